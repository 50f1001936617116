import Foundation
import Support
import Synchronization
import Testing

@testable import DICOM

@Suite("SHA-256 (FIPS 180-4)")
struct SHA256Tests {
  private static let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

  private func digest(_ bytes: [UInt8], pieces: [Int] = []) -> String {
    var hash = SHA256()
    var rest = bytes[...]
    for piece in pieces {
      hash.update(Array(rest.prefix(piece)).span.raw)
      rest = rest.dropFirst(piece)
    }
    hash.update(Array(rest).span.raw)
    return "\(hash.digest)"
  }

  @Test(
    "gives the digests of the standard's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (long, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func examples(text: String, expected: String) { #expect(digest(Array(text.utf8)) == expected) }

  @Test("does not depend on the pieces that the bytes come in")
  func pieces() {
    for count in [55, 56, 63, 64, 65, 119, 120, 128, 1000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      let whole = digest(bytes)
      for size in [1, 3, 63, 64, 65] {
        let pieces = Array(repeating: size, count: count / size)
        #expect(digest(bytes, pieces: pieces) == whole, "\(count) bytes by \(size)")
      }
    }
  }

  @Test("reads what it prints, and nothing else")
  func text() throws {
    let text = digest(Array("abc".utf8))
    #expect("\(try #require(SHA256.Digest(text.uppercased())))" == text)
    for wrong in ["", "ab", String(text.dropLast()), "+" + text.dropFirst(), text + "0"] {
      #expect(SHA256.Digest(wrong) == nil)
    }
  }

  @Test("is taken of a file while it is written, whichever way, and after")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write((0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }, to: "a")
    let source = folder.path + "/a"
    let expected = try FileBytes.digest(of: source)
    #expect(expected.bytes == 400_000)
    let list = Mutex<[WrittenFile]>([])
    var writer = FileWriter()
    writer.finished = { file in list.withLock { $0.append(file) } }
    try writer.copy(source, to: folder.path + "/b")
    try writer.write(Array(try Data(contentsOf: URL(filePath: source))), to: folder.path + "/c")
    let seen = list.withLock { $0 }
    #expect(seen.map(\.path) == [folder.path + "/b", folder.path + "/c"])
    #expect(seen.allSatisfy { $0.digest == expected.0 && $0.bytes == expected.bytes })
  }

  @Test("is that of a file whose bad sectors could be read at last", arguments: [0, 1, 2])
  func badSectors(retries: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 7, count: 200_000), to: "a")
    let bad = Mutex(2)
    let file = try FileBytes(
      path: folder.path + "/a", retries: retries,
      failing: { position in
        bad.withLock { bad in
          guard position == 131_072, bad > 0 else { return nil }
          bad -= 1
          return EIO
        }
      })
    try file.load(0..<131_072)
    if retries < 2 {
      let error = #expect(throws: FileError.self) { try file.loadAll() }
      #expect(error?.description.contains("cannot read at byte 131072: Input/output") == true)
    } else {
      try file.loadAll()
      #expect(file.bytes[199_999] == 7)
    }
  }
}
