import Foundation
import Support
import Testing

@Suite("fileset dump")
struct DumpTests {
  private static let image = TestMedia.path("clinic/ANNA/CT/IM1")

  @Test("prints meta information and data set")
  func text() throws {
    let result = try Tool.run("dump", Self.image)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Dataset.file_meta -------------------------------")
    #expect(lines.contains("(0008,0060) Modality                            CS: 'CT'"))
    #expect(lines.last == "")
  }

  @Test("prints only what was asked for")
  func parts() throws {
    let meta = try Tool.run("dump", "--meta-only", Self.image)
    #expect(meta.output.hasPrefix("(0002,0000) "))
    #expect(!meta.output.contains("(0008,"))
    let tags = try Tool.run("dump", "--tag", "Modality", "--tag=0010,0010", Self.image)
    #expect(
      tags.output == """
        (0008,0060) Modality                            CS: 'CT'
        (0010,0010) Patient's Name                      PN: 'Test^Anna'

        """)
  }

  @Test("prints JSON that other programs read")
  func json() throws {
    let one = try Tool.run("dump", "--json", Self.image)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: [String: Any]])
    #expect(document["00080060"]?["Value"] as? [String] == ["CT"])
    #expect(document["00020010"] == nil)
    #expect(document["7FE00010"]?["InlineBinary"] == nil)
    let inline = try Tool.run("dump", "--json", "--bulk", "inline", Self.image)
    #expect(inline.output.contains("\"InlineBinary\":"))
    let several = try Tool.run("dump", "--json", "-r", TestMedia.path("clinic/ANNA"))
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(several.output.utf8)) as? [[String: Any]])
    #expect(array.count > 1)
  }

  @Test("heads several files with their paths")
  func several() throws {
    let directory = TestMedia.path("clinic/DICOMDIR")
    let result = try Tool.run("dump", Self.image, directory)
    #expect(result.output.hasPrefix("# \(Self.image)\n"))
    #expect(result.output.contains("\n\n# \(directory)\n"))
  }

  @Test("reads standard input, from a pipe as from a file", arguments: [false, true])
  func standardInput(isPipe: Bool) throws {
    let expected = try Tool.run("dump", Self.image)
    let process = Tool.process(["dump", "-"])
    let (input, output) = (Pipe(), Pipe())
    process.standardOutput = output
    if isPipe {
      process.standardInput = input
    } else {
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: Self.image))
    }
    try process.run()
    if isPipe {
      try input.fileHandleForWriting.write(contentsOf: Data(contentsOf: URL(filePath: Self.image)))
      try input.fileHandleForWriting.close()
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: text, as: UTF8.self) == expected.output)
  }

  @Test(
    "tells by its status how it went",
    arguments: [
      (["dump"], 2), (["dump", "--tag", "Modalty", "x"], 2),
      (["dump", "--bulk", "inline", "x"], 2),
      (["dump", "--json", "--bulk", "all", "x"], 2), (["dump", "/nonexistent"], 3),
      (["dump", #filePath], 3), (["dump", TestMedia.path("clinic")], 3),
      (["dump", image, "/nonexistent"], 1), (["dump", "--help"], 0),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == status)
    guard status > 0 else { return }
    #expect(result.errors.hasPrefix("fileset"))
    #expect(result.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test("says what is wrong with a file, and prints the rest of it")
  func damage() throws {
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: URL(filePath: Self.image))
    try folder.write(Array(whole.prefix(whole.count - 100)), to: "cut.dcm")
    let path = folder.url.appending(path: "cut.dcm").path
    let result = try Tool.run("dump", path)
    #expect(result.status == 0)
    #expect(result.output.contains("(7FE0,0010) Pixel Data"))
    #expect(result.errors.hasPrefix("fileset: error: \(path): byte "))
  }
}

@Suite("fileset get")
struct GetTests {
  private static let image = TestMedia.path("clinic/ANNA/CT/IM1")

  @Test("prints a line for each element")
  func values() throws {
    let result = try Tool.run("get", Self.image, "PatientName", "0008,0060", "TransferSyntaxUID")
    #expect(result.status == 0)
    #expect(result.output == "Test^Anna\nCT\n1.2.840.10008.1.2.1\n")
  }

  @Test("names the file where there are several")
  func several() throws {
    let other = TestMedia.path("clinic/ANNA/CT/IM2")
    let result = try Tool.run("get", Self.image, other, "Modality")
    #expect(result.output == "\(Self.image): CT\n\(other): CT\n")
    let folder = TestMedia.path("clinic/ANNA/CT")
    let found = try Tool.run("get", "-r", folder, "Modality")
    #expect(found.status == 0)
    #expect(found.output.hasPrefix("\(folder)/IM1: CT\n\(folder)/IM2: CT\n"))
  }

  @Test("passes over what is not DICOM in folders")
  func notDICOM() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("not DICOM, but text".utf8), to: "readme.txt")
    try folder.write(Array(Data(contentsOf: URL(filePath: Self.image))), to: "image")
    let result = try Tool.run("get", "-r", folder.url.path, "Modality")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output == "\(folder.url.path)/image: CT\n")
  }

  @Test("says what a file does not have")
  func missing() throws {
    let result = try Tool.run("get", Self.image, "Modality", "PatientWeight", "Laterality")
    #expect(result.status == 1)
    #expect(result.output == "CT\n")
    #expect(result.errors == "fileset: \(Self.image): no PatientWeight, Laterality\n")
  }

  @Test(
    "wants a file and an element",
    arguments: [
      ["get"], ["get", image], ["get", "PatientName"], ["get", image, "PatientNam"],
      ["get", image, "PatientName", #filePath],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Tool.run(arguments).status == 2)
  }

  @Test("says so when what it prints cannot be written")
  func fullDisk() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let command = "exec \"$0\" dump \"$1\" > /dev/full"
    process.arguments = ["-c", command, Tool.path, Self.image]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
  }
}
