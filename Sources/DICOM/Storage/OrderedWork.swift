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
      (count + Self.pieceSize - 1) / Self.pieceSize, ahead: jobs * Self.lead
    ) { piece in
      (piece * Self.pieceSize..<min((piece + 1) * Self.pieceSize, count)).map(work)
    }
    try WorkerThreads.perform(min(jobs, pieces.count) - 1) {
      pieces.help()
    } beside: { () throws(Failure) in
      defer { pieces.stop() }
      for piece in 0..<pieces.count {
        for (place, result) in pieces.take(piece).enumerated() {
          try take(piece * Self.pieceSize + place, result)
        }
      }
    }
  }
}

/// Pieces of work, those that wait to be taken, and the threads that do them.
private final class Pieces<Piece: Sendable>: Sendable {
  let count: Int
  private let work: @Sendable (Int) -> Piece
  private let state = Mutex(State())
  /// Counts the pieces that may still be begun before another one is taken.
  private let room = DispatchSemaphore(value: 0)
  /// Counts the pieces that other threads have done.
  private let done = DispatchSemaphore(value: 0)

  private struct State {
    var next = 0
    var finished: [Int: Piece] = [:]
  }

  init(_ count: Int, ahead: Int, _ work: @escaping @Sendable (Int) -> Piece) {
    self.count = count
    self.work = work
    for _ in 0..<ahead { room.signal() }
  }

  /// Does pieces as long as there are any.
  func help() {
    while true {
      room.wait()
      guard let piece = begin() else {
        // The next thread that waits finds out, too.
        room.signal()
        return
      }
      let result = work(piece)
      state.withLock { $0.finished[piece] = result }
      done.signal()
    }
  }

  /// Lets no further piece begin.
  func stop() {
    state.withLock { $0.next = count }
    room.signal()
  }

  /// The next piece that nobody does yet.
  private func begin() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// The result of a piece, and room for another one; does what is missing itself, as all threads may
  /// be busy with later ones.
  func take(_ piece: Int) -> Piece {
    defer { room.signal() }
    while true {
      if let result = state.withLock({ $0.finished.removeValue(forKey: piece) }) { return result }
      guard room.wait(timeout: .now()) == .success, let own = begin() else {
        done.wait()
        continue
      }
      let result = work(own)
      if own == piece { return result }
      state.withLock { $0.finished[own] = result }
    }
  }
}
