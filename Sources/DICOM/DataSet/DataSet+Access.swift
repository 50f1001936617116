extension DataSet {
  /// The values of an element, by its keyword: `dataSet.PatientName`, in the type of its
  /// representation; `dataSet.PatientName = "ROSSI^MARIO"` sets them.
  ///
  /// A value that breaks a rule is noted in ``invalidValues``, and writing refuses it;
  /// ``set(_:_:to:checking:)-(Tag,_,_,_)`` says so at once. A keyword that the data dictionary does
  /// not have is ``Value/absent``; setting it is noted and refused in the same way.
  public subscript(dynamicMember keyword: String) -> Value {
    get { DataDictionary.tag(forKeyword: keyword).map { value($0) } ?? .absent }
    set { assign(newValue, toKeyword: keyword) }
  }

  /// The values of an element as the type that the context wants:
  /// `let thickness: Double? = dataSet.SliceThickness`.
  ///
  /// `nil` stands for all other answers, which ``value(_:)`` tells apart; setting it deletes.
  public subscript<Result: ElementValue>(dynamicMember keyword: String) -> Result? {
    get { DataDictionary.tag(forKeyword: keyword).flatMap { Result(value($0)) } }
    set { assign(newValue?.value ?? .absent, toKeyword: keyword) }
  }

  /// Sets values by keyword; one that is none is kept as an error of no element, (0000,0000).
  private mutating func assign(_ value: Value, toKeyword keyword: String, _ vr: VR? = nil) {
    guard let tag = DataDictionary.tag(forKeyword: keyword) else {
      invalidValues[Tag(rawValue: 0)] = .unknownKeyword(keyword)
      isModified = true
      return
    }
    assign(value, to: tag, vr)
  }

  /// Sets values where nothing can be thrown: what is wrong is kept until the data set is written.
  public mutating func assign(_ value: Value, to tag: Tag, _ vr: VR? = nil) {
    do throws(ValueError) {
      try set(tag, vr, to: value, checking: .lenient)
    } catch {
      invalidValues[tag] = error
      isModified = true
    }
  }

  /// The element with that keyword, with its values; `nil` if there is none.
  ///
  /// Setting `nil` deletes it. A keyword that the dictionary does not have finds nothing; setting it
  /// is noted in ``invalidValues``, and writing refuses it.
  public subscript(keyword: String) -> DataElement? {
    get { DataDictionary.tag(forKeyword: keyword).flatMap { dataElement($0) } }
    set { assign(newValue?.value ?? .absent, toKeyword: keyword, newValue?.vr) }
  }

  /// The element of a group and an element number, with its values; `nil` if there is none.
  public subscript(group: UInt16, element: UInt16) -> DataElement? {
    get { dataElement(Tag(group, element)) }
    set { assign(newValue?.value ?? .absent, to: Tag(group, element), newValue?.vr) }
  }

  /// The element of a number such as `0x0010_0010`, with its values; `nil` if there is none.
  public subscript(number: Int) -> DataElement? {
    get { UInt32(exactly: number).flatMap { dataElement(Tag(rawValue: $0)) } }
    set {
      guard let number = UInt32(exactly: number) else { return }
      assign(newValue?.value ?? .absent, to: Tag(rawValue: number), newValue?.vr)
    }
  }

  /// An element with its values; `nil` if there is none.
  public func dataElement(_ tag: Tag) -> DataElement? {
    guard let element = self[tag] else { return nil }
    let scope = FormScope(self)
    let vr = scope.vr(of: element)
    return DataElement(
      tag: tag, vr: vr.vr ?? element.vr, value: value(of: element), name: scope.name(of: element))
  }

  /// Whether there is an element with that keyword, with a value or without.
  public func contains(_ keyword: String) -> Bool {
    DataDictionary.tag(forKeyword: keyword).map(contains) ?? false
  }

  /// The keywords of the elements, in tag order; those that the dictionary does not have are left
  /// out.
  public var keywords: [String] { elements.compactMap(\.keyword) }

  /// The keywords of the elements that have some text in them, whatever its case.
  public func keywords(containing text: String) -> [String] {
    let wanted = text.lowercased()
    return keywords.filter { wanted.isEmpty || $0.lowercased().contains(wanted) }
  }
}

/// An element with its values.
public struct DataElement: Sendable {
  /// The tag.
  public let tag: Tag
  /// The value representation.
  public let vr: VR
  /// The values.
  public var value: Value
  /// The name: the dictionary's, and for private elements the vendor's in brackets.
  public let name: String

  /// The keyword, or `nil` if the dictionary does not have the element.
  public var keyword: String? { DataDictionary.keyword(of: tag) }
  /// The number of values.
  public var multiplicity: Int { value.count }
}
