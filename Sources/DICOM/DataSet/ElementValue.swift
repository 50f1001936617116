/// What the values of an element can be taken for, and made from.
///
/// It lets the context choose: `let thickness: Double? = dataSet.SliceThickness`.
public protocol ElementValue {
  /// Takes values for this type; `nil` if they are absent, empty, or something else.
  init?(_ value: Value)
  /// As values of an element.
  var value: Value { get }
}

/// What one value of an element can be taken for; an array of them is all values.
public protocol SingleValue: ElementValue {
  /// All values, or `nil` if one of them is something else.
  static func all(of value: Value) -> [Self]?
  /// Several of them as values of an element.
  static func value(of values: [Self]) -> Value
}

extension SingleValue {
  /// Takes the first value.
  public init?(_ value: Value) {
    guard let first = Self.all(of: value)?.first else { return nil }
    self = first
  }

  /// As the one value of an element.
  public var value: Value { Self.value(of: [self]) }
}

extension Array: ElementValue where Element: SingleValue {
  /// Takes all values.
  public init?(_ value: Value) {
    guard let values = Element.all(of: value), !values.isEmpty else { return nil }
    self = values
  }

  /// As the values of an element.
  public var value: Value { isEmpty ? .empty : Element.value(of: self) }
}

extension String: SingleValue {
  /// All values as they stand in the file.
  public static func all(of value: Value) -> [String]? { value.strings }
  /// Text.
  public static func value(of values: [String]) -> Value { .texts(values) }
}

extension Int: SingleValue {
  /// All values that are integers.
  public static func all(of value: Value) -> [Int]? { value.ints }
  /// Integers.
  public static func value(of values: [Int]) -> Value { .integers(values) }
}

extension Double: SingleValue {
  /// All values that are numbers.
  public static func all(of value: Value) -> [Double]? { value.doubles }
  /// Numbers.
  public static func value(of values: [Double]) -> Value { .reals(values) }
}

extension PersonName: SingleValue {
  /// All names.
  public static func all(of value: Value) -> [PersonName]? {
    if case .names(let names) = value { names } else { nil }
  }
  /// Names.
  public static func value(of values: [PersonName]) -> Value { .names(values) }
}

extension UID: SingleValue {
  /// All unique identifiers.
  public static func all(of value: Value) -> [UID]? {
    if case .uids(let uids) = value { uids } else { nil }
  }
  /// Unique identifiers.
  public static func value(of values: [UID]) -> Value { .uids(values) }
}

extension DateValue: SingleValue {
  /// All dates.
  public static func all(of value: Value) -> [DateValue]? {
    if case .dates(let dates) = value { dates } else { nil }
  }
  /// Dates.
  public static func value(of values: [DateValue]) -> Value { .dates(values) }
}

extension TimeValue: SingleValue {
  /// All times.
  public static func all(of value: Value) -> [TimeValue]? {
    if case .times(let times) = value { times } else { nil }
  }
  /// Times.
  public static func value(of values: [TimeValue]) -> Value { .times(values) }
}

extension DateTimeValue: SingleValue {
  /// All dates with times.
  public static func all(of value: Value) -> [DateTimeValue]? {
    if case .dateTimes(let values) = value { values } else { nil }
  }
  /// Dates with times.
  public static func value(of values: [DateTimeValue]) -> Value { .dateTimes(values) }
}

extension AgeValue: SingleValue {
  /// All ages.
  public static func all(of value: Value) -> [AgeValue]? {
    if case .ages(let ages) = value { ages } else { nil }
  }
  /// Ages.
  public static func value(of values: [AgeValue]) -> Value { .ages(values) }
}

extension Tag: SingleValue {
  /// All tags.
  public static func all(of value: Value) -> [Tag]? {
    if case .tags(let tags) = value { tags } else { nil }
  }
  /// Tags.
  public static func value(of values: [Tag]) -> Value { .tags(values) }
}

extension DataSet: SingleValue {
  /// All items.
  public static func all(of value: Value) -> [DataSet]? {
    if case .items(let items) = value { items } else { nil }
  }
  /// The items of a sequence.
  public static func value(of values: [DataSet]) -> Value { .items(values) }
}
