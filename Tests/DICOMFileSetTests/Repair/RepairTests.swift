import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Repairing a File-set (PS3.3 §F, PS3.10 §8)")
struct RepairTests {
  /// What a repair cannot put right, by the code of the fault, and what is left then.
  static let left: [Problem.Code: Set<Problem.Code>] = [
    "several-directories": ["several-directories"],
    // Nobody knows what is in the file.
    "unreadable": ["unreferenced-file"],
    // The files are those of the medium, and stay as they are.
    "meta-mismatch": ["meta-mismatch"],
    "stray-delimiter": ["stray-delimiter"],
    // Only who made the medium knows the character set.
    "unknown-character-set": ["unknown-character-set"],
    "combined-character-set": ["combined-character-set"],
    "misspelt-character-set": ["invalid-value"],
    "undecodable-text": ["undecodable-text"],
    "undeclared-text": ["undeclared-text"],
    // Nobody knows whose they are.
    "identity-conflict": ["identity-conflict"],
    "duplicate-study": ["duplicate-study"],
    "duplicate-series": ["duplicate-series"],
    // The files say that one series is of two studies.
    "wrong-study": ["duplicate-series"],
    "wrong-patient": ["wrong-patient"],
    // The same file under two names.
    "unreferenced-file": ["unreferenced-file"],
  ]

  private static let cases = CheckCase.all.filter {
    $0.scope == .directory && $0.code != "interrupted-change" || $0.scope == .deep
  }

  private static func errors(
    _ path: String, _ options: RepairOptions
  ) throws -> Set<Problem.Code> {
    var checking = CheckOptions()
    checking.isDeep = options.isDeep
    let found = try CheckTests.findings(at: path, checking)
    return Set(found.filter { $0.problem.severity == .error }.map(\.problem.code))
  }

  @Test("leaves a medium without errors, and nothing for a second repair", arguments: cases)
  func repairs(example: CheckCase) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    example.spoil(&medium)
    try medium.write(to: folder)
    var options = RepairOptions()
    options.isDeep = example.scope == .deep
    let repair = try Repair(folder.path, options)
    _ = try repair.commit(options: Self.unsynced)
    let errors = try Self.errors(folder.path, options)
    #expect(errors == Self.left[example.code] ?? [], "\(repair.decisions)")
    #expect(repair.leavesErrors == !errors.isEmpty)

    let again = try Repair(folder.path, options)
    #expect(!again.isNeeded, "\(again.decisions)")
  }

  static var unsynced: CommitOptions {
    var options = CommitOptions()
    options.isSynced = false
    return options
  }

  // MARK: Decisions

  /// What is decided of a medium, as action, record by its number, and file.
  private func decisions(
    _ medium: SoundMedium, deep: Bool = false, keepsMissing: Bool = false
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    try medium.write(to: folder)
    var options = RepairOptions()
    options.isDeep = deep
    options.keepsMissing = keepsMissing
    let repair = try Repair(folder.path, options)
    return repair.decisions.map { decision in
      [decision.action.rawValue, decision.type?.rawValue ?? "-", decision.file ?? "-"]
        .joined(separator: " ")
    }
  }

  private func decisions(
    deep: Bool = false, keepsMissing: Bool = false, _ spoil: (inout SoundMedium) -> Void
  ) throws -> [String] {
    var medium = SoundMedium()
    spoil(&medium)
    return try decisions(medium, deep: deep, keepsMissing: keepsMissing)
  }

  @Test("decides about each of many records that have nothing but links, in their order")
  func many() throws {
    let count = 400
    let records = (0..<count).map { number in
      DirectoryMaker.Record("IMAGE", next: number + 1 < count ? .to(number + 1) : .none)
    }
    var maker = DirectoryMaker(records)
    maker.last = .to(count - 1)
    let (bytes, offsets, _) = maker.make()
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "DICOMDIR")
    let repair = try Repair(folder.path)
    let dropped = repair.decisions.filter { $0.action == .dropped }
    #expect(dropped.map(\.offset) == offsets)
    #expect(Set(dropped.map(\.reason)).count == 1)
    #expect(
      repair.decisions.map { $0.offset ?? .max }
        == repair.decisions.map { $0.offset ?? .max }.sorted())
    // Of problems that are the same, some are kept and the others counted.
    let problems = repair.fileSet.problems.filter { $0.code == .wrongParent }
    #expect(problems.count < count && problems.reduce(0) { $0 + $1.count } == count)
    #expect(repair.keptCount == 0 && repair.isEmpty)
  }

  @Test("does nothing to a sound medium", arguments: [false, true])
  func sound(deep: Bool) throws {
    let folder = try TemporaryFolder()
    let medium = SoundMedium()
    try medium.write(to: folder)
    var options = RepairOptions()
    options.isDeep = deep
    let repair = try Repair(folder.path, options)
    #expect(!repair.isNeeded)
    #expect(repair.decisions == [])
    #expect(repair.keptCount == 9)
    #expect(try repair.commit().oldName == nil)
    try repair.write(to: folder.path + "/copy")
    for name in ["DICOMDIR", "copy"] {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
      #expect([UInt8](bytes) == medium.directoryBytes(), "\(name)")
    }
  }

  @Test("takes records out whose files are missing, with those that are empty then")
  func dropsMissing() throws {
    #expect(
      try decisions { $0.files["IM/SR1"] = nil } == [
        "dropped PATIENT -", "dropped STUDY -", "dropped SERIES -", "dropped SR DOCUMENT IM/SR1",
      ])
    #expect(
      try decisions(keepsMissing: true) { $0.files["IM/SR1"] = nil } == [
        "left SR DOCUMENT IM/SR1"
      ])
  }

  @Test("finds the file of a record under another name by its SOP Instance UID")
  func relocates() throws {
    #expect(
      try decisions { $0.files["IM/OTHER"] = $0.files.removeValue(forKey: "IM/IMG1") } == [
        "mended IMAGE IM/OTHER"
      ])
  }

  @Test("keeps the record that a shared file is of, and finds the file of the other one")
  func unshares() throws {
    #expect(
      try decisions { $0.records[4].elements.set(0x0004_1500, "CS", "IM\\IMG1") } == [
        "mended IMAGE IM/IMG2"
      ])
  }

  @Test("makes records of files that none refers to")
  func adds() throws {
    let decisions = try decisions {
      var file = $0.files["IM/IMG1"]
      file?.elements.set(0x0008_0018, "UI", "2.25.49")
      file?.meta.set(0x0002_0003, "UI", "2.25.49")
      $0.files["IM/IMG9"] = file
      $0.files["im/x.dcm"] = file
    }
    #expect(decisions == ["added IMAGE IM/IMG9", "left - im/x.dcm"])
  }

  @Test("joins records of one patient, and leaves two people alone")
  func joins() throws {
    #expect(
      try decisions {
        $0.records[5].elements.set(0x0010_0020, "LO", "A1")
        $0.records[5].elements.set(0x0010_0010, "PN", "TEST^ANNA^")
      } == ["joined PATIENT -"])
    #expect(
      try decisions { $0.records[5].elements.set(0x0010_0020, "LO", "A1 ") } == ["left PATIENT -"])
  }

  @Test("takes from the file what a record lacks, and keeps its other elements")
  func mends() throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[3].elements[0x0020_0013] = nil
    medium.records[3].elements.set(0x0009_0010, "LO", "SOMEBODY")
    medium.records[3].elements[0x0009_1001] = ("OB", [1, 2, 3, 4])
    medium.records[3].elements.set(0x0008_0008, "CS", "DERIVED\\PRIMARY")
    try medium.write(to: folder)
    let repair = try Repair(folder.path)
    #expect(repair.decisions.map(\.action) == [.mended])
    #expect(repair.keptCount == 8)
    _ = try repair.commit(options: Self.unsynced)
    let record = try #require(
      try FileSet.open(folder.path).find(try Query(["ReferencedFileID=IM\\IMG1"])).first)
    #expect(record["InstanceNumber"].string == "1")
    #expect(record["ImageType"].strings == ["DERIVED", "PRIMARY"])
    #expect(bytes(of: record.value(Tag(0x0009, 0x1001))) == [1, 2, 3, 4])
  }

  @Test(
    "writes dates and times anew that only have another form, also without a file",
    arguments: [true, false])
  func mendsForms(hasFiles: Bool) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    if !hasFiles { medium.files = [:] }
    medium.records[1].elements.set(0x0008_0020, "DA", "2024.01.02")
    medium.records[1].elements.set(0x0008_0030, "TM", "10:15:00.")
    medium.records[3].elements.set(0x0020_0013, "IS", "1.5")
    try medium.write(to: folder)
    let repair = try Repair(folder.path)
    #expect(repair.decisions.contains { $0.action == .mended && $0.type == .study })
    _ = try repair.commit(options: Self.unsynced)
    let directory = try FileSet.open(folder.path).directory
    #expect(directory.dataSet(of: 1).string(Tag(0x0008, 0x0020)) == "20240102")
    #expect(directory.dataSet(of: 1).string(Tag(0x0008, 0x0030)) == "101500")
    // A bad value is better than none; a file has a good one.
    #expect(directory.dataSet(of: 3).string(Tag(0x0020, 0x0013)) == (hasFiles ? "1" : "1.5"))
  }

  private func bytes(of value: Value) -> [UInt8]? {
    if case .bytes(let bytes) = value { bytes } else { nil }
  }

  @Test("follows the files with isDeep: another series is made, another patient is left")
  func deep() throws {
    #expect(
      try decisions(deep: true) {
        $0.files["IM/IMG2"]?.elements.set(0x0020_000E, "UI", "2.25.39")
      } == ["moved IMAGE IM/IMG2"])
    #expect(
      try decisions(deep: true) { $0.files["IM/IMG2"]?.elements.set(0x0010_0020, "LO", "C3") } == [
        "left IMAGE IM/IMG2"
      ])
    #expect(
      try decisions { $0.files["IM/IMG2"]?.elements.set(0x0020_000E, "UI", "2.25.39") } == [])
  }

  @Test("keeps records that are not in use with their files, which nobody is to see again")
  func inactive() throws {
    #expect(try decisions { $0.records[4].inUse = 0 } == [])
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[4].inUse = 0
    medium.shift = 8
    try medium.write(to: folder)
    _ = try Repair(folder.path).commit(options: Self.unsynced)
    #expect(try Repair(folder.path).isNeeded == false)
    #expect(try FileSet.open(folder.path).instances.count == 2)
  }

  @Test("is refused where there is nothing to make a directory of")
  func refuses() throws {
    let folder = try TemporaryFolder()
    #expect(throws: RepairError.self) { try Repair(folder.path) }
    try folder.write(Array("no directory".utf8), to: "DICOMDIR")
    #expect(throws: RepairError.self) { try Repair(folder.path) }
    #expect(throws: RepairError.self) { try Repair(folder.path + "/DICOMDIR") }
    try folder.write(SoundMedium().files["IM/IMG1"]?.bytes ?? [], to: "IMG1")
    #expect(throws: RepairError.noDirectory(folder.path + "/IMG1")) {
      try Repair(folder.path + "/IMG1")
    }
    #expect(try Repair(folder.path + "/DICOMDIR").decisions.map(\.action) == [.rewritten, .added])
  }
}
