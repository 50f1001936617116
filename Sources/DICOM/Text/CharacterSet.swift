public struct CharacterSet: Hashable, Sendable {
  public enum TextKind { case text, personName }
  public var problems: [Problem] { [] }
  let terms: [String]
  public init(terms: [String]) { self.terms = terms }
  public func decode(_ bytes: RawSpan, as kind: TextKind) -> (text: String, isClean: Bool) {
    (bytes.latin1, true)
  }
  public func split(_ bytes: RawSpan) -> [Range<Int>] { bytes.split(at: 0x5C) }
}
