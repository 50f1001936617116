import Foundation
import Support
import Testing

@Suite("README.md is true")
struct ReadmeTests {
  private static let repository = TestMedia.folder.deletingLastPathComponent()
  private static let text =
    (try? String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// What the README shows behind a command line that begins with `$`.
  private func shown(behind command: String) throws -> [String] {
    let lines = Self.text.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "$ \(command)"))
    return lines[(start + 1)...].prefix { $0 != "```" && !$0.hasPrefix("$ ") }.map(\.self)
  }

  @Test("shows what `ls` prints")
  func showsListing() throws {
    let result = try Tool.run("ls", "TestMedia/clinic", in: Self.repository.path)
    let lines = result.output.components(separatedBy: "\n").dropLast()
    #expect(try shown(behind: "fileset ls TestMedia/clinic") == Array(lines))
  }

  @Test("shows what `repair` decides")
  func showsRepair() throws {
    let command = "repair TestMedia/broken/wrong_level --dry-run"
    let result = try Tool.run(
      command.split(separator: " ").map(String.init), in: Self.repository.path)
    let lines = (result.output + result.errors).components(separatedBy: "\n").dropLast()
    #expect(try shown(behind: "fileset \(command)") == Array(lines))
  }

  @Test("shows what `ls` says of a broken disc")
  func showsProblem() throws {
    let result = try Tool.run("ls", "TestMedia/broken/shifted_low", in: Self.repository.path)
    let lines = result.errors.components(separatedBy: "\n").dropLast()
    let shown = try shown(behind: "fileset ls TestMedia/broken/shifted_low")
    #expect(shown == ["…"] + lines)
  }

  @Test(
    "shows what `find` prints",
    arguments: ["Modality=MR", "PatientID=TM0001 --values Modality,SliceThickness --load"])
  func showsFinding(conditions: String) throws {
    let command = "find TestMedia/clinic \(conditions)"
    let result = try Tool.run(
      command.split(separator: " ").map(String.init), in: Self.repository.path)
    let lines = result.output.components(separatedBy: "\n").dropLast()
    #expect(try shown(behind: "fileset \(command)") == Array(lines))
  }

  @Test("shows what `set` would change")
  func showsEdit() throws {
    let file = "TestMedia/clinic/ANNA/CT/IM1"
    let result = try Tool.run(
      "set", file, "PatientName=Doe^Jane", "SliceLocation?=0.0", "--delete", "StudyID", "--dry-run",
      in: Self.repository.path)
    let command =
      "fileset set \(file) 'PatientName=Doe^Jane' 'SliceLocation?=0.0' --delete StudyID --dry-run"
    #expect(
      try shown(behind: command) == Array(result.output.components(separatedBy: "\n").dropLast()))
  }

  @Test("shows how a series is mended")
  func showsMending() throws {
    let folder = try TemporaryFolder()
    for name in ["IM1", "IM2", "IM3", "IM4"] {
      let image = try Data(
        contentsOf: URL(filePath: TestMedia.path("clinic/ANNA/CT/\(name)")))
      try folder.write(Array(image), to: "data/\(name)")
    }
    let result = try Tool.run(
      "set", "-r", "data", "SliceLocation?=0.0", #"ImageOrientationPatient=1\0\0\0\1\0"#,
      "--output", "fixed", in: folder.path)
    let shown = try shown(
      behind:
        #"fileset set -r data 'SliceLocation?=0.0' 'ImageOrientationPatient=1\0\0\0\1\0' --output fixed"#
    )
    #expect(
      shown.map { $0.components(separatedBy: " in ")[0] }
        == [result.errors.components(separatedBy: " in ")[0]])
  }

  @Test("shows what `export` writes")
  func showsExport() throws {
    let folder = try TemporaryFolder()
    let out = folder.path + "/out"
    let result = try Tool.run("export", "--jpeg", "TestMedia/clinic", out, in: Self.repository.path)
    let shown = try shown(behind: "fileset export --jpeg TestMedia/clinic out")
    // All but the time that it takes.
    let said = result.errors.components(separatedBy: "\n").dropLast()
    #expect(
      said.map { $0.components(separatedBy: " in ")[0] }
        == shown.map { $0.components(separatedBy: " in ")[0] })
    for path in try self.shown(behind: "find out -type f | sort | head -4") {
      #expect(FileManager.default.fileExists(atPath: folder.path + "/" + path))
    }
  }

  @Test("shows what an export of volumes writes")
  func showsVolume() throws {
    let folder = try TemporaryFolder()
    let out = folder.path + "/out"
    let result = try Tool.run(
      "export", "--npy", "--volume", "TestMedia/clinic", out, "Modality=CT",
      in: Self.repository.path)
    let shown = try shown(
      behind: "fileset export --npy --volume TestMedia/clinic out Modality=CT")
    #expect(
      result.errors.components(separatedBy: "\n").dropLast()
        .map { $0.components(separatedBy: " in ")[0] }
        == shown.map { $0.components(separatedBy: " in ")[0] })
    let json = try String(
      contentsOfFile: out + "/TM0001/20240304/2.json", encoding: .utf8)
    let head = json.components(separatedBy: "\n").prefix(10)
    #expect(try self.shown(behind: "head -10 out/TM0001/20240304/2.json") == Array(head))
  }

  @Test("shows what changes of a disc print")
  func showsChanges() throws {
    let folder = try TemporaryFolder()
    let commands = [
      "create stick TestMedia/clinic/EMIL --id STICK",
      "add stick TestMedia/clinic/ANNA --expect PatientID=TM0002",
      "rm stick Modality=DOC --dry-run",
    ]
    for command in commands {
      let words = command.split(separator: " ").map { word in
        word == "stick" ? "\(folder.path)/stick" : String(word)
      }
      let result = try Tool.run(words, in: Self.repository.path)
      let said = (result.output + result.errors).components(separatedBy: "\n").dropLast()
      let shown = try shown(behind: "fileset \(command)")
      // All but the time that it takes, and the size that the length of a random UID decides.
      func plain(_ lines: some Sequence<String>) -> [String] {
        lines.map {
          $0.components(separatedBy: " in ")[0].replacing(/[0-9]+ bytes of/, with: "bytes of")
        }
      }
      #expect(plain(said) == plain(shown))
    }
  }

  @Test("names tests that exist")
  func namesTests() throws {
    let names = Self.text.matches(of: #/`([A-Z][A-Za-z]+Tests)(?:\.([a-z][A-Za-z]+))?`/#)
    #expect(names.count > 5)
    let files = FileManager.default.enumerator(atPath: Self.repository.path + "/Tests")
    let paths = (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }
    for name in names {
      let path = try #require(paths.first { $0.hasSuffix("/\(name.1).swift") }, "\(name.1)")
      guard let function = name.2 else { continue }
      let source = try String(
        contentsOfFile: Self.repository.path + "/Tests/" + path, encoding: .utf8)
      #expect(source.contains("func \(function)("), "\(name.1).\(function)")
    }
  }
}
