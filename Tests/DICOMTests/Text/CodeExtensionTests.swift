import DICOM
import Testing

@Suite("Switching sets with ISO 2022 (PS3.5 §6.1.2.5)")
struct CodeExtensionTests {
  @Test("starts afresh behind each delimiter and control character")
  func resets() {
    let set = CharacterSet(terms: ["ISO 2022 IR 100", "ISO 2022 IR 144"])
    let switched: [UInt8] = [0x1B, 0x2D, 0x4C, 0xD6]
    for delimiter: UInt8 in [0x09, 0x0A, 0x0C, 0x0D] {
      let text = set.decode((switched + [delimiter, 0xD6]).span, as: .text).text
      #expect(text.unicodeScalars.first == "ж" && text.unicodeScalars.last == "Ö")
    }
    #expect(set.decode((switched + [0x5C, 0xD6]).span, as: .values).text == "ж\\Ö")
    #expect(set.decode((switched + [0x5C, 0xD6]).span, as: .text).text == "ж\\ж")
    #expect(set.decode((switched + [0x5E, 0xD6]).span, as: .personName).text == "ж^Ö")
    #expect(set.decode((switched + [0x3D, 0xD6]).span, as: .personName).text == "ж=Ö")
    #expect(set.decode((switched + [0x5E, 0xD6]).span, as: .values).text == "ж^ж")
  }

  @Test("keeps G0 and G1 apart")
  func sides() {
    let set = CharacterSet(terms: ["ISO 2022 IR 13", "ISO 2022 IR 87"])
    let bytes: [UInt8] = [0x1B, 0x24, 0x42, 0x3B, 0x33, 0xB1, 0x45, 0x44, 0x1B, 0x28, 0x4A, 0x41]
    #expect(set.decode(bytes.span, as: .text) == DecodedText("山ｱ田A", isClean: true))
  }

  @Test(
    "honours known sequences that are not declared, with a note",
    arguments: [
      ([0x1B, 0x24, 0x42, 0x3B, 0x33, 0x1B, 0x28, 0x42], "山"),
      ([0x1B, 0x24, 0x40, 0x3B, 0x33], "山"), ([0x1B, 0x24, 0x29, 0x43, 0xFB, 0xF3], "洪"),
      ([0x1B, 0x2D, 0x46, 0xE1], "α"), ([0x1B, 0x28, 0x49, 0x31], "ｱ"),
      ([0x1B, 0x24, 0x28, 0x44, 0x30, 0x21], "丂"),
    ] as [([UInt8], String)])
  func undeclared(bytes: [UInt8], expected: String) {
    for terms in [[], ["ISO_IR 100"], ["ISO 2022 IR 6", "ISO 2022 IR 138"]] {
      let text = CharacterSet(terms: terms).decode(bytes.span, as: .text)
      #expect(text == DecodedText(expected, isClean: false))
    }
  }

  @Test(
    "replaces other sequences as a whole",
    arguments: [
      ([0x41, 0x1B], "A\u{FFFD}"), ([0x1B, 0x28], "\u{FFFD}"),
      ([0x1B, 0x28, 0x5A, 0x41], "\u{FFFD}A"),
      ([0x1B, 0x24, 0x28, 0x28, 0x44, 0x41], "\u{FFFD}DA"), ([0x1B, 0x41], "\u{FFFD}"),
      ([0x1B, 0x1B, 0x28, 0x42, 0x41], "\u{FFFD}A"),
    ] as [([UInt8], String)])
  func unknown(bytes: [UInt8], expected: String) {
    let text = CharacterSet(terms: ["ISO_IR 100"]).decode(bytes.span, as: .text)
    #expect(text == DecodedText(expected, isClean: false))
  }

  @Test("treats a single term with ISO 2022 as the plain set")
  func singleTerms() {
    #expect(CharacterSet(terms: ["ISO 2022 IR 100"]).decode([0xE9].span, as: .text).text == "é")
    let korean = CharacterSet(terms: ["ISO 2022 IR 149"])
    #expect(korean.decode([0xC8, 0xAB].span, as: .text) == DecodedText("홍", isClean: true))
  }

  @Test("guesses the two-byte set whose sequence was not repeated")
  func forgottenSequence() {
    let set = CharacterSet(terms: ["", "ISO 2022 IR 149"])
    let bytes: [UInt8] = [0x1B, 0x24, 0x29, 0x43, 0xC8, 0xAB, 0x5E, 0xB1, 0xE6]
    #expect(set.decode(bytes.span, as: .personName) == DecodedText("홍^길", isClean: false))
  }

  @Test("finds the delimiter before which a two-byte set was left on")
  func forgottenReturn() {
    let set = CharacterSet(terms: ["", "ISO 2022 IR 87"])
    let name: [UInt8] = [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x5E, 0x1B, 0x24, 0x42, 0x45, 0x44]
    #expect(set.decode(name.span, as: .personName) == DecodedText("山^田", isClean: false))
  }

  @Test("reads Shift_JIS where JIS X 0201 is declared")
  func shiftJIS() {
    let set = CharacterSet(terms: ["ISO_IR 13"])
    // The second byte of the second character is a backslash.
    let bytes: [UInt8] = [0x8E, 0x52, 0x95, 0x5C, 0xB1]
    #expect(set.decode(bytes.span, as: .values) == DecodedText("山表ｱ", isClean: false))
    #expect(set.split(bytes.span) == [0..<5])
  }
}

@Suite("Parting values (PS3.5 §6.1.2.5.3, §6.2)")
struct ValueSplittingTests {
  @Test(
    "does not take half of a character for a backslash",
    arguments: [
      Split([], "", [""]), Split([], "\\", ["", ""]), Split([], "a\\b\\", ["a", "b", ""]),
      Split(["GB18030"], "誠\\王", ["誠", "王"]), Split(["GBK"], "乗\\誠", ["乗", "誠"]),
      Split(["GB18030"], "\u{1F600}\\é", ["\u{1F600}", "é"]),
      Split(["", "ISO 2022 IR 87"], "緕\\緕", ["緕", "緕"]),
      Split(["", "ISO 2022 IR 149"], "홍\\길", ["홍", "길"]),
      Split(["ISO_IR 192"], "é\\王", ["é", "王"]), Split(["ISO_IR 100"], "é\\ü", ["é", "ü"]),
    ])
  func splits(split: Split) throws {
    let set = CharacterSet(terms: split.terms)
    let bytes = try set.encode(split.text, as: .values)
    let values = set.split(bytes.span).map { range in
      set.decode(Array(bytes[range]).span, as: .text).text
    }
    #expect(values == split.values)
    #expect(set.decode(bytes.span, as: .values) == DecodedText(split.text, isClean: true))
  }

  /// Text of several values.
  struct Split: Sendable {
    let terms: [String]
    let text: String
    let values: [String]

    init(_ terms: [String], _ text: String, _ values: [String]) {
      self.terms = terms
      self.text = text
      self.values = values
    }
  }

  @Test("goes through any bytes to their end", arguments: CharacterSet.samples)
  func anyBytes(set: CharacterSet) {
    var generator = Seeded(state: 2_022)
    // What switches sets and halves characters comes up often.
    let special: [UInt8] = Array("\u{1B}\u{1B}$(B)C-F\\^=\r!0~".utf8) + [0x81, 0xA1, 0xE0, 0xFE]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<14, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : special[Int.random(in: 0..<special.count, using: &generator)]
      }
      let text = set.decode(bytes.span, as: .personName)
      if text.text.unicodeScalars.contains("\u{FFFD}") && text.isClean {
        Issue.record("\(bytes) are not clean")
      }
      var next = 0
      for range in set.split(bytes.span) {
        if range.lowerBound != next { Issue.record("\(bytes) are not parted in order") }
        next = range.upperBound + 1
      }
      if next != bytes.count + 1 { Issue.record("\(bytes) are not parted to the end") }
    }
  }
}

/// A repeatable source of numbers (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
    return number ^ number >> 31
  }
}
