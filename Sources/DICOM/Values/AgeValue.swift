/// An age, AS (PS3.5 §6.2), such as `018M`.
public struct AgeValue: TextValue {
  /// What an age is counted in.
  public enum Unit: Character, Hashable, Sendable, CaseIterable {
    /// Days.
    case days = "D"
    /// Weeks.
    case weeks = "W"
    /// Months.
    case months = "M"
    /// Years.
    case years = "Y"
  }

  /// The text that the age was made from.
  public let text: String
  /// How many units, 0 to 999.
  public let value: Int
  /// What is counted.
  public let unit: Unit

  /// Reads three digits and `D`, `W`, `M` or `Y`; `nil` for anything else.
  public init?(_ text: String) {
    guard var reader = DigitReader(text), let value = reader.number(digits: 3, in: 0...999),
      let unit = Unit.allCases.first(where: { unit in
        unit.rawValue.unicodeScalars.allSatisfy { reader.skip($0) }
      }), reader.isAtEnd
    else { return nil }
    self.text = text
    self.value = value
    self.unit = unit
  }

  /// Creates an age; `nil` unless it has at most three digits.
  public init?(_ value: Int, _ unit: Unit) {
    guard (0...999).contains(value) else { return nil }
    self.value = value
    self.unit = unit
    text = DigitReader.text(value, digits: 3) + String(unit.rawValue)
  }

  /// Whether number and unit are the same.
  public static func == (left: AgeValue, right: AgeValue) -> Bool {
    left.value == right.value && left.unit == right.unit
  }

  /// Feeds number and unit to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(unit)
  }
}
