import Foundation
import Support
import Testing

@Suite("fileset ls")
struct LsTests {
  @Test("shows patients, studies and series with their keys, and what is in them")
  func summary() throws {
    let result = try Tool.run("ls", TestMedia.path("clinic"))
    #expect(result.status == 0)
    #expect(result.errors == "")
    let tree = result.output.split(separator: "\n\n").last.map(String.init)
    #expect(result.output.contains("  File-set ID: CLINIC\n"))
    #expect(
      result.output.contains("  Records: 2 PATIENT, 4 STUDY, 6 SERIES, 8 IMAGE, 1 SR DOCUMENT"))
    #expect(result.output.contains("  2 patients on this disc\n"))
    #expect(
      tree == """
        PATIENT: PatientID='TM0001', PatientName='Test^Anna'
          STUDY: StudyDate=20240304, StudyTime=093000, StudyDescription='CT thorax' (2024-03-04 09:30)
            SERIES: Modality=CT, SeriesNumber=2
              IMAGE: 4 SOP Instances
            SERIES: Modality=SR, SeriesNumber=900
              SR DOCUMENT: 1 SOP Instance
          STUDY: StudyDate=20240611, StudyTime=141500, StudyDescription='Echocardiography' (2024-06-11 14:15)
            SERIES: Modality=US, SeriesNumber=1
              IMAGE: 1 SOP Instance
        PATIENT: PatientID='TM0002', PatientName='Probe^Emil'
          STUDY: StudyDate=20240305, StudyTime=080500, StudyDescription='X-ray left hand' (2024-03-05 08:05)
            SERIES: Modality=CR, SeriesNumber=1
              IMAGE: 1 SOP Instance
          STUDY: StudyDate=20240712, StudyTime=112000, StudyDescription='MR head' (2024-07-12 11:20)
            SERIES: Modality=MR, SeriesNumber=1
              IMAGE: 2 SOP Instances
            SERIES: Modality=DOC, SeriesNumber=2
              ENCAP DOC: 1 SOP Instance

        """)
  }

  @Test("lists what belongs to no patient behind the patients")
  func topLevel() throws {
    let result = try Tool.run("ls", TestMedia.path("toplevel"))
    #expect(
      result.output.hasSuffix("HANGING PROTOCOL: 1 SOP Instance\nPALETTE: 1 SOP Instance\n"))
  }

  @Test("says that a folder was scanned, and what was left out")
  func scanned() throws {
    let result = try Tool.run("ls", TestMedia.path("scan"))
    #expect(result.status == 0)
    #expect(result.output.contains("Scanned: \(TestMedia.path("scan"))"))
    #expect(result.errors.contains("2 files are not DICOM"))
  }

  @Test("takes what is in the current folder where no source is given")
  func here() throws {
    let result = try Tool.run("ls", in: TestMedia.path("several"))
    #expect(result.status == 0)
    #expect(result.output.contains("3 PATIENT"))
  }

  @Test("lists each instance with what it is and where", arguments: ["clinic", "lowercase"])
  func long(set: String) throws {
    let result = try Tool.run("ls", "--long", TestMedia.path(set))
    #expect(result.output.contains("CT Image Storage  Explicit VR Little Endian"))
    #expect(result.output.contains(set == "clinic" ? "ANNA/CT/IM1\n" : "ct/img1\n"))
  }

  @Test("prints the records as JSON that other programs read", arguments: ["clinic", "collisions"])
  func json(set: String) throws {
    let result = try Tool.run("ls", "--json", TestMedia.path(set))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let counts = try #require(document["counts"] as? [String: Int])
    var found: [String: Int] = [:]
    func walk(_ records: Any?) throws {
      for record in try #require(records as? [[String: Any]]) {
        found[try #require(record["type"] as? String), default: 0] += 1
        #expect(record["offset"] is Int)
        #expect(record["inUse"] as? Bool == true)
        #expect(record["attributes"] is [String: Any])
        if let path = record["file"] as? String {
          #expect(FileManager.default.fileExists(atPath: "\(TestMedia.path(set))/\(path)"))
          #expect(record["exists"] as? Bool == true)
        }
        try walk(record["children"])
      }
    }
    try walk(document["records"])
    #expect(found == counts)
    #expect((document["problems"] as? [Any])?.isEmpty == true)
  }

  @Test("marks what recovery has placed, and reports problems")
  func jsonOfDamage() throws {
    let result = try Tool.run("ls", "--json", TestMedia.path("broken/orphan"))
    #expect(result.status == 0)
    #expect(result.output.contains("\"recovered\": true"))
    #expect(result.output.contains("\"code\": \"unreachable-record\""))
    #expect(result.errors.hasPrefix("fileset: "))
    #expect(!result.errors.contains("\n\n"))
  }

  @Test("prints a row for each instance, however hard its values are")
  func csv() throws {
    let result = try Tool.run("ls", "--csv", TestMedia.path("collisions"))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[0].hasPrefix("type,offset,PatientID,PatientName,StudyDate"))
    #expect(result.output.contains("\"Quote\"\"Comma,^Test\""))
  }

  @Test(
    "tells by its status how it went",
    arguments: [
      (["ls", "/nonexistent"], 3), (["ls", #filePath], 3), (["ls", "a", "b"], 2),
      (["ls", "--jsn"], 2), (["ls", "--json", "--csv"], 2), (["nonsense"], 2), ([], 2),
      (["--version"], 0), (["--help"], 0), (["ls", "--help"], 0), (["help", "export"], 0),
      (["ls", "--expect", "PatientID=TM0001", TestMedia.path("reports")], 0),
      (["ls", "--expect", "PatientID=TM0001", TestMedia.path("clinic")], 1),
      (["ls", "--expect", "PatentID=1"], 2),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == status)
    if status > 0 {
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("fileset"))
      #expect(result.errors.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test("names the commands, and the one that was meant")
  func unknownCommand() throws {
    let result = try Tool.run("lss")
    #expect(
      result.errors.hasPrefix("fileset: unknown command 'lss'; did you mean 'ls'? ")
        && result.errors.contains("export"))
  }

  @Test("ends quietly when nobody reads on", arguments: [["--json"], ["--csv"], ["--long"], []])
  func closedPipe(options: [String]) throws {
    let process = Tool.process(["ls"] + options + [TestMedia.path("clinic")])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test("survives every broken set")
  func survivesDamage() throws {
    let folder = TestMedia.path("broken")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      guard FileManager.default.fileExists(atPath: "\(folder)/\(name)/DICOMDIR") else { continue }
      let result = try Tool.run("ls", "\(folder)/\(name)")
      #expect(result.status == 0, "\(name)")
      #expect(result.output.contains("SOP Instance"), "\(name)")
    }
  }
}
