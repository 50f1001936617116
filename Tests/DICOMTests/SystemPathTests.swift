import DICOM
import Foundation
import Support
import Testing

@Suite("Names of files whose bytes are no UTF-8")
struct SystemPathTests {
  @Test("gives the same bytes again, whatever they are")
  func roundTrip() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [UInt8.random(in: 1...255, using: &random), 0xF4, 0x8F, 0xBE, 0xC3, 0xA4]
          .randomElement(using: &random) ?? 1
      }
      #expect(String(systemPath: bytes).systemPathBytes == bytes)
    }
  }

  @Test(
    "leaves text as it is and keeps what is none",
    arguments: [
      (Array("Müller/日本".utf8), "Müller/日本"),
      ([0x4D, 0xFC, 0x6C], "M\u{10FFFC}l"),
      ([0xC3], "\u{10FFC3}"),
      // A character that stands for a byte is kept by its bytes itself.
      (Array("\u{10FFFC}".utf8), "\u{10FFF4}\u{10FF8F}\u{10FFBF}\u{10FFBC}"),
    ] as [([UInt8], String)])
  func text(bytes: [UInt8], text: String) {
    #expect(String(systemPath: bytes) == text)
    #expect(text.systemPathBytes == bytes)
  }

  #if os(Linux)
    @Test("writes, lists, reads and removes such files")
    func files() throws {
      let folder = try TemporaryFolder()
      let name = String(systemPath: [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72])
      let path = "\(folder.path)/\(name)/\(name)"
      try FileWriter().makeFolder("\(folder.path)/\(name)")
      try FileWriter().write([1, 2, 3], to: path)
      #expect(try Folder.entries(of: folder.path).map(\.name) == [name])
      #expect(Folder.status(of: path)?.bytes == 3)
      #expect(try FileBytes(path: path).count == 3)
      #expect(!Folder.isLink(path))
      try FileWriter().remove(path)
      #expect(Folder.status(of: path) == nil)
      #expect(
        unsafe symlink("elsewhere", path.systemPathBytes.map { CChar(bitPattern: $0) } + [0]) == 0)
      #expect(Folder.isLink(path))
    }
  #endif
}
