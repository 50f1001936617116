import DICOMImaging
import Synchronization

/// Readers of a stack that workers lend one another, so that files of many frames stay open from slice
/// to slice, and from volume to volume.
final class ReaderPool: Sendable {
  private struct State {
    var fresh: SliceReader?
    var readers: [SliceReader] = []
  }

  private let state = Mutex(State())
  private let options: PixelArray.Options

  /// Creates a pool without a stack.
  init(_ options: PixelArray.Options) { self.options = options }

  /// Goes on with another stack; all readers have to be back.
  func turn(to stack: SliceStack) {
    state.withLock { state in
      state.fresh = SliceReader(stack, options)
      for index in state.readers.indices { state.readers[index].turn(to: stack) }
    }
  }

  /// A reader of the stack, or `nil` if there is no stack; give it back.
  func take() -> SliceReader? {
    state.withLock { $0.readers.popLast() ?? $0.fresh }
  }

  /// Keeps a reader for the next one who needs it.
  func giveBack(_ reader: SliceReader) { state.withLock { $0.readers.append(reader) } }
}
