extension DataSet {
  /// Reads the elements in a range of a file, such as those of an item.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - range: From the first element to the end of the last, or to the delimiter behind it.
  ///   - encoding: How the elements are laid out.
  ///   - nesting: How deep sequences may be nested, as ``ReadLimits/nesting``.
  ///   - problems: What is wrong with them is added here.
  /// - Throws: ``ReadError/file(_:)`` only; what stands before any other damage is kept.
  public init(
    _ source: FileBytes, in range: Range<Int>, encoding: ElementEncoding,
    nesting: Int = ReadLimits().nesting, problems: inout [Problem]
  ) throws(ReadError) {
    self.init(source: source, encoding: encoding, nesting: nesting)
    try read(.delimited(within: range), problems: &problems)
  }

  /// Where the reading of a data set stops.
  enum Extent {
    /// At the end of a range, which a length or the end of the file gives.
    case range(Range<Int>)
    /// At an Item Delimitation Item, at the latest at the end of the range.
    case delimited(within: Range<Int>)

    var range: Range<Int> {
      switch self {
      case .range(let range), .delimited(let range): range
      }
    }
  }

  /// Reads the elements of a range; what is wrong with them is added to `problems`.
  ///
  /// - Returns: Where the reading stopped: behind the delimiter, or at the end of what is sound.
  /// - Throws: ``ReadError/file(_:)`` only; all other damage is a problem, and what stands before
  ///   it is kept.
  @discardableResult
  mutating func read(_ extent: Extent, problems: inout [Problem]) throws(ReadError) -> Int {
    let source = source
    var walker = ElementWalker(source, in: extent.range, encoding: encoding)
    var last = Tag(rawValue: 0)
    var isSorted = true
    var end: Int?
    // Up to here there are zeros, but not to the end.
    var padding = 0
    while true {
      do throws(ReadError) {
        guard let header = try walker.next() else { break }
        if header.tag.group == 0xFFFE, try stops(at: header, extent, &walker, &problems) {
          end = header.offset
          break
        }
        if header.tag.rawValue == 0, header.offset >= padding {
          padding = try endOfPadding(from: header.offset, to: walker.end)
          if padding == walker.end { break }
        }
        let before = problems.count
        let value = try readValue(header, &walker, &problems)
        if header.tag <= last, !elements.isEmpty { isSorted = false }
        last = header.tag
        elements.append(element(header, value))
        if problems.count > before {
          // No item begins inside of what is kept: the same bytes would be elements of many items, and
          // at each depth of as many more.
          walker.position = max(walker.position, value.upperBound)
          break
        }
      } catch {
        if case .file = error { throw error }
        problems.append(Problem(error))
        break
      }
    }
    if !isSorted { sort(&problems, at: extent.range.lowerBound) }
    inheritCharacterSet(&problems)
    if case .range(let range) = extent {
      self.extent = range
    } else {
      self.extent = extent.range.lowerBound..<max(end ?? walker.position, extent.range.lowerBound)
    }
    return walker.position
  }

  /// The value of a header; one that is cut off is kept as far as it goes, and reported.
  private func readValue(
    _ header: ElementHeader, _ walker: inout ElementWalker, _ problems: inout [Problem]
  ) throws(ReadError) -> Range<Int> {
    do throws(ReadError) {
      let value = try walker.skip(header)
      if value.count <= FileBytes.blockSize {
        do throws(FileError) { try source.load(value) } catch { throw .file(error) }
      }
      return value
    } catch {
      if case .file = error { throw error }
      problems.append(Problem(error))
      return min(header.valueOffset, walker.end)..<walker.end
    }
  }

  private func element(_ header: ElementHeader, _ value: Range<Int>) -> Element {
    let namesVR = header.vr != ElementHeader.unnamed
    return Element(
      tag: header.tag, vr: namesVR ? header.vr : Self.vr(of: header), offset: header.offset,
      value: value, isUndefinedLength: header.isUndefinedLength, namesVR: namesVR)
  }

  /// What the dictionary says where the file says nothing (PS3.5 §6.2.2, §7.8.1).
  private static func vr(of header: ElementHeader) -> VR {
    if let vr = DataDictionary.vr(of: header.tag) { return vr }
    if header.tag.isPrivateCreator { return .LO }
    if header.tag.element == 0 { return .UL }
    return header.isUndefinedLength ? .SQ : .UN
  }

  /// Whether an item or delimiter ends the data set.
  private func stops(
    at header: ElementHeader, _ extent: Extent, _ walker: inout ElementWalker,
    _ problems: inout [Problem]
  ) throws(ReadError) -> Bool {
    guard
      header.tag == .item || header.tag == .itemDelimitationItem
        || header.tag == .sequenceDelimitationItem
    else { return false }
    if case .delimited = extent {
      if header.tag != .itemDelimitationItem { walker.position = header.offset }
      return true
    }
    problems.append(
      Problem(
        .warning, .strayDelimiter, offset: header.offset,
        "\(header.tag) stands where no item is open; what follows it is not read",
        section: "PS3.5 §7.5"))
    walker.position = header.offset
    return true
  }

  /// Where zeros end, which follow the last record on a burnt disc.
  private func endOfPadding(from start: Int, to end: Int) throws(ReadError) -> Int {
    var piece: [UInt8] = []
    for block in stride(from: start, to: end, by: FileBytes.blockSize) {
      let part = block..<min(block + FileBytes.blockSize, end)
      do throws(FileError) { try source.copy(part, into: &piece) } catch { throw .file(error) }
      if let offset = piece.firstIndex(where: { $0 != 0 }) { return block + offset }
    }
    return end
  }

  /// Brings the elements in tag order; of a tag that occurs twice, the last one counts.
  private mutating func sort(_ problems: inout [Problem], at offset: Int) {
    var sorted = elements.enumerated().sorted {
      ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset)
    }.map(\.element)
    let all = sorted.count
    var kept: [Element] = []
    kept.reserveCapacity(all)
    for element in sorted {
      if kept.last?.tag == element.tag {
        kept[kept.count - 1] = element
      } else {
        kept.append(element)
      }
    }
    sorted = kept
    problems.append(
      Problem(
        .warning, .unsortedElements, offset: offset,
        sorted.count == all
          ? "the elements do not stand in ascending order of their tags"
          : "\(all - sorted.count) elements occur more than once; the last of each is used",
        section: "PS3.5 §7.1"))
    elements = sorted
  }

  private mutating func inheritCharacterSet(_ problems: inout [Problem]) {
    guard let element = self[.specificCharacterSet] else { return }
    characterSet = CharacterSet(terms: strings(of: element, as: .CS))
    for problem in characterSet.problems {
      var located = problem
      located.offset = element.offset
      problems.append(located)
    }
  }
}

extension Problem {
  /// A problem that ended the reading of a data set, where it was not worth giving up the rest.
  public init(_ error: ReadError) {
    let code: Code =
      switch error {
      case .file: .unreadable
      case .truncated: .truncated
      case .overlong: .overlong
      case .noItem: .noItem
      case .tooDeep: .tooDeep
      case .tooLarge: .overlong
      case .notDICOM: .notDICOM
      case .inflate: .inflateFailed
      }
    self.init(.error, code, offset: error.offset, error.reason, section: error.section)
  }
}

extension Problem.Code {
  /// The disc could not be read.
  public static var unreadable: Self { "unreadable" }
  /// The file ends inside of an element.
  public static var truncated: Self { "truncated" }
  /// A value is longer than what holds it.
  public static var overlong: Self { "overlong-value" }
  /// Something else stands where an item has to.
  public static var noItem: Self { "no-item" }
  /// Sequences are nested too deep.
  public static var tooDeep: Self { "nested-too-deep" }
  /// The file is not DICOM.
  public static var notDICOM: Self { "not-dicom" }
  /// The deflated data set is damaged.
  public static var inflateFailed: Self { "inflate-failed" }
  /// The deflated data set holds more than ``ReadLimits/inflatedBytes`` allows, and was not read on.
  public static var inflateLimit: Self { "inflate-limit" }
  /// A delimiter without an open item.
  public static var strayDelimiter: Self { "stray-delimiter" }
  /// Elements out of order, or twice.
  public static var unsortedElements: Self { "unsorted-elements" }
}
