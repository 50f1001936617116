/// The secure hash of some bytes (FIPS 180-4 §6.2), by which two files are the same or not.
///
/// Bytes come in pieces of any size; all of them are read once, at the time they come.
public struct SHA256: Sendable {
  /// The state behind the last whole block.
  private var state: SIMD8<UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
  /// The bytes behind it, fewer than a block.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  private static let blockSize = 64

  /// Creates the hash of no bytes.
  public init() {}

  /// Takes in more bytes.
  public mutating func update(_ bytes: RawSpan) {
    var (state, rest) = (state, rest)
    defer { (self.state, self.rest) = (state, rest) }
    count &+= UInt64(bytes.byteCount)
    var start = 0
    if !rest.isEmpty {
      start = min(Self.blockSize - rest.count, bytes.byteCount)
      for offset in 0..<start { rest.append(bytes[offset]) }
      guard rest.count == Self.blockSize else { return }
      Self.take(rest.span.raw, into: &state)
      rest.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.byteCount - start) / Self.blockSize * Self.blockSize
    Self.take(bytes.extracting(start..<start + whole), into: &state)
    for offset in start + whole..<bytes.byteCount { rest.append(bytes[offset]) }
  }

  /// The hash of all bytes so far.
  public var digest: Digest {
    var (state, end) = (state, rest)
    end.append(0x80)
    while end.count % Self.blockSize != 56 { end.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: (count &* 8) >> UInt64(shift)))
    }
    Self.take(end.span.raw, into: &state)
    return Digest(state)
  }

  /// Takes in whole blocks.
  private static func take(_ bytes: RawSpan, into state: inout SIMD8<UInt32>) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    let constants = constants
    var start = 0
    while bytes.byteCount - start >= blockSize {
      for index in 0..<16 {
        words[index] = bytes.integer(at: start + 4 * index, as: UInt32.self).bigEndian
      }
      for index in 16..<64 {
        let (far, near) = (words[index - 15], words[index - 2])
        let low = turned(far, 7) ^ turned(far, 18) ^ far >> 3
        let high = turned(near, 17) ^ turned(near, 19) ^ near >> 10
        words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in stride(from: 0, to: 64, by: 8) {
        // The names change places instead of the values.
        round(a, b, c, &d, e, f, g, &h, constants[index] &+ words[index])
        round(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ words[index + 1])
        round(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ words[index + 2])
        round(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ words[index + 3])
        round(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ words[index + 4])
        round(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ words[index + 5])
        round(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ words[index + 6])
        round(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ words[index + 7])
      }
      state = state &+ SIMD8(a, b, c, d, e, f, g, h)
      start += blockSize
    }
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let first =
      h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ (e & f ^ ~e & g) &+ word
    d = d &+ first
    h = first &+ (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ (a & b ^ a & c ^ b & c)
  }

  @inline(__always)
  private static func turned(_ value: UInt32, _ bits: UInt32) -> UInt32 {
    value &>> bits | value &<< (32 &- bits)
  }

  /// The constants of FIPS 180-4 §4.2.2.
  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}

extension SHA256 {
  /// A hash of 256 bits; printed as 64 hexadecimal digits in lower case.
  public struct Digest: Hashable, Sendable {
    private let words: SIMD8<UInt32>

    fileprivate init(_ words: SIMD8<UInt32>) { self.words = words }

    /// Reads 64 hexadecimal digits; `nil` if they are not that.
    public init?(_ text: String) {
      guard text.utf8.count == 64, text.utf8.allSatisfy({ $0.isHexDigit }) else { return nil }
      var words = SIMD8<UInt32>()
      for index in 0..<8 {
        guard let word = UInt32(text.dropFirst(8 * index).prefix(8), radix: 16) else { return nil }
        words[index] = word
      }
      self.words = words
    }
  }
}

extension SHA256.Digest: CustomStringConvertible {
  /// The hash as hexadecimal digits.
  public var description: String {
    (0..<8).map { index in
      let digits = String(words[index], radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}

extension FileBytes {
  /// The hash of a file, which is read piece by piece, and how many bytes it has.
  ///
  /// - Throws: ``FileError``.
  public static func digest(of path: String) throws(FileError) -> (SHA256.Digest, bytes: Int) {
    let file = try FileBytes(path: path)
    var (hash, buffer) = (SHA256(), [UInt8]())
    for start in stride(from: 0, to: file.count, by: 1 << 18) {
      try file.copy(start..<min(start + 1 << 18, file.count), into: &buffer)
      hash.update(buffer.span.raw)
    }
    return (hash.digest, file.count)
  }
}
