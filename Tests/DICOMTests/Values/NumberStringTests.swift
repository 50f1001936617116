import DICOM
import Support
import Testing

@Suite("Numbers as text, and how many of them (PS3.5 §6.2, §6.4)")
struct NumberStringTests {
  @Test(
    "writes numbers into 16 bytes",
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (100_000, "100000"),
      (1e15, "1000000000000000"), (1e16, "1e16"), (1e-5, "0.00001"), (1e-20, "1e-20"),
      (.pi, "3.14159265358979"), (-.pi, "-3.1415926535898"), (1.0 / 3, "0.33333333333333"),
      (-1.0 / 3, "-0.3333333333333"), (2.0 / 3, "0.66666666666667"),
      (1e100 / 3, "3333333333333e87"),
      (.greatestFiniteMagnitude, "179769313486e297"),
      (-.greatestFiniteMagnitude, "-17976931348e298"), (.leastNonzeroMagnitude, "5e-324"),
      (0.999_999_999_999_999_9, "1"), (123_456_789.987_654_321, "123456789.987654"),
    ] as [(Double, String)])
  func shortest(value: Double, text: String) throws {
    let string = try #require(DecimalString(value))
    #expect(string.text == text)
    #expect(VR.DS.violation(in: string.text) == nil)
  }

  @Test("comes as near as 16 bytes allow", arguments: 1...4)
  func nearest(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else {
        #expect(DecimalString(value) == nil)
        continue
      }
      let string = try #require(DecimalString(value))
      #expect(string.text.utf8.count <= 16)
      #expect(DecimalString(string.text)?.value == string.value)
      let digits = abs(string.value - value) / max(abs(value), .leastNormalMagnitude)
      #expect(digits < 1e-8)
      let short = Double(Float(Int16.random(in: .min ... .max, using: &random)) / 64)
      #expect(DecimalString(short)?.value == short)
    }
    #expect(DecimalString(.nan) == nil)
    #expect(DecimalString(-.infinity) == nil)
  }

  @Test(
    "keeps the text of decimal numbers",
    arguments: [
      ("+1.50", 1.5), (" 1e3 ", 1000), ("-.5", -0.5), ("5.", 5), ("1E-2", 0.01),
      ("0.12345678901234567890", 0.12345678901234568),
    ] as [(String, Double)])
  func decimal(text: String, value: Double) throws {
    let string = try #require(DecimalString(text))
    #expect(string.value == value)
    #expect(string.text == text)
  }

  @Test(
    "takes nothing else for a decimal number",
    arguments: ["", " ", "nan", "inf", "-Infinity", "1e999", "0x10", "1,5", "1 2", "e5", "+", "."])
  func noDecimal(text: String) { #expect(DecimalString(text) == nil) }

  @Test(
    "keeps the text of integers",
    arguments: [("+007", 7), (" -5 ", -5), ("1.0", 1), ("99999999999", 99_999_999_999)])
  func integer(text: String, value: Int) throws {
    let string = try #require(IntegerString(text))
    #expect(string.value == value)
    #expect(string.text == text)
    #expect(string == IntegerString(value))
    #expect(string < 100_000_000_000)
  }

  @Test(
    "takes nothing else for an integer",
    arguments: ["", "1.5", "a", "1e99", "--1", "99999999999999999999", "nan", "0x1"])
  func noInteger(text: String) { #expect(IntegerString(text) == nil) }

  @Test(
    "knows how many values there may be",
    arguments: [
      ("1", [1]), ("3", [3]), ("1-3", [1, 2, 3]), ("1-n", [1, 2, 3, 4, 5, 6, 7, 8]),
      ("2-n", [2, 3, 4, 5, 6, 7, 8]), ("2-2n", [2, 4, 6, 8]), ("3-3n", [3, 6]), ("4-5", [4, 5]),
      ("1-n or 1", [1, 2, 3, 4, 5, 6, 7, 8]), ("3 or 6", [3, 6]),
    ])
  func multiplicity(text: String, counts: [Int]) throws {
    let multiplicity = try #require(Multiplicity(text))
    #expect((-1...8).filter(multiplicity.contains) == counts)
    #expect(multiplicity.description == text)
  }

  @Test(
    "takes nothing else for a multiplicity",
    arguments: ["", "-", "0", "n", "1-", "-1", "3-1", "1-0n", "1-n or", "1 and 2", "1-2-3", "+1"])
  func noMultiplicity(text: String) { #expect(Multiplicity(text) == nil) }

  @Test("reads the multiplicity of elements in the registry")
  func registry() {
    for group in [UInt16(0x08), 0x10, 0x18, 0x20, 0x28, 0x54, 0x300A] {
      for element in UInt16(0)..<0x1800 {
        guard let entry = DataDictionary.entry(for: Tag(group, element)) else { continue }
        #expect(entry.multiplicity != nil, "\(entry.tag)")
      }
    }
    #expect(DataDictionary.entry(for: Tag(0x0008, 0x0008))?.multiplicity?.contains(2) == true)
  }
}
