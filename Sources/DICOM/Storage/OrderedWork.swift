import Dispatch
import Synchronization

/// The same work on many things at once, whose results are taken one after the other meanwhile.
///
/// Threads work ahead of whoever takes the results, but not far, so that few results wait in memory.
/// The one that takes them works too while the next is missing.
public struct OrderedWork<Result: Sendable>: Sendable {
  private let count: Int
  private let jobs: Int
  private let work: @Sendable (Int) -> Result

  /// How many things are done before their results are handed over.
  private static var pieceSize: Int { 8 }
  /// How many pieces each thread may be ahead.
  private static var lead: Int { 3 }

  /// Prepares work for each number below a count.
  ///
  /// - Parameters:
  ///   - count: How many times.
  ///   - jobs: How many at once; 1 for no other thread.
  ///   - work: Gives the result of one number; it must not depend on the others.
  public init(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.jobs = jobs
    self.work = work
  }

  /// Does the work.
  ///
  /// - Parameter take: Is given each result on this thread, in the order of the numbers.
  /// - Throws: What `take` throws; what is under way then is done to its end, and lost.
  public func run<Failure: Error>(
    _ take: (_ number: Int, _ result: Result) throws(Failure) -> Void
  ) throws(Failure) {
    guard jobs > 1, count > 1 else {
      for number in 0..<count { try take(number, work(number)) }
      return
    }
    let pieces = Pieces<[Result]>(
      (count + Self.pieceSize - 1) / Self.pieceSize, threads: jobs - 1, lead: jobs * Self.lead
    ) { piece in
      (piece * Self.pieceSize..<min((piece + 1) * Self.pieceSize, count)).map(work)
    }
    pieces.start()
    defer { pieces.stop() }
    for piece in 0..<pieces.count {
      for (place, result) in pieces.take(piece).enumerated() {
        try take(piece * Self.pieceSize + place, result)
      }
    }
  }
}

/// Pieces of work, those that wait to be taken, and the threads that do them.
///
/// A thread that is far enough ahead leaves, and another one comes when there is room: none of them
/// waits, as the system has few for all that is done at once.
private final class Pieces<Piece: Sendable>: Sendable {
  let count: Int
  private let threads: Int
  private let lead: Int
  private let work: @Sendable (Int) -> Piece
  private let state = Mutex(State())
  /// Counts the pieces that other threads have done.
  private let done = DispatchSemaphore(value: 0)

  private struct State {
    /// The first piece that nobody has begun.
    var next = 0
    /// How many were taken.
    var taken = 0
    var finished: [Int: Piece] = [:]
    /// How many other threads work, or are about to.
    var threads = 0
    /// How many pieces are under way on other threads.
    var running = 0
  }

  /// What to do about a piece that is wanted.
  private enum Step {
    case done(Piece)
    case begin(Int)
    case wait
  }

  init(_ count: Int, threads: Int, lead: Int, _ work: @escaping @Sendable (Int) -> Piece) {
    self.count = count
    self.threads = threads
    self.lead = lead
    self.work = work
  }

  /// Calls threads to work as long as there is room for more than a few pieces.
  func start() {
    let missing = state.withLock { state -> Int in
      guard state.next < count, state.next - state.taken <= lead / 2 else { return 0 }
      let missing = threads - state.threads
      state.threads = threads
      return missing
    }
    for _ in 0..<missing { DispatchQueue.global().async { self.help() } }
  }

  private func help() {
    while let piece = begin() {
      let result = work(piece)
      state.withLock { state in
        state.finished[piece] = result
        state.running -= 1
      }
      done.signal()
    }
  }

  /// The next piece for another thread; `nil` has it leave.
  private func begin() -> Int? {
    state.withLock { state in
      guard let piece = next(&state) else {
        state.threads -= 1
        return nil
      }
      state.running += 1
      return piece
    }
  }

  private func next(_ state: inout State) -> Int? {
    guard state.next < count, state.next - state.taken < lead else { return nil }
    defer { state.next += 1 }
    return state.next
  }

  /// Lets no further piece begin, and waits for those under way.
  func stop() {
    state.withLock { $0.next = count }
    while state.withLock({ $0.running > 0 }) { done.wait() }
  }

  /// The result of a piece; does what is missing itself, as the threads may all be busy elsewhere.
  func take(_ piece: Int) -> Piece {
    while true {
      let step = state.withLock { state -> Step in
        if let result = state.finished.removeValue(forKey: piece) {
          state.taken += 1
          return .done(result)
        }
        return next(&state).map(Step.begin) ?? .wait
      }
      switch step {
      case .done(let result):
        start()
        return result
      case .begin(let own):
        let result = work(own)
        state.withLock { $0.finished[own] = result }
      case .wait: done.wait()
      }
    }
  }
}
