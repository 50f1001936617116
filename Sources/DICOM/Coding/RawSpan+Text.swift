extension RawSpan {
  /// All whole integers of the span, in host byte order.
  func integers<Value: FixedWidthInteger & BitwiseCopyable>(
    as type: Value.Type, isBigEndian: Bool
  ) -> [Value] {
    let size = MemoryLayout<Value>.size
    let count = byteCount / size
    return [Value](capacity: count) { output in
      for index in 0..<count {
        output.append(integer(at: index * size, as: type, isBigEndian: isBigEndian))
      }
    }
  }

  /// The ranges between the bytes that are equal to `separator`; at least one.
  ///
  /// - Parameter limit: How many are wanted; what stands behind them is not looked at.
  func split(at separator: UInt8, limit: Int = .max) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for offset in 0..<byteCount where self[offset] == separator {
      parts.append(start..<offset)
      if parts.count >= limit { return parts }
      start = offset + 1
    }
    parts.append(start..<byteCount)
    return parts
  }

  /// A range without the spaces and NULs at its end, and unless they count, at its start.
  func trimmed(_ range: Range<Int>, keepsLeading: Bool) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0 { end -= 1 }
    if !keepsLeading { while start < end, self[start] == 0x20 { start += 1 } }
    return start..<end
  }

  /// The bytes as text, one character a byte; those beyond ASCII as in ISO 8859-1.
  var latin1: String {
    var bits: UInt8 = 0
    for offset in 0..<byteCount { bits |= self[offset] }
    if bits < 0x80 { return String(repairing: octets) }
    var text = ""
    for offset in 0..<byteCount { text.unicodeScalars.append(Unicode.Scalar(self[offset])) }
    return text
  }
}
