/// A date with a time of day, DT (PS3.5 §6.2), such as `20240229131500.5+0100`; what is not known
/// is left out at its end, and the offset from UTC may stand behind any of it.
///
/// Two are equal if their numbers are, also the offset; to put them in order, compare ``extent``.
public struct DateTimeValue: TextValue {
  /// The numbers of a date and time; `nil` for those that are left out.
  private struct Numbers: Hashable {
    var year = 0
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    var microsecond: Int?
    var offset: Int?
  }

  /// The text that the value was made from.
  public let text: String
  private let numbers: Numbers

  /// The year, 0 to 9999.
  public var year: Int { numbers.year }
  /// The month, 1 to 12.
  public var month: Int? { numbers.month }
  /// The day of the month, from 1.
  public var day: Int? { numbers.day }
  /// The hour, 0 to 23.
  public var hour: Int? { numbers.hour }
  /// The minute, 0 to 59.
  public var minute: Int? { numbers.minute }
  /// The second, 0 to 59, or 60 for a leap second.
  public var second: Int? { numbers.second }
  /// The fraction of the second in millionths.
  public var microsecond: Int? { numbers.microsecond }
  /// How far the time is ahead of UTC in minutes, -720 to 840; `nil` stands for local time, or for
  /// what Timezone Offset From UTC (0008,0201) says.
  public var offset: Int? { numbers.offset }

  /// Reads `YYYYMMDDHHMMSS.FFFFFF&ZZXX`, as far as it goes; `nil` if there is no such time.
  public init?(_ text: String) {
    guard var reader = DigitReader(text), let numbers = Self.read(&reader), reader.isAtEnd else {
      return nil
    }
    self.text = text
    self.numbers = numbers
  }

  /// Creates a date with a time; `nil` if there is none, as also where a number follows one that is
  /// left out. The offset is in minutes.
  public init?(
    year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil,
    second: Int? = nil, microsecond: Int? = nil, offset: Int? = nil
  ) {
    guard (0...9999).contains(year),
      let rest = TimeValue.text([month, day, hour, minute, second], microsecond: microsecond)
    else { return nil }
    var text = DigitReader.text(year, digits: 4) + rest
    if let offset {
      guard (-720...840).contains(offset) else { return nil }
      text += offset < 0 ? "-" : "+"
      text += DigitReader.text(abs(offset) / 60 * 100 + abs(offset) % 60, digits: 4)
    }
    self.init(text)
  }

  private static func read(_ reader: inout DigitReader) -> Numbers? {
    guard let year = reader.number(digits: 4, in: 0...9999) else { return nil }
    var numbers = Numbers(year: year)
    guard readTime(&reader, &numbers) else { return nil }
    if reader.isAtEnd { return numbers }
    let isNegative = reader.skip("-")
    guard isNegative || reader.skip("+"), let hours = reader.number(digits: 2, in: 0...14),
      let minutes = reader.number(digits: 2, in: 0...59)
    else { return nil }
    let offset = hours * 60 + minutes
    guard isNegative ? (1...720).contains(offset) : offset <= 840 else { return nil }
    numbers.offset = isNegative ? -offset : offset
    return numbers
  }

  /// Reads what follows the year, up to the offset.
  ///
  /// - Returns: Whether there is such a time.
  private static func readTime(_ reader: inout DigitReader, _ numbers: inout Numbers) -> Bool {
    guard reader.isAtDigit else { return true }
    guard let month = reader.number(digits: 2, in: 1...12) else { return false }
    numbers.month = month
    guard reader.isAtDigit else { return true }
    let days = DateValue.dayCount(year: numbers.year, month: month)
    guard let day = reader.number(digits: 2, in: 1...days) else { return false }
    numbers.day = day
    guard reader.isAtDigit else { return true }
    guard let hour = reader.number(digits: 2, in: 0...23),
      let rest = TimeValue.readMinutes(&reader)
    else { return false }
    numbers.hour = hour
    (numbers.minute, numbers.second, numbers.microsecond) = rest
    return true
  }

  /// Whether all numbers are the same, and the same ones are left out.
  public static func == (left: DateTimeValue, right: DateTimeValue) -> Bool {
    left.numbers == right.numbers
  }

  /// Feeds the numbers to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(numbers) }
}

extension DateTimeValue: RangeBound {
  /// The microseconds from the beginning of 1970 that the value may mean; where it has no offset,
  /// as if it were UTC.
  public var extent: ClosedRange<Int> { extent(assumingOffset: 0) }

  /// The microseconds from the beginning of 1970 (UTC) that the value may mean: `2024` stands for a
  /// year of them.
  ///
  /// - Parameter local: The offset from UTC, in minutes, of values that have none.
  public func extent(assumingOffset local: Int) -> ClosedRange<Int> {
    let first = DateValue.dayNumber(year: year, month: month ?? 1, day: day ?? 1)
    let lastMonth = month ?? 12
    let lastDay = day ?? DateValue.dayCount(year: year, month: lastMonth)
    let last = DateValue.dayNumber(year: year, month: lastMonth, day: lastDay)
    let time = TimeValue.extent(
      hour: hour, minute: minute, second: second, microsecond: microsecond)
    let shift = min(max(offset ?? local, -6000), 6000) * 60_000_000
    let day = 86_400_000_000
    return first * day + time.lowerBound - shift...last * day + time.upperBound - shift
  }
}
