/// The values of an element, in the type of its representation.
///
/// Four answers differ: there is no such element (``absent``), it has no value (``empty``), its text
/// has not the form that it must have (``unparsable(_:)``), or there are values. One value and many
/// are the same case; ``description`` prints them as they stand in files, with backslashes between.
public enum Value: Sendable {
  /// There is no such element.
  case absent
  /// The element has no value.
  case empty
  /// Text of `AE`, `CS`, `LO`, `LT`, `SH`, `ST`, `UC`, `UR` or `UT`.
  case texts([String])
  /// Person names, `PN`.
  case names([PersonName])
  /// Unique identifiers, `UI`.
  case uids([UID])
  /// Dates, `DA`.
  case dates([DateValue])
  /// Times, `TM`.
  case times([TimeValue])
  /// Dates with times, `DT`.
  case dateTimes([DateTimeValue])
  /// Ages, `AS`.
  case ages([AgeValue])
  /// Integers that are written as text, `IS`.
  case integerStrings([IntegerString])
  /// Decimal numbers that are written as text, `DS`.
  case decimalStrings([DecimalString])
  /// Tags, `AT`.
  case tags([Tag])
  /// Integers of `US`, `SS`, `UL`, `SL` and `SV`.
  case integers([Int])
  /// Integers of `UV`.
  case unsigned([UInt64])
  /// Numbers of `FL` and `FD`.
  case reals([Double])
  /// The items of a sequence, `SQ`.
  case items([DataSet])
  /// Bytes of `OB`, `OD`, `OF`, `OL`, `OV`, `OW` and `UN`, numbers with their lowest byte first.
  case bytes([UInt8])
  /// Text that is not what its representation says, as it stands in the file.
  case unparsable([String])
}

extension Value {
  /// Whether there is no such element.
  public var isAbsent: Bool { if case .absent = self { true } else { false } }

  /// Whether there is the element, but no value in it.
  public var isEmpty: Bool {
    switch self {
    case .empty: true
    case .items(let items): items.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    default: false
    }
  }

  /// The number of values: bytes count as one, and items of a sequence each.
  public var count: Int {
    switch self {
    case .absent, .empty: 0
    case .items(let items): items.count
    case .bytes(let bytes): bytes.isEmpty ? 0 : 1
    case .tags(let tags): tags.count
    case .integers(let numbers): numbers.count
    case .unsigned(let numbers): numbers.count
    case .reals(let numbers): numbers.count
    default: strings.count
    }
  }

  /// The values as they stand in a file, if they are text or can be written as text.
  public var strings: [String] {
    switch self {
    case .absent, .empty, .items, .bytes: []
    case .texts(let values), .unparsable(let values): values
    case .names(let values): values.map(\.text)
    case .uids(let values): values.map(\.rawValue)
    case .dates(let values): values.map(\.text)
    case .times(let values): values.map(\.text)
    case .dateTimes(let values): values.map(\.text)
    case .ages(let values): values.map(\.text)
    case .integerStrings(let values): values.map(\.text)
    case .decimalStrings(let values): values.map(\.text)
    case .tags(let values): values.map(\.description)
    case .integers(let values): values.map(\.description)
    case .unsigned(let values): values.map(\.description)
    case .reals(let values): values.map(PythonText.float)
    }
  }

  /// The first value as text; `nil` if there is none.
  public var string: String? { strings.first }

  /// The values as integers; none if one of them is no integer.
  public var ints: [Int] {
    switch self {
    case .integers(let values): return values
    case .integerStrings(let values): return values.map(\.value)
    case .unsigned(let values): return Self.all(values.map(Int.init(exactly:)))
    default: return Self.all(doubles.map(Int.init(exactly:)))
    }
  }

  /// The first value as an integer; `nil` if there is none.
  public var int: Int? { ints.first }

  /// The values as numbers; none if one of them is no number.
  public var doubles: [Double] {
    switch self {
    case .reals(let values): values
    case .decimalStrings(let values): values.map(\.value)
    case .integerStrings(let values): values.map { Double($0.value) }
    case .integers(let values): values.map(Double.init)
    case .unsigned(let values): values.map(Double.init)
    case .texts(let values): Self.all(values.map { Double($0) })
    default: []
    }
  }

  /// The first value as a number; `nil` if there is none.
  public var double: Double? { doubles.first }

  /// The first name.
  public var name: PersonName? { if case .names(let values) = self { values.first } else { nil } }

  /// The first date.
  public var date: DateValue? { if case .dates(let values) = self { values.first } else { nil } }

  /// The first time.
  public var time: TimeValue? { if case .times(let values) = self { values.first } else { nil } }

  /// The first date with a time.
  public var dateTime: DateTimeValue? {
    if case .dateTimes(let values) = self { values.first } else { nil }
  }

  /// The first age.
  public var age: AgeValue? { if case .ages(let values) = self { values.first } else { nil } }

  /// The first unique identifier.
  public var uid: UID? { if case .uids(let values) = self { values.first } else { nil } }

  /// The items of a sequence; setting them makes a sequence of any value.
  public var items: [DataSet] {
    get { if case .items(let items) = self { items } else { [] } }
    set { self = .items(newValue) }
  }

  /// An item of a sequence, counted from 0. The program stops where there is none, as arrays do.
  public subscript(item: Int) -> DataSet {
    get { items[item] }
    set { items[item] = newValue }
  }

  private static func all<Number>(_ values: [Number?]) -> [Number] {
    let present = values.compactMap(\.self)
    return present.count == values.count ? present : []
  }
}

extension Value: CustomStringConvertible {
  /// The values with backslashes between them; of items and bytes their number.
  public var description: String {
    switch self {
    case .items(let items): "\(items.count) items"
    case .bytes(let bytes): "\(bytes.count) bytes"
    default: strings.joined(separator: "\\")
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral
{
  /// Text; backslashes part values where the representation has several (PS3.5 §6.4).
  public init(stringLiteral value: String) { self = value.isEmpty ? .empty : .texts([value]) }

  /// An integer, for `IS`, `DS` and all binary numbers.
  public init(integerLiteral value: Int) { self = .integers([value]) }

  /// A number, for `DS`, `FL` and `FD`.
  public init(floatLiteral value: Double) { self = .reals([value]) }
}

extension Value: ExpressibleByArrayLiteral {
  /// Several values of one kind; text as soon as one of them is text.
  public init(arrayLiteral elements: Value...) {
    let values = elements.flatMap(\.strings)
    let reals = elements.map {
      if case .integers = $0 { true } else if case .reals = $0 { true } else { false }
    }
    if elements.isEmpty {
      self = .empty
    } else if elements.allSatisfy({ if case .integers = $0 { true } else { false } }) {
      self = .integers(elements.flatMap(\.ints))
    } else if reals.allSatisfy(\.self) {
      self = .reals(elements.flatMap(\.doubles))
    } else if elements.allSatisfy({ if case .items = $0 { true } else { false } }) {
      self = .items(elements.flatMap(\.items))
    } else {
      self = .texts(values)
    }
  }
}
