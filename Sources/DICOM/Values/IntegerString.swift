/// An integer that is written as text, IS (PS3.5 §6.2), such as `+007`.
public struct IntegerString: TextValue {
  /// The text that the number was made from.
  public let text: String
  /// The number.
  public let value: Int

  /// Reads a number; `nil` if it is no integer.
  ///
  /// Spaces around it do not matter. Integers that are too large for IS, or are written as `1.0` or
  /// `1e3`, are understood; ``VR/violation(in:)`` tells.
  public init?(_ text: String) {
    guard text.utf8.count <= 64, case .integer(_, let value) = NumberText(text, isInteger: true)
    else { return nil }
    self.text = text
    self.value = value
  }

  /// Creates a number; the text has as many digits as it needs.
  public init(_ value: Int) {
    self.value = value
    text = String(value)
  }

  /// Whether the numbers are equal.
  public static func == (left: IntegerString, right: IntegerString) -> Bool {
    left.value == right.value
  }

  /// Feeds the number to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension IntegerString: Comparable {
  /// Whether the left number is smaller.
  public static func < (left: IntegerString, right: IntegerString) -> Bool {
    left.value < right.value
  }
}

extension IntegerString: ExpressibleByIntegerLiteral {
  /// Creates a number.
  public init(integerLiteral value: Int) { self.init(value) }
}
