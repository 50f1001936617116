import Foundation
import Support

/// Elements by tag, each with its representation and value as they stand in the file.
typealias ElementTable = [UInt32: (vr: String, value: [UInt8])]

extension ElementTable {
  /// Sets text, padded to an even length.
  mutating func set(_ tag: UInt32, _ vr: String, _ text: String) {
    let bytes = ElementMaker.with { $0.text(tag, vr, text) }
    self[tag] = (vr, Array(bytes.suffix((text.utf8.count + 1) / 2 * 2)))
  }

  /// Sets a number of 16 bits.
  mutating func set(_ tag: UInt32, _ number: UInt16) {
    self[tag] = ("US", ElementMaker().number(number))
  }

  /// Sets a sequence of items.
  mutating func set(_ tag: UInt32, items: [ElementTable]) {
    let bytes = ElementMaker.with { maker in
      maker.sequence(tag, items: items.map(\.bytes))
    }
    self[tag] = ("SQ", Array(bytes.dropFirst(12)))
  }

  /// The elements in tag order.
  var bytes: [UInt8] {
    ElementMaker.with { maker in
      for (tag, element) in sorted(by: { $0.key < $1.key }) {
        maker.element(tag, element.vr, element.value)
      }
    }
  }
}

/// A DICOM file in parts that a test can change.
struct FileParts {
  var preamble = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
  var meta: ElementTable = [:]
  /// The stated length of the meta information, if it is another than the real one.
  var metaLength: UInt32?
  var elements: ElementTable = [:]
  /// What stands behind the elements.
  var tail: [UInt8] = []

  init(sopClass: String, instance: String, transferSyntax: String = "1.2.840.10008.1.2.1") {
    meta[0x0002_0001] = ("OB", [0, 1])
    meta.set(0x0002_0002, "UI", sopClass)
    meta.set(0x0002_0003, "UI", instance)
    meta.set(0x0002_0010, "UI", transferSyntax)
    meta.set(0x0002_0012, "UI", "2.25.12")
  }

  /// Preamble, prefix and meta information.
  var head: [UInt8] {
    let meta = meta.bytes
    var length = ElementMaker()
    length.element(0x0002_0000, "UL", length.number(metaLength ?? UInt32(meta.count)))
    return preamble + length.bytes + meta
  }

  var bytes: [UInt8] { head + elements.bytes + tail }
}

/// A medium without any fault, in parts that a test can change: two patients, the first with two
/// images, the second with a report.
struct SoundMedium {
  /// One directory record.
  struct Record {
    var type: String
    var next: Int?
    var lower: Int?
    var inUse: UInt16 = 0xFFFF
    /// All other elements.
    var elements: ElementTable = [:]
  }

  /// The name of the directory; `nil` for a medium without one.
  var directoryName: String? = "DICOMDIR"
  /// Its beginning, and the elements beside the records.
  var directory = FileParts(sopClass: "1.2.840.10008.1.3.10", instance: "2.25.1")
  var records: [Record]
  /// Added to all offsets.
  var shift = 0
  /// The files by their paths.
  var files: [String: FileParts]
  /// Other files.
  var others: [String: [UInt8]] = [:]
  /// Changes the bytes of the finished directory, whose records begin at the offsets.
  var patch: @Sendable (_ bytes: inout [UInt8], _ offsets: [Int]) -> Void = { _, _ in }

  init() {
    records = [
      Record(type: "PATIENT", next: 5, lower: 1, elements: Self.patient("A1", "TEST^ANNA")),
      Record(type: "STUDY", lower: 2, elements: Self.study(1)),
      Record(type: "SERIES", lower: 3, elements: Self.series(1, "OT")),
      Record(type: "IMAGE", next: 4), Record(type: "IMAGE"),
      Record(type: "PATIENT", lower: 6, elements: Self.patient("B2", "TEST^BERT")),
      Record(type: "STUDY", lower: 7, elements: Self.study(2)),
      Record(type: "SERIES", lower: 8, elements: Self.series(2, "SR")),
      Record(type: "SR DOCUMENT"),
    ]
    files = [:]
    for (record, number) in [(3, 1), (4, 2)] {
      let keys = Self.merge(Self.patient("A1", "TEST^ANNA"), Self.study(1), Self.series(1, "OT"))
      add(record, "1.2.840.10008.5.1.4.1.1.7", "IMG\(number)", keys, Self.image(number))
    }
    let keys = Self.merge(Self.patient("B2", "TEST^BERT"), Self.study(2), Self.series(2, "SR"))
    add(8, "1.2.840.10008.5.1.4.1.1.88.11", "SR1", keys, Self.document())
    files["IM/IMG1"]?.elements[0x7FE0_0010] = ("OW", [1, 2])
    files["IM/IMG2"]?.elements[0x7FE0_0010] = ("OW", [1, 2])
    directory.elements.set(0x0004_1130, "CS", "TEST")
    directory.elements.set(0x0004_1212, 0)
  }

  private static func merge(_ tables: ElementTable...) -> ElementTable {
    tables.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  private static func patient(_ id: String, _ name: String) -> ElementTable {
    var keys: ElementTable = [:]
    keys.set(0x0010_0010, "PN", name)
    keys.set(0x0010_0020, "LO", id)
    return keys
  }

  private static func study(_ number: Int) -> ElementTable {
    var keys: ElementTable = [:]
    keys.set(0x0008_0020, "DA", "20240102")
    keys.set(0x0008_0030, "TM", "101500")
    keys.set(0x0008_0050, "SH", "ACC\(number)")
    keys.set(0x0008_1030, "LO", "Study \(number)")
    keys.set(0x0020_000D, "UI", "2.25.2\(number)")
    keys.set(0x0020_0010, "SH", "S\(number)")
    return keys
  }

  private static func series(_ number: Int, _ modality: String) -> ElementTable {
    var keys: ElementTable = [:]
    keys.set(0x0008_0060, "CS", modality)
    keys.set(0x0020_000E, "UI", "2.25.3\(number)")
    keys.set(0x0020_0011, "IS", "\(number)")
    return keys
  }

  private static func image(_ number: Int) -> ElementTable {
    var keys: ElementTable = [:]
    keys.set(0x0008_0008, "CS", "ORIGINAL\\PRIMARY")
    keys.set(0x0020_0013, "IS", "\(number)")
    keys.set(0x0028_0010, 1)
    keys.set(0x0028_0011, 2)
    return keys
  }

  /// A code, as an item.
  static var code: ElementTable {
    var item: ElementTable = [:]
    item.set(0x0008_0100, "SH", "113000")
    item.set(0x0008_0102, "SH", "DCM")
    item.set(0x0008_0104, "LO", "Of Interest")
    return item
  }

  /// Gives the record of the first image an icon, which is sound but for what is changed.
  mutating func setIcon(_ spoil: (inout ElementTable) -> Void) {
    var icon: ElementTable = [:]
    icon.set(0x0028_0002, 1)
    icon.set(0x0028_0004, "CS", "MONOCHROME2")
    icon.set(0x0028_0010, 2)
    icon.set(0x0028_0011, 2)
    icon.set(0x0028_0100, 8)
    icon.set(0x0028_0101, 8)
    icon.set(0x0028_0102, 7)
    icon.set(0x0028_0103, 0)
    icon[0x7FE0_0010] = ("OB", [1, 2, 3, 4])
    spoil(&icon)
    records[3].elements.set(0x0088_0200, items: [icon])
  }

  private static func document() -> ElementTable {
    var keys: ElementTable = [:]
    keys.set(0x0008_0023, "DA", "20240102")
    keys.set(0x0008_0033, "TM", "101500")
    keys.set(0x0020_0013, "IS", "1")
    keys.set(0x0040_A043, items: [code])
    keys.set(0x0040_A491, "CS", "COMPLETE")
    keys.set(0x0040_A493, "CS", "UNVERIFIED")
    return keys
  }

  /// Adds the file of a record.
  private mutating func add(
    _ record: Int, _ sopClass: String, _ name: String, _ above: ElementTable, _ own: ElementTable
  ) {
    let instance = "2.25.4\(record)"
    records[record].elements.merge(own) { first, _ in first }
    records[record].elements.set(0x0004_1500, "CS", "IM\\\(name)")
    records[record].elements.set(0x0004_1510, "UI", sopClass)
    records[record].elements.set(0x0004_1511, "UI", instance)
    records[record].elements.set(0x0004_1512, "UI", "1.2.840.10008.1.2.1")
    var file = FileParts(sopClass: sopClass, instance: instance)
    file.elements = Self.merge(above, own)
    file.elements.set(0x0008_0016, "UI", sopClass)
    file.elements.set(0x0008_0018, "UI", instance)
    files["IM/\(name)"] = file
  }

  // MARK: Writing

  /// The DICOMDIR.
  func directoryBytes() -> [UInt8] {
    let head = directory.head
    let bodies = records.map { body(of: $0, offsets: []) }
    var position = head.count + beside(offsets: []).count + 12
    let offsets = bodies.map { body in
      defer { position += body.count + 8 }
      return position
    }
    var bytes = head + beside(offsets: offsets)
    bytes += ElementMaker.with { maker in
      maker.sequence(0x0004_1220, items: records.map { body(of: $0, offsets: offsets) })
    }
    bytes += directory.tail
    patch(&bytes, offsets)
    return bytes
  }

  private func offset(_ record: Int?, _ offsets: [Int]) -> [UInt8] {
    let value = record.flatMap { offsets.isEmpty ? nil : offsets[$0] + shift } ?? 0
    return ElementMaker().number(UInt32(value))
  }

  private func beside(offsets: [Int]) -> [UInt8] {
    var elements = directory.elements
    var root = records.isEmpty ? nil : 0
    let first = offset(root, offsets)
    while let number = root, let next = records[number].next, next > number { root = next }
    if elements[0x0004_1200] == nil { elements[0x0004_1200] = ("UL", first) }
    if elements[0x0004_1202] == nil { elements[0x0004_1202] = ("UL", offset(root, offsets)) }
    return elements.filter { !$0.value.vr.isEmpty }.bytes
  }

  private func body(of record: Record, offsets: [Int]) -> [UInt8] {
    var elements: ElementTable = [
      0x0004_1400: ("UL", offset(record.next, offsets)),
      0x0004_1410: ("US", ElementMaker().number(record.inUse)),
      0x0004_1420: ("UL", offset(record.lower, offsets)),
    ]
    elements.set(0x0004_1430, "CS", record.type)
    return elements.merging(record.elements) { $1 }.bytes
  }

  /// Writes the medium into a folder.
  func write(to folder: TemporaryFolder) throws {
    if let directoryName { try folder.write(directoryBytes(), to: directoryName) }
    for (path, file) in files { try folder.write(file.bytes, to: path) }
    for (path, bytes) in others { try folder.write(bytes, to: path) }
  }
}
