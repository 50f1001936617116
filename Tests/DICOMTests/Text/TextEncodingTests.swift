import DICOM
import Testing

@Suite("Writing text (PS3.5 §6.1.2.5)")
struct TextEncodingTests {
  @Test(
    "is read back as it was",
    arguments: [
      (["ISO_IR 100"], "Buc^Jérôme"), (["ISO_IR 101"], "Wałęsa"), (["ISO_IR 109"], "ĦħĜ"),
      (["ISO_IR 110"], "ĄĸŖ"), (["ISO_IR 126"], "Διονυσιος"), (["ISO_IR 127"], "قباني^لنزار"),
      (["ISO_IR 138"], "שרון^דבורה"), (["ISO_IR 144"], "Люкceмбypг"), (["ISO_IR 148"], "Çavuşoğlu"),
      (["ISO_IR 166"], "นามสกุล"), (["ISO_IR 203"], "Œ€Š"), (["ISO_IR 13"], "ﾔﾏﾀﾞ^ﾀﾛｳ‾"),
      (["ISO_IR 192"], "Wang=王=\u{1F600}"), (["GBK"], "王^小东丂"),
      (["GB18030"], "王^\u{1F600}é\u{E000}€\u{E5E5}"), (["", "ISO 2022 IR 58"], "王 小东\r\n王"),
      (["", "ISO 2022 IR 87", "ISO 2022 IR 159"], "山丂 a^田~"),
      (["ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 126"], "éжαé^жé=α"),
      (["ISO 2022 IR 144", "ISO 2022 IR 149", "ISO 2022 IR 87"], "ж洪山ж a洪^ж"),
      (["ISO 2022 IR 13", "ISO 2022 IR 6", "ISO 2022 IR 87"], "ｱ~山ｱ‾~"),
    ] as [([String], String)])
  func roundTrips(terms: [String], text: String) throws {
    let set = CharacterSet(terms: terms)
    for kind in [TextKind.text, .values, .personName] {
      let bytes = try set.encode(text, as: kind)
      #expect(set.decode(bytes.span, as: kind) == DecodedText(text, isClean: true))
    }
  }

  @Test(
    "says which character is in none of the sets",
    arguments: [
      ([], "aé", 1), (["ISO_IR 100"], "é€", 1), (["ISO_IR 13"], "~", 0), (["ISO_IR 13"], "a\\", 1),
      (["GBK"], "a€", 1), (["GBK"], "\u{1F600}", 0), (["ISO 2022 IR 149"], "홍똠ж갂", 1),
      (["", "ISO 2022 IR 87"], "山한", 1), (["ISO_IR 100"], "\u{1B}", 0),
    ] as [([String], String, Int)])
  func refusals(terms: [String], text: String, offset: Int) {
    let set = CharacterSet(terms: terms)
    #expect(throws: TextEncodingError.notInCharacterSet(offset: offset)) {
      try set.encode(text, as: .text)
    }
  }

  @Test("writes a yen sign in JIS X 0201 where its byte is no delimiter")
  func yen() throws {
    let set = CharacterSet(terms: ["ISO_IR 13"])
    #expect(try set.encode("ｱ¥", as: .text) == [0xB1, 0x5C])
    #expect(throws: TextEncodingError.notInCharacterSet(offset: 1)) {
      try set.encode("ｱ¥", as: .values)
    }
  }

  @Test("switches back before delimiters and at the end")
  func switching() throws {
    let set = CharacterSet(terms: ["ISO 2022 IR 100", "ISO 2022 IR 144"])
    let expected: [UInt8] = [0x1B, 0x2D, 0x4C, 0xD6, 0x1B, 0x2D, 0x41]
    #expect(try set.encode("ж", as: .text) == expected)
    #expect(try set.encode("ж^ж", as: .personName) == expected + [0x5E] + expected)
    #expect(try set.encode("ж\nж", as: .text) == expected + [0x0A] + expected)
  }
}

@Suite("Values of Specific Character Set (PS3.3 §C.12.1.1.2)")
struct CharacterSetTermTests {
  @Test("accepts each defined term")
  func defined() {
    let numbers = [100, 101, 109, 110, 126, 127, 138, 144, 148, 166, 203, 13]
    for number in numbers {
      #expect(CharacterSet(terms: ["ISO_IR \(number)"]).problems.isEmpty)
    }
    for number in numbers + [6, 87, 159, 149, 58] {
      #expect(CharacterSet(terms: ["ISO 2022 IR \(number)"]).problems.isEmpty)
      #expect(CharacterSet(terms: ["", "ISO 2022 IR \(number) "]).problems.isEmpty)
    }
    for term in ["ISO_IR 192", "GB18030", "GBK", "", "ISO_IR 6"] {
      #expect(CharacterSet(terms: [term]).problems.isEmpty)
    }
  }

  @Test(
    "understands misspelt ones",
    arguments: [
      ("ISO IR 100", "é"), ("ISO-IR 100", "é"), ("ISO_IR_100", "é"), ("ISO_IR100", "é"),
      ("iso_ir 100", "é"), ("ISO 8859-1", "é"), ("ISO2022IR100", "é"), ("ISO-2022-IR-144", "щ"),
      ("ISO 8859-5", "щ"), ("ISO-IR 144", "щ"),
    ])
  func misspelt(term: String, expected: String) {
    let set = CharacterSet(terms: [term])
    #expect(set.problems.map(\.code) == [.misspeltCharacterSet])
    #expect(set.problems.allSatisfy { $0.severity == .warning })
    #expect(set.decode([0xE9].span, as: .text) == DecodedText(expected, isClean: true))
  }

  @Test("understands misspelt ones of sets with two bytes, and of UTF-8")
  func misspeltMultibyte() {
    let chinese = CharacterSet(terms: ["", "ISO 2022 58"])
    #expect(chinese.problems.map(\.code) == [.misspeltCharacterSet])
    let bytes: [UInt8] = [0x1B, 0x24, 0x29, 0x41, 0xCD, 0xF5]
    #expect(chinese.decode(bytes.span, as: .text) == DecodedText("王", isClean: true))
    #expect(CharacterSet(terms: ["UTF-8"]).decode([0xC3, 0xA9].span, as: .text).text == "é")
    #expect(CharacterSet(terms: ["ISO 2022 GBK"]).decode([0xCD, 0xF5].span, as: .text).text == "王")
  }

  @Test(
    "ignores unknown ones, and does not print what might harm a terminal",
    arguments: ["KLINGON", "ISO_IR 999", "ISO_IR 7", "\u{1B}[2J\n", "ISO_IR", "-1", "é"])
  func unknown(term: String) {
    let set = CharacterSet(terms: [term])
    #expect(set.problems.map(\.code) == [.unknownCharacterSet])
    #expect(set.problems.allSatisfy { $0.message.allSatisfy { !$0.isNewline && $0 != "\u{1B}" } })
    #expect(set.decode([0xE9].span, as: .text) == DecodedText("é", isClean: false))
  }

  @Test("keeps those that stand alone apart from others")
  func standAlone() {
    let first = CharacterSet(terms: ["ISO_IR 192", "ISO 2022 IR 87"])
    #expect(first.problems.map(\.code) == [.combinedCharacterSet])
    #expect(first.decode([0xC3, 0xA9].span, as: .text).text == "é")
    let second = CharacterSet(terms: ["ISO 2022 IR 100", "GB18030"])
    #expect(second.problems.map(\.code) == [.combinedCharacterSet])
    #expect(second.decode([0xC3, 0xA9].span, as: .text).text == "Ã©")
  }
}
