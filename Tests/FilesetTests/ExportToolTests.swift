import Foundation
import Support
import Testing

@Suite("fileset export")
struct ExportToolTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var out: String { "\(folder.path)/out" }

  private func files() throws -> [String] {
    guard FileManager.default.fileExists(atPath: out) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: out).filter { $0.contains(".") }
      .sorted()
  }

  @Test("ends with one line that programs can read")
  func lastLine() throws {
    let result = try Tool.run("export", TestMedia.path("clinic"), out, "--jpeg")
    #expect(result.status == 0)
    #expect(result.output == "")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first == "2 patients on this disc")
    let pattern = /exported 10 instances, 0 failed, 0 skipped, [0-9.]+ (bytes|kB|MB) in [0-9.]+ s/
    #expect(lines.last?.wholeMatch(of: pattern) != nil)
    #expect(try files().contains("TM0001/20240611/1/1-0005.jpg"))
  }

  @Test("exports the File-set here where one path is given")
  func fromHere() throws {
    let result = try Tool.run("export", "--png", out, in: TestMedia.path("several"))
    #expect(result.status == 0)
    #expect(try files().count == 15)
  }

  @Test("prints what goes where, and does that", arguments: ["--dicom", "--png", "--npy"])
  func dryRun(format: String) throws {
    let planned = try Tool.run("export", TestMedia.path("clinic"), out, format, "--dry-run")
    #expect(planned.status == 0)
    #expect(try files() == [])
    let targets = planned.output.split(separator: "\n").compactMap {
      $0.components(separatedBy: " → ").last
    }
    #expect(try Tool.run("export", TestMedia.path("clinic"), out, format).status == 0)
    #expect(try files().map { "\(out)/\($0)" } == targets.sorted())
  }

  @Test("prints a JSON line for each instance")
  func jsonLines() throws {
    let result = try Tool.run("export", TestMedia.path("broken/missing_file"), out, "--json")
    #expect(result.status == 1)
    let lines = try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.count == 4)
    let failed = lines.filter { $0["status"] as? String == "failed" }
    #expect(failed.count == 1)
    #expect(failed.first?["error"] as? String == "its file is not on the disc")
    #expect(result.errors.contains("its file is not on the disc"))
    #expect(result.errors.contains("exported 3 instances, 1 failed, 0 skipped"))
  }

  @Test(
    "chooses instances by conditions and layout",
    arguments: [
      (["Modality=MR"], ["TM0002/20240712/1/1.dcm", "TM0002/20240712/1/2.dcm"]),
      (["PatientName=test*", "StudyDate=20240601-"], ["TM0001/20240611/1/1.dcm"]),
      (
        [
          "Modality=MR", "--layout", "{PatientName}/{SeriesNumber:3}-{Modality}/{InstanceNumber:4}",
        ],
        ["Probe^Emil/001-MR/0001.dcm", "Probe^Emil/001-MR/0002.dcm"]
      ),
      (["Modality=MR", "--shard", "2/2"], ["TM0002/20240712/1/2.dcm"]),
      (["Modality=XX"], []),
    ])
  func chooses(options: [String], expected: [String]) throws {
    let result = try Tool.run(["export", TestMedia.path("clinic"), out] + options)
    #expect(result.status == 0)
    #expect(try files() == expected)
  }

  @Test("touches nothing where a file is in the way, or another patient was expected")
  func refuses() throws {
    try folder.write([1], to: "out/TM0002/20240712/1/2.dcm")
    let existing = try Tool.run("export", TestMedia.path("clinic"), out)
    #expect(existing.status == 4)
    #expect(existing.errors.contains("--overwrite"))
    let expected = try Tool.run(
      "export", TestMedia.path("clinic"), out, "--overwrite", "--expect", "PatientID=TM0001")
    #expect(expected.status == 1)
    #expect(try files() == ["TM0002/20240712/1/2.dcm"])
    let skipping = try Tool.run("export", TestMedia.path("clinic"), out, "--skip-existing")
    #expect(skipping.status == 1)
    #expect(skipping.errors.contains("exported 9 instances, 1 failed, 0 skipped"))
    let again = try Tool.run("export", TestMedia.path("clinic"), out, "--skip-existing")
    #expect(again.errors.contains("exported 0 instances, 1 failed, 9 skipped"))
  }

  @Test(
    "tells wrong command lines from wrong sources and destinations",
    arguments: [
      (["export"], 2), (["export", "a", "b", "c"], 2), (["export", "a", "b", "--window", "x"], 2),
      (["export", "a", "b", "--jpeg", "--png"], 2), (["export", "a", "b", "--quality", "101"], 2),
      (["export", "a", "b", "--layout", "{"], 2), (["export", "a", "b", "--shard", "3/2"], 2),
      (["export", "a", "b", "--stored"], 2), (["export", "a", "b", "--frame", "0", "--png"], 2),
      (["export", "/nonexistent", "/tmp/x"], 3),
      (["export", TestMedia.path("clinic"), "/dev/null/x"], 4),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.split(separator: "\n").last?.hasPrefix("fileset") == true)
  }

  @Test(
    "stops where the destination may not be written",
    .enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func readOnly() throws {
    try FileManager.default.createDirectory(
      atPath: out, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    let result = try Tool.run("export", TestMedia.path("clinic"), out)
    #expect(result.status == 4)
    #expect(try files() == [])
  }

  @Test("finishes what it has in hand when interrupted, and leaves no temporary file")
  func interrupted() throws {
    // Enough instances that it cannot be done before the signal comes.
    let image = try Data(contentsOf: URL(filePath: TestMedia.path("clinic/ANNA/CT/IM1")))
    for number in 0..<2000 { try folder.write(Array(image), to: "source/\(number)") }
    let process = Tool.process(["export", "\(folder.path)/source", out, "--png", "--jobs", "1"])
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    while try files().isEmpty, process.isRunning { usleep(1000) }
    process.interrupt()
    process.waitUntilExit()
    let message = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(message.contains("interrupted"))
    let names = try files()
    #expect(names.count < 2000)
    #expect(names.allSatisfy { !$0.contains(".fileset-") })
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: "\(out)/\(name)"))
      #expect(bytes.suffix(8) == Data([0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]))
    }
  }
}
