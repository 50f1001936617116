/// How the text of a data set is coded: Specific Character Set (0008,0005)
/// (PS3.3 §C.12.1.1.2, PS3.5 §6.1).
///
/// It governs LO, LT, PN, SH, ST, UC and UT only; see ``TextKind/init(_:)``. An item of a sequence
/// without one of its own has that of the data set around it.
public struct CharacterSet: Hashable, Sendable {
  /// The values of (0008,0005) as they are.
  public let terms: [String]
  /// A problem for each value that is misspelt, unknown or out of place, without offsets; where
  /// there are many, the last one counts the rest.
  public let problems: [Problem]
  let coding: Coding

  /// What the values come down to.
  enum Coding: Hashable, Sendable {
    case iso2022(ISO2022)
    case utf8
    case gb18030
    case gbk
  }

  /// Creates the character set that (0008,0005) describes.
  ///
  /// - Parameter terms: The values; none where the element is missing or empty. Spaces and NULs
  ///   around them do not matter, and common misspellings are understood.
  public init(terms: [String]) {
    var problems: [Problem] = []
    self.terms = terms
    coding = Self.coding(of: terms, &problems)
    self.problems = Self.shortened(problems)
  }

  /// ASCII, which is active where (0008,0005) is missing (PS3.5 §6.1.2.1).
  public static var defaultRepertoire: CharacterSet { CharacterSet(terms: []) }

  /// Unicode in UTF-8, `ISO_IR 192`.
  public static var utf8: CharacterSet { CharacterSet(terms: ["ISO_IR 192"]) }

  /// Decodes a value, or all values of an element with the backslashes between them.
  ///
  /// Nothing is trimmed. Bytes that are no character become U+FFFD, as few as possible at a time.
  /// Where no set is declared for bytes from 80H on, they are taken for UTF-8 if all of the value
  /// is, and for Latin 1 if not. Plain ASCII, which most values are, is copied as it is.
  public func decode(_ bytes: Span<UInt8>, as kind: TextKind) -> DecodedText {
    if Self.isPlain(bytes), !hasRomaji {
      return DecodedText(String(repairing: bytes), isClean: true)
    }
    switch coding {
    case .iso2022(let sets):
      return sets.decode(bytes, as: kind)
    case .utf8:
      do throws(Unicode.UTF8.ValidationError) {
        return DecodedText(String(copying: try UTF8Span(validating: bytes)), isClean: true)
      } catch {
        return DecodedText(String(repairing: bytes), isClean: false)
      }
    case .gb18030:
      return GB18030.decode(bytes, isGBK: false)
    case .gbk:
      return GB18030.decode(bytes, isGBK: true)
    }
  }

  /// Decodes a value, or all values of an element with the backslashes between them.
  public func decode(_ bytes: RawSpan, as kind: TextKind) -> DecodedText {
    decode(Span<UInt8>(_bytes: bytes), as: kind)
  }

  /// Whether all bytes are ASCII and none is ESC.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var isPlain = true
    for index in 0..<bytes.count where bytes[index] >= 0x80 || bytes[index] == 0x1B {
      isPlain = false
      break
    }
    return isPlain
  }

  /// Whether 5CH and 7EH are not what they are in ASCII.
  private var hasRomaji: Bool {
    if case .iso2022(let sets) = coding { sets.g0 == .romaji } else { false }
  }
}
