/// One value of an element that stands in a file as text (PS3.5 §6.2).
///
/// A value keeps the text that it was made from; two values are equal if they mean the same,
/// however they are written. Compare ``text`` where the characters matter.
public protocol TextValue: Hashable, Sendable, CustomStringConvertible {
  /// Creates a value from its text, without padding; `nil` if it is none of this kind.
  init?(_ text: String)
  /// The text as it stands in a file, without padding.
  var text: String { get }
}

extension TextValue {
  /// The text as it stands in a file.
  public var description: String { text }
}

extension String: TextValue {
  /// The text itself.
  public var text: String { self }
}

extension UID: TextValue {
  /// Creates a UID from its characters, whether or not they are valid; see ``isValid``.
  public init(_ text: String) { self.init(rawValue: text) }

  /// The characters.
  public var text: String { rawValue }
}
