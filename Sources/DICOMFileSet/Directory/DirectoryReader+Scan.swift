import DICOM

/// The items of the Directory Record Sequence, one after the other (PS3.3 §F.2.2.2).
extension DirectoryReader {
  /// Finds the records in the value of the sequence, whole or cut off.
  ///
  /// - Throws: `ReadError.file` only.
  mutating func scan(_ sequence: Range<Int>) throws(ReadError) {
    // Few records are shorter; memory that is not needed after all costs nothing.
    records.reserveCapacity(min(sequence.count / 128, 1 << 22))
    links.reserveCapacity(min(sequence.count / 128, 1 << 22))
    let source = source
    var walker = ElementWalker(
      source, in: sequence, encoding: encoding, pieceLimit: Self.pieceSize)
    do throws(ReadError) {
      while let item = try walker.next(), item.tag != .sequenceDelimitationItem {
        guard item.tag == .item else {
          throw .noItem(found: item.tag, offset: item.offset)
        }
        try scanRecord(item, &walker, end: sequence.upperBound)
      }
    } catch {
      if case .file = error { throw error }
      problems.add(Problem(error))
    }
    reportEmpty()
    if walker.deepest > nestingLimit {
      problems.add(
        .error, .tooDeep, section: "PS3.5 §7.5",
        "sequences are nested \(walker.deepest) levels deep; those beyond "
          + "\(nestingLimit) are not shown")
    }
  }

  /// Which elements of a record were met.
  private struct Seen: OptionSet {
    let rawValue: UInt8
    static let next = Seen(rawValue: 1)
    static let inUse = Seen(rawValue: 2)
    static let lower = Seen(rawValue: 4)
    static let type = Seen(rawValue: 8)
    static let links: Seen = [.next, .inUse, .lower]
  }

  /// Reads what links one record to others, and moves behind its item.
  ///
  /// - Throws: What makes it impossible to find the next item.
  private mutating func scanRecord(
    _ item: ElementHeader, _ walker: inout ElementWalker, end: Int
  ) throws(ReadError) {
    try load(to: item.valueOffset + 4)
    let start = item.valueOffset
    var itemEnd = item.isUndefinedLength ? nil : start + Int(item.length) as Int?
    var record = DirectoryRecord(offset: item.offset)
    var link = Links()
    var seen: Seen = []
    var groupEnd: Int?
    var last = Tag(rawValue: 0)
    var isOrderly = true
    var failure: ReadError?
    if let stated = itemEnd, stated > end {
      problems.add(
        .error, .itemLength, offset: item.offset, section: "PS3.5 §7.5.1",
        "the item claims \(item.length) bytes, \(end - start) are left; its elements are read "
          + "one by one")
      itemEnd = nil
    }

    while true {
      if let stated = itemEnd, walker.position >= stated {
        if walker.position == stated, isBoundary(stated, end) { break }
        problems.add(
          .error, .itemLength, offset: item.offset, section: "PS3.5 §7.5.1",
          "the item does not end where its length of \(item.length) bytes says")
        itemEnd = nil
      }
      do throws(ReadError) {
        guard let header = try walker.next() else { break }
        if header.tag.group == 0xFFFE {
          if header.tag != .itemDelimitationItem { walker.position = header.offset }
          break
        }
        if header.tag <= last {
          isOrderly = false
          if header.tag < last { addUnsorted(at: header.offset) }
        }
        last = header.tag
        if header.tag.group > 4 {
          if let expected = groupEnd, expected != header.offset { addGroupLength(at: start) }
          groupEnd = nil
        }
        let value = try walker.skip(header)
        // What is looked at below: the value, and the beginning of what follows.
        try load(to: walker.position + 4)
        switch header.tag {
        case .nextRecordOffset:
          link.next = offset(in: value, header)
          seen.insert(.next)
        case .lowerLevelOffset:
          link.lower = offset(in: value, header)
          seen.insert(.lower)
        case .recordInUseFlag:
          seen.insert(.inUse)
          if value.count == 2, source.bytes.integer(at: value.lowerBound, as: UInt16.self) == 0 {
            record.flags.insert(.isInactive)
          }
        case .directoryRecordType:
          let source = source
          record.typeNumber = types.number(of: source.bytes.extracting(value))
          seen.insert(.type)
        case .referencedFileID where !value.isEmpty:
          record.flags.insert(.hasFile)
          record.fileIDStart = UInt16(clamping: value.lowerBound - record.offset)
          record.fileIDLength = UInt16(clamping: value.count)
        case .referencedSOPInstanceUIDInFile where !value.isEmpty:
          record.flags.insert(.namesInstance)
        case .mrdrDirectoryRecordOffset where !value.isEmpty: record.flags.insert(.hasFile)
        case Tag(0x0004, 0) where value.count == 4:
          let length = source.bytes.integer(
            at: value.lowerBound, as: UInt32.self, isBigEndian: encoding.isBigEndian)
          groupEnd = value.upperBound + Int(length)
        default: break
        }
      } catch {
        failure = error
        break
      }
    }
    record.elements = start..<max(start, min(itemEnd ?? walker.position, end))
    if !seen.contains(.type) { record.typeNumber = types.number(of: RecordType(rawValue: "")) }
    if isOrderly, failure == nil { record.flags.insert(.isOrderly) }
    if let failure { try recover(from: failure, &record, itemEnd, end, &walker) }
    if record.elements.isEmpty {
      if emptyRecords.count == 0 { emptyRecords.first = record.offset }
      emptyRecords.count += 1
    } else {
      reportEmpty()
      checkRequired(seen, record)
    }
    records.append(record)
    links.append(link)
  }

  /// Goes on behind an item that is damaged inside, if its length leads to the next one.
  private mutating func recover(
    from failure: ReadError, _ record: inout DirectoryRecord, _ itemEnd: Int?, _ end: Int,
    _ walker: inout ElementWalker
  ) throws(ReadError) {
    if case .file = failure { throw failure }
    problems.add(Problem(failure))
    if let itemEnd { try load(to: min(itemEnd, end) + 4) }
    if let itemEnd, isBoundary(itemEnd, end) {
      walker.position = itemEnd
      record.elements = record.elements.lowerBound..<itemEnd
    } else {
      record.elements = record.elements.lowerBound..<end
      walker.position = end
    }
  }

  /// Whether an item, or the end of the sequence, stands at an offset.
  private func isBoundary(_ offset: Int, _ end: Int) -> Bool {
    guard offset < end else { return offset == end }
    guard end - offset >= 4 else { return false }
    let group = source.bytes.integer(
      at: offset, as: UInt16.self, isBigEndian: encoding.isBigEndian)
    let element = source.bytes.integer(
      at: offset + 2, as: UInt16.self, isBigEndian: encoding.isBigEndian)
    return group == 0xFFFE && (element == 0xE000 || element == 0xE0DD)
  }

  /// An offset element's value; one of a wrong size counts as far as it goes, and is reported.
  private mutating func offset(in value: Range<Int>, _ header: ElementHeader) -> UInt32 {
    let isBig = encoding.isBigEndian
    if value.count == 4 {
      return source.bytes.integer(at: value.lowerBound, as: UInt32.self, isBigEndian: isBig)
    }
    problems.add(
      .error, .badOffset, offset: header.offset, section: "PS3.3 §F.3.2.2",
      "the \(header.tag == .lowerLevelOffset ? "lower-level" : "next") offset \(header.tag) has "
        + "\(value.count) bytes instead of 4")
    guard value.count == 2 else { return 0 }
    return UInt32(source.bytes.integer(at: value.lowerBound, as: UInt16.self, isBigEndian: isBig))
  }

  /// Says of records without any element what is wrong: in a few bytes there may be very many.
  private mutating func reportEmpty() {
    guard emptyRecords.count > 0 else { return }
    problems.add(
      .error, .noRecordType, offset: emptyRecords.first, section: "PS3.3 §F.3.2.2",
      emptyRecords.count == 1
        ? "the record has no elements; it is shown as of unknown type"
        : "this record and the \(emptyRecords.count - 1) behind it have no elements; they are shown as "
          + "of unknown type")
    emptyRecords.count = 0
  }

  private mutating func checkRequired(_ seen: Seen, _ record: DirectoryRecord) {
    if !seen.contains(.type) || types.types[Int(record.typeNumber)] == "" {
      problems.add(
        .error, .noRecordType, offset: record.offset, section: "PS3.3 §F.3.2.2",
        "the record has no type (0004,1430); it is shown as of unknown type")
    }
    if !seen.isSuperset(of: .links) {
      let names = [
        seen.contains(.next) ? nil : "its next offset (0004,1400)",
        seen.contains(.inUse) ? nil : "its in-use flag (0004,1410)",
        seen.contains(.lower) ? nil : "its lower-level offset (0004,1420)",
      ].compactMap(\.self)
      problems.add(
        .warning, .missingElement, offset: record.offset, section: "PS3.3 §F.3.2.2",
        "the record lacks \(names.joined(separator: ", ")); absent offsets count as 0")
    }
  }

  private mutating func addUnsorted(at offset: Int) {
    problems.add(
      .warning, .unsortedElements, offset: offset, section: "PS3.5 §7.1",
      "the elements of the record do not stand in ascending order of their tags")
  }
}
