import DICOM

/// An element that directory records of a type have as a key (PS3.3 §F.5).
struct RecordKey: Sendable {
  /// Whether a key has to be there, and whether it needs a value (PS3.5 §7.4).
  enum Requirement: String, Sendable {
    /// It is there and has a value.
    case one = "1"
    /// As ``one`` where a condition holds, which is that the instance has it.
    case oneIf = "1C"
    /// It is there, if need be without a value.
    case two = "2"
    /// As ``two`` where a condition holds.
    case twoIf = "2C"
    /// It may be there.
    case three = "3"

    /// Whether a record without it is wrong, whatever the instance has.
    var isUnconditional: Bool { self == .one || self == .two }
  }

  /// How the value is made.
  enum Rule: Sendable, Equatable {
    /// It is that of the instance.
    case copy
    /// Of a sequence, only the items that modify the concept of the root (PS3.3 §F.5.25).
    case modifiers
    /// The latest one of the Verifying Observer Sequence, if the document is verified.
    case verification
    /// Of the items of a sequence, only the nested keys.
    case reduced
    /// An icon, if it is as records want it; where a profile asks for one, it is made.
    case icon(IconForm)
    /// That of the instance, or of its Shared Functional Groups Sequence; `nil` for a key that is
    /// directly in there.
    case shared(inside: Tag?)
    /// That of the instance, needed where a condition holds.
    case conditional(KeyCondition)
  }

  /// The element.
  var tag: Tag
  /// Its representation in the record.
  var vr: VR
  /// Whether it has to be there.
  var requirement: Requirement
  /// How the value is made.
  var rule = Rule.copy
  /// For a nested key of type 1C or 2C, the element of the same item that makes it needed.
  var condition: Tag?
  /// Whether it is the absence of that element that does.
  var isForAbsence = false
  /// How many items a sequence may have; `nil` for any number.
  var itemCount: ClosedRange<Int>?
  /// The values that it may have (PS3.3 §C.17.2); none for a key that may have others.
  var values: [String] = []
  /// The keys of the items of a sequence.
  var nested: [RecordKey] = []
  /// The section of a profile that adds it; `nil` stands for that of the record type.
  var section: String?
}

extension RecordKey {
  /// Whether an item of a sequence has to have this nested key.
  func isNeeded(in item: DataSet) -> Bool {
    switch requirement {
    case .one, .two: true
    case .oneIf, .twoIf:
      condition.map { (item[$0]?.isEmpty ?? true) == isForAbsence } ?? false
    case .three: false
    }
  }

  /// Whether a data set has no value for it.
  func isBlank(in dataSet: DataSet) -> Bool {
    guard let element = dataSet[tag], !element.isEmpty else { return true }
    if vr == .SQ { return dataSet.items(tag).isEmpty }
    return element.vr.isText && dataSet.identifier(tag).isEmpty
  }

  /// What is wrong with the number of items that a sequence of it has, as half a sentence; `nil` if
  /// nothing is.
  func faultOfCount(_ count: Int) -> String? {
    guard let itemCount, count > 0, !itemCount.contains(count) else { return nil }
    return "it has \(count) \(count == 1 ? "item" : "items"); "
      + (itemCount.upperBound == 1 ? "one is allowed" : "it has to have \(itemCount.upperBound)")
  }

  /// The first nested key that an item of this sequence must have a value for, and has none.
  func missing(in dataSet: DataSet) -> (path: ElementPath, key: RecordKey)? {
    guard !nested.isEmpty else { return nil }
    for (number, item) in dataSet.items(tag).enumerated() {
      let step = ElementPath.Step(sequence: tag, item: number)
      for key in nested {
        if key.requirement == .one || key.requirement == .oneIf, key.isNeeded(in: item),
          key.isBlank(in: item)
        {
          return (ElementPath(steps: [step], tag: key.tag), key)
        }
        if let inner = key.missing(in: item) {
          return (ElementPath(steps: [step] + inner.path.steps, tag: inner.path.tag), inner.key)
        }
      }
    }
    return nil
  }
}

/// The keys of the records of one type.
struct RecordKeys: Sendable {
  /// The section that has them, such as `PS3.3 §F.5.4`.
  var section: String
  /// The keys in tag order.
  var keys: [RecordKey] = []

  /// The keys of a record type that a table does not have: none.
  static var none: RecordKeys { RecordKeys(section: "PS3.3 §F.5") }

  /// The keys of all record types of PS3.3 §F.5.
  static let standard = parse(table, standard: "PS3.3")

  /// These keys, and those that a profile adds or makes stricter.
  func adding(_ more: RecordKeys) -> RecordKeys {
    var result = self
    for var key in more.keys {
      key.section = more.section
      result.keys.removeAll { $0.tag == key.tag }
      let index = result.keys.firstIndex { $0.tag > key.tag } ?? result.keys.count
      result.keys.insert(key, at: index)
    }
    return result
  }

  /// The keys, and those others that are not among them, in tag order; quick, as a record may
  /// have any number of elements.
  func merged(with more: [RecordKey]) -> [RecordKey] {
    let known = Set(keys.map(\.tag))
    return (keys + more.filter { !known.contains($0.tag) }).sorted { $0.tag < $1.tag }
  }

  /// These keys, and those others that are not among them.
  func completed(with more: RecordKeys) -> RecordKeys {
    var rest = more
    rest.section = section
    rest.keys.removeAll { key in keys.contains { $0.tag == key.tag } }
    return adding(rest)
  }
}

// MARK: Reading tables

extension RecordKeys {
  /// Reads a table of keys, in the form that ``table`` describes.
  static func parse(_ table: StaticString, standard: String) -> [RecordType: RecordKeys] {
    var result: [RecordType: RecordKeys] = [:]
    var type = RecordType(rawValue: "")
    // By bytes: the tables are ASCII, and characters take five times as long to tell apart.
    for line in table.description.utf8.split(separator: 0x0A) {
      if line.first == UInt8(ascii: "=") {
        let line = Substring(line)
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3 else { continue }
        type = RecordType(rawValue: String(words[2]))
        result[type] = RecordKeys(section: "\(standard) §\(words[1])")
        continue
      }
      let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
      guard let key = RecordKey(line: line.dropFirst(depth)) else { continue }
      result[type, default: .none].keys.append(key, depth: depth)
    }
    return result
  }
}

extension [RecordKey] {
  /// Appends a key that is inside of so many sequences.
  fileprivate mutating func append(_ key: RecordKey, depth: Int) {
    guard depth > 0, !isEmpty else { return append(key) }
    self[count - 1].nested.append(key, depth: depth - 1)
  }
}

extension RecordKey {
  /// Reads a line such as `00200013 IS 1 InstanceNumber`.
  fileprivate init?(line: Substring.UTF8View) {
    let words = line.split(separator: 0x20).map { Substring($0) }
    guard words.count >= 4, let number = UInt32(words[0], radix: 16), let vr = VR(words[1]),
      let requirement = Requirement(rawValue: String(words[2]))
    else { return nil }
    self.init(tag: Tag(rawValue: number), vr: vr, requirement: requirement)
    for word in words.dropFirst(4) {
      let parts = word.split(separator: ":")
      let parameter = parts.count > 1 ? String(parts[1]) : ""
      switch parts[0] {
      case "modifiers": rule = .modifiers
      case "verification": rule = .verification
      case "reduced": rule = .reduced
      case "icon":
        let interpretations = parts.count > 2 ? parts[2].split(separator: ",") : []
        rule = .icon(
          IconForm(
            size: Int(parameter),
            interpretations: interpretations.map { $0 == "PALETTE" ? "PALETTE COLOR" : String($0) })
        )
      case "shared": rule = .shared(inside: UInt32(parameter, radix: 16).map(Tag.init(rawValue:)))
      case "needed": rule = KeyCondition(rawValue: parameter).map { .conditional($0) } ?? rule
      case "single": itemCount = 0...1
      case "two": itemCount = 2...2
      case "values": values = parameter.split(separator: ",").map(String.init)
      case "with", "without":
        condition = UInt32(parameter, radix: 16).map(Tag.init(rawValue:))
        isForAbsence = parts[0] == "without"
      default: break
      }
    }
  }
}
