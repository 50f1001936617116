import DICOM
import Foundation
import Support
import Testing

@Suite("Files without preamble and File Meta Information, and files there already (PS3.10 §7.1)")
struct Part10CopyTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  /// A folder with two files, one of which is a bare data set, as old programs write it.
  private func bareFolder() throws -> String {
    let whole = try Part10File(path: TestMedia.path("clinic/ANNA/CT/IM1"))
    let bytes = try Data(contentsOf: URL(filePath: TestMedia.path("clinic/ANNA/CT/IM1")))
    let start = try #require(whole.dataSet.elements.first).offset
    try media.folder.write([UInt8](bytes[start...]), to: "in/BARE")
    try FileManager.default.copyItem(
      atPath: TestMedia.path("clinic/ANNA/CT/IM2"), toPath: media.path("in/WHOLE"))
    return media.path("in")
  }

  @Test("get them on the way to the medium", arguments: [[], ["--link"], ["--move"]])
  func areCompleted(options: [String]) throws {
    let source = try bareFolder()
    let new = media.path("new")
    let made = try Tool.run(["create", new, source] + options)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.contains("warning: \(new)/DICOMDIR: \(source)/BARE: it has no preamble"))
    #expect(made.errors.count(of: "no preamble") == 1)
    let checked = try Tool.run("check", new, "--deep")
    #expect(!checked.output.contains("preamble") && !checked.output.contains("meta-"))
    let left = try FileManager.default.contentsOfDirectory(atPath: source).count
    #expect(left == (options == ["--move"] ? 0 : 2))
    guard left > 0 else { return }
    try FileManager.default.createDirectory(
      atPath: media.path("bare"), withIntermediateDirectories: true)
    for name in ["BARE", "WHOLE"] {
      try FileManager.default.copyItem(
        atPath: "\(source)/\(name)", toPath: media.path("bare/\(name)"))
    }
    #expect(try Tool.run("create", "--in-place", media.path("bare")).status == 1)
    let copied = try Tool.run("cp", media.path("bare"), media.path("copy"))
    #expect(copied.status == 0)
    #expect(copied.errors.count(of: "no preamble") == 1, "\(copied.errors)")
    #expect(!(try Tool.run("check", media.path("copy"), "--deep").output.contains("preamble")))
    let again = try Tool.run("add", new, source)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.errors.contains("added 0 instances, 0 failed, 2 there already"))
  }

  @Test("stay as they are where files stay, which is an error with advice")
  func stayInPlace() throws {
    let medium = try bareFolder()
    let made = try Tool.run("create", "--in-place", medium)
    #expect(made.status == 1)
    #expect(made.errors.contains("error: ") && made.errors.contains("--complete-meta --in-place"))
    #expect(try media.files(medium).count == 2)
    try FileManager.default.removeItem(atPath: "\(medium)/DICOMDIR")
    let refused = try Tool.run("create", "--in-place", medium, "--strict")
    #expect(refused.status == 1 && refused.errors.contains("BARE: it has no preamble"))
    try FileManager.default.removeItem(atPath: "\(medium)/DICOMDIR")
    #expect(try Tool.run("create", "--in-place", medium).status == 1)
    let again = try Tool.run("add", medium, medium)
    #expect(again.status == 0 && again.errors.contains("2 there already"), "\(again.errors)")
    let mended = try Tool.run("set", "\(medium)/BARE", "--complete-meta", "--in-place")
    #expect(mended.status == 0, "\(mended.errors)")
    let checked = try Tool.run("check", medium, "--deep")
    #expect(!checked.output.contains("no-preamble"))
  }

  @Test("are there already where the medium has what would be written")
  func isThereAlready() throws {
    let (new, source) = (media.path("new"), TestMedia.path("compressed"))
    let options = ["--profile", "STD-GEN-CD", "--convert"]
    let made = try Tool.run(["create", new, source] + options)
    let before = try media.contents(new)
    let again = try Tool.run(["add", new, source] + options)
    #expect(again.status == made.status, "\(again.errors)")
    #expect(!again.errors.contains("has another file of SOP Instance UID"))
    #expect(again.errors.contains("there already"))
    #expect(try media.contents(new) == before)
    // Twice in one run, too.
    let twice = try Tool.run(["create", new + "2", source, source] + options)
    #expect(!twice.errors.contains("has another file of SOP Instance UID"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
