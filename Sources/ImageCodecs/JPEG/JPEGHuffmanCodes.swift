/// The Huffman codes of one component: DC differences and AC runs (T.81 §F.1.2).
struct JPEGHuffmanCodes: Sendable {
  /// Codes × 256 + length in bits, in three parts: small coefficients with their additional bits,
  /// by run × 128 + value + 64; all AC codes by run × 16 + size; DC codes by size.
  let entries: [UInt32]

  /// The codes of Annex K.
  static let luminance = JPEGHuffmanCodes(dc: .luminanceDC, ac: .luminanceAC)
  static let chrominance = JPEGHuffmanCodes(dc: .chrominanceDC, ac: .chrominanceAC)

  static let ac = 16 * 128
  static let dc = ac + 256
  static let count = dc + 16

  /// Creates the codes of two tables.
  init(dc: JPEGHuffmanTable, ac: JPEGHuffmanTable) {
    let acCodes = ac.codes()
    let small = (0..<Self.ac).map { index -> UInt32 in
      let (run, value) = (index >> 7, (index & 127) - 64)
      guard value != 0 else { return 0 }
      let size = JPEGMagnitude.size(of: value)
      let code = acCodes[run << 4 | size]
      let bits = UInt32(JPEGMagnitude.bits(of: value, size: size))
      return ((code >> 8) << UInt32(size) | bits) << 8 | (code & 255) + UInt32(size)
    }
    entries = small + acCodes + dc.codes().prefix(16)
  }
}

/// How values are told apart: a size, and as many additional bits (T.81 §F.1.2.1).
enum JPEGMagnitude {
  /// The number of bits of the magnitude of `value`.
  @inline(__always)
  static func size(of value: Int) -> Int {
    Int.bitWidth &- value.magnitude.leadingZeroBitCount
  }

  /// The additional bits; those of a negative value are of the value less one.
  @inline(__always)
  static func bits(of value: Int, size: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: value &+ (value &>> 63)) & ((1 &<< UInt64(size)) &- 1)
  }
}
