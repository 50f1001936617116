import DICOM

/// Writes directory records with the offsets that make them a tree (PS3.3 §F.3.2.2).
///
/// Positions are known before a byte is written, so a directory of any size is written from front to
/// back in pieces.
struct DirectoryWriter {
  /// What stands in the item of a record.
  enum Record {
    /// Elements that are made: all behind Directory Record Type, in Explicit VR Little Endian.
    case made(RecordType, elements: [UInt8], isInUse: Bool = true)
    /// The item as it stands in the source, from its tag to the end of its delimiter; its first three
    /// elements are the usual ones, of which the two offsets are written anew.
    case kept(Range<Int>)
  }

  /// What stands before and behind the records.
  struct Frame {
    /// The file up to the header of the sequence, with the root offsets in place.
    var head: [UInt8]
    /// Where in ``head`` the values of the first and last root offset stand.
    var rootOffsets: (first: Int, last: Int)
    /// Where in ``head`` the length of group 0004 stands, which goes up to the end of the records.
    var groupLength: Int?
    /// Whether a delimiter ends the sequence.
    var isDelimited = false
    /// What follows the sequence in the source.
    var tail = 0..<0
  }

  /// The records in the order in which they are written.
  let records: [Record]
  /// The tree that they form.
  let links: RecordLinks
  /// What stands around them.
  let frame: Frame
  /// What kept items stand in.
  let source: FileBytes?
  /// Whether delimiters end items that are made.
  var hasDelimitedItems = false

  /// The bytes of an item of its own beside its type and elements: its header, both offsets and the
  /// in-use flag.
  private static let fixedSize = 8 + 12 + 10 + 12
  private static let sequenceHeaderSize = 12
  /// How many bytes are written at once: so many as stay in the cache of a processor.
  private static let pieceSize = 1 << 18
  /// Where the values of the two offsets stand in an item.
  private static let nextPosition = 8 + 8
  private static let lowerPosition = 8 + 12 + 10 + 8

  /// The number of bytes of the whole file.
  var count: Int {
    let items = records.reduce(0) { $0 + size(of: $1) }
    return itemsStart + items + (frame.isDelimited ? 8 : 0) + frame.tail.count
  }

  private var itemsStart: Int { frame.head.count + Self.sequenceHeaderSize }

  private func size(of record: Record) -> Int {
    switch record {
    case .kept(let range): return range.count
    case .made(let type, let elements, _):
      let name = type.rawValue.utf8.count
      let end = hasDelimitedItems ? 8 : 0
      return Self.fixedSize + 8 + name + name % 2 + elements.count + end
    }
  }

  /// Writes the file.
  ///
  /// - Parameter flush: Is given bytes from time to time, and empties them; it has all at the end.
  /// - Throws: What `flush` throws.
  func write<Failure: Error>(
    _ flush: (inout [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var offsets: [UInt32] = []
    offsets.reserveCapacity(records.count)
    var position = itemsStart
    for record in records {
      offsets.append(UInt32(truncatingIfNeeded: position))
      position += size(of: record)
    }
    func offset(_ number: Int32) -> UInt32 { number < 0 ? 0 : offsets[Int(number)] }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(position, Self.pieceSize) + (1 << 12))
    bytes += frame.head
    bytes.put(offset(links.first), at: frame.rootOffsets.first)
    bytes.put(offset(links.last), at: frame.rootOffsets.last)
    if let groupLength = frame.groupLength {
      let end = position + (frame.isDelimited ? 8 : 0)
      bytes.put(UInt32(truncatingIfNeeded: end - groupLength - 4), at: groupLength)
    }
    var sequence = ElementWriter()
    sequence.writeHeader(
      .directoryRecordSequence, .SQ,
      length: frame.isDelimited ? .max : UInt32(truncatingIfNeeded: position - itemsStart))
    bytes += sequence.bytes
    var number = 0
    while number < records.count {
      if let source, let run = keptRun(from: number) {
        let start = bytes.count - run.items.lowerBound
        bytes.append(source.bytes.extracting(run.items))
        var written = bytes.mutableSpan
        for number in run.numbers {
          guard case .kept(let item) = records[number] else { continue }
          let place = start + item.lowerBound
          written.put(offset(links.next[number]), at: place + Self.nextPosition)
          written.put(offset(links.lower[number]), at: place + Self.lowerPosition)
        }
        number = run.numbers.upperBound
      } else {
        append(records[number], offset(links.next[number]), offset(links.lower[number]), to: &bytes)
        number += 1
      }
      if bytes.count > Self.pieceSize { try flush(&bytes) }
    }
    if frame.isDelimited {
      var mark = ElementWriter()
      mark.writeMark(.sequenceDelimitationItem)
      bytes += mark.bytes
    }
    if let source { bytes.append(source.bytes.extracting(frame.tail)) }
    try flush(&bytes)
  }

  /// The whole file.
  func bytes() -> [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(count)
    write { (bytes: inout [UInt8]) in
      all += bytes
      bytes.removeAll(keepingCapacity: true)
    }
    return all
  }

  /// The kept records from one on that follow each other in the source, as far as a piece holds them;
  /// `nil` if that one is made.
  private func keptRun(from first: Int) -> (numbers: Range<Int>, items: Range<Int>)? {
    guard case .kept(var items) = records[first] else { return nil }
    var next = first + 1
    while next < records.count, items.count < Self.pieceSize,
      case .kept(let item) = records[next], item.lowerBound == items.upperBound
    {
      items = items.lowerBound..<item.upperBound
      next += 1
    }
    return (first..<next, items)
  }

  private func append(_ record: Record, _ next: UInt32, _ lower: UInt32, to bytes: inout [UInt8]) {
    guard case .made(let type, let elements, let isInUse) = record else { return }
    var item = ElementWriter()
    let length = hasDelimitedItems ? .max : UInt32(truncatingIfNeeded: size(of: record) - 8)
    item.writeMark(.item, length: length)
    item.write(.nextRecordOffset, .UL, number: next)
    item.write(.recordInUseFlag, .US, number: isInUse ? 0xFFFF : 0 as UInt16)
    item.write(.lowerLevelOffset, .UL, number: lower)
    item.write(.directoryRecordType, .CS, type.rawValue)
    bytes += item.bytes
    bytes += elements
    guard hasDelimitedItems else { return }
    var mark = ElementWriter()
    mark.writeMark(.itemDelimitationItem)
    bytes += mark.bytes
  }
}

extension DirectoryWriter {
  /// Whether an item begins with both offsets and the in-use flag in their usual places, so that the
  /// rest of it can stay as it is.
  static func isUsual(_ item: RawSpan) -> Bool {
    guard item.byteCount >= 8 + 12 + 10 + 12 else { return false }
    func has(_ element: UInt16, _ vr: VR, _ length: UInt16, at offset: Int) -> Bool {
      item.integer(at: offset, as: UInt16.self, isBigEndian: false) == 4
        && item.integer(at: offset + 2, as: UInt16.self, isBigEndian: false) == element
        && item.integer(at: offset + 4, as: UInt16.self, isBigEndian: false) == vr.rawValue
        && item.integer(at: offset + 6, as: UInt16.self, isBigEndian: false) == length
    }
    return has(0x1400, .UL, 4, at: 8) && has(0x1410, .US, 2, at: 20) && has(0x1420, .UL, 4, at: 30)
  }

  /// What stands around the records of a new File-set.
  static func newFrame(fileSetID: String, fileSetUID: String) -> Frame {
    var meta = ElementWriter()
    meta.write(Tag(0x0002, 0x0001), .OB, [0, 1])
    meta.write(.mediaStorageSOPClassUID, .UI, "1.2.840.10008.1.3.10")
    meta.write(.mediaStorageSOPInstanceUID, .UI, fileSetUID)
    meta.write(.transferSyntaxUID, .UI, TransferSyntax.explicitVRLittleEndian.uid.rawValue)
    meta.write(Tag(0x0002, 0x0012), .UI, ImplementationIdentity.classUID)
    meta.write(Tag(0x0002, 0x0013), .SH, ImplementationIdentity.versionName)
    var file = ElementWriter()
    file.write(raw: [UInt8](repeating: 0, count: 128))
    file.write(raw: Array("DICM".utf8))
    file.write(Tag(0x0002, 0), .UL, number: UInt32(truncatingIfNeeded: meta.bytes.count))
    file.write(raw: meta.bytes)
    file.write(.fileSetID, .CS, fileSetID)
    return frame(head: file.bytes)
  }

  /// Completes a head that ends before the root offsets.
  static func frame(head: [UInt8]) -> Frame {
    var end = ElementWriter()
    end.write(.firstRecordOffset, .UL, number: 0 as UInt32)
    end.write(.lastRecordOffset, .UL, number: 0 as UInt32)
    end.write(.consistencyFlag, .US, number: 0 as UInt16)
    return Frame(
      head: head + end.bytes, rootOffsets: (first: head.count + 8, last: head.count + 20))
  }
}

extension [UInt8] {
  /// Overwrites four bytes with a number, the lowest byte first.
  fileprivate mutating func put(_ number: UInt32, at position: Int) {
    var span = mutableSpan
    span.put(number, at: position)
  }

  fileprivate mutating func append(_ bytes: RawSpan) {
    let octets = bytes.octets
    append(addingCapacity: octets.count) { output in
      for offset in octets.indices { output.append(octets[offset]) }
    }
  }
}

extension MutableSpan<UInt8> {
  /// Overwrites four bytes with a number, the lowest byte first.
  @_lifetime(self: copy self)
  fileprivate mutating func put(_ number: UInt32, at position: Int) {
    for index in 0..<4 {
      self[position + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(index)))
    }
  }
}
