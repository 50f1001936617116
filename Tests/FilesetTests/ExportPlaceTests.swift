import Foundation
import Support
import Testing

@Suite("Where fileset export writes, and where it does not")
struct ExportPlaceTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  @Test("pictures of the disc that is the working folder go into a folder in it")
  func besideRecords() throws {
    let medium = try media.copy("clinic")
    for _ in 0..<2 {
      let result = try Tool.run(["export", "--jpeg", "out/", "--overwrite"], in: medium)
      #expect(result.status == 0)
    }
  }

  @Test("nothing to the root of a File-set", arguments: [".", "../medium", "./"])
  func insideMedium(out: String) throws {
    let medium = try media.copy("clinic")
    let before = try media.contents(medium)
    for source in [[], [TestMedia.path("scan")]] {
      let result = try Tool.run(["export"] + source + [out], in: medium)
      #expect(result.status == 4)
      let message = "is the File-set of"
      #expect(result.errors.contains(message) || result.errors.contains("is the folder that is"))
    }
    #expect(try media.contents(medium) == before)
  }

  @Test("nor among the files of a source without a DICOMDIR, unless that is wanted")
  func intoSource() throws {
    let folder = try media.copy("scan")
    let before = try media.contents(folder)
    let refused = try Tool.run("export", folder, folder)
    #expect(refused.status == 4)
    #expect(refused.errors.contains("is the folder that is exported"))
    #expect(try media.contents(folder) == before)
    #expect(try Tool.run("export", folder, folder + "/out").status == 0)
    let medium = try media.copy("clinic", as: "disc")
    #expect(try Tool.run("export", medium, medium + "/out", "--into-medium").status == 0)
  }

  @Test("and say so where the source was typed behind it")
  func swapped() throws {
    let refused = try Tool.run("export", "out", TestMedia.path("clinic"), in: media.folder.path)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("type 'fileset export \(TestMedia.path("clinic")) out'"))
  }

  @Test("nor into a folder called '-'")
  func standardOutput() throws {
    let exported = try Tool.run("export", TestMedia.path("clinic"), "-", in: media.folder.path)
    #expect(exported.status == 2)
    let edited = try Tool.run(
      "set", TestMedia.path("clinic/ANNA/CT/IM1"), "PatientID=1", "--output", "-",
      in: media.folder.path)
    #expect(edited.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: media.folder.path).isEmpty)
  }

  @Test("and says how to go on where no more can be written")
  func full() throws {
    // No file may grow beyond 32 KiB then, in blocks of 512 bytes or 1 KiB.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -f 60; exec '\(Tool.path)' export '\(TestMedia.path("clinic"))' out --jobs 1",
    ]
    process.currentDirectoryURL = media.folder.url
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    let lines = text.split(separator: "\n")
    #expect(
      lines.dropLast().last?.contains("go on with the same command and --skip-existing") == true)
    #expect(lines.last?.hasPrefix("exported ") == true)
  }
}
