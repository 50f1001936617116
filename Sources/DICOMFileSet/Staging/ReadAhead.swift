import DICOM

/// Reads the heads of files in the order of the disc, before they are needed in another one.
///
/// The system keeps what it has read, as long as it has memory for it, so that the drive has not to go
/// to and fro when they are opened again. What is made of them cannot depend on it: nothing is kept
/// but what could not be read, which a drive need not try twice.
struct ReadAhead {
  /// Why files cannot be opened, by their numbers.
  private(set) var failures: [Int: ReadError] = [:]
  /// Whether all was read; if not, they are in that order already.
  private(set) var isDone = false

  /// Reads the heads of files, unless they are read in the order of the disc anyway.
  ///
  /// - Parameters:
  ///   - count: How many files there are.
  ///   - options: The order, and the bounds.
  ///   - progress: Is told how many were read; it returns whether to go on.
  ///   - path: Gives the path of a file by its number.
  /// - Throws: ``StagingError/interrupted``.
  init(
    _ count: Int, _ options: AddOptions, progress: (_ done: Int, _ of: Int) -> Bool,
    path: (Int) -> String?
  ) throws(StagingError) {
    let order = options.order.numbers(count, path: path)
    guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return }
    for (done, number) in order.enumerated() {
      guard done % 16 > 0 || progress(done, count) else { throw .interrupted }
      guard let path = path(number) else { continue }
      do throws(ReadError) { _ = try Part10File(path: path, limits: options.limits) } catch {
        failures[number] = error
      }
    }
    isDone = true
  }

  /// How many files count as looked at, when those before a number are staged.
  func done(_ number: Int, of count: Int) -> Int { isDone ? count : number }
}
