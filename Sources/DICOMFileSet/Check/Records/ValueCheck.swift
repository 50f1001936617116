import DICOM

/// Checks values by the rules of their representations and by the data dictionary (PS3.5 §6.2, §6.4).
struct ValueCheck {
  /// The record that the data set belongs to; `nil` for none.
  var record: Int?
  /// The file that it belongs to; `nil` for the DICOMDIR.
  var file: String?

  /// Checks all elements, those inside of sequences included.
  func checkAll(of dataSet: DataSet, _ list: inout FindingList) {
    var problems: [Problem] = []
    var found = FindingList(limit: nil)
    do throws(ReadError) {
      try dataSet.walk(problems: &problems) { element, dataSet, path in
        check(element, of: dataSet, at: path, &found)
      }
    } catch {
      problems.append(Problem(error))
    }
    list.add(found.take())
    for problem in problems { list.add(problem, record: record, file: file) }
  }

  /// Checks one element.
  func check(
    _ element: Element, of dataSet: DataSet, at path: ElementPath, _ list: inout FindingList
  ) {
    // Offsets and File IDs have rules of their own.
    switch element.tag {
    case .nextRecordOffset, .lowerLevelOffset, .referencedFileID, .fileSetDescriptorFileID: return
    default: break
    }
    func add(_ code: Problem.Code, section: String? = nil, _ message: String) {
      list.add(
        code, record: record, offset: element.offset, file: file, isInFile: file != nil,
        section: section, "\(Self.name(of: path)) \(element.tag) \(message)")
    }
    if element.value.count % 2 != 0, !element.isUndefinedLength {
      add(.oddLength, "has \(element.value.count) bytes; every length is even")
    }
    let entry = element.tag.isPrivate ? nil : DataDictionary.entry(for: element.tag)
    if let entry, !entry.vrs.isEmpty, element.vr != .UN, !entry.vrs.contains(element.vr) {
      let wanted = entry.vrs.map(\.description).joined(separator: " or ")
      return add(.wrongVR, "is written as \(element.vr); it has to be \(wanted)")
    }
    guard !element.isEmpty, element.vr != .SQ else { return }
    guard let count = checkValues(element, of: dataSet, add) else { return }
    guard let entry, let allowed = Multiplicity(entry.vm), !allowed.contains(count) else { return }
    let shown = element.vr.isText ? ", \(dataSet.texts(of: element).quoted)" : ""
    let number = "\(count) value\(count == 1 ? "" : "s")"
    add(
      .multiplicity,
      "has \(number)\(shown); \(entry.vm) \(entry.vm == "1" ? "is" : "are") allowed")
  }

  /// A path as it is shown: of what is deep in sequences only the end, as the whole of it for each
  /// element would be more than the file.
  private static func name(of path: ElementPath) -> String {
    guard path.steps.count > 8 else { return "\(path)" }
    return "…\(ElementPath(steps: Array(path.steps.suffix(4)), tag: path.tag))"
  }

  /// Checks the values of an element.
  ///
  /// - Returns: How many there are; `nil` where their number has no meaning.
  private func checkValues(
    _ element: Element, of dataSet: DataSet,
    _ add: (_ code: Problem.Code, _ section: String?, _ message: String) -> Void
  ) -> Int? {
    guard element.vr.isText else {
      guard let size = element.vr.unitSize, element.vr != .OB, element.vr != .OW else {
        return nil
      }
      guard element.value.count % size == 0 else {
        add(
          .invalidValue, nil,
          "has \(element.value.count) bytes, no whole number of values of \(size) bytes")
        return nil
      }
      return "\(element.vr)".hasPrefix("O") ? nil : element.value.count / size
    }
    var problems: [Problem] = []
    let values: [String]
    do throws(ReadError) {
      values = try dataSet.text(of: element, problems: &problems)
    } catch {
      add(.unreadable, nil, "cannot be read: \(error)")
      return nil
    }
    let isDeclared = dataSet.characterSet.terms.contains { !$0.isEmpty }
    if !problems.isEmpty {
      let terms = dataSet.characterSet.terms.quoted
      isDeclared
        ? add(
          .undecodableText, nil,
          "has bytes that its Specific Character Set, \(terms), does not have; it reads \(values.quoted)"
        )
        : add(
          .undeclaredText, nil,
          "has text beyond ASCII, but no Specific Character Set says which; it is read as "
            + values.quoted)
      return nil
    }
    for value in values {
      guard let violation = element.vr.violation(in: value) else { continue }
      add(.invalidValue, violation.section, "is \(value.quoted): \(violation.reason)")
      break
    }
    return element.vr.isSingleText ? 1 : values.count
  }
}
