import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Synchronization
import Testing

@testable import DICOMExport

@Suite("Exporting the instances of a File-set")
struct ExportTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(
    _ set: String, _ conditions: [String] = [], _ change: (inout ExportOptions) -> Void = { _ in }
  ) throws -> ExportPlan {
    var options = ExportOptions()
    change(&options)
    let source = set.hasPrefix("/") ? set : TestMedia.path(set)
    return ExportPlan(
      try FileSet.open(source), query: try Query(conditions), destination: "\(folder.path)/out",
      options: options)
  }

  private func files(_ below: String = "out") throws -> [String] {
    let path = "\(folder.path)/\(below)"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(
        atPath: "\(path)/\(name)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.url.appending(path: name)))
  }

  @Test("copies files byte by byte, to where the layout says")
  func copies() throws {
    let plan = try plan("clinic")
    let summary = try plan.run()
    #expect(summary.exported == plan.items.count)
    #expect(summary.failed == 0 && summary.copied == 0)
    #expect(try files().contains("TM0001/20240304/2/1.dcm"))
    for item in plan.items {
      let source = try Data(contentsOf: URL(filePath: try #require(plan.source(of: item))))
      #expect(try bytes("out/" + plan.path(item, ".dcm")) == Array(source))
    }
  }

  @Test("replaces no file of the source, whatever may be overwritten")
  func leavesSources() throws {
    let source = folder.path + "/out"
    try FileManager.default.copyItem(atPath: TestMedia.path("scan"), toPath: source)
    let before = try files()
    var options = ExportOptions()
    options.existing = .overwrite
    let name = try #require(before.first { $0.contains("slice1") })
    let stem = String(name.dropLast(4))
    options.layout = try PathLayout(stem)
    let plan = ExportPlan(
      try FileSet.open(source), query: try Query([]), destination: source, options: options)
    #expect(throws: ExportError.self) { try plan.run() }
    #expect(try files() == before)
  }

  @Test("leaves out what was exported into the source before")
  func leavesEarlierExports() throws {
    let source = folder.path + "/out"
    try FileManager.default.copyItem(atPath: TestMedia.path("scan"), toPath: source)
    var options = ExportOptions()
    options.existing = .overwrite
    var counts: [Int] = []
    for _ in 0..<3 {
      let plan = ExportPlan(
        try FileSet.open(source), query: try Query([]), destination: source + "/pictures",
        options: options)
      counts.append(try plan.run().exported)
    }
    #expect(counts == [3, 3, 3])
  }

  @Test(
    "makes of every instance what it can be",
    arguments: [
      (ExportFormat.jpeg(quality: 90), [0xFF, 0xD8], ".jpg"), (.png, [0x89, 0x50], ".png"),
    ] as [(ExportFormat, [UInt8], String)])
  func convertsClinic(format: ExportFormat, magic: [UInt8], end: String) throws {
    let summary = try plan("clinic") { $0.format = format }.run()
    #expect(summary.failed == 0)
    let expected =
      (1...4).map { "TM0001/20240304/2/\($0)\(end)" } + ["TM0001/20240304/900/1.html"]
      + (1...5).map { "TM0001/20240611/1/1-000\($0)\(end)" }
      + ["TM0002/20240305/1/1\(end)", "TM0002/20240712/1/1\(end)", "TM0002/20240712/1/2\(end)"]
      + ["TM0002/20240712/2/1.pdf"]
    #expect(try files().sorted() == expected.sorted())
    for name in expected where name.hasSuffix(end) {
      #expect(try bytes("out/\(name)").starts(with: magic), "\(name)")
    }
    #expect(try bytes("out/TM0002/20240712/2/1.pdf").starts(with: Array("%PDF".utf8)))
  }

  @Test("keeps all frames of an image in one array, and what is none as it is")
  func convertsToArrays() throws {
    let summary = try plan("clinic") { $0.format = .npy(PixelArray.Options()) }.run()
    #expect(summary.failed == 0)
    #expect(summary.copied == 1)
    let film = try bytes("out/TM0001/20240611/1/1.npy")
    #expect(String(decoding: film.prefix(128), as: UTF8.self).contains("(5, 64, 80, 3)"))
    #expect(try files().contains("TM0001/20240304/900/1.dcm"))
  }

  @Test("exports one frame on request, under the name it has among all")
  func exportsOneFrame() throws {
    let conditions = ["Modality=US"]
    let summary = try plan("clinic", conditions) {
      $0.format = .png
      $0.frame = 3
    }.run()
    #expect(summary.exported == 1)
    #expect(try files() == ["TM0001/20240611/1/1-0003.png"])
    let beyond = try plan("clinic", conditions) {
      $0.format = .png
      $0.frame = 6
    }.run()
    #expect(beyond.failed == 1)
  }

  @Test("gives no two instances the same path, on no disk")
  func avoidsCollisions() throws {
    let plan = try plan("collisions")
    #expect(try plan.run().exported == 10)
    let names = try files()
    #expect(Set(names.map { $0.lowercased() }).count == 10)
    #expect(
      names.filter { $0.hasPrefix("TM0401") } == [
        "TM0401/20240201/1/1.dcm", "TM0401/20240201/1/1~2.dcm", "TM0401/20240201/1~2/1.dcm",
        "TM0401/20240201/1~3/1.dcm",
      ])
    #expect(names.contains("tm0401~2/20240201/1/1.dcm"))
    for name in names {
      #expect(name.split(separator: "/").allSatisfy { $0.utf8.count <= 100 && $0 != ".." })
    }
  }

  @Test("has the same paths whatever is exported with an instance, and in how many parts")
  func namesAreStable() throws {
    let all = try plan("collisions")
    let paths = Dictionary(uniqueKeysWithValues: all.items.map { ($0.record, all.paths(of: $0)) })
    let some = try plan("collisions", ["PatientName=test^lower"])
    #expect(some.items.count == 1)
    for item in some.items { #expect(paths[item.record] == some.paths(of: item)) }
    let parts = (0..<3).map { all.shard($0, of: 3) }
    #expect(parts.flatMap { $0.items.map(\.record) }.sorted() == all.items.map(\.record).sorted())
    #expect(parts.map(\.items.count) == [4, 3, 3])
    for part in parts { _ = try part.run() }
    #expect(try files().count == 10)
  }

  @Test("plans what it then does", arguments: [ExportFormat.dicom, .png, .npy(.stored)])
  func plansWhatItDoes(format: ExportFormat) throws {
    for set in ["clinic", "reports", "toplevel"] {
      let plan = try plan(set) { $0.format = format }
      let planned = plan.items.flatMap { plan.paths(of: $0) }
      let done = Mutex<[String]>([])
      _ = try plan.run { _, outcome in done.withLock { $0 += outcome.paths } }
      #expect(done.withLock { $0 } == planned)
      #expect(try files() == planned.sorted())
      try FileManager.default.removeItem(at: folder.url.appending(path: "out"))
    }
  }

  @Test("reports in the order of the directory, however many work", arguments: [1, 2, 7])
  func keepsOrder(jobs: Int) throws {
    let plan = try plan("several") {
      $0.format = .png
      $0.jobs = jobs
    }
    let order = Mutex<[Int]>([])
    _ = try plan.run { item, _ in order.withLock { $0.append(item) } }
    #expect(order.withLock { $0 } == Array(plan.items.indices))
  }

  @Test("touches nothing where a file exists, unless told what to do")
  func respectsExisting() throws {
    let first = "TM0001/20240304/2/1.png"
    try folder.write([1], to: "out/\(first)")
    let refusing = try plan("clinic") { $0.format = .png }
    #expect(throws: ExportError.exists("\(folder.path)/out/\(first)", count: 1)) {
      try refusing.run()
    }
    #expect(try files() == [first])
    #expect(try bytes("out/\(first)") == [1])

    let skipping = try plan("clinic") {
      $0.format = .png
      $0.existing = .skip
    }
    let summary = try skipping.run()
    #expect(summary.skipped == 1)
    #expect(summary.exported == skipping.items.count - 1)
    #expect(try bytes("out/\(first)") == [1])

    let replacing = try plan("clinic") {
      $0.format = .png
      $0.existing = .overwrite
    }
    #expect(try replacing.run().exported == replacing.items.count)
    #expect(try bytes("out/\(first)") != [1])
  }

  @Test("is not disturbed by files of other names, such as those of another format")
  func ignoresOthers() throws {
    #expect(try plan("clinic").run().failed == 0)
    // The report would be copied as DICOM again; everything else gets another name.
    let summary = try plan("clinic") { $0.format = .png }.run()
    #expect(summary.failed == 0)
  }

  @Test("names a lost file, and goes on with the others")
  func survivesLostFiles() throws {
    let plan = try plan("broken/missing_file") { $0.format = .png }
    let failures = Mutex<[String]>([])
    let summary = try plan.run { _, outcome in failures.withLock { $0 += outcome.failures } }
    #expect(summary.failed == 1)
    #expect(summary.exported == plan.items.count - 1)
    #expect(failures.withLock { $0 } == ["its file is not on the disc"])
  }

  @Test("never opens what lies outside of the File-set")
  func staysInside() throws {
    let plan = try plan("broken/escaping")
    let summary = try plan.run()
    #expect(summary.failed > 0)
    #expect(try files().count == summary.exported)
  }

  @Test("leaves nothing half done when the destination fails", arguments: [ENOSPC, EACCES])
  func stopsAtDestination(code: Int32) throws {
    for format in [ExportFormat.dicom, .png, .npy(.stored)] {
      let plan = try plan("clinic") {
        $0.format = format
        $0.jobs = 2
      }
      let writes = Mutex(0)
      let writer = FileWriter { call, _ in
        guard call == .write else { return nil }
        return writes.withLock { count in
          count += 1
          return count > 4 ? code : nil
        }
      }
      let error = try #require(throws: ExportError.self) { try plan.run(writer: writer) }
      guard case .stopped(let reason, let summary) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(reason.code == code)
      #expect(try summary.exported <= files().count)
      #expect(try files().allSatisfy { !$0.contains(".fileset-") })
      try? FileManager.default.removeItem(at: folder.url.appending(path: "out"))
    }
  }

  @Test("stops soon when it is cancelled, and keeps what is whole")
  func cancels() throws {
    let plan = try plan("several") { $0.format = .png }
    let cancellation = Cancellation()
    let summary = try plan.run(cancellation: cancellation) { item, _ in
      if item == 2 { cancellation.cancel() }
    }
    #expect(summary.isCancelled)
    #expect(summary.exported == 3)
    #expect(try files().count == 3)
  }

  @Test("takes values for the path from the file where the directory has none")
  func readsMissingValues() throws {
    let layout = try PathLayout("{PatientSex}/{Rows}x{Columns}/{InstanceNumber}")
    let plan = try plan("clinic", ["Modality=MR"]) { $0.layout = layout }
    #expect(plan.items.map { plan.path($0, "") } == ["M/64x64/1", "M/64x64/2"])
  }
}
