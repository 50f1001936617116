import DICOM
import Support
import Testing

/// Small files that are made to cost time: what is asked for often must not depend on the size of a
/// value, nor what is done to each element on the number of elements.
@Suite("Values and data sets that are far too large")
struct HugeValueTests {
  private static let tag = Tag(0x0011, 0x1001)

  private func dataSet(_ vr: String, _ value: String) throws -> DataSet {
    try FormFixture.dataSet { $0.text(0x0011_1001, vr, value) }
  }

  @Test(
    "takes the first value, whatever stands behind it",
    arguments: [("IS", "7\\x"), ("DS", "7\\x\\8"), ("LO", "7\\8"), ("DS", "7"), ("UT", "7")])
  func readsFirst(vr: String, value: String) throws {
    let dataSet = try dataSet(vr, value)
    #expect(dataSet.int(Self.tag) == 7)
    #expect(dataSet.double(Self.tag) == 7)
    #expect(dataSet.string(Self.tag) == "7")
  }

  @Test("takes a text that is far too long for no number")
  func refusesLongNumber() throws {
    let digits = String(repeating: "0", count: 300)
    #expect(try dataSet("UT", digits + "7").int(Self.tag) == nil)
    #expect(try dataSet("LO", digits + "\\7").int(Self.tag) == nil)
    #expect(try dataSet("LO", "7\\" + digits).int(Self.tag) == 7)
    #expect(try dataSet("LO", "7\\" + digits).double(Self.tag) == 7)
  }

  @Test("reads one number of a huge Pixel Representation for each sequence")
  func readsRepresentationOnce() throws {
    let count = 3_000
    let dataSet = try FormFixture.dataSet { maker in
      maker.element(0x0028_0103, "UN", [UInt8](repeating: 0, count: 500_000))
      for number in 0..<count { maker.sequence(0x002B_1000 + UInt32(number), items: []) }
    }
    #expect(try FormFixture.lines(dataSet).count == count + 1)
  }

  @Test("deletes many private elements in one pass, and leaves the others")
  func deletesPrivateElements() throws {
    var dataSet = try FormFixture.dataSet { maker in
      for group: UInt32 in [0x0009, 0x000B, 0x000D] {
        for number: UInt32 in 0..<50_000 {
          maker.element(group << 16 | 0x1000 + number, "CS", [])
        }
      }
      maker.text(0x0010_0020, "LO", "A1")
    }
    #expect(dataSet.elements.count == 150_001)
    try dataSet.deletePrivateElements()
    #expect(dataSet.elements.map(\.tag) == [Tag(0x0010, 0x0020)])
    #expect(dataSet.isModified)
  }
}

@Suite("Specific Character Set with far too many values (PS3.3 §C.12.1.1.2)")
struct ManyCharacterSetsTests {
  @Test("uses the first values, and decodes each byte without looking at all of them")
  func decodes() {
    let set = CharacterSet(terms: Array(repeating: "ISO 2022 IR 87", count: 100_000))
    #expect(
      set.problems.map(\.message) == [
        "Specific Character Set has 100000 values; those behind the first 32 were ignored"
      ])
    let decoded = set.decode(
      [UInt8](repeating: 0xE9, count: 100_000).span, as: .text)
    #expect(decoded.text == String(repeating: "\u{E9}", count: 100_000))
    #expect(!decoded.isClean)
  }

  @Test("guesses the only two-byte set, however often it is named")
  func guesses() {
    let set = CharacterSet(terms: ["", "ISO 2022 IR 149", "ISO 2022 IR 149"])
    #expect(set.decode([0xB1, 0xE8].span, as: .personName).text == "김")
  }

  @Test(
    "tells the first problems, and counts the others", arguments: [(5, 5), (6, 5), (100_000, 5)])
  func countsProblems(values: Int, problems: Int) {
    let set = CharacterSet(terms: Array(repeating: "X", count: values))
    #expect(set.problems.count == problems)
    // One for each of the values that are used, and one for the others.
    #expect(set.problems.map(\.count).reduce(0, +) == min(values, 33))
    #expect(set.problems.allSatisfy { $0.message.utf8.count < 200 })
  }

  @Test("names some of the values where text does not fit")
  func shortensTerms() throws {
    let dataSet = try FormFixture.dataSet {
      $0.text(
        0x0008_0005, "CS", Array(repeating: "ISO 2022 IR 6", count: 1_000).joined(separator: "\\"))
      $0.element(0x0010_4000, "LT", [0x41, 0xE9])
    }
    var problems: [Problem] = []
    _ = try dataSet.text(of: try #require(dataSet[Tag(0x0010, 0x4000)]), problems: &problems)
    let message = try #require(problems.first?.message)
    #expect(message.contains("ISO 2022 IR 6\\…"))
    #expect(message.utf8.count < 300)
  }
}
