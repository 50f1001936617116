extension DataSet {
  /// The values of the element of that tag, in the type of its representation.
  public func value(_ tag: Tag) -> Value {
    guard let element = self[tag] else { return .absent }
    return value(of: element)
  }

  /// The values of an element of this data set.
  ///
  /// `UN` becomes what the dictionary says of the element. Bytes are copied: for pixels and the like
  /// ``bytes(of:)`` looks at them where they are. What the disc cannot deliver is ``Value/empty``;
  /// ``bytes(of:)`` tells.
  public func value(of element: Element) -> Value {
    var problems: [Problem] = []
    do throws(ReadError) { return try value(of: element, problems: &problems) } catch {
      return .empty
    }
  }

  /// The values of an element of this data set.
  ///
  /// - Parameters:
  ///   - element: An element of this data set.
  ///   - problems: What is wrong inside of a sequence is added here.
  /// - Throws: ``ReadError/file(_:)`` or ``ReadError/tooDeep(limit:offset:)``.
  public func value(of element: Element, problems: inout [Problem]) throws(ReadError) -> Value {
    let scope = FormScope(self)
    let formVR = scope.vr(of: element)
    let vr = formVR.vr ?? element.vr
    if vr == .SQ { return .items(try items(of: element, problems: &problems)) }
    guard !element.isEmpty else { return .empty }
    let value = try scope.value(of: element, as: formVR.vr == nil ? .known(vr) : formVR)
    switch value {
    case .none, .items: return .empty
    case .bytes: return .bytes(try littleEndianBytes(of: element, vr))
    case .strings(let texts, _): return Self.value(of: texts, vr)
    case .uids(let texts, _): return .uids(texts.map(UID.init(rawValue:)))
    case .names(let names, _): return .names(names.map { PersonName($0) })
    case .numbers: return Self.value(of: try trimmedTexts(of: element), vr)
    case .tags(let tags, _): return .tags(tags)
    case .binary(let numbers): return Self.value(of: numbers, vr, in: try bytes(of: element))
    }
  }

  private func trimmedTexts(of element: Element) throws(ReadError) -> [String] {
    try bytes(of: element).latin1.withoutPadding
      .split(separator: "\\", omittingEmptySubsequences: false)
      .map { String($0).withoutSpace() }
  }

  /// Text in the type of its representation.
  private static func value(of texts: [String], _ vr: VR) -> Value {
    func parsed<Parsed: TextValue>(_ make: ([Parsed]) -> Value) -> Value {
      let values = texts.map { Parsed($0.withoutSpace()) }
      return values.contains { $0 == nil } ? .unparsable(texts) : make(values.compactMap(\.self))
    }
    switch vr {
    case _ where texts.allSatisfy({ $0.withoutSpace().isEmpty }) && texts.count <= 1: return .empty
    case .DA: return parsed(Value.dates)
    case .TM: return parsed(Value.times)
    case .DT: return parsed(Value.dateTimes)
    case .AS: return parsed(Value.ages)
    case .IS: return parsed(Value.integerStrings)
    case .DS: return parsed(Value.decimalStrings)
    default: return .texts(texts)
    }
  }

  private static func value(of numbers: BinaryNumbers, _ vr: VR, in bytes: RawSpan) -> Value {
    var integers: [Int] = []
    var unsigned: [UInt64] = []
    var reals: [Double] = []
    for index in 0..<numbers.count {
      switch numbers.number(index, in: bytes) {
      case .integer(let value): integers.append(value)
      case .unsigned(let value): unsigned.append(value)
      case .float(let value): reals.append(value)
      }
    }
    switch vr {
    case .FL, .FD: return .reals(reals)
    case .UV: return .unsigned(unsigned)
    default: return .integers(integers)
    }
  }

  private func littleEndianBytes(of element: Element, _ vr: VR) throws(ReadError) -> [UInt8] {
    let size = numberSize(element.tag, as: vr, count: element.value.count)
    guard encoding.isBigEndian, size > 1 else { return try copy(of: element) }
    return try bytes(of: element).swapped(size)
  }
}
