import DICOM
import Foundation
import Support
import Testing

@Suite("fileset set")
struct SetTests {
  private static let image = TestMedia.path("clinic/ANNA/CT/IM1")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func get(_ path: String, _ keyword: String) throws -> String {
    try Tool.run("get", path, keyword).output.trimmingCharacters(in: .newlines)
  }

  /// A copy of the CT series with a first slice that has no Slice Location, and none with an
  /// orientation.
  private func series() throws -> String {
    let path = "\(folder.path)/data"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic/ANNA/CT"), toPath: path)
    let deleted = try Tool.run(
      "set", "-r", path, "--delete", "ImageOrientationPatient", "--in-place")
    #expect(deleted.status == 0)
    for (name, location) in [("IM2", "1.5"), ("IM3", "3.0"), ("IM4", "4.5")] {
      #expect(
        try Tool.run("set", "\(path)/\(name)", "SliceLocation=\(location)", "--in-place").status
          == 0)
    }
    #expect(try Tool.run("set", "\(path)/IM1", "--delete=SliceLocation", "--in-place").status == 0)
    return path
  }

  @Test("mends a series in one command")
  func mendsSeries() throws {
    let data = try series()
    let fixed = "\(folder.path)/fixed"
    let result = try Tool.run(
      "set", "-r", data, "SliceLocation?=0.0", #"ImageOrientationPatient=1\0\0\0\1\0"#,
      "--output", fixed)
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("changed 5 files, 0 had it already, 0 failed in "))
    for (name, location) in [("IM1", "0.0"), ("IM2", "1.5"), ("IM3", "3.0"), ("IM4", "4.5")] {
      #expect(try get("\(fixed)/\(name)", "SliceLocation") == location)
      #expect(try get("\(fixed)/\(name)", "ImageOrientationPatient") == #"1\0\0\0\1\0"#)
    }
    // Nothing has to be done a second time, and the files that are there stay.
    let again = try Tool.run(
      "set", "-r", data, "SliceLocation?=0.0", "--output", fixed)
    #expect(again.status == 4)
    #expect(
      again.errors == "fileset: \(fixed)/IM1 exists; nothing was written, --overwrite replaces it\n"
    )
    let over = try Tool.run("set", "-r", fixed, "SliceLocation?=0.0", "--in-place")
    #expect(over.errors.hasPrefix("changed 0 files, 5 had it already"))
  }

  @Test(
    "sets by keyword, number, representation and path, in every transfer syntax",
    arguments: ["explicit", "implicit", "big-endian", "deflated", "1.2.840.10008.1.2"])
  func targets(syntax: String) throws {
    let result = try Tool.run(
      "set", Self.image, "SmallestImagePixelValue=-5",
      "PixelRepresentation=1", "PatientID=4711", "0010,0010=Doe^Jane", "00100040=F", "Rows:US=16",
      "OtherPatientIDsSequence[0].PatientID=A", "OtherPatientIDsSequence[1].PatientID=B",
      "[ACME = 1.1]0029,xx01:LO=mine", "[SIEMENS CSA HEADER]0029,xx08=IMAGE NUM 4",
      "PatientComments=", "ImplementationVersionName=MINE", "--transfer-syntax", syntax,
      "--output", folder.path)
    #expect(result.errors == "")
    #expect(result.status == 0)
    let path = "\(folder.path)/IM1"
    let file = try Part10File(path: path)
    #expect(file.problems == [])
    let data = file.dataSet
    #expect(data.PatientID.string == "4711")
    #expect(data.PatientName.name?.alphabetic.given == "Jane")
    #expect(data.PatientSex.string == "F")
    #expect(data.Rows.int == 16)
    #expect(data.SmallestImagePixelValue.int == -5)
    #expect(data.OtherPatientIDsSequence[1].PatientID.string == "B")
    #expect(data.PatientComments.isEmpty && !data.PatientComments.isAbsent)
    #expect(file.meta.string(Tag(0x0002, 0x0013)) == "MINE")
    let siemens = try #require(data.privateBlock(group: 0x29, creator: "SIEMENS CSA HEADER"))
    #expect(data.value(siemens.tag(8)).string == "IMAGE NUM 4")
    let acme = try #require(data.privateBlock(group: 0x29, creator: "ACME = 1.1"))
    #expect(try data.copy(of: #require(data[acme.tag(1)])) == Array("mine".utf8))
    #expect(try get(path, "[SIEMENS CSA HEADER]0029,xx08") == "IMAGE NUM 4")
    #expect(try Tool.run("get", path, "[NOBODY]0029,xx01").status == 1)
  }

  @Test("states the transfer syntax where nothing did")
  func statesSyntax() throws {
    // Implicit VR Little Endian without File Meta Information, as old scanners wrote it.
    let implicit = try Tool.run(
      "set", Self.image, "--transfer-syntax", "implicit", "--output", "\(folder.path)/bare")
    #expect(implicit.status == 0)
    let path = "\(folder.path)/bare/IM1"
    let whole = try bytes(path)
    let bare = whole.dropFirst(144 + Int(whole[140]) + Int(whole[141]) << 8)
    try Data(bare).write(to: URL(filePath: path))
    #expect(try Part10File(path: path).meta.elements.isEmpty)
    #expect(try Tool.run("set", path, "--transfer-syntax", "explicit", "--in-place").status == 0)
    let data = try Part10File(path: path).meta
    #expect(data.string(Tag(0x0002, 0x0010)) == "1.2.840.10008.1.2.1")
  }

  @Test("shows what would change, and changes nothing")
  func dryRun() throws {
    let before = try bytes(Self.image)
    let result = try Tool.run(
      "set", Self.image, "PatientName=Doe^Jane", "SOPInstanceUID=2.25.7", "SliceThickness?=9",
      "--delete", "Modality", "--dry-run")
    #expect(result.status == 0)
    let uid = try get(Self.image, "SOPInstanceUID")
    #expect(
      result.output == """
        \(Self.image): MediaStorageSOPInstanceUID: \(uid) → 2.25.7
        \(Self.image): SOPInstanceUID: \(uid) → 2.25.7
        \(Self.image): Modality: CT → (absent)
        \(Self.image): PatientName: Test^Anna → Doe^Jane

        """)
    #expect(try bytes(Self.image) == before)
  }

  @Test("reads standard input and writes standard output")
  func standardStreams() throws {
    let process = Tool.process(["set", "-", "PatientID=4711"])
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: Self.image))
    process.standardOutput = output
    try process.run()
    let written = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var expected = try Part10File(path: Self.image)
    try expected.dataSet.set(Tag(0x0010, 0x0020), to: "4711")
    #expect(try written == expected.bytes())
  }

  @Test("keeps every byte of a file that has the values already, and its time")
  func leavesEqual() throws {
    let path = "\(folder.path)/image"
    try FileManager.default.copyItem(atPath: Self.image, toPath: path)
    let before = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    #expect(try Tool.run("set", path, "PatientName=Test^Anna", "--in-place").status == 0)
    #expect(try bytes(path) == bytes(Self.image))
    let after = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    #expect(before == after)
    #expect(
      try Tool.run("set", path, "PatientName=Test^Anna", "--output", folder.path + "/o").status == 0
    )
    #expect(try bytes(folder.path + "/o/image") == bytes(Self.image))
  }

  @Test("edits the file that a link leads to, and keeps its permissions")
  func followsLinks() throws {
    let path = "\(folder.path)/image"
    try FileManager.default.copyItem(atPath: Self.image, toPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try Tool.run("set", link, "PatientID=4711", "--in-place").status == 0)
    #expect(try get(path, "PatientID") == "4711")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("goes on behind a file that fails, and passes over what is not an instance")
  func goesOn() throws {
    try folder.write(Array("not DICOM, but text".utf8), to: "in/a/readme.txt")
    try folder.write(try bytes(Self.image), to: "in/a/b/sound.dcm")
    try folder.write(try bytes(TestMedia.path("clinic/DICOMDIR")), to: "in/DICOMDIR")
    let result = try Tool.run(
      "set", "\(folder.path)/missing", "-r", "\(folder.path)/in", "PatientID=4711", "--output",
      "\(folder.path)/out")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("fileset: \(folder.path)/missing: cannot open: "))
    #expect(result.errors.contains("\nchanged 1 file, 0 had it already, 1 failed, 1 passed over"))
    #expect(result.errors.contains("1 DICOMDIR passed over"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/out").sorted()
    #expect(files == ["in", "in/a", "in/a/b", "in/a/b/sound.dcm"])
    let directory = try Tool.run(
      "set", "\(folder.path)/in/DICOMDIR", "FileSetID=X", "--in-place")
    #expect(directory.status == 1)
    #expect(directory.errors.contains("is a DICOMDIR"))
  }

  @Test("refuses two files of one name before anything is written")
  func sameNames() throws {
    try folder.write(try bytes(Self.image), to: "a/1.dcm")
    try folder.write(try bytes(Self.image), to: "b/1.dcm")
    let (a, b, out) = (folder.path + "/a", folder.path + "/b", folder.path + "/out")
    let result = try Tool.run("set", "\(a)/1.dcm", "\(b)/1.dcm", "PatientID=1", "--output", out)
    #expect(result.status == 2)
    #expect(!FileManager.default.fileExists(atPath: out))
    // Several folders keep their names.
    #expect(try Tool.run("set", "-r", a, b, "PatientID=1", "--output", out).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == ["a", "b"])
  }

  @Test("does not read the folder that it writes to")
  func outputInside() throws {
    try folder.write(try bytes(Self.image), to: "1.dcm")
    let out = "\(folder.path)/fixed"
    for _ in 1...2 {
      let result = try Tool.run(
        "set", "-r", folder.path, "PatientID=1", "--output", out, "--overwrite")
      #expect(result.status == 0)
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: out) == ["1.dcm"])
  }

  @Test("changes or only declares the character set")
  func characterSets() throws {
    let converted = try Tool.run(
      "set", Self.image, "PatientName=Müller^Jürgen", "SpecificCharacterSet=ISO_IR 100",
      "--output", folder.path)
    #expect(converted.status == 0)
    let path = "\(folder.path)/IM1"
    #expect(try get(path, "PatientName") == "Müller^Jürgen")
    #expect(try bytes(path).contains(0xFC))
    #expect(
      try Tool.run("set", path, "--declare-charset", "ISO_IR 101", "--in-place").status == 0)
    #expect(try get(path, "SpecificCharacterSet") == "ISO_IR 101")
    #expect(try bytes(path).contains(0xFC))
    let refused = try Tool.run("set", path, "PatientName=山田", "--in-place")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("ISO_IR 192 has all"))
  }

  @Test(
    "says what is wrong with the command line, in one line",
    arguments: [
      (["PatientSex=male", "--dry-run"], "PatientSex: value 1 is no CS"),
      (["PatientSeq=M", "--dry-run"], "did you mean 'PatientSex'?"),
      (["Rows=many", "--dry-run"], "Rows: value 1 is not a number that US can hold"),
      (["PatientID=1"], "say where the files go"),
      (["PatientID=1", "--in-place", "--output", "x"], "exclude each other"),
      (["--in-place"], "there is nothing to do"),
      (["PatientID:XX=1", "--in-place"], "'XX' is no value representation"),
      (["PatientID=1", "PatientID=2", "--in-place"], "is to be set twice"),
      (["PatientID=1", "0010,0020=2", "--in-place"], "is to be set twice"),
      (["PatientID=1", "--delete", "PatientID", "--in-place"], "is to be set and deleted"),
      (["PatientID=1", "--delete", "00100020", "--in-place"], "is to be set and deleted"),
      (["TransferSyntaxUID=1.2.840.10008.1.2", "--in-place"], "give --transfer-syntax"),
      (["--transfer-syntax", "jpeg", "--in-place"], "big-endian, deflated, rle"),
      (["-", "PatientID=1", "--in-place"], "'-' goes to standard output"),
      (["OtherPatientIDsSequence=x", "--dry-run"], "SQ does not hold such values"),
    ] as [([String], String)])
  func usage(arguments: [String], message: String) throws {
    let before = try bytes(Self.image)
    let result = try Tool.run(["set", Self.image] + arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errors.filter { $0 == "\n" }.count == 1)
    #expect(try bytes(Self.image) == before)
  }

  @Test("sets what breaks a rule only when told to, and warns of a number of values")
  func leniency() throws {
    let lenient = try Tool.run(
      "set", Self.image, "PatientSex=male", "--lenient", "--output", folder.path)
    #expect(lenient.status == 0)
    #expect(lenient.errors.contains("warning"))
    #expect(try get("\(folder.path)/IM1", "PatientSex") == "male")
    let several = try Tool.run("set", Self.image, #"PatientID=1\2"#, "--dry-run")
    #expect(several.status == 0)
    #expect(
      several.errors == "fileset: warning: (0010,0020) PatientID has 2 values; "
        + "the dictionary allows 1 (PS3.6 §6)\n")
  }
}
