/// The registry of data elements: PS3.6 §6 to §9 and the command elements of PS3.7 §E.
///
/// The registry is text in the program. What is asked for first builds an index of about 100 KB
/// in about 0.1 ms; look-ups take some nanoseconds from then on. Elements of repeating groups,
/// such as `(60xx,3000)`, are found by any of their tags.
public enum DataDictionary {
  /// What the registry says about an element, or `nil` for one that it does not have.
  ///
  /// Private elements are in ``PrivateDictionary``.
  public static func entry(for tag: Tag) -> DictionaryEntry? {
    guard let line = index.line(of: tag) else { return nil }
    let source = table
    let text = TableText(source.utf8.span)
    let vrs = text.field(at: Int(line.start) + TagIndex.vrOffset)
    let vm = text.field(at: vrs.upperBound + 1)
    let keyword = text.field(at: vm.upperBound + 1)
    return DictionaryEntry(
      tag: tag, keyword: text.keyword(keyword), name: text.name(after: keyword),
      vrs: text.vrs(vrs), vm: text.string(vm), isRetired: text.isRetired(vrs))
  }

  /// The value representation of an element, as data in Implicit VR needs it, or `nil`.
  ///
  /// Where the registry has several, such as `US or SS`, this is the first of them, and
  /// ``entry(for:)`` has all. Private creators are LO (PS3.5 §7.8.1), group lengths UL
  /// (PS3.5 §7.2). `nil` stands for unknown elements, and for item and delimiter tags.
  /// Takes some nanoseconds and allocates nothing.
  public static func vr(of tag: Tag) -> VR? {
    guard !tag.isPrivate else {
      return tag.isPrivateCreator ? .LO : tag.element == 0 ? .UL : nil
    }
    guard let line = index.line(of: tag) else { return tag.element == 0 ? .UL : nil }
    return line.vr == TagIndex.noVR ? nil : line.vr
  }

  /// The keyword of an element, such as `PatientName`, or `nil` for unknown ones.
  public static func keyword(of tag: Tag) -> String? {
    guard let line = index.line(of: tag), line.keyword != 0 else { return nil }
    let source = table
    let text = TableText(source.utf8.span)
    return text.string(text.field(at: Int(line.start) + Int(line.keyword)))
  }

  /// Appends the keyword of an element as ASCII, for printers that would only copy a string.
  ///
  /// - Returns: Whether there is one.
  public static func appendKeyword(of tag: Tag, to output: inout [UInt8]) -> Bool {
    guard let line = index.line(of: tag), line.keyword != 0 else { return false }
    let source = table
    let text = TableText(source.utf8.span)
    for position in text.field(at: Int(line.start) + Int(line.keyword)) {
      output.append(text[position])
    }
    return true
  }

  /// The element with a keyword, such as `PatientName`, or `nil` for none.
  ///
  /// For a repeating group it is the first: `OverlayData` is (6000,3000). Upper and lower case
  /// matter. The first call builds an index of the keywords in about 0.2 ms.
  public static func tag(forKeyword keyword: String) -> Tag? {
    keywordIndex.tag(forKeyword: keyword, in: table)
  }

  /// All keywords, in the order of their tags, those of repeating groups last.
  public static var keywords: [String] {
    let source = table
    let text = TableText(source.utf8.span)
    return index.lines.filter { $0.keyword != 0 }.map {
      text.string(text.field(at: Int($0.start) + Int($0.keyword)))
    }
  }

  /// Where each tag stands in ``table``.
  static let index = TagIndex(table)

  /// Where each keyword stands in ``table``.
  private static let keywordIndex = KeywordIndex(table, index)
}
