import Synchronization

/// The same work on many things at once.
public enum Parallel {
  /// Does work for each number below a count, on several threads.
  ///
  /// - Parameters:
  ///   - count: How many times.
  ///   - jobs: How many at once; 1 for none of this.
  ///   - work: Gives the result of one number; it must not depend on the others.
  /// - Returns: The results in the order of the numbers.
  public static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(work) }
    // Small pieces, so that no thread waits long for another at the end.
    let piece = max(1, count / (jobs * 8))
    let pieces = (count + piece - 1) / piece
    let next = Atomic<Int>(0)
    let done = Mutex<[(first: Int, results: [Result])]>([])
    WorkerThreads.perform(min(jobs, pieces)) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < pieces else { return }
        let first = number * piece
        let results = (first..<min(first + piece, count)).map(work)
        done.withLock { $0.append((first, results)) }
      }
    }
    return done.withLock { $0.sorted { $0.first < $1.first }.flatMap(\.results) }
  }

  /// Does two things at the same time.
  ///
  /// - Parameters:
  ///   - jobs: How many may be done at once; with 1, the first comes before the second.
  ///   - first: One of them.
  ///   - second: The other.
  /// - Returns: The results of both.
  public static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    let results = Mutex<(First?, Second?)>((nil, nil))
    WorkerThreads.perform(2) { number in
      if number == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    guard case (let one?, let other?) = results.withLock({ $0 }) else { return (first(), second()) }
    return (one, other)
  }
}
