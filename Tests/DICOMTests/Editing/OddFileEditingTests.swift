import DICOM
import Deflate
import Support
import Testing

@Suite("Editing odd files keeps what is odd (PS3.5 §7)")
struct OddFileEditingTests {
  private static let modality = Tag(0x0008, 0x0060)

  private func file(
    _ dataSet: [UInt8], transferSyntax: String = "1.2.840.10008.1.2.1"
  ) throws -> Part10File {
    try Part10File(FileMaker.file(FileMaker.part10(dataSet, transferSyntax: transferSyntax)))
  }

  /// Sets Modality in a data set, and compares with one that was made with the new value.
  private func check(_ make: (_ modality: String) -> [UInt8]) throws {
    var edited = try file(make("CT"))
    try edited.dataSet.set(Self.modality, to: "PT")
    #expect(try edited.bytes() == FileMaker.part10(make("PT")))
    try edited.dataSet.set(Self.modality, to: "CT")
    #expect(try edited.bytes() == FileMaker.part10(make("CT")))
  }

  @Test("undefined lengths, empty items, delimiters")
  func undefinedLengths() throws {
    try check { modality in
      ElementMaker.with {
        $0.text(0x0008_0060, "CS", modality)
        $0.sequence(0x0008_1140, items: [[], []], isDelimited: true)
        $0.sequence(0x0008_1199, items: [], isDelimited: true)
        $0.sequence(0x0040_A730, items: [], isDelimited: false)
      }
    }
  }

  @Test("zeros behind the last element, and garbage")
  func trailing() throws {
    for tail in [[UInt8](repeating: 0, count: 100), [0x10, 0x00, 0x20], [0xFF, 0xFF, 0xFF, 0xFF]] {
      try check { modality in
        ElementMaker.with {
          $0.text(0x0008_0060, "CS", modality)
          $0.text(0x0010_0020, "LO", "ID")
          $0.raw(tail)
        }
      }
    }
  }

  @Test("representations that nobody knows, odd lengths, padding with NUL")
  func unknownRepresentations() throws {
    try check { modality in
      ElementMaker.with {
        $0.element(0x0008_0050, "SH", [0x41, 0x42, 0x43])
        $0.text(0x0008_0060, "CS", modality)
        $0.element(0x0009_1001, "ZZ", [1, 2])
        $0.element(0x0010_0020, "LO", [0x49, 0x44, 0x31, 0])
        $0.element(0x0011_1001, "UN", [9, 9, 9])
      }
    }
  }

  @Test("elements of groups that no data set should have")
  func strangeGroups() throws {
    try check { modality in
      ElementMaker.with {
        $0.element(0x0000_0000, "UL", [1, 0, 0, 0])
        $0.text(0x0008_0060, "CS", modality)
        $0.text(0xFFFE_1234, "LO", "what")
        $0.text(0xFFFE_E0FF, "LO", "more")
      }
    }
  }

  @Test("elements out of order, and twice")
  func unsorted() throws {
    try check { modality in
      ElementMaker.with {
        $0.text(0x0010_0020, "LO", "FIRST ")
        $0.text(0x0008_0060, "CS", modality)
        $0.text(0x0008_0050, "SH", "AC")
        $0.text(0x0010_0020, "LO", "LAST")
      }
    }
  }

  @Test("sets and deletes all of an element that is there twice")
  func duplicates() throws {
    let bytes = ElementMaker.with {
      $0.text(0x0008_0060, "CS", "CT")
      $0.text(0x0010_0020, "LO", "FIRST ")
      $0.text(0x0010_0020, "LO", "LAST")
      $0.text(0x0020_0010, "SH", "S1")
    }
    var edited = try file(bytes)
    try edited.dataSet.set(Tag(0x0010, 0x0020), to: "NEW")
    let again = try Part10File(FileMaker.file(edited.bytes()))
    #expect(again.dataSet.string(Tag(0x0010, 0x0020)) == "NEW")
    #expect(again.problems == [])
    try edited.dataSet.delete(Tag(0x0010, 0x0020))
    let gone = try Part10File(FileMaker.file(edited.bytes()))
    #expect(gone.dataSet.elements.map(\.tag) == [Self.modality, Tag(0x0020, 0x0010)])
  }

  @Test("brings the length of the group in step, and of no other")
  func groupLengths() throws {
    func make(_ id: String, _ length: UInt32) -> [UInt8] {
      ElementMaker.with {
        $0.element(0x0008_0000, "UL", $0.number(UInt32(7)))  // wrong, and kept
        $0.text(0x0008_0060, "CS", "CT")
        $0.element(0x0010_0000, "UL", $0.number(length))
        $0.text(0x0010_0010, "PN", "A^B ")
        $0.text(0x0010_0020, "LO", id)
        $0.text(0x0020_0010, "SH", "S1")
      }
    }
    var edited = try file(make("ID", 12 + 10))
    try edited.dataSet.set(Tag(0x0010, 0x0020), to: "LONGER")
    #expect(try edited.bytes() == FileMaker.part10(make("LONGER", 12 + 14)))
  }

  @Test("leaves what is there already as it is, with its padding")
  func equalValues() throws {
    let bytes = ElementMaker.with {
      $0.element(0x0008_0060, "CS", [0x43, 0x54, 0, 0])
      $0.element(0x0008_0008, "CS", Array(" A \\B  ".utf8) + [0x20])
      $0.element(0x0010_0020, "UN", Array("ID".utf8))
      $0.element(0x0028_0010, "US", [2, 0])
    }
    var edited = try file(bytes)
    try edited.dataSet.set(Self.modality, to: "CT")
    try edited.dataSet.set(Tag(0x0008, 0x0008), to: ["A", "B"])
    try edited.dataSet.set(Tag(0x0010, 0x0020), to: "ID")
    try edited.dataSet.set(Tag(0x0028, 0x0010), to: 2)
    #expect(!edited.dataSet.isModified)
    try edited.dataSet.set(Tag(0x0010, 0x0020), .LO, to: "ID")
    #expect(edited.dataSet.isModified, "another representation was asked for")
  }

  @Test("edits a deflated data set, and what is not edited stays deflated as it was")
  func deflated() throws {
    let inner = ElementMaker.with {
      $0.text(0x0008_0060, "CS", "CT")
      $0.text(0x0010_0020, "LO", "ID")
    }
    let coded = Deflate.deflate(inner.span, level: .balanced)
    var edited = try file(coded, transferSyntax: "1.2.840.10008.1.2.1.99")
    #expect(
      try edited.bytes() == FileMaker.part10(coded, transferSyntax: "1.2.840.10008.1.2.1.99"))
    try edited.dataSet.set(Self.modality, to: "PT")
    let again = try Part10File(FileMaker.file(edited.bytes()))
    #expect(again.transferSyntax.isDeflated)
    #expect(again.problems == [])
    #expect(again.dataSet.string(Self.modality) == "PT")
    #expect(again.dataSet.string(Tag(0x0010, 0x0020)) == "ID")
  }

  @Test("refuses to lose what is behind the damage of a deflated data set")
  func damagedDeflate() throws {
    let inner = ElementMaker.with {
      $0.text(0x0008_0060, "CS", "CT")
      for number in UInt32(0)..<200 { $0.text(0x0009_1000 + number, "LO", "\(number &* 7919)") }
    }
    let coded = Array(Deflate.deflate(inner.span, level: .balanced).dropLast(200))
    var edited = try file(coded, transferSyntax: "1.2.840.10008.1.2.1.99")
    try edited.dataSet.set(Self.modality, to: "PT")
    let error = #expect(throws: WriteError.self) { try edited.bytes() }
    guard case .incomplete? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("swaps the numbers of UN where it is known what they are, and keeps the others")
  func unknownNumbers() throws {
    let bytes = ElementMaker.with {
      $0.text(0x0008_0060, "CS", "CT")
      $0.element(0x0028_0010, "UN", [2, 1])
      $0.element(0x0029_1001, "UN", [2, 1])
    }
    var options = WriteOptions()
    options.transferSyntax = .explicitVRBigEndian
    let there = try Part10File(FileMaker.file(file(bytes).bytes(options: options)))
    #expect(there.dataSet.Rows.int == 258)
    let unknown = try #require(there.dataSet[Tag(0x0029, 0x1001)])
    #expect(try there.dataSet.copy(of: unknown) == [2, 1])
    options.transferSyntax = .explicitVRLittleEndian
    #expect(try there.bytes(options: options) == FileMaker.part10(bytes))
  }

  @Test("edits what stands before damage, and refuses to convert what it would lose")
  func truncated() throws {
    let bytes = ElementMaker.with {
      $0.text(0x0008_0060, "CS", "CT")
      $0.element(0x0010_0020, "LO", Array("ID".utf8), length: 400)
    }
    var edited = try file(bytes)
    try edited.dataSet.set(Self.modality, to: "PT")
    let expected = ElementMaker.with {
      $0.text(0x0008_0060, "CS", "PT")
      $0.element(0x0010_0020, "LO", Array("ID".utf8), length: 400)
    }
    #expect(try edited.bytes() == FileMaker.part10(expected))
    var options = WriteOptions()
    options.transferSyntax = .implicitVRLittleEndian
    #expect(throws: WriteError.self) { try edited.bytes(options: options) }
  }
}
