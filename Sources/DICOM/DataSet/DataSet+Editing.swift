/// How values are checked when they are set.
public enum ValueChecking: Hashable, Sendable {
  /// A value that breaks a rule of its representation is an error, and nothing is changed.
  case strict
  /// It is set nevertheless, and a problem says what is wrong with it.
  case lenient
}

extension DataSet {
  /// Creates a data set in memory, in Explicit VR Little Endian.
  ///
  /// Until it has a Specific Character Set, or becomes an item of a data set that has one, its text
  /// can be anything.
  public init() {
    self.init(
      source: FileBytes(memory: []), encoding: .explicitLittle, characterSet: .utf8, depth: 0,
      nestingLimit: ReadLimits().nesting)
    isModified = true
  }

  /// Sets an element, or adds it where there is none.
  ///
  /// Setting Specific Character Set writes all text anew in it, also that inside of sequences. A
  /// value that is there already stays as it is, with its padding.
  /// - Parameters:
  ///   - tag: The element.
  ///   - vr: Its representation; left out, the one it has, or else the dictionary's.
  ///   - value: The values: text is taken for numbers, dates and tags as well. ``Value/absent``
  ///     deletes the element.
  ///   - checking: What to do with values that break a rule.
  /// - Returns: Warnings, such as a number of values that the dictionary does not have.
  /// - Throws: ``ValueError``; the data set is as it was then.
  @discardableResult
  public mutating func set(
    _ tag: Tag, _ vr: VR? = nil, to value: Value, checking: ValueChecking = .strict
  ) throws(ValueError) -> [Problem] {
    if value.isAbsent {
      try remove(tag)
      return []
    }
    guard tag.isElement else { throw .notAnElement(tag) }
    let given = vr
    guard let vr = given ?? self.vr(toSet: tag) else { throw .noVR(tag) }
    if case .items(let items) = value {
      guard vr == .SQ else { throw .unsuitable(tag, vr) }
      try put(tag, items: items)
      return []
    }
    guard vr != .SQ || value.isEmpty else { throw .unsuitable(tag, vr) }
    if tag == .specificCharacterSet { return try set(characterSet: value, checking) }
    var encoder = ValueEncoder(
      tag, vr, isBigEndian: encoding.isBigEndian, characterSet: characterSet)
    if case .bytes(let bytes) = value {
      encoder.numberSize = numberSize(tag, as: vr, count: bytes.count)
    }
    let bytes = try encoder.bytes(of: value)
    var problems = Self.multiplicityProblems(tag, vr, value)
    if let violation = encoder.violation {
      guard checking == .lenient else { throw violation }
      problems.append(Problem(.warning, .invalidValue, violation.description))
    }
    if let element = self[tag], given == nil || given == element.vr,
      holds(bytes, in: element, as: vr)
    {
      invalidValues[tag] = element.isEdited ? encoder.violation : nil
      return problems
    }
    put(tag, vr, bytes)
    invalidValues[tag] = encoder.violation
    return problems
  }

  /// Adds an element with an explicit representation, or sets it.
  ///
  /// - Returns: Warnings, as ``set(_:_:to:checking:)-(Tag,_,_,_)``.
  /// - Throws: ``ValueError``.
  @discardableResult
  public mutating func add(_ tag: Tag, _ vr: VR, _ value: Value) throws(ValueError) -> [Problem] {
    try set(tag, vr, to: value)
  }

  /// The representation that a value of an element gets: that of the element, or the dictionary's,
  /// for private elements the vendor's; `nil` if nobody knows.
  public func vr(toSet tag: Tag) -> VR? {
    let scope = FormScope(self)
    if let element = self[tag], let vr = scope.vr(of: element).vr, vr != .UN || element.vr == .UN {
      return vr
    }
    let blank = Element(
      tag: tag, vr: .UN, offset: 0, value: 0..<0, isUndefinedLength: false, namesVR: false)
    switch scope.vr(of: blank) {
    case .known(.UN): return DataDictionary.vr(of: tag)
    case .known(let vr): return vr
    case .ambiguous(let vrs): return vrs.first
    }
  }

  private static func multiplicityProblems(_ tag: Tag, _ vr: VR, _ value: Value) -> [Problem] {
    guard let entry = DataDictionary.entry(for: tag), !vr.isBinary, !value.isEmpty,
      let allowed = Multiplicity(entry.vm)
    else { return [] }
    var count = value.count
    if vr.isSingleText {
      count = 1
    } else if case .texts(let texts) = value {
      count = texts.reduce(0) { sum, text in sum + 1 + text.utf8.count { $0 == 0x5C } }
    }
    guard !allowed.contains(count) else { return [] }
    return [
      Problem(
        .warning, .multiplicity,
        "\(tag) \(entry.keyword) has \(count) values; the dictionary allows \(entry.vm)",
        section: "PS3.6 §6")
    ]
  }
}

extension DataSet {
  /// Puts an element in place, its value as bytes in ``encoding``.
  mutating func put(_ tag: Tag, _ vr: VR, _ value: [UInt8]) {
    var writer = ElementWriter(encoding)
    writer.write(tag, vr, value)
    let start = writer.bytes.count - value.count - value.count % 2
    put(tag, vr, writer.bytes, value: start..<writer.bytes.count, isDelimited: false)
  }

  /// Puts a sequence in place; it gets the form that the one before it had.
  mutating func put(_ tag: Tag, items: [DataSet]) throws(ValueError) {
    let encoder = DataSetEncoder(encoding: encoding)
    let isDelimited = self[tag]?.isUndefinedLength ?? false
    let bytes: [UInt8]
    do throws(WriteError) {
      var encoded: [(item: EncodedDataSet, isDelimited: Bool)] = []
      for var item in items {
        guard item.depthBelow + depth < nestingLimit else {
          throw .read(.tooDeep(limit: nestingLimit, offset: 0))
        }
        if !item.contains(.specificCharacterSet) {
          do throws(ValueError) { try item.convertText(to: characterSet) } catch {
            throw .invalid(error)
          }
        }
        encoded.append((try encoder.encode(item), item.isDelimited))
      }
      let sequence = try encoder.sequence(tag, encoded, isDelimited: isDelimited)
      do throws(ReadError) { bytes = try sequence.collected() } catch { throw .read(error) }
    } catch {
      throw .write(tag, error)
    }
    let header = encoding.isExplicit ? 12 : 8
    put(
      tag, .SQ, bytes, value: header..<bytes.count - (isDelimited ? 8 : 0),
      isDelimited: isDelimited)
    invalidValues[tag] =
      items.lazy.compactMap { $0.invalidValues.min { $0.key < $1.key }?.value }.first
  }

  private mutating func put(
    _ tag: Tag, _ vr: VR, _ bytes: [UInt8], value: Range<Int>, isDelimited: Bool
  ) {
    let index = index(of: tag)
    let isThere = index < elements.count && elements[index].tag == tag
    if isThere { sources.remove(elements[index].sourceNumber) }
    let number = sources.add(FileBytes(memory: bytes))
    let element = Element(
      tag: tag, vr: vr, offset: 0, value: value, isUndefinedLength: isDelimited, namesVR: true,
      sourceNumber: number)
    if isThere { elements[index] = element } else { elements.insert(element, at: index) }
    isModified = true
  }

  /// How many sequences are one inside of the other, at most.
  private var depthBelow: Int {
    elements.lazy.filter { $0.vr == .SQ }.map { element in
      1 + (self.items(element.tag).map(\.depthBelow).max() ?? 0)
    }.max() ?? 0
  }
}

extension Problem.Code {
  /// A value that breaks a rule of its representation.
  public static var invalidValue: Self { "invalid-value" }
  /// A number of values that the dictionary does not have.
  public static var multiplicity: Self { "value-multiplicity" }
}

extension Tag {
  /// Whether a data set or File Meta Information may have an element of that number.
  fileprivate var isElement: Bool {
    switch group {
    case 0, 1, 3, 5, 7, 0xFFFE, 0xFFFF: false
    default: !isPrivate || element == 0 || element >= 0x10
    }
  }
}
