/// A value as the text and JSON forms show it.
///
/// `isList` says that the element has several values, or that one of them is shown in a list.
enum FormValue {
  /// No value, of an element that is not text.
  case none
  /// Bytes, which are left where they are.
  case bytes
  /// Text.
  case strings([String], isList: Bool)
  /// UIDs.
  case uids([String], isList: Bool)
  /// Person names: component groups with `=` between them.
  case names([String], isList: Bool)
  /// Numbers that are written as text, DS and IS.
  case numbers([NumberText], isList: Bool)
  /// Tags.
  case tags([Tag], isList: Bool)
  /// Binary numbers, which are left where they are.
  case binary(BinaryNumbers)
  /// The items of a sequence.
  case items
}

extension FormScope {
  /// The value of an element.
  ///
  /// - Throws: ``ReadError/file(_:)``.
  func value(of element: Element, as vr: FormVR) throws(ReadError) -> FormValue {
    guard let vr = vr.vr else { return element.isEmpty ? .none : .bytes }
    if vr == .SQ { return .items }
    if element.isEmpty { return Self.empty(vr) }
    if vr.isBinary || !vr.isStandard { return .bytes }
    if let numbers = BinaryNumbers(element, vr, isBigEndian: dataSet.encoding.isBigEndian) {
      return .binary(numbers)
    }
    return try text(of: element, vr)
  }

  private static func empty(_ vr: VR) -> FormValue {
    switch vr {
    case .PN: .names([""], isList: false)
    case .DS, .IS: .none
    case _ where vr.isText: .strings([""], isList: false)
    default: .none
    }
  }

  private func text(of element: Element, _ vr: VR) throws(ReadError) -> FormValue {
    let bytes = try dataSet.bytes(of: element)
    switch vr {
    case .AT: return Self.tags(bytes, isBigEndian: dataSet.encoding.isBigEndian)
    case .LT, .ST, .UT:
      return .strings([decoded(bytes, as: .text).withoutPadding], isList: false)
    case .LO, .SH, .UC: return strings(bytes)
    case .PN: return names(bytes)
    case .UR: return .strings([bytes.latin1.withoutSpace(keepsLeading: true)], isList: false)
    case .UI:
      let values = Self.split(bytes.latin1.withoutPadding).map { $0.withoutSpace() }
      return .uids(values, isList: values.count > 1)
    case .AE:
      let values = Self.split(bytes.latin1).map { $0.withoutSpace() }
      return .strings(values, isList: values.count > 1)
    case .DS, .IS:
      let text = vr == .DS ? bytes.latin1.withoutSpace() : bytes.latin1
      let parts = Self.split(text.withoutPadding)
      let numbers = parts.compactMap { NumberText($0, isInteger: vr == .IS) }
      // What is no number is shown as the text that it is.
      guard numbers.count == parts.count else { return strings(bytes) }
      return .numbers(numbers, isList: numbers.count > 1)
    default:
      let values = Self.split(bytes.latin1.withoutPadding)
      return .strings(values, isList: values.count > 1)
    }
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
  }

  private func strings(_ bytes: RawSpan) -> FormValue {
    let values = dataSet.characterSet.split(bytes).map {
      decoded(bytes.extracting($0), as: .text).withoutPadding
    }
    return .strings(values, isList: values.count > 1)
  }

  private func names(_ bytes: RawSpan) -> FormValue {
    let whole = bytes.extracting(bytes.trimmed(0..<bytes.byteCount, keepsLeading: true))
    let values = dataSet.characterSet.split(whole).map { part in
      var name = decoded(whole.extracting(part), as: .personName)
      while name.utf8.last == UInt8(ascii: "=") { name.removeLast() }
      return name
    }
    return .names(values, isList: values.count > 1)
  }

  private func decoded(_ bytes: RawSpan, as kind: TextKind) -> String {
    dataSet.characterSet.decode(bytes, as: kind).text
  }

  private static func tags(_ bytes: RawSpan, isBigEndian: Bool) -> FormValue {
    let tags = (0..<bytes.byteCount / 4).map { index in
      Tag(
        bytes.integer(at: index * 4, as: UInt16.self, isBigEndian: isBigEndian),
        bytes.integer(at: index * 4 + 2, as: UInt16.self, isBigEndian: isBigEndian))
    }
    return .tags(tags, isList: bytes.byteCount != 4)
  }
}
