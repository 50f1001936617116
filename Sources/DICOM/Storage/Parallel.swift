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
  public static func both<First, Second: Sendable>(
    jobs: Int, _ first: () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let other = Mutex<Second?>(nil)
    let one = WorkerThreads.perform(min(jobs, 2) - 1) {
      let result = second()
      other.withLock { $0 = result }
    } beside: {
      first()
    }
    // Where no other thread could be had, it comes behind the first.
    return (one, other.withLock { $0 } ?? second())
  }
}
