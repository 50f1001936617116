/// A number that is written as text, DS (PS3.5 §6.2), such as `-1.50e3`.
public struct DecimalString: TextValue {
  /// The text that the number was made from.
  public let text: String
  /// The number, which is finite.
  public let value: Double

  /// Reads a number; `nil` if it is none, or none that is finite.
  ///
  /// Spaces around it do not matter, and a text longer than 16 bytes is understood.
  public init?(_ text: String) {
    guard text.utf8.count <= 1024,
      case .decimal(_, let value) = NumberText(text, isInteger: false), value.isFinite
    else { return nil }
    self.text = text
    self.value = value
  }

  /// Writes a number in at most 16 bytes; `nil` if it is infinite or no number.
  ///
  /// The text has as few digits as give the number back, or where these are too many, as many as
  /// there is room for; an exponent only where there is no room without. ``value`` is what is
  /// read from the text.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = DecimalDigits(value).text(limit: 16)
    self.value = Double(text) ?? value
  }

  /// Whether the numbers are equal.
  public static func == (left: DecimalString, right: DecimalString) -> Bool {
    left.value == right.value
  }

  /// Feeds the number to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension DecimalString: Comparable {
  /// Whether the left number is smaller.
  public static func < (left: DecimalString, right: DecimalString) -> Bool {
    left.value < right.value
  }
}
