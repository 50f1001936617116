import DICOM
import Deflate
import Foundation
import Support
import Testing

@Suite("Limits of what a file may ask of the machine")
struct LimitToolTests {
  private let media: MediaFolder

  init() throws { media = try MediaFolder() }

  /// A sound image of 64 rows and columns in a deflated file.
  private func deflated() throws -> String {
    let plain = media.path("plain")
    try FileManager.default.createDirectory(atPath: plain, withIntermediateDirectories: true)
    let result = try Tool.run(
      "set", TestMedia.path("clinic") + "/ANNA/CT/IM1", "--transfer-syntax", "deflated",
      "InstanceNumber=1", "--output", plain)
    #expect(result.status == 0, "\(result.errors)")
    return "\(plain)/IM1"
  }

  /// Commands that read files, and what is typed behind them.
  private static let commands: [[String]] = [
    ["dump", "FILE"], ["get", "FILE", "PixelData"],
    ["set", "FILE", "PatientID=1", "--output", "OUT"],
    ["check", "--deep", "FILE"], ["create", "OUT", "FILE"],
    ["find", "--load", "ImageComments=*", "FOLDER"], ["export", "--npy", "FILE", "OUT"],
    ["ls", "FILE"], ["add", "MEDIA", "FILE"],
  ]

  @Test("are raised by the option that messages name, in every command", arguments: commands)
  func isRaised(command: [String]) throws {
    let file = try deflated()
    let medium = try media.copy("several")
    func run(_ limit: Int) throws -> Tool.Result {
      let words = command.map { word in
        switch word {
        case "FILE": file
        case "FOLDER": media.path("plain")
        case "OUT": media.path("out-\(limit)")
        case "MEDIA": medium
        default: word
        }
      }
      return try Tool.run(words + ["--limit-inflated", "\(limit)"])
    }
    let small = try run(2000)
    let text = small.output + small.errors
    if command[0] != "ls", command[0] != "find" {
      #expect(text.contains("--limit-inflated raises the limit"), "\(text)")
    }
    #expect(!text.contains("claims"), "what the limit cuts is no fault of the file: \(text)")
    #expect(!text.contains("missing"), "\(text)")
    let large = try run(1 << 26)
    #expect(!(large.output + large.errors).contains("--limit"))
    if command[0] != "find" { #expect(large.status == 0, "\(large.errors)") }
  }

  @Test("are named only where a command has them")
  func isNamed() throws {
    for name in ["dump", "get", "ls", "find", "rm", "mv", "repair"] {
      let help = try Tool.run(name, "--help").output
      #expect(help.contains("--limit-inflated") && help.contains("--limit-nesting"), "\(name)")
      #expect(!help.contains("--limit-samples"), "\(name)")
    }
    for name in ["export", "check", "set", "create", "add", "cp"] {
      let help = try Tool.run(name, "--help").output
      for option in ["inflated", "nesting", "samples", "frames"] {
        #expect(help.contains("--limit-\(option)"), "\(name)")
      }
    }
  }

  @Test(
    "name the option for samples",
    arguments: [
      ["export", "--npy", "FILE", "OUT"], ["check", "--deep", "FILE"],
      ["set", "FILE", "--transfer-syntax", "rle", "--output", "OUT"],
    ])
  func namesSamples(command: [String]) throws {
    let file = TestMedia.path("clinic") + "/ANNA/CT/IM1"
    let words = command.map { $0 == "FILE" ? file : $0 == "OUT" ? media.path("out") : $0 }
    let result = try Tool.run(words + ["--limit-samples", "10"])
    #expect(result.status == 1 || result.status == 3)
    #expect((result.output + result.errors).contains("--limit-samples raises the limit"))
  }
}
