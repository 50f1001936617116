import Foundation
import Support
import Testing

@Suite("--limit-nesting")
struct NestingToolTests {
  private let folder: TemporaryFolder
  private static let depth = 200

  /// Reports whose content is inside of so many containers.
  init() throws {
    folder = try TemporaryFolder()
    let uids = ["1", "2"]
    for uid in uids {
      var inner = ElementMaker.with {
        $0.text(0x0040_A010, "CS", "CONTAINS")
        $0.text(0x0040_A040, "CS", "TEXT")
        $0.text(0x0040_A160, "UT", "innermost")
      }
      for _ in 1..<Self.depth {
        inner = ElementMaker.with {
          $0.text(0x0040_A010, "CS", "CONTAINS")
          $0.text(0x0040_A040, "CS", "CONTAINER")
          $0.sequence(0x0040_A730, items: [inner])
        }
      }
      let report = ElementMaker.with {
        $0.text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.88.33")
        $0.text(0x0008_0018, "UI", "2.25.\(uid)")
        $0.text(0x0008_0060, "CS", "SR")
        $0.text(0x0010_0020, "LO", "P")
        $0.text(0x0020_000D, "UI", "2.25.3")
        $0.text(0x0020_000E, "UI", "2.25.4")
        $0.text(0x0020_0013, "IS", uid)
        $0.text(0x0040_A040, "CS", "CONTAINER")
        $0.sequence(0x0040_A730, items: [inner])
      }
      let file = FileMaker.part10(report, sopClass: "1.2.840.10008.5.1.4.1.1.88.33")
      try folder.write(file, to: "in/\(uid)")
    }
  }

  @Test("lets dump show what is deeper than usual, and no more than is asked for")
  func dump() throws {
    let file = folder.path + "/in/1"
    let usual = try Tool.run("dump", file)
    #expect(!usual.output.contains("innermost"))
    #expect(usual.errors.contains("64"))
    let raised = try Tool.run("dump", file, "--limit-nesting", "\(Self.depth)")
    #expect(raised.output.contains("innermost") && raised.errors.isEmpty)
    let lowered = try Tool.run("dump", file, "--limit-nesting", "3")
    #expect(lowered.output.split(separator: "\n").count < usual.output.split(separator: "\n").count)
    #expect(try Tool.run("dump", file, "--limit-nesting", "257").status == 2)
  }

  @Test("lets export show it in the page of a report, on all threads")
  func export() throws {
    for (options, isShown) in [([], false), (["--limit-nesting", "256"], true)] {
      let out = folder.path + "/out\(options.count)"
      let result = try Tool.run(
        ["export", folder.path + "/in", out, "--png", "--jobs", "2"] + options)
      #expect(result.status == 0, "\(result.errors)")
      let pages = try FileManager.default.subpathsOfDirectory(atPath: out).filter {
        $0.hasSuffix(".html")
      }
      #expect(pages.count == 2)
      for page in pages {
        let text = try String(contentsOfFile: "\(out)/\(page)", encoding: .utf8)
        #expect(text.contains("innermost") == isShown)
      }
    }
  }
}
