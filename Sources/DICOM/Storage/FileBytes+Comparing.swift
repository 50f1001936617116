#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileBytes {
  /// Whether two files have the same bytes; they are read piece by piece.
  ///
  /// - Throws: ``FileError`` of the one that cannot be read.
  public static func haveSameBytes(_ path: String, _ other: String) throws(FileError) -> Bool {
    let (left, right) = (try FileBytes(path: path), try FileBytes(path: other))
    guard left.count == right.count else { return false }
    var (first, second) = ([UInt8](), [UInt8]())
    for start in stride(from: 0, to: left.count, by: 1 << 18) {
      let count = min(1 << 18, left.count - start)
      try left.copy(start..<start + count, into: &first)
      try right.copy(start..<start + count, into: &second)
      if first != second { return false }
    }
    return true
  }

  /// Reads bytes without keeping them.
  ///
  /// - Parameters:
  ///   - range: The bytes, as offsets in the file.
  ///   - buffer: Gets exactly the bytes of the range.
  /// - Throws: ``FileError``.
  public func copy(_ range: Range<Int>, into buffer: inout [UInt8]) throws(FileError) {
    if try copyUnkept(range, into: &buffer) { return }
    try load(range)
    let part = bytes.extracting(range)
    buffer = [UInt8](capacity: range.count) { output in
      for offset in 0..<part.byteCount { output.append(part[offset]) }
    }
  }
}
