/// The members of a JSON object that stands on a line of its own, as logs and lists have them.
public struct JSONLine: Sendable {
  private var texts: [String: String] = [:]
  private var numbers: [String: Int] = [:]

  /// Reads a line; members that are neither texts nor whole numbers are passed over.
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
      default: try scanner.skipValue()
      }
    }
    if scanner.peek() != nil { throw scanner.failure(.value) }
  }

  /// The value of a member that is a text.
  public func text(_ name: String) -> String? { texts[name] }
  /// The value of a member that is a whole number.
  public func number(_ name: String) -> Int? { numbers[name] }
}
