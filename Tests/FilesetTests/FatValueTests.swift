import Foundation
import Support
import Testing

@Suite("Values and names of a hostile disc that are far too long")
struct FatValueTests {
  private let media: MediaFolder
  private static let count = 50_000

  /// A DICOMDIR whose patient, and whose only File ID, have names of so many characters.
  init() throws {
    media = try MediaFolder()
    var maker = DirectoryMaker.plain(images: 3)
    let long = String(repeating: "A", count: Self.count)
    maker.records[0].elements = ElementMaker.with {
      $0.text(0x0010_0010, "PN", "Fat^\(long)")
    }
    maker.records[4].fileID = long
    try media.folder.write(maker.make().bytes, to: "disc/DICOMDIR")
  }

  @Test("are cut off in what people read", arguments: ["find", "export", "cp", "repair"])
  func shortened(command: String) throws {
    let out = command == "export" || command == "cp" ? [media.path("out")] : []
    let options = command == "repair" ? ["--dry-run"] : []
    let result = try Tool.run([command, media.path("disc")] + out + options)
    #expect(result.errors.contains("AAAA…") || result.output.contains("AAAA"))
    let lines = (result.output + result.errors).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count < 6000 }, "\(lines.map(\.utf8.count))")
  }

  @Test("are conditions that find them again, and whole for programs")
  func whole() throws {
    let result = try Tool.run("find", media.path("disc"))
    let name = "Fat^" + String(repeating: "A", count: 60)
    #expect(result.output.split(separator: "\n").count == 3)
    #expect(result.output.contains(" PatientName='\(name)*'"))
    let again = try Tool.run("find", media.path("disc"), "PatientName=\(name)*")
    #expect(again.output == result.output)
    for form in ["--json", "--csv"] {
      let all = try Tool.run("find", media.path("disc"), form).output
      #expect(all.utf8.count > 3 * Self.count)
    }
  }
}
