import DICOM
import Testing

@Suite("Decoding text (PS3.5 §6.1)")
struct CharacterSetTests {
  @Test("decodes the examples of the standard, and writes the same bytes", arguments: Example.all)
  func examples(example: Example) throws {
    let set = CharacterSet(terms: example.terms)
    #expect(set.problems.isEmpty)
    let decoded = set.decode(example.bytes.span, as: .personName)
    #expect(decoded.text == example.text)
    #expect(decoded.isClean)
    #expect(try set.encode(example.text, as: .personName) == example.bytes)
  }

  @Test(
    "decodes the bytes A1 to FF of single-byte sets",
    arguments: [
      (
        "ISO_IR 101",
        "Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
      ),
      (
        "ISO_IR 126",
        "‘’£€₯¦§¨©ͺ«¬\u{AD}�―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ�ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ�"
      ),
      (
        "ISO_IR 144",
        "ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ"
      ),
      (
        "ISO_IR 148",
        "¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"
      ),
      (
        "ISO_IR 203",
        "¡¢£€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
      ),
      ("ISO_IR 13", "｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ"),
    ])
  func upperHalves(term: String, expected: String) {
    let set = CharacterSet(terms: [term])
    let bytes = (0xA1...0xFF).map(UInt8.init).prefix(expected.unicodeScalars.count)
    let text = set.decode(Array(bytes).span, as: .text)
    #expect(text.text == expected)
    #expect(text.isClean == !expected.contains("\u{FFFD}"))
  }

  @Test(
    "knows where single-byte sets have holes",
    arguments: [
      ("ISO_IR 100", 0xFF, "ÿ"), ("ISO_IR 109", 0xA5, nil), ("ISO_IR 110", 0xFF, "˙"),
      ("ISO_IR 127", 0xA1, nil), ("ISO_IR 127", 0xD9, "ع"), ("ISO_IR 138", 0xFA, "ת"),
      ("ISO_IR 138", 0xDE, nil), ("ISO_IR 166", 0xFC, nil), ("ISO_IR 166", 0xFB, "๛"),
      ("ISO_IR 13", 0xE0, nil),
    ] as [(String, UInt8, String?)])
  func holes(term: String, byte: UInt8, expected: String?) {
    let text = CharacterSet(terms: [term]).decode([byte].span, as: .text)
    #expect(text == DecodedText(expected ?? "\u{FFFD}", isClean: expected != nil))
  }

  @Test("leaves ASCII as it is in every set but JIS X 0201", arguments: CharacterSet.samples)
  func ascii(set: CharacterSet) {
    let bytes = (0x00...0x7F).map(UInt8.init).filter { $0 != 0x1B }
    let isRomaji = set.terms.first?.hasSuffix("IR 13") == true
    let text = set.decode(bytes.span, as: .text)
    var expected = String(decoding: bytes, as: UTF8.self)
    if isRomaji {
      expected = String(expected.map { $0 == "\\" ? "¥" : $0 == "~" ? "‾" : $0 })
    }
    #expect(text == DecodedText(expected, isClean: true))
  }

  @Test("keeps the delimiter of values in JIS X 0201, where text has a yen sign")
  func yen() {
    let set = CharacterSet(terms: ["ISO_IR 13"])
    #expect(set.decode([0xB1, 0x5C, 0xB2].span, as: .values).text == "ｱ\\ｲ")
    #expect(set.decode([0xB1, 0x5C, 0xB2].span, as: .text).text == "ｱ¥ｲ")
  }

  @Test(
    "takes undeclared bytes for UTF-8, or else for Latin 1",
    arguments: [
      ([0x4D, 0xFC, 0x6C], "Mül"), ([0x4D, 0xC3, 0xBC, 0x6C], "Mül"), ([0x80], "\u{80}"),
      ([0xC3], "Ã"), ([0xE2, 0x82, 0xAC, 0xFF], "â\u{82}¬ÿ"),
    ] as [([UInt8], String)])
  func undeclared(bytes: [UInt8], expected: String) {
    for terms in [[], [""], ["ISO_IR 6"], ["", "ISO 2022 IR 87"]] {
      let text = CharacterSet(terms: terms).decode(bytes.span, as: .personName)
      #expect(text == DecodedText(expected, isClean: false))
    }
  }

  @Test(
    "replaces what is no character, as little as possible",
    arguments: [
      ("ISO_IR 192", [0x41, 0xFF, 0x42], "A\u{FFFD}B"),
      ("ISO_IR 192", [0xE5, 0xB1], "\u{FFFD}"),
      ("GB18030", [0x81], "\u{FFFD}"),
      ("GB18030", [0xCD, 0x20], "\u{FFFD} "),
      ("GB18030", [0x84, 0x31, 0xA4, 0x39], "\u{FFFF}"),
      ("GB18030", [0x84, 0x31, 0xA5, 0x30], "\u{FFFD}"),
      ("GB18030", [0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
      ("GB18030", [0xE3, 0x32, 0x9A, 0x36], "\u{FFFD}"),
      ("GBK", [0xCD, 0xF5, 0xFF], "王\u{FFFD}"),
      ("ISO 2022 IR 149", [0xC8, 0xAB, 0xB1], "홍\u{FFFD}"),
    ] as [(String, [UInt8], String)])
  func replacement(term: String, bytes: [UInt8], expected: String) {
    let text = CharacterSet(terms: [term]).decode(bytes.span, as: .text)
    #expect(text.text == expected)
    #expect(text.isClean == !expected.contains("\u{FFFD}"))
  }

  @Test("applies to seven value representations")
  func kinds() {
    #expect(TextKind(.PN) == .personName)
    #expect(TextKind(.LO) == .values && TextKind(.SH) == .values && TextKind(.UC) == .values)
    #expect(TextKind(.LT) == .text && TextKind(.ST) == .text && TextKind(.UT) == .text)
    #expect(TextKind(.CS) == nil && TextKind(.UI) == nil && TextKind(.OB) == nil)
  }
}

/// A person name of PS3.5 §H to §K.
struct Example: Sendable, CustomTestStringConvertible {
  let terms: [String]
  let text: String
  let bytes: [UInt8]

  init(_ terms: [String], _ text: String, _ hex: String) {
    self.terms = terms
    self.text = text
    let digits = Array(hex)
    bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }

  var testDescription: String { terms.joined(separator: "\\") }

  static let all = [
    Example(
      ["ISO 2022 IR 6", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう",
      "59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f3a1b28423d"
        + "1b24422464245e24401b28425e1b2442243f246d24261b2842"),
    Example(
      ["", "ISO 2022 IR 149"], "Hong^Gildong=洪^吉洞=홍^길동",
      "486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d73d"
        + "1b242943c8ab5e1b242943b1e6b5bf"),
    Example(
      ["ISO 2022 IR 13", "ISO 2022 IR 87"], "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
      "d4cfc0de5ec0dbb33d1b24423b3345441b284a5e1b244242404f3a1b284a3d"
        + "1b24422464245e24401b284a5e1b2442243f246d24261b284a"),
    Example(
      ["ISO_IR 192"], "Wang^XiaoDong=王^小東=",
      "57616e675e5869616f446f6e673de78e8b5ee5b08fe69db13d"),
    Example(
      ["GB18030"], "Wang^XiaoDong=王^小东=", "57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d"),
  ]
}

extension CharacterSet {
  /// One for each way of decoding.
  static let samples = [
    [], ["ISO_IR 100"], ["ISO_IR 144"], ["ISO_IR 13"], ["ISO_IR 166"], ["ISO_IR 192"],
    ["GB18030"], ["GBK"], ["", "ISO 2022 IR 87", "ISO 2022 IR 159"], ["", "ISO 2022 IR 149"],
    ["ISO 2022 IR 13", "ISO 2022 IR 87"], ["ISO 2022 IR 149"], ["", "ISO 2022 IR 58"],
    ["ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 126", "ISO 2022 IR 149"],
  ].map(CharacterSet.init(terms:))
}
