import DICOM
import Foundation
import Support
import Testing

@Suite("Data sets to JSON and back (PS3.18 §F.2)")
struct JSONRoundTripTests {
  @Test("gives back the instances of the test media")
  func testMedia() throws {
    let count = try checkFiles(in: TestMedia.folder)
    #expect(count > 20)
  }

  @Test(
    "gives back the instances of the corpus",
    .enabled(if: Corpus.folder != nil, "FILESET_CORPUS says where the corpus is"))
  func corpus() throws {
    let folder = try #require(Corpus.folder)
    let count = try checkFiles(in: folder.appending(path: "files"))
    #expect(count > 20)
  }

  /// Checks the files of a folder that can be read.
  ///
  /// - Returns: How many there are.
  private func checkFiles(in folder: URL) throws -> Int {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    for case let url as URL in files ?? .init() {
      // The debug build takes a second for a megabyte or two.
      let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      guard size > 0, size < 1 << 19, let file = try? Part10File(path: url.path) else { continue }
      count += 1
      try check(file.dataSet, url.lastPathComponent)
    }
    return count
  }

  private func check(_ dataSet: DataSet, _ name: String) throws {
    let json = try Self.json(dataSet)
    var problems: [Problem] = []
    let again = try DataSet(json: json, named: name, problems: &problems)
    #expect(!problems.contains { $0.severity == .error }, "\(name)")
    // Text of no declared set comes back in UTF-8.
    let isRecoded = problems.contains { $0.code == .jsonCharacterSet }
    let isSet = { (tag: DICOM.Tag) in isRecoded && tag == .specificCharacterSet }
    #expect(
      again.elements.map(\.tag).filter { !isSet($0) }
        == dataSet.elements.map(\.tag).filter { !isSet($0) }, "\(name)")
    for element in dataSet.elements
    where dataSet.encoding.isExplicit && element.vr != .UN && element.value.count < 0xFFFF {
      #expect(again[element.tag]?.vr == element.vr, "\(name) \(element.tag)")
    }
    let (first, second) = try (Self.lines(json), Self.lines(Self.json(again)))
    let isSame = zip(
      first.filter { !isRecoded || !$0.hasPrefix("\"00080005") },
      second.filter { !isRecoded || !$0.hasPrefix("\"00080005") }
    ).allSatisfy { $0 == $1 || Self.isPadded($0, $1) }
    #expect(isSame, "\(name)")
  }

  /// The lines of a text, one for each element, without the commas between them.
  private static func lines(_ json: [UInt8]) -> [Substring] {
    String(decoding: json, as: UTF8.self).split(separator: "\n")
      .map { $0.last == "," ? $0.dropLast() : $0 }
  }

  /// Whether the texts differ in nothing but a byte that makes values of an odd length even.
  private static func isPadded(_ left: Substring, _ right: Substring) -> Bool {
    let (first, second) = (values(left), values(right))
    return first.count == second.count
      && zip(first, second).allSatisfy { left, right in
        guard left != right else { return true }
        guard let odd = Data(base64Encoded: String(left)), odd.count % 2 == 1 else { return false }
        return odd + [0] == Data(base64Encoded: String(right))
      }
  }

  /// What stands between quotation marks, and what stands between that.
  private static func values(_ line: Substring) -> [Substring] {
    line.split(separator: "\"", omittingEmptySubsequences: false)
  }

  private static func json(_ dataSet: DataSet) throws -> [UInt8] {
    var form = JSONForm(bulk: .inline)
    var output: [UInt8] = []
    try form.append(dataSet, to: &output)
    return output
  }
}
