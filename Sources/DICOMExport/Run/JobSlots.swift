import DICOM
import Dispatch
import ImageCodecs
import Synchronization

/// How much of an export may be done at the same time, and what of that is not in use.
///
/// Every instance that is worked on takes a slot. Where there are fewer of these than slots, as with
/// one large image or at the end of an export, frames and parts of frames are done in the others.
final class JobSlots: Sendable {
  private let free: Atomic<Int>

  /// Creates slots, all of them free.
  init(_ count: Int) { free = Atomic(max(1, count)) }

  /// Takes up to `wanted` slots.
  ///
  /// - Returns: How many there were.
  private func take(_ wanted: Int) -> Int {
    while true {
      let found = free.load(ordering: .relaxed)
      let taken = min(found, wanted)
      guard taken > 0 else { return 0 }
      let (isExchanged, _) = free.weakCompareExchange(
        expected: found, desired: found - taken, ordering: .relaxed)
      if isExchanged { return taken }
    }
  }

  private func giveBack(_ count: Int) { free.wrappingAdd(count, ordering: .relaxed) }

  /// Calls `work` at the same time as often as there are slots, but at most `count` times; each call
  /// leaves its slot to others when it ends.
  ///
  /// Not by `concurrentPerform`, as within that another one would have but one thread.
  func fill(_ count: Int, _ work: @Sendable () -> Void) {
    let workers = take(count)
    WorkerThreads.perform(max(workers, 1)) { _ in
      work()
      if workers > 0 { giveBack(1) }
    }
  }

  /// Calls `work` from within a slot, and at the same time in slots that are free; at most `count`
  /// times together.
  func perform(_ count: Int, _ work: @Sendable () -> Void) {
    let others = take(count - 1)
    defer { giveBack(others) }
    if others == 0 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: others + 1) { _ in work() }
    }
  }
}

extension JobSlots: Workers {
  var parallelWidth: Int { 1 + max(0, free.load(ordering: .relaxed)) }

  func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    guard count > 1, parallelWidth > 1 else { return (0..<count).map(body) }
    let all = Mutex<[(number: Int, value: Value)]>([])
    let taken = Atomic<Int>(0)
    perform(count) {
      var own: [(number: Int, value: Value)] = []
      while true {
        let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { break }
        own.append((number, body(number)))
      }
      all.withLock { $0 += own }
    }
    return all.withLock { $0 }.sorted { $0.number < $1.number }.map(\.value)
  }
}
