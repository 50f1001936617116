/// An escape sequence of ISO 2022 in a text: ESC, intermediates 20H to 2FH, a final byte.
struct EscapeSequence {
  /// The number of bytes, at least 1; what does not look like an escape sequence ends early.
  let length: Int
  /// The set that it brings into G0 or G1, or `nil` for one that DICOM does not use.
  let set: CodedSet?
  /// Whether the set goes to G0.
  let isG0: Bool

  /// Reads the sequence whose ESC is at `position`.
  init(in bytes: Span<UInt8>, at position: Int) {
    var end = position + 1
    var intermediates: UInt32 = 0
    while end < bytes.count, (0x20...0x2F).contains(bytes[end]) {
      intermediates = intermediates << 8 | UInt32(bytes[end])
      end += 1
    }
    guard end < bytes.count, (0x30...0x7E).contains(bytes[end]), end - position <= 3 else {
      length = end - position
      set = nil
      isG0 = true
      return
    }
    length = end - position + 1
    isG0 = intermediates == 0x28 || intermediates == 0x24 || intermediates == 0x2428
    set =
      switch intermediates {
      case 0x28, 0x29: Self.set94(bytes[end])
      case 0x2D: Self.set96(bytes[end])
      case 0x24, 0x2428, 0x2429: Self.set94x94(bytes[end])
      default: nil
      }
  }

  private static func set94(_ final: UInt8) -> CodedSet? {
    switch Unicode.Scalar(final) {
    case "B": .ascii
    case "J": .romaji
    case "I": .katakana
    default: nil
    }
  }

  private static func set96(_ final: UInt8) -> CodedSet? {
    switch Unicode.Scalar(final) {
    case "A": .latin1
    case "B": .latin2
    case "C": .latin3
    case "D": .latin4
    case "F": .greek
    case "G": .arabic
    case "H": .hebrew
    case "L": .cyrillic
    case "M": .latin5
    case "T": .thai
    case "b": .latin9
    default: nil
    }
  }

  /// `@` is the edition of JIS X 0208 of 1978.
  private static func set94x94(_ final: UInt8) -> CodedSet? {
    switch Unicode.Scalar(final) {
    case "@", "B": .jisX0208
    case "A": .gb2312
    case "C": .ksX1001
    case "D": .jisX0212
    default: nil
    }
  }
}
