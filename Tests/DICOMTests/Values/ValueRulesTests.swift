import DICOM
import Support
import Testing

@Suite("The rules of value representations (PS3.5 §6.2)")
struct ValueRulesTests {
  static let textVRs: [VR] = [
    .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT,
  ]

  @Test(
    "finds nothing wrong with good values",
    arguments: [
      (.AE, "STORE-SCP 1"), (.AS, "045Y"), (.CS, "ISO_IR 192"), (.DA, "20240229"),
      (.DS, "-1.5e-10"), (.DS, " 1 "), (.DT, "20240229+0100"), (.IS, "-2147483648"), (.IS, "+5"),
      (.LO, "64 letters: éüß山"), (.LT, "a\\b\r\nc\t\u{C}"), (.PN, "a^b^c^d^e=f=g"),
      (.SH, String(repeating: "山", count: 16)), (.ST, "\\"), (.TM, "235960.5"), (.UC, "a"),
      (.UI, "1.2.840.10008.1.2"), (.UI, "0.0"), (.UR, "https://a.b/c?d=%20#e"), (.UT, " a"),
      (.PN, String(repeating: "x", count: 64) + "=" + String(repeating: "y", count: 64)),
    ] as [(VR, String)])
  func good(vr: VR, text: String) { #expect(vr.violation(in: text) == nil) }

  @Test("allows an empty value of each text", arguments: textVRs)
  func empty(vr: VR) { #expect(vr.violation(in: "") == nil) }

  @Test(
    "finds characters outside of the repertoire",
    arguments: [
      (.AE, "a\\b", 1), (.AE, "é", 0), (.AE, "a\n", 1), (.CS, "Abc", 1), (.CS, "A-B", 1),
      (.DA, "2024-01-01", 4), (.DS, "1,5", 1), (.DS, "nan", 0), (.DT, "2024 ", 4), (.IS, "1.0", 1),
      (.LO, "a\\b", 1), (.LO, "a\nb", 1), (.SH, "\u{85}", 0), (.PN, "山\\", 1), (.TM, "10:00", 2),
      (.LT, "a\u{0}", 1), (.UC, "a\\b", 1), (.UI, "1.2a", 3), (.UR, " http://a", 0),
      (.UR, "http://a b", 8), (.UT, "\u{7F}", 0), (.AS, "045y", 3),
    ] as [(VR, String, Int)])
  func character(vr: VR, text: String, position: Int) {
    #expect(vr.violation(in: text) == .character(vr, position: position))
  }

  @Test(
    "finds values that are too long",
    arguments: [
      (.AE, 16, .bytes), (.CS, 16, .bytes), (.DS, 16, .bytes), (.IS, 12, .bytes),
      (.LO, 64, .characters), (.LT, 10_240, .characters), (.PN, 64, .characters),
      (.SH, 16, .characters), (.ST, 1024, .characters), (.UI, 64, .bytes),
    ] as [(VR, Int, ValueViolation.Unit)])
  func tooLong(vr: VR, limit: Int, unit: ValueViolation.Unit) {
    let text = String(repeating: "1", count: limit)
    #expect(vr.violation(in: text) != .tooLong(vr, length: limit, limit: limit, unit: unit))
    let violation = vr.violation(in: text + "1")
    #expect(violation == .tooLong(vr, length: limit + 1, limit: limit, unit: unit))
    #expect(violation?.description.contains("at most \(limit) \(unit.rawValue)") == true)
  }

  @Test(
    "finds what does not make a value",
    arguments: [
      (.AE, "  "), (.AS, "45Y"), (.DA, "20230231"), (.DA, "2023"), (.DS, "1e"), (.DS, "--1"),
      (.DT, "2007-0000"), (.IS, "+"), (.IS, "1-1"), (.PN, "a=b=c=d"), (.PN, "a^b^c^d^e^f"),
      (.TM, "021"), (.TM, "2400"), (.UI, "1.02"), (.UI, "1..2"), (.UI, "."), (.UR, "a%2"),
    ] as [(VR, String)])
  func form(vr: VR, text: String) { #expect(vr.violation(in: text) == .form(vr)) }

  @Test("finds integers that are out of range")
  func range() {
    #expect(VR.IS.violation(in: "2147483647") == nil)
    #expect(VR.IS.violation(in: "2147483648") == .outOfRange(.IS))
    #expect(VR.IS.violation(in: "-2147483649") == .outOfRange(.IS))
  }

  @Test("has no text of numbers and bytes", arguments: [VR.US, .FD, .OB, .SQ, .UN, .AT])
  func noText(vr: VR) { #expect(vr.violation(in: "1") == .notText(vr)) }

  @Test("says in one sentence what is wrong, without the value", arguments: textVRs)
  func descriptions(vr: VR) {
    let secret = "\u{1}SECRET"
    for violation in [vr.violation(in: secret), .form(vr), .outOfRange(vr), .notText(vr)] {
      let text = violation?.description ?? ""
      #expect(text.contains("\(vr)") && text.contains("(PS3.5 §"))
      #expect(!text.contains("SECRET"))
    }
  }

  @Test("stands any text", arguments: textVRs)
  func anyText(vr: VR) {
    var random = SeededGenerator(seed: UInt64(vr.rawValue))
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0x2B...0x3A, using: &random) : .random(in: 0...255, using: &random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      _ = vr.violation(in: text)?.description
      #expect(PersonName(text).text == text)
      _ = (DateValue(text), TimeValue(text), DateTimeValue(text), AgeValue(text))
      _ = (IntegerString(text), DecimalString(text), Multiplicity(text))
      _ = (ValueRange<DateTimeValue>(text)?.text, ValueRange<TimeValue>(text)?.text)
    }
  }
}
