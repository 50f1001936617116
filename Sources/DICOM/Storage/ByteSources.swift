/// The bytes that the values of one data set stand in: those of its file, and of each element that
/// was set since.
struct ByteSources: Sendable {
  /// The file, number 0.
  let file: FileBytes
  /// What was set since; their numbers begin with 1.
  private var added: [FileBytes] = []
  /// Numbers that are in no use any more.
  private var free: [UInt32] = []

  init(_ file: FileBytes) { self.file = file }

  /// The source of that number.
  subscript(number: UInt32) -> FileBytes {
    number == 0 ? file : added[Int(number) - 1]
  }

  /// Takes in the bytes of an element.
  ///
  /// - Returns: The number of the new source.
  mutating func add(_ source: FileBytes) -> UInt32 {
    if let number = free.popLast() {
      added[Int(number) - 1] = source
      return number
    }
    added.append(source)
    return UInt32(truncatingIfNeeded: added.count)
  }

  /// Forgets a source that no element needs any more.
  mutating func remove(_ number: UInt32) {
    guard number > 0 else { return }
    added[Int(number) - 1] = file
    free.append(number)
  }

  /// The bytes of a source.
  @_lifetime(borrow self)
  func bytes(_ number: UInt32) -> RawSpan {
    let source = self[number]
    // Bounds: `self` keeps the source, whose bytes stay where they are for as long as it lives.
    return unsafe _overrideLifetime(source.bytes, borrowing: self)
  }
}
