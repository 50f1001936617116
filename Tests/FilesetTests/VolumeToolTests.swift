import Foundation
import Support
import Testing

@Suite("fileset export --npy --volume")
struct VolumeToolTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var out: String { "\(folder.path)/out" }

  @Test("writes volumes, and ends with one line that programs can read")
  func exports() throws {
    let result = try Tool.run(
      "export", "--npy", "--volume", TestMedia.path("clinic"), out, "Modality=CT\\MR")
    #expect(result.status == 0 && result.output == "")
    let pattern = /exported 2 volumes, 0 failed, 0 skipped, [0-9.]+ (bytes|kB|MB) in [0-9.]+ s/
    #expect(result.errors.split(separator: "\n").last?.wholeMatch(of: pattern) != nil)
    #expect(FileManager.default.fileExists(atPath: "\(out)/TM0001/20240304/2.npy"))
    #expect(FileManager.default.fileExists(atPath: "\(out)/TM0002/20240712/1.json"))
  }

  @Test("names series without pixels, and leaves them out")
  func reports() throws {
    let result = try Tool.run("export", "--npy", "--volume", TestMedia.path("clinic"), out)
    #expect(result.status == 0)
    #expect(result.errors.contains("fileset: series 900 (2.25.1"))
    #expect(result.errors.contains("has no pixels, and is left out"))
    #expect(result.errors.contains("exported 4 volumes, 0 failed, 2 skipped"))
  }

  @Test("prints what goes where, and writes nothing")
  func dryRun() throws {
    let result = try Tool.run(
      "export", "--npy", "--volume", "--dry-run", TestMedia.path("clinic"), out, "Modality=CT")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("series 2 (2.25."))
    #expect(result.output.hasSuffix(" → \(out)/TM0001/20240304/2.npy (4 × 96 × 96, i2)\n"))
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test("prints a JSON line for each volume")
  func jsonLines() throws {
    let result = try Tool.run(
      "export", "--npy", "--volume", "--json", "--modality", TestMedia.path("clinic"), out)
    let lines = try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.count == 6)
    let first = try #require(lines.first)
    #expect(first["SeriesNumber"] as? String == "2")
    #expect(first["shape"] as? [Int] == [4, 96, 96])
    #expect(first["type"] as? String == "f8")
    #expect(
      first["destination"] as? [String]
        == ["npy", "json"].map { "\(out)/TM0001/20240304/2.\($0)" })
    #expect(lines.count { $0["status"] as? String == "skipped" } == 2)
  }

  @Test(
    "refuses options that have no effect",
    arguments: [
      (["--volume"], "'--volume' needs --npy"),
      (["--npy", "--volume", "--frame", "2"], "'--frame' needs no --volume"),
      (["--npy", "--volume", "--png16"], "'--png16' needs --png"),
    ])
  func usage(options: [String], message: String) throws {
    let result = try Tool.run(["export", TestMedia.path("clinic"), out] + options)
    #expect(result.status == 2)
    #expect(result.errors.contains(message))
  }

  @Test("says in its help what the shape is")
  func help() throws {
    let help = try Tool.run("export", "--help").output
    #expect(help.contains("(slices, rows, columns)"))
    #expect(help.contains("affine"))
  }
}
