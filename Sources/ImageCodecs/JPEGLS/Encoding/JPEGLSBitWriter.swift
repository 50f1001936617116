/// Collects code words, most significant bit first, and writes them as bytes.
///
/// A byte behind one of 0xFF has only seven bits, so that no marker can come about (T.87 §A.1).
struct JPEGLSBitWriter {
  /// The bits not yet written, the last one lowest; what stands above them was written.
  private var bits: UInt64 = 0
  /// The number of bits not yet written.
  private var pending = 0
  /// Whether the last byte was 0xFF.
  private var isBehindMarkerByte = false
  /// The number of bytes written.
  private(set) var count = 0

  /// The most bytes that some bits become.
  static func size(ofBits bits: Int) -> Int { bits / 7 + 16 }

  /// Writes the low `length` bits of `code`, which has no others; `length` is 0…32.
  @inline(__always)
  mutating func put(_ code: Int, _ length: Int, _ output: inout MutableRawSpan) {
    let length = UInt64(truncatingIfNeeded: length)
    bits = bits &<< length | UInt64(truncatingIfNeeded: code)
    pending &+= Int(truncatingIfNeeded: length)
    if pending >= 32 { flush(&output) }
  }

  /// Writes the whole bytes.
  @inline(__always)
  private mutating func flush(_ output: inout MutableRawSpan) {
    let word = UInt32(
      truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: pending &- 32))
    // The highest bit of a byte of this is set if and only if some byte of the word is 0xFF.
    let hasMarkerByte = (~word &- 0x0101_0101) & word & 0x8080_8080 != 0
    if hasMarkerByte || isBehindMarkerByte {
      self = flushedByBytes(&output)
    } else {
      output.setBigEndian(word, at: count)
      count &+= 4
      pending &-= 32
    }
  }

  /// By value, so that the bits of the caller can stay in registers.
  @inline(never)
  private func flushedByBytes(_ output: inout MutableRawSpan) -> JPEGLSBitWriter {
    var writer = self
    var length = writer.isBehindMarkerByte ? 7 : 8
    while writer.pending >= length {
      writer.pending -= length
      let mask: UInt64 = length == 7 ? 0x7F : 0xFF
      let byte = UInt8(truncatingIfNeeded: writer.bits &>> UInt64(writer.pending) & mask)
      output.setByte(byte, at: writer.count)
      writer.count += 1
      length = byte == 0xFF ? 7 : 8
    }
    writer.isBehindMarkerByte = length == 7
    return writer
  }

  /// Writes a number (T.87 §A.5.3).
  ///
  /// - Parameters:
  ///   - lowBits: The number of bits that are coded as they are, k.
  ///   - longest: The number of zeros that announces a number of `errorBits` bits.
  @inline(__always)
  mutating func put(
    _ mapped: Int, lowBits: Int, longest: Int, errorBits: Int, _ output: inout MutableRawSpan
  ) {
    let zeros = mapped &>> lowBits
    let length = zeros &+ 1 &+ lowBits
    if length <= 32, zeros < longest {
      put(1 &<< lowBits | mapped & ((1 &<< lowBits) &- 1), length, &output)
    } else {
      self = long(
        mapped, lowBits: lowBits, longest: longest, errorBits: errorBits, &output)
    }
  }

  @inline(never)
  private func long(
    _ mapped: Int, lowBits: Int, longest: Int, errorBits: Int, _ output: inout MutableRawSpan
  ) -> JPEGLSBitWriter {
    var writer = self
    let isEscape = mapped >> lowBits >= longest
    let zeros = isEscape ? longest : mapped >> lowBits
    writer.put(0, zeros / 2, &output)
    writer.put(1, zeros - zeros / 2 + 1, &output)
    let (value, length) = isEscape ? (mapped - 1, errorBits) : (mapped, lowBits)
    writer.put(value & (1 << length - 1), length, &output)
    return writer
  }

  /// Writes all bytes that are whole, and begins to count them anew.
  ///
  /// - Returns: How many bytes were written since the last time.
  mutating func endLine(_ output: inout MutableRawSpan) -> Int {
    self = flushedByBytes(&output)
    defer { count = 0 }
    return count
  }

  /// Fills the last byte with zeros, and writes one behind a byte of 0xFF (T.87 §A.1).
  mutating func finish(_ output: inout MutableRawSpan) -> Int {
    if pending > 0 || isBehindMarkerByte {
      put(0, (isBehindMarkerByte ? 7 : 8) - pending, &output)
    }
    return endLine(&output)
  }
}
