import DICOM
import DICOMFileSet
import Support
import Testing

/// A fault, and the code that a check has to give for it.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let code: Problem.Code
  let scope: Scope
  let spoil: @Sendable (inout SoundMedium) -> Void
  var testDescription: String { code.rawValue }

  /// What has to be looked at to see the fault.
  enum Scope: Hashable, Sendable {
    case directory
    case deep
    case profile(String)
    case pdi

    var options: CheckOptions {
      var options = CheckOptions()
      switch self {
      case .directory: break
      case .deep: options.isDeep = true
      case .profile(let name):
        options.isDeep = true
        options.profile = MediaProfile.all.first { $0.identifier == name }
      case .pdi: options.isPDI = true
      }
      (options.limits.inflatedBytes, options.limits.inflatedRatio) = (1 << 16, 0)
      options.pixelFaults = { file in file.dataSet.int(Tag(0x0028, 0x0010)) == 9 ? ["fault"] : [] }
      return options
    }
  }

  init(
    _ code: Problem.Code, _ scope: Scope = .directory,
    _ spoil: @escaping @Sendable (inout SoundMedium) -> Void
  ) {
    self.code = code
    self.scope = scope
    self.spoil = spoil
  }
}

extension CheckCase {
  static let all =
    source + file + encoding + values + fileSet + links + records + keys + files
    + deep + profiles

  private static let source: [CheckCase] = [
    CheckCase("no-directory") { $0.directoryName = nil },
    CheckCase("several-directories") { $0.others["SECOND"] = $0.directoryBytes() },
    CheckCase("directory-name") { $0.directoryName = "dicomdir" },
    CheckCase("unusable-directory") {
      $0.directoryName = nil
      $0.others["DICOMDIR"] = Array("no directory at all".utf8)
    },
    CheckCase("unreadable") {
      $0.directoryName = nil
      $0.others["BAD"] =
        [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + [UInt8](repeating: 0xFF, count: 50)
    },
    CheckCase("interrupted-change") { $0.others[".fileset-journal"] = [1] },
    CheckCase("undo-store") { $0.others[".fileset-undo/journal"] = [1] },
    CheckCase("skipped-file") {
      $0.directoryName = nil
      $0.others["TEXT"] = Array("no DICOM at all".utf8)
    },
    CheckCase("made-value") {
      $0.directoryName = nil
      $0.files["IM/IMG1"]?.elements[0x0020_0010] = nil
    },
  ]

  private static let file: [CheckCase] = [
    CheckCase("not-dicom", .deep) {
      $0.files["IM/IMG1"] = nil
      $0.others["IM/IMG1"] = Array("no DICOM at all".utf8)
    },
    CheckCase("no-preamble") { $0.directory.preamble = [] },
    CheckCase("executable-preamble") {
      $0.directory.preamble.replaceSubrange(0..<2, with: "MZ".utf8)
    },
    CheckCase("meta-element") { $0.directory.meta[0x0002_0012] = nil },
    CheckCase("meta-value") { $0.directory.meta.set(0x0002_0012, "UI", "1.02") },
    CheckCase("meta-group-length") { $0.directory.metaLength = 8 },
    CheckCase("meta-mismatch", .deep) {
      $0.files["IM/IMG1"]?.meta.set(0x0002_0003, "UI", "2.25.9")
    },
    CheckCase("wrong-media-class") {
      $0.directory.meta.set(0x0002_0002, "UI", "1.2.840.10008.1.3.9")
    },
    CheckCase("no-transfer-syntax") { $0.directory.meta[0x0002_0010] = nil },
    CheckCase("transfer-syntax-mismatch") {
      $0.directory.meta.set(0x0002_0010, "UI", "1.2.840.10008.1.2.2")
    },
    CheckCase("wrong-transfer-syntax") {
      $0.directory.meta.set(0x0002_0010, "UI", "1.2.840.10008.1.2")
    },
  ]

  private static let encoding: [CheckCase] = [
    CheckCase("truncated") {
      $0.patch = { bytes, offsets in bytes.removeSubrange((offsets[0] - 6)...) }
    },
    CheckCase("overlong-value") { $0.patch = { bytes, _ in bytes.removeLast(4) } },
    CheckCase("no-item") { $0.patch = { bytes, offsets in bytes[offsets[1] + 2] = 0x0D } },
    CheckCase("wrong-item-length") { $0.patch = { bytes, offsets in bytes[offsets[1] + 4] &-= 6 } },
    CheckCase("stray-delimiter", .deep) {
      $0.files["IM/IMG1"]?.tail = [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0]
    },
    CheckCase("nested-too-deep") {
      let sequence: [UInt8] =
        [0x08, 0, 0x40, 0x11] + Array("SQ".utf8) + [0, 0, 255, 255, 255, 255]
        + [0xFE, 0xFF, 0, 0xE0, 255, 255, 255, 255]
      let end: [UInt8] = [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
      let nested = (0..<100).flatMap { _ in sequence } + (0..<100).flatMap { _ in end }
      let item = [0xFE, 0xFF, 0, 0xE0] + ElementMaker().number(UInt32(nested.count)) + nested
      $0.records[3].elements[0x0008_1140] = ("SQ", item)
    },
    CheckCase("inflate-failed") {
      $0.directory.meta.set(0x0002_0010, "UI", "1.2.840.10008.1.2.1.99")
      let start = $0.directory.head.count
      // One stored block that claims more than there is.
      $0.patch = { bytes, _ in
        bytes.replaceSubrange(start..., with: [0, 8, 0, 0xF7, 0xFF, 4, 0, 0x30, 0x11])
      }
    },
    CheckCase("inflate-limit", .deep) {
      $0.files["IM/IMG1"]?.meta.set(0x0002_0010, "UI", "1.2.840.10008.1.2.1.99")
      $0.files["IM/IMG1"]?.elements[0x7FE0_0010] = nil
      let file = $0.files.removeValue(forKey: "IM/IMG1")
      let elements = file?.elements.bytes ?? []
      let pixels: [UInt8] =
        [0xE0, 0x7F, 0x10, 0] + Array("OW".utf8) + [0, 0, 0xFE, 0xFF, 0, 0]
        + [UInt8](repeating: 0, count: 0xFFFE)
      // Stored blocks, the last one marked as such.
      func block(_ bytes: ArraySlice<UInt8>, _ mark: UInt8) -> [UInt8] {
        let length = ElementMaker().number(UInt16(bytes.count))
        return [mark] + length + length.map { ~$0 } + bytes
      }
      $0.others["IM/IMG1"] =
        (file?.head ?? []) + block(elements[...], 0) + block(pixels.prefix(1000), 0)
        + block(pixels.dropFirst(1000), 1)
    },
    CheckCase("unsorted-elements") {
      $0.patch = { bytes, offsets in
        // Next offset and in-use flag change places.
        let start = offsets[0] + 8
        bytes.replaceSubrange(
          start..<start + 22, with: bytes[(start + 12)..<(start + 22)] + bytes[start..<start + 12])
      }
    },
    CheckCase("wrong-group-length") {
      $0.directory.elements[0x0004_0000] = ("UL", [4, 0, 0, 0])
    },
    CheckCase("odd-length") {
      $0.records[0].elements[0x0010_0010] = ("PN", Array("TEST^ANNA".utf8))
    },
    CheckCase("trailing-bytes") { $0.directory.tail = [UInt8](repeating: 0, count: 100) },
    CheckCase("misplaced-element") { $0.directory.elements.set(0x0008_0018, "UI", "2.25.1") },
    CheckCase("misplaced-element") {
      $0.records[0].elements.set(0x0002_0010, "UI", "1.2.840.10008.1.2.1")
    },
    CheckCase("misplaced-element") { $0.records[3].elements.set(0x0004_1130, "CS", "TEST") },
  ]

  private static let values: [CheckCase] = [
    CheckCase("wrong-vr") { $0.records[1].elements[0x0004_1410] = ("UL", [255, 255, 0, 0]) },
    CheckCase("wrong-vr") { $0.records[1].elements.set(0x0008_1030, "SH", "Study") },
    CheckCase("invalid-value") { $0.records[1].elements.set(0x0008_0020, "DA", "20241301") },
    CheckCase("value-multiplicity") { $0.records[1].elements.set(0x0020_0010, "SH", "A\\B") },
    CheckCase("unknown-character-set") {
      $0.records[0].elements.set(0x0008_0005, "CS", "ISO_IR 999")
    },
    CheckCase("misspelt-character-set") {
      $0.records[0].elements.set(0x0008_0005, "CS", "ISO-IR 100")
    },
    CheckCase("combined-character-set") {
      $0.records[0].elements.set(0x0008_0005, "CS", "ISO_IR 192\\ISO 2022 IR 87")
    },
    CheckCase("undecodable-text") {
      $0.records[0].elements.set(0x0008_0005, "CS", "ISO_IR 192")
      $0.records[0].elements[0x0010_0010] = ("PN", [0x4D, 0xFC])
    },
    CheckCase("undeclared-text") { $0.records[0].elements[0x0010_0010] = ("PN", [0x4D, 0xFC]) },
  ]

  private static let fileSet: [CheckCase] = [
    CheckCase("bad-file-set-id") { $0.directory.elements.set(0x0004_1130, "CS", "A\\B") },
    CheckCase("bad-file-set-id") { $0.directory.elements.set(0x0004_1130, "CS", "A DISC") },
    CheckCase("descriptor-file") { $0.directory.elements.set(0x0004_1141, "CS", "README") },
    CheckCase("descriptor-character-set") {
      $0.directory.elements.set(0x0004_1141, "CS", "README")
      $0.others["README"] = [0x4D, 0xFC]
    },
    CheckCase("missing-element") { $0.directory.elements[0x0004_1212] = nil },
    CheckCase("no-directory-information") {
      $0.patch = { bytes, offsets in bytes.removeSubrange((offsets[0] - 12)...) }
    },
    CheckCase("consistency-flag") { $0.directory.elements.set(0x0004_1212, 0xFFFF) },
  ]

  private static let links: [CheckCase] = [
    CheckCase("no-root") { $0.directory.elements[0x0004_1200] = ("UL", [0, 0, 0, 0]) },
    CheckCase("bad-offset") { $0.records[3].elements[0x0004_1400] = ("UL", [0, 0, 0, 0x70]) },
    CheckCase("misplaced-element") {
      $0.records[3].elements[0x0004_1504] = ("UL", [0, 0, 0, 0x70])
    },
    CheckCase("misplaced-element") { $0.records[3].elements[0x0004_1600] = ("UL", [2, 0, 0, 0]) },
    CheckCase("shifted-offsets") { $0.shift = -22 },
    CheckCase("linked-twice") { $0.records[4].next = 3 },
    CheckCase("record-too-deep") { medium in
      for number in 8..<21 {
        medium.records[number].lower = number + 1
        medium.records.append(medium.records[8])
        medium.records[number + 1].lower = nil
      }
    },
    CheckCase("unreachable-record") { $0.records[3].next = nil },
    CheckCase("wrong-last-root") { $0.directory.elements[0x0004_1202] = ("UL", [0, 0, 0, 0]) },
  ]

  private static let records: [CheckCase] = [
    CheckCase("inactive-record") { $0.records[4].inUse = 0 },
    CheckCase("in-use-flag") { $0.records[4].inUse = 1 },
    CheckCase("no-record-type") { $0.records[4].type = "" },
    CheckCase("unknown-record-type") { $0.records[4].type = "PICTURE" },
    CheckCase("retired-record-type") { $0.records[4].type = "OVERLAY" },
    CheckCase("wrong-parent") { $0.records[1].type = "SERIES" },
    CheckCase("childless-record") {
      $0.records[7].lower = nil
      $0.records.removeLast()
      $0.files["IM/SR1"] = nil
    },
    CheckCase("private-record-uid") { $0.records[4].type = "PRIVATE" },
  ]

  private static let keys: [CheckCase] = [
    CheckCase("missing-key") { $0.records[1].elements[0x0008_1030] = nil },
    CheckCase("empty-key") { $0.records[1].elements.set(0x0008_0020, "DA", "") },
    CheckCase("extra-content") {
      var item: ElementTable = [:]
      item.set(0x0040_A010, "CS", "CONTAINS")
      $0.records[8].elements.set(0x0040_A730, items: [item])
    },
    CheckCase("bad-icon") {
      var icon: ElementTable = [:]
      icon.set(0x0028_0010, 8)
      $0.records[3].elements.set(0x0088_0200, items: [icon])
    },
    CheckCase("bad-icon") { $0.records[3].elements.set(0x0088_0200, items: []) },
    CheckCase("bad-icon") { $0.setIcon { $0.set(0x0028_0102, 6) } },
    CheckCase("bad-icon") { $0.setIcon { $0.set(0x0028_0103, 1) } },
    CheckCase("bad-icon") { $0.setIcon { $0.set(0x0028_0034, "IS", "2\\1") } },
    CheckCase("value-multiplicity") {
      $0.records[8].elements.set(0x0040_A043, items: [SoundMedium.code, SoundMedium.code])
    },
    CheckCase("invalid-value") { $0.records[8].elements.set(0x0040_A493, "CS", "MAYBE") },
    CheckCase("invalid-value") { $0.records[8].elements.set(0x0040_A491, "CS", "NEARLY") },
    CheckCase("duplicate-patient") {
      $0.records[5].elements.set(0x0010_0020, "LO", "A1")
      $0.records[5].elements.set(0x0010_0010, "PN", "TEST^ANNA^")
    },
    CheckCase("identity-conflict") { $0.records[5].elements.set(0x0010_0020, "LO", "A1 ") },
    CheckCase("duplicate-study") { $0.records[6].elements.set(0x0020_000D, "UI", "2.25.21") },
    CheckCase("duplicate-series") { $0.records[7].elements.set(0x0020_000E, "UI", "2.25.31") },
    CheckCase("duplicate-instance") { $0.records[8].elements.set(0x0004_1511, "UI", "2.25.43") },
  ]

  private static let files: [CheckCase] = [
    CheckCase("missing-reference") { $0.records[3].elements[0x0004_1512] = nil },
    CheckCase("unexpected-reference") { $0.records[1].elements.set(0x0004_1500, "CS", "IM\\IMG1") },
    CheckCase("bad-file-id") { $0.records[3].elements.set(0x0004_1500, "CS", "..\\ETC\\PASSWD") },
    CheckCase("bad-file-id") { $0.records[3].elements.set(0x0004_1500, "CS", "im\\img1") },
    CheckCase("missing-file") { $0.files["IM/IMG1"] = nil },
    CheckCase("shared-file") { $0.records[4].elements.set(0x0004_1500, "CS", "IM\\IMG1") },
    CheckCase("file-name") { $0.files["IM/IMG1.dcm"] = $0.files.removeValue(forKey: "IM/IMG1") },
    CheckCase("name-twins") {
      $0.others["Readme"] = [1]
      $0.others["README"] = [1]
    },
    CheckCase("unreferenced-file") { $0.others["IM/IMG9"] = $0.files["IM/IMG1"]?.bytes },
    CheckCase("wrong-record-type") { $0.records[8].elements.set(0x0004_1510, "UI", imageClass) },
  ]

  private static let imageClass = "1.2.840.10008.5.1.4.1.1.7"

  private static let deep: [CheckCase] = [
    CheckCase("wrong-class-uid", .deep) {
      $0.records[3].elements.set(0x0004_1510, "UI", "1.2.840.10008.5.1.4.1.1.2")
    },
    CheckCase("wrong-instance-uid", .deep) {
      $0.records[3].elements.set(0x0004_1511, "UI", "2.25.99")
    },
    CheckCase("wrong-syntax-uid", .deep) {
      $0.records[3].elements.set(0x0004_1512, "UI", "1.2.840.10008.1.2")
    },
    CheckCase("wrong-patient", .deep) {
      $0.files["IM/IMG1"]?.elements.set(0x0010_0020, "LO", "C3")
    },
    CheckCase("wrong-study", .deep) {
      $0.files["IM/IMG1"]?.elements.set(0x0020_000D, "UI", "2.25.9")
    },
    CheckCase("wrong-series", .deep) {
      $0.files["IM/IMG1"]?.elements.set(0x0020_000E, "UI", "2.25.9")
    },
    CheckCase("key-mismatch", .deep) { $0.files["IM/IMG1"]?.elements.set(0x0020_0013, "IS", "7") },
    CheckCase("made-up-key", .deep) { $0.files["IM/IMG1"]?.elements[0x0020_0013] = nil },
    CheckCase("missing-key", .deep) {
      var item: ElementTable = [:]
      item.set(0x0040_A010, "CS", "HAS CONCEPT MOD")
      $0.files["IM/SR1"]?.elements.set(0x0040_A730, items: [item])
    },
    CheckCase("inconsistent-files", .deep) {
      $0.files["IM/IMG1"]?.elements.set(0x0010_0030, "DA", "19700101")
      $0.files["IM/IMG2"]?.elements.set(0x0010_0030, "DA", "19700102")
    },
    CheckCase("undecodable-pixels", .deep) {
      $0.records[3].elements.set(0x0028_0010, 9)
      $0.files["IM/IMG1"]?.elements.set(0x0028_0010, 9)
    },
  ]
}
