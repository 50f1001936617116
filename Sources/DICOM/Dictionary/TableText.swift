/// The text of a table in the source: lines of fields, each ended by a space or a line feed.
///
/// All positions are bytes in the text; nothing here allocates but ``string(_:)``.
struct TableText: ~Escapable {
  private let bytes: Span<UInt8>

  /// Creates a view of the text of a table.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// The number of bytes.
  var count: Int { bytes.count }

  /// The byte at `position`.
  subscript(position: Int) -> UInt8 { bytes[position] }

  /// The bytes of a field.
  @_lifetime(copy self)
  func bytes(_ range: Range<Int>) -> Span<UInt8> { bytes.extracting(range) }

  /// Where the line that holds `position` ends: at its line feed or at the end of the text.
  func lineEnd(from position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// The field that starts at `position`; empty behind the end of its line.
  func field(at position: Int) -> Range<Int> {
    var end = min(position, bytes.count)
    let start = end
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    return start..<end
  }

  /// The rest of the line behind the field that ends at `position`, without the space between.
  func rest(after position: Int) -> Range<Int> {
    let end = lineEnd(from: position)
    return min(position + 1, end)..<end
  }

  /// The bytes of a field as text.
  func string(_ range: Range<Int>) -> String {
    String(repairing: bytes.extracting(range))
  }

  /// How the bytes from `position` compare with `key`: negative where they come before it.
  ///
  /// A line that goes on behind the key equals it only where `key` ends the field.
  func compare(at position: Int, with key: Span<UInt8>) -> Int {
    for index in 0..<key.count {
      guard position + index < bytes.count else { return -1 }
      let difference = Int(bytes[position + index]) - Int(key[index])
      guard difference == 0 else { return difference }
    }
    let end = position + key.count
    return end < bytes.count && bytes[end] > 0x20 ? 1 : 0
  }

  /// Finds the line whose first field is `key`, in lines that are in the order of their bytes.
  ///
  /// Takes time in proportion to the logarithm of the number of lines, and needs no index.
  /// - Returns: Where the line starts.
  func line(startingWith key: Span<UInt8>, in lines: Range<Int>) -> Int? {
    var low = lines.lowerBound
    var high = lines.upperBound
    while low < high {
      var start = low + (high - low) / 2
      while start > low, bytes[start - 1] != 0x0A { start -= 1 }
      let order = compare(at: start, with: key)
      if order == 0 { return start }
      if order > 0 {
        high = start
      } else {
        low = min(lineEnd(from: start) + 1, high)
      }
    }
    return nil
  }
}
