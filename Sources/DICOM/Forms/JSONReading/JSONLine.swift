/// The members of a JSON object that stands on a line of its own, as logs and lists have them.
public struct JSONLine: Sendable {
  private var texts: [String: String] = [:]
  private var numbers: [String: Int] = [:]
  private var lists: [String: [String]] = [:]

  /// Reads a line; members that are no texts, whole numbers or lists of texts are passed over.
  ///
  /// - Returns: `nil` if the line is no JSON object.
  public init?(_ line: borrowing [UInt8]) {
    do throws(JSONError) { try read(line.span) } catch { return nil }
  }

  private mutating func read(_ line: Span<UInt8>) throws(JSONError) {
    var scanner = JSONScanner(line)
    guard scanner.skip("{") else { throw scanner.failure(.value) }
    var isFirst = true
    while let member = try scanner.nextMember(&isFirst) {
      let name = scanner.text(of: member)
      switch scanner.peek() {
      case UInt8(ascii: "\"")?: texts[name] = scanner.text(of: try scanner.string())
      case UInt8(ascii: "-")?, (0x30...0x39)?:
        numbers[name] = Int(scanner.text(in: try scanner.number()))
      case UInt8(ascii: "[")?: lists[name] = try Self.texts(&scanner)
      default: try scanner.skipValue()
      }
    }
    if scanner.peek() != nil { throw scanner.failure(.value) }
  }

  /// The texts of an array, which comes next; `nil` if it has other values, too.
  private static func texts(_ scanner: inout JSONScanner) throws(JSONError) -> [String]? {
    var (texts, isFirst, hasOthers) = ([String](), true, false)
    guard scanner.skip("[") else { throw scanner.failure(.value) }
    while try scanner.nextValue(&isFirst) {
      if scanner.peek() == UInt8(ascii: "\"") {
        texts.append(scanner.text(of: try scanner.string()))
      } else {
        hasOthers = true
        try scanner.skipValue()
      }
    }
    return hasOthers ? nil : texts
  }

  /// The value of a member that is a list of texts.
  public func list(_ name: String) -> [String]? { lists[name] }
  /// The value of a member that is a text.
  public func text(_ name: String) -> String? { texts[name] }
  /// The value of a member that is a whole number.
  public func number(_ name: String) -> Int? { numbers[name] }
}
