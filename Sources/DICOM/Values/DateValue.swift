/// A day of the Gregorian calendar, DA (PS3.5 §6.2), such as `20240229`.
///
/// Days before 1582 count as if the calendar had been in use.
public struct DateValue: TextValue {
  /// The text that the date was made from.
  public let text: String
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// Whether the text has points between the numbers, as before 1993; to be read, never written.
  public let isLegacy: Bool

  /// Reads `YYYYMMDD`, or `YYYY.MM.DD` of old files; `nil` if there is no such day.
  public init?(_ text: String) {
    guard var reader = DigitReader(text),
      let year = reader.number(digits: 4, in: 0...9999)
    else { return nil }
    let isLegacy = reader.skip(".")
    guard let month = reader.number(digits: 2, in: 1...12), !isLegacy || reader.skip("."),
      let day = reader.number(digits: 2, in: 1...31), reader.isAtEnd,
      day <= Self.dayCount(year: year, month: month)
    else { return nil }
    self.text = text
    self.year = year
    self.month = month
    self.day = day
    self.isLegacy = isLegacy
  }

  /// Creates a date; `nil` if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    self.init(
      DigitReader.text(year, digits: 4) + DigitReader.text(month, digits: 2)
        + DigitReader.text(day, digits: 2))
  }

  /// The number of days in a month.
  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days from 1 January 1970 to a day.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    // Years begin in March here, so that the odd day is the last one; 400 of them are an era.
    let years = month > 2 ? year + 400 : year + 399
    let (era, yearOfEra) = years.quotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 865_565
  }

  /// The number of days from 1 January 1970; negative before.
  public var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

  /// Whether these are the same day.
  public static func == (left: DateValue, right: DateValue) -> Bool {
    left.dayNumber == right.dayNumber
  }

  /// Feeds the day to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(dayNumber) }
}

extension DateValue: Comparable {
  /// Whether the left day is earlier.
  public static func < (left: DateValue, right: DateValue) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension DateValue: RangeBound {
  /// The day, as its ``dayNumber``.
  public var extent: ClosedRange<Int> { dayNumber...dayNumber }
}
