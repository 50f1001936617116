/// A time of day, TM (PS3.5 §6.2), such as `070907.0705`; what is not known is left out at its end.
public struct TimeValue: TextValue {
  /// The text that the time was made from.
  public let text: String
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59, or `nil` where only the hour is known.
  public let minute: Int?
  /// The second, 0 to 59, or 60 for a leap second.
  public let second: Int?
  /// The fraction of the second in millionths.
  public let microsecond: Int?
  /// Whether the text has colons between the numbers, as before 1993; to be read, never written.
  public let isLegacy: Bool

  /// Reads `HH`, `HHMM`, `HHMMSS` or `HHMMSS.F` with up to six digits of fraction, or
  /// `HH:MM:SS.F` of old files; `nil` if there is no such time.
  public init?(_ text: String) {
    guard var reader = DigitReader(text), let hour = reader.number(digits: 2, in: 0...23) else {
      return nil
    }
    let isLegacy = reader.skip(":")
    guard let rest = Self.readMinutes(&reader, isLegacy: isLegacy), reader.isAtEnd,
      !isLegacy || rest.minute != nil
    else { return nil }
    self.text = text
    self.hour = hour
    (minute, second, microsecond) = rest
    self.isLegacy = isLegacy
  }

  /// Creates a time; `nil` if there is none, as also where a number follows one that is left out.
  public init?(hour: Int, minute: Int? = nil, second: Int? = nil, microsecond: Int? = nil) {
    guard let text = Self.text([hour, minute, second], microsecond: microsecond) else { return nil }
    self.init(text)
  }

  /// Reads what follows the hour; all `nil` where nothing that is a number does.
  static func readMinutes(
    _ reader: inout DigitReader, isLegacy: Bool = false
  ) -> (minute: Int?, second: Int?, microsecond: Int?)? {
    guard reader.isAtDigit else { return (nil, nil, nil) }
    guard let minute = reader.number(digits: 2, in: 0...59) else { return nil }
    guard isLegacy ? reader.skip(":") : reader.isAtDigit else { return (minute, nil, nil) }
    guard let second = reader.number(digits: 2, in: 0...60) else { return nil }
    guard reader.skip(".") else { return (minute, second, nil) }
    guard let fraction = reader.millionths() else { return nil }
    return (minute, second, fraction)
  }

  /// Numbers of two digits up to the first that is left out, and a fraction; `nil` if a number
  /// follows one that is left out, or does not fit.
  static func text(_ numbers: [Int?], microsecond: Int?) -> String? {
    let known = numbers.prefix { $0 != nil }.compactMap(\.self)
    guard numbers.dropFirst(known.count).allSatisfy({ $0 == nil }),
      known.allSatisfy({ (0...99).contains($0) })
    else { return nil }
    let text = known.map { DigitReader.text($0, digits: 2) }.joined()
    guard let microsecond else { return text }
    guard known.count == numbers.count, (0..<1_000_000).contains(microsecond) else { return nil }
    return text + "." + DigitReader.text(millionths: microsecond)
  }

  /// The numbers as one, so that a number that is left out comes before 0.
  private var order: Int {
    let seconds = (hour * 61 + (minute ?? -1) + 1) * 62 + (second ?? -1) + 1
    return seconds * 1_000_001 + (microsecond ?? -1) + 1
  }

  /// Whether these are the same time, known to the same unit.
  public static func == (left: TimeValue, right: TimeValue) -> Bool { left.order == right.order }

  /// Feeds the numbers to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(order) }
}

extension TimeValue: Comparable {
  /// Whether the left time is earlier; `10` comes before `1000`.
  public static func < (left: TimeValue, right: TimeValue) -> Bool { left.order < right.order }
}

extension TimeValue: RangeBound {
  /// The microseconds from midnight that the time may mean: `10` stands for an hour of them.
  public var extent: ClosedRange<Int> {
    Self.extent(hour: hour, minute: minute, second: second, microsecond: microsecond)
  }

  /// The microseconds from midnight that a time may mean.
  static func extent(
    hour: Int?, minute: Int?, second: Int?, microsecond: Int?
  ) -> ClosedRange<Int> {
    let start = ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) * 1_000_000
    if let microsecond { return start + microsecond...start + microsecond }
    let seconds = second != nil ? 1 : minute != nil ? 60 : hour != nil ? 3600 : 86_400
    return start...start + seconds * 1_000_000 - 1
  }
}
