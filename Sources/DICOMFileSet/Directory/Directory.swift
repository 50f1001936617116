import DICOM

/// The records of a DICOMDIR as a tree (PS3.3 Annex F).
///
/// The records stand in one array in the order of their items, which says nothing about the tree;
/// links are numbers in that array. The reader has made sure that they form a forest: each record
/// is reached at most once, so walks always end.
public struct Directory: Sendable {
  /// The bytes that the offsets count in: the file, or the file with its data set inflated.
  public let source: FileBytes
  /// How the records are laid out.
  public let encoding: ElementEncoding
  /// The transfer syntax that the file states.
  public let transferSyntax: TransferSyntax
  /// The File Meta Information.
  public let meta: DataSet
  /// The elements beside the records: File-set ID, descriptor file, first and last offset.
  public let dataSet: DataSet
  /// The records in the order of their items.
  public internal(set) var records: [DirectoryRecord]
  /// The types that occur, with their levels; records refer to them by number.
  var types: TypeList
  /// The number of the first record of the root level, or -1.
  var rootNumber: Int32

  /// The number of the first record of the root level, or `nil` for an empty File-set.
  public var root: Int? { rootNumber < 0 ? nil : Int(rootNumber) }

  /// File-set ID (0004,1130), or `nil` if it is absent or empty.
  public var fileSetID: String? { dataSet.string(.fileSetID) }
  /// The UID of the File-set: Media Storage SOP Instance UID of the file (PS3.10 §8.6).
  public var fileSetUID: String? { meta.string(.mediaStorageSOPInstanceUID) }

  /// The type of a record.
  public func type(of number: Int) -> RecordType { types.types[Int(records[number].typeNumber)] }

  /// Where in the tree the standard wants a record, by its type.
  public func level(of number: Int) -> RecordType.Level {
    types.levels[Int(records[number].typeNumber)]
  }

  /// The elements of a record.
  ///
  /// - Parameters:
  ///   - number: The record, an index into ``records``.
  ///   - problems: What is wrong inside of the record is added here.
  /// - Throws: `ReadError.file` only.
  public func dataSet(
    of number: Int, problems: inout [Problem]
  ) throws(ReadError) -> DataSet {
    try DataSet(
      source, in: records[number].elements, encoding: encoding, nesting: dataSet.nestingLimit,
      problems: &problems)
  }

  /// The elements of a record, as far as they can be read.
  public func dataSet(of number: Int) -> DataSet {
    var problems: [Problem] = []
    do throws(ReadError) {
      return try dataSet(of: number, problems: &problems)
    } catch {
      return DataSet(source: source, encoding: encoding, nesting: dataSet.nestingLimit)
    }
  }

  /// The Referenced File ID of a record, or of the MRDR that it points to; `nil` for none.
  ///
  /// Many records may point to one MRDR, whose File ID counts only if it is not far too long.
  public func fileID(of number: Int) -> FileID? {
    guard records[number].hasFile else { return nil }
    let dataSet = dataSet(of: number)
    if dataSet.contains(.referencedFileID) {
      return FileID(stated: dataSet.strings(.referencedFileID))
    }
    guard let offset = dataSet.int(.mrdrDirectoryRecordOffset),
      let target = self.number(at: offset), type(of: target) == .multiReferenced,
      let value = fileIDValue(of: target), value.count <= FileID.sharedLimit
    else { return nil }
    return FileID(stated: source.bytes.extracting(value))
  }

  /// Where the value of an element of a record stands in the file; `nil` if it has none.
  ///
  /// Faster than ``dataSet(of:)`` where a single element is wanted of each of many records.
  func value(of tag: Tag, in number: Int) -> Range<Int>? {
    var walker = ElementWalker(source, in: records[number].elements, encoding: encoding)
    do throws(ReadError) {
      while let header = try walker.next(), header.tag <= tag || header.tag.group < 4 {
        let value = try walker.skip(header)
        if header.tag == tag { return value }
      }
    } catch {
      return nil
    }
    return nil
  }

  /// The value of an element of a record as it stands there, for UIDs and the like: text of which
  /// each byte is a character.
  func plainText(of tag: Tag, in number: Int) -> String? {
    plainValue(of: tag, in: number).map { String(repairing: source.bytes.extracting($0).octets) }
  }

  /// Where that value stands in the file, without padding; `nil` if it is empty or not ASCII.
  func plainValue(of tag: Tag, in number: Int) -> Range<Int>? {
    value(of: tag, in: number).flatMap { source.bytes.plainText(in: $0) }
  }

  /// Where the Referenced File ID of a record stands in the file; `nil` if it has none of its own,
  /// or one that is far too long.
  func fileIDValue(of number: Int) -> Range<Int>? {
    let record = records[number]
    guard record.fileIDLength > 0, record.fileIDLength < .max, record.fileIDStart < .max else {
      return nil
    }
    let start = record.offset + Int(record.fileIDStart)
    return start..<start + Int(record.fileIDLength)
  }

  /// The number of the record whose item begins at an offset, or `nil`.
  public func number(at offset: Int) -> Int? {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low < records.count && records[low].offset == offset ? low : nil
  }

  /// The numbers of the records directly below a record, or of the root level for `nil`.
  public func children(of parent: Int?) -> [Int] {
    var numbers: [Int] = []
    var next = parent.map { records[$0].lower } ?? root
    while let number = next {
      numbers.append(number)
      next = records[number].next
    }
    return numbers
  }

  /// Visits each record of the tree, a parent before its children, siblings in their order.
  ///
  /// Takes time in proportion to the number of records, and memory to the depth of the tree.
  public func walk(_ visit: (_ number: Int, _ depth: Int) -> Void) {
    var walk = RecordWalk(self)
    while let (number, depth) = walk.next(records) { visit(number, depth) }
  }
}

extension Tag {
  /// File-set ID.
  static var fileSetID: Tag { Tag(0x0004, 0x1130) }
  /// Offset of the First Directory Record of the Root Directory Entity.
  static var firstRecordOffset: Tag { Tag(0x0004, 0x1200) }
  /// Offset of the Last Directory Record of the Root Directory Entity.
  static var lastRecordOffset: Tag { Tag(0x0004, 0x1202) }
  /// File-set Consistency Flag.
  static var consistencyFlag: Tag { Tag(0x0004, 0x1212) }
  /// Directory Record Sequence.
  static var directoryRecordSequence: Tag { Tag(0x0004, 0x1220) }
  /// Offset of the Next Directory Record.
  static var nextRecordOffset: Tag { Tag(0x0004, 0x1400) }
  /// Record In-use Flag.
  static var recordInUseFlag: Tag { Tag(0x0004, 0x1410) }
  /// Offset of Referenced Lower-Level Directory Entity.
  static var lowerLevelOffset: Tag { Tag(0x0004, 0x1420) }
  /// Directory Record Type.
  public static var directoryRecordType: Tag { Tag(0x0004, 0x1430) }
  /// Referenced File ID.
  public static var referencedFileID: Tag { Tag(0x0004, 0x1500) }
  /// MRDR Directory Record Offset (retired).
  static var mrdrDirectoryRecordOffset: Tag { Tag(0x0004, 0x1504) }
  /// Number of References (retired).
  static var numberOfReferences: Tag { Tag(0x0004, 0x1600) }
}

extension RawSpan {
  /// The part of a value that is no padding; `nil` if nothing is left, or not all of it is ASCII.
  func plainText(in value: Range<Int>) -> Range<Int>? {
    var (start, end) = (value.lowerBound, min(value.upperBound, byteCount))
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0 { end -= 1 }
    while start < end, self[start] == 0x20 { start += 1 }
    for offset in start..<max(start, end) where self[offset] >= 0x80 { return nil }
    return start < end ? start..<end : nil
  }
}
