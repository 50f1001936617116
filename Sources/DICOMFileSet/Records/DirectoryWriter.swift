import DICOM

/// Writes directory records with the offsets that make them a tree (PS3.3 §F.3.2.2).
struct DirectoryWriter {
  /// A record to be written; parents stand before their children.
  struct Record {
    /// Directory Record Type.
    var type: RecordType
    /// The number of the record above, or `nil` at the root.
    var parent: Int?
    /// The elements behind the four that every record has, in Explicit VR Little Endian.
    var elements: [UInt8]
  }

  /// The bytes that each item takes beside ``Record/elements`` and the type: its header, both
  /// offsets and the in-use flag.
  private static let fixedSize = 8 + 12 + 10 + 12

  /// Writes a DICOMDIR whose sequence and items have lengths.
  ///
  /// - Parameters:
  ///   - records: The records in the order in which they are written.
  ///   - fileSetUID: The UID of the File-set.
  /// - Returns: The bytes of the whole file, preamble included.
  static func write(_ records: [Record], fileSetUID: String) -> [UInt8] {
    var file = head(fileSetUID: fileSetUID)
    var identification = ElementWriter()
    identification.write(.fileSetID, .CS, "")
    // The sequence begins behind two offsets, the consistency flag and its own header.
    let sequenceStart = file.bytes.count + identification.bytes.count + 12 + 12 + 10 + 12
    let offsets = offsets(of: records, from: sequenceStart)
    let links = links(of: records)
    func offset(_ number: Int?) -> UInt32 {
      number.map { UInt32(truncatingIfNeeded: offsets[$0]) } ?? 0
    }

    file.write(raw: identification.bytes)
    file.write(.firstRecordOffset, .UL, number: offset(links.first))
    file.write(.lastRecordOffset, .UL, number: offset(links.last))
    file.write(.consistencyFlag, .US, number: 0 as UInt16)
    var items = ElementWriter()
    for (number, record) in records.enumerated() {
      var item = ElementWriter()
      item.write(.nextRecordOffset, .UL, number: offset(links.next[number]))
      item.write(.recordInUseFlag, .US, number: 0xFFFF as UInt16)
      item.write(.lowerLevelOffset, .UL, number: offset(links.lower[number]))
      item.write(.directoryRecordType, .CS, record.type.rawValue)
      item.write(raw: record.elements)
      items.writeItem(length: item.bytes.count)
      items.write(raw: item.bytes)
    }
    file.write(.directoryRecordSequence, .SQ, items.bytes)
    return file.bytes
  }

  /// Preamble, prefix and File Meta Information (PS3.10 §7.1).
  private static func head(fileSetUID: String) -> ElementWriter {
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
    return file
  }

  private static func offsets(of records: [Record], from start: Int) -> [Int] {
    var position = start
    return records.map { record in
      defer {
        let type = record.type.rawValue.utf8.count
        position += fixedSize + 8 + type + type % 2 + record.elements.count
      }
      return position
    }
  }

  private static func links(
    of records: [Record]
  ) -> (first: Int?, last: Int?, next: [Int?], lower: [Int?]) {
    var next = [Int?](repeating: nil, count: records.count)
    var lower = next
    var lastChildren = next
    var first: Int?
    var last: Int?
    for (number, record) in records.enumerated() {
      let before = record.parent.map { lastChildren[$0] } ?? last
      if let before {
        next[before] = number
      } else if let parent = record.parent {
        lower[parent] = number
      } else {
        first = number
      }
      if let parent = record.parent { lastChildren[parent] = number } else { last = number }
    }
    return (first, last, next, lower)
  }
}
