import DICOM

/// From a staged tree to the records of a DICOMDIR in the order in which they are written.
struct StagedLayout {
  /// What is to be written.
  let writer: DirectoryWriter
  /// The numbers of the tree, by the places of the records.
  let order: [Int32]

  /// Lays out a File-set as staged.
  ///
  /// Where the records stand in the order of the tree, new ones stand where that order wants them;
  /// elsewhere all stay where they are, and new ones follow.
  /// - Throws: `WriteError` for a record that has to be written anew and cannot.
  init(_ fileSet: FileSet, _ staging: Staging) throws(WriteError) {
    let (directory, options) = (fileSet.directory, fileSet.directoryOptions)
    var tree = staging.tree
    if options.inactive == .keep {
      let indexed = staging.files.values.compactMap { file -> FileID? in
        if case .inPlace = file.source { file.fileID } else { nil }
      }
      tree.insertInactive(of: directory, except: Set(indexed))
    }
    order = Self.order(directory, tree)
    var places = [Int32](repeating: -1, count: tree.count)
    for (place, number) in order.enumerated() {
      places[Int(number)] = Int32(truncatingIfNeeded: place)
    }
    var links = RecordLinks(count: order.count)
    links.first = tree.first(below: nil).map { places[$0] } ?? -1
    links.last = tree.last(below: nil).map { places[$0] } ?? -1
    var records: [DirectoryWriter.Record] = []
    records.reserveCapacity(order.count)
    let isPlain = directory.encoding == .explicitLittle
    for (place, number) in order.enumerated() {
      let number = Int(number)
      links.set(
        place, next: tree.next(after: number).map { places[$0] } ?? -1,
        lower: tree.first(below: number).map { places[$0] } ?? -1)
      records.append(
        try Self.record(number, directory, tree, isPlain: isPlain, options.lengths))
    }
    var frame = try Self.frame(fileSet, staging)
    if options.lengths != .asTheyAre { frame.isDelimited = options.lengths == .undefined }
    writer = DirectoryWriter(
      records: records, links: links, frame: frame, source: directory.source,
      hasDelimitedItems: options.lengths == .undefined)
  }

  private static func order(_ directory: Directory, _ tree: RecordTree) -> [Int32] {
    var walked: [Int32] = []
    walked.reserveCapacity(tree.count)
    var isInOrder = true
    var last = -1
    tree.walk { number, _ in
      walked.append(Int32(truncatingIfNeeded: number))
      guard tree.isBase(number) else { return }
      if number < last { isInOrder = false }
      last = number
    }
    if isInOrder { return walked }
    return walked.filter { tree.isBase(Int($0)) }.sorted() + walked.filter { !tree.isBase(Int($0)) }
  }

  private static func record(
    _ number: Int, _ directory: Directory, _ tree: RecordTree, isPlain: Bool,
    _ lengths: DirectoryOptions.Lengths
  ) throws(WriteError) -> DirectoryWriter.Record {
    let relaid: SequenceLengths? =
      lengths == .asTheyAre ? nil : SequenceLengths(isDefined: lengths == .defined)
    switch tree.made(number) {
    case .new(let record):
      return .made(
        record.type, elements: try relaid?.laidOut(record.elements) ?? record.elements)
    case .edited(let type, let elements):
      return .made(
        type, elements: try relaid?.laidOut(elements) ?? elements,
        isInUse: !tree.isBase(number) || directory.records[number].isInUse)
    case nil: break
    }
    let isInUse = directory.records[number].isInUse
    if let relaid {
      return .made(
        directory.type(of: number),
        elements: try relaid.laidOut(try directory.resolved(number).recordElements()),
        isInUse: isInUse)
    }
    // Of elements that occur twice, only one is known to be right.
    if isPlain, directory.records[number].flags.contains(.isOrderly),
      let item = directory.item(of: number),
      DirectoryWriter.isUsual(directory.source.bytes.extracting(item)),
      directory.fileIDValue(of: number) != nil || !directory.records[number].hasFile
    {
      return .kept(item)
    }
    return .made(
      directory.type(of: number), elements: try directory.resolved(number).recordElements(),
      isInUse: isInUse)
  }

  /// What stands around the records: what stands there now, as far as it can stay.
  private static func frame(
    _ fileSet: FileSet, _ staging: Staging
  ) throws(WriteError) -> DirectoryWriter.Frame {
    let directory = fileSet.directory
    if staging.fileSetID == nil, staging.frame == nil, let frame = directory.keptFrame {
      return frame
    }
    var (meta, root) = staging.frame ?? (directory.meta, directory.dataSet)
    do throws(ValueError) {
      try meta.set(
        .transferSyntaxUID, .UI, to: .texts([TransferSyntax.explicitVRLittleEndian.uid.rawValue]))
      if meta.string(.mediaStorageSOPClassUID) == nil {
        try meta.set(.mediaStorageSOPClassUID, .UI, to: "1.2.840.10008.1.3.10")
      }
      if meta.string(.mediaStorageSOPInstanceUID) == nil {
        try meta.set(.mediaStorageSOPInstanceUID, .UI, to: .uids([UID.random()]))
      }
      if let identifier = staging.fileSetID {
        try root.set(.fileSetID, .CS, to: identifier.isEmpty ? .empty : .texts([identifier]))
      } else if !root.contains(.fileSetID) {
        try root.set(.fileSetID, .CS, to: .empty)
      }
      for element in root.elements
      where element.tag >= .firstRecordOffset || element.tag.element == 0 {
        try root.delete(element.tag)
      }
    } catch {
      throw .invalid(error)
    }
    var file = Part10File(root)
    file.meta = meta
    var options = WriteOptions()
    options.meta = .complete
    options.checking = .lenient
    options.transferSyntax = .explicitVRLittleEndian
    var head = try file.bytes(options: options)
    // What is wrong around the records may be the preamble, which nobody needs.
    if staging.frame != nil, head.count >= 128 {
      head.replaceSubrange(0..<128, with: [UInt8](repeating: 0, count: 128))
    }
    return DirectoryWriter.frame(head: head)
  }
}

extension Directory {
  /// The whole item of a record, from its tag to the end of its delimiter; `nil` if it is cut off.
  func item(of number: Int) -> Range<Int>? {
    let record = records[number]
    let bytes = source.bytes
    guard record.offset + 8 <= bytes.byteCount else { return nil }
    let length = bytes.integer(at: record.offset + 4, as: UInt32.self, isBigEndian: false)
    let end = record.elements.upperBound
    guard length == .max else {
      return Int(length) == record.elements.count ? record.offset..<end : nil
    }
    // The reader counts the delimiter among the elements.
    guard record.elements.count >= 8, end <= bytes.byteCount,
      bytes.integer(at: end - 8, as: UInt64.self, isBigEndian: false) == 0xE00D_FFFE
    else { return nil }
    return record.offset..<end
  }

  /// The elements of a record, with the file of the MRDR that it refers to, which is retired.
  func resolved(_ number: Int) -> DataSet {
    var dataSet = dataSet(of: number)
    guard dataSet.contains(.mrdrDirectoryRecordOffset), let fileID = fileID(of: number) else {
      return dataSet
    }
    dataSet.assign(.texts(fileID.components), to: .referencedFileID)
    dataSet.assign(.absent, to: .mrdrDirectoryRecordOffset)
    return dataSet
  }

  /// What stands around the records, where it can stay as it is: in Explicit VR Little Endian, with
  /// the usual elements.
  var keptFrame: DirectoryWriter.Frame? {
    guard encoding == .explicitLittle, !transferSyntax.isDeflated,
      let sequence = dataSet[.directoryRecordSequence], sequence.vr == .SQ,
      let first = dataSet[.firstRecordOffset], first.value.count == 4,
      let last = dataSet[.lastRecordOffset], last.value.count == 4, first.offset < sequence.offset,
      last.offset < sequence.offset, sequence.value.lowerBound - sequence.offset == 12,
      (dataSet.int(.consistencyFlag) ?? -1) == 0, meta[.transferSyntaxUID] != nil
    else { return nil }
    var end = sequence.value.upperBound
    if sequence.isUndefinedLength {
      let bytes = source.bytes
      guard end + 8 <= bytes.byteCount,
        bytes.integer(at: end, as: UInt64.self, isBigEndian: false) == 0xE0DD_FFFE
      else { return nil }
      end += 8
    }
    let group = dataSet[Tag(0x0004, 0)]
    var head: [UInt8] = []
    let bytes = source.bytes
    for offset in 0..<sequence.offset { head.append(bytes[offset]) }
    return DirectoryWriter.Frame(
      head: head, rootOffsets: (first.value.lowerBound, last.value.lowerBound),
      groupLength: group?.value.count == 4 ? group?.value.lowerBound : nil,
      isDelimited: sequence.isUndefinedLength, tail: end..<source.count)
  }
}
