import DICOM
import Foundation
import Support
import Testing

/// Every file that a test can read: of the repository, and of the corpus where there is one.
enum AllFiles {
  static let paths: [String] = {
    let folders = [TestMedia.folder] + [Corpus.folder].compactMap(\.self)
    return folders.flatMap { folder -> [String] in
      let all = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey])
      let urls = (all?.allObjects as? [URL] ?? []).filter {
        (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
      }
      return urls.map(\.path).sorted()
    }
  }()

  /// Calls `body` with each file that is DICOM.
  static func each(_ body: (String, Part10File) throws -> Void) rethrows -> Int {
    var count = 0
    for path in paths {
      let file: Part10File
      do { file = try Part10File(path: path) } catch { continue }
      count += 1
      try body(path, file)
    }
    return count
  }
}

@Suite("Saving data sets (PS3.10 §7, PS3.5 §7)")
struct SavingTests {
  @Test("writes what was not changed byte for byte")
  func keepsUnchanged() throws {
    let count = try AllFiles.each { path, file in
      let original = try [UInt8](Data(contentsOf: URL(filePath: path)))
      #expect(try file.bytes() == original, "\(path)")
    }
    #expect(count > 100)
  }

  /// The elements are taken apart and put together again, instead of being copied as one.
  @Test("puts every file together again as it was, element by element")
  func splicesUnchanged() throws {
    let odd = Tag(0x7FDD, 0x00EE)
    _ = try AllFiles.each { path, file in
      guard !file.transferSyntax.isDeflated else { return }
      var file = file
      try file.dataSet.set(odd, .LO, to: "NOBODY")
      #expect(try file.dataSet.delete(odd))
      try file.meta.set(Tag(0x0002, 0x01EE), .OB, to: .bytes([1]))
      try file.meta.delete(Tag(0x0002, 0x01EE))
      let original = try [UInt8](Data(contentsOf: URL(filePath: path)))
      let bytes = try file.bytes()
      #expect(bytes == original, "\(path): \(zip(bytes, original).prefix { $0 == $1 }.count)")
    }
  }

  @Test("changes the bytes of the element that was set, and no others")
  func changesOneElement() throws {
    var changed = 0
    _ = try AllFiles.each { path, file in
      guard !file.transferSyntax.isDeflated, let element = file.dataSet[Self.patientID],
        file.problems.isEmpty
      else { return }
      var file = file
      try file.dataSet.set(Self.patientID, to: "ID-123456")
      let original = try [UInt8](Data(contentsOf: URL(filePath: path)))
      let bytes = try file.bytes()
      let before = element.offset
      let behind = original.count - element.value.upperBound
      // A group length of group 0010 stands before it, if there is one.
      if file.dataSet[Tag(0x0010, 0)] == nil {
        #expect(bytes.prefix(before) == original.prefix(before), "\(path)")
      }
      #expect(bytes.suffix(behind) == original.suffix(behind), "\(path)")
      let again = try Part10File(FileBytes(bytes, named: "again"))
      #expect(again.dataSet.string(Self.patientID) == "ID-123456")
      // Lengths of groups are brought in step when the file is written.
      let differences = try file.dataSet.differences(from: again.dataSet).filter {
        $0.path.tag.element != 0
      }
      #expect(differences.isEmpty, "\(path): \(differences)")
      changed += 1
    }
    #expect(changed > 50)
  }

  static let patientID = Tag(0x0010, 0x0020)

  static let native: [TransferSyntax] = [
    .explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian,
    .deflatedExplicitVRLittleEndian,
  ]

  @Test("converts to every uncompressed transfer syntax and back", arguments: native)
  func converts(target: TransferSyntax) throws {
    var converted = 0
    _ = try AllFiles.each { path, file in
      guard file.transferSyntax.pixelCoding == .native, file.problems.isEmpty,
        !file.transferSyntax.hasBigEndianPixelData
      else { return }
      var options = WriteOptions()
      options.transferSyntax = target
      let bytes: [UInt8]
      do {
        bytes = try file.bytes(options: options)
        _ = try file.dataSet.differences(from: file.dataSet)
      } catch WriteError.damaged, WriteError.transferSyntax, ReadError.tooDeep {
        return
      }
      let there = try Part10File(FileBytes(bytes, named: path))
      #expect(there.transferSyntax == target || there.meta.elements.isEmpty, "\(path)")
      #expect(there.problems == [], "\(path)")
      options.transferSyntax = file.transferSyntax
      let back = try Part10File(FileBytes(there.bytes(options: options), named: path))
      let differences = try file.dataSet.differences(from: back.dataSet).filter {
        // What implicit VR does not say, nobody knows any more.
        ($0.kind != .representation || target != .implicitVRLittleEndian)
          && $0.path.tag.element != 0
      }
      #expect(differences.isEmpty, "\(path): \(differences.prefix(3))")
      converted += 1
    }
    #expect(converted > 50)
  }
}
