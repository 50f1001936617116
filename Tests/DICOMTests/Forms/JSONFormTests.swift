import DICOM
import Support
import Testing

@Suite("The DICOM JSON Model (PS3.18 §F.2)")
struct JSONFormTests {
  static let values = [
    ShownValue("CS", "A\\B ", #"["A","B"]"#),
    ShownValue("CS", "A\\\\B", #"["A",null,"B"]"#),
    ShownValue("LO", "\"\\\u{1F}", #"["\"","\u001f"]"#),
    ShownValue("UI", "1.2.840.10008.1.2\0", #"["1.2.840.10008.1.2"]"#),
    ShownValue("PN", "A^B=C=D", #"[{"Alphabetic":"A^B","Ideographic":"C","Phonetic":"D"}]"#),
    ShownValue("PN", "=C\\\\A", #"[{"Ideographic":"C"},null,{"Alphabetic":"A"}]"#),
    ShownValue("DS", "1.50\\+2\\.5\\-1e5\\", #"[1.50,2.0,0.5,-1e5,null]"#),
    ShownValue("DS", "abc ", #"["abc"]"#),
    ShownValue("IS", "+05\\ 7\\1.5", #"[5,7,1.5]"#),
    ShownValue("AT", [0x18, 0, 0x0A, 0], #"["0018000A"]"#),
    ShownValue("US", numbers: [UInt16(1), 2], "[1,2]"),
    ShownValue("SS", numbers: [Int16(-1)], "[-1]"),
    ShownValue("UV", numbers: [UInt64.max], "[18446744073709551615]"),
    ShownValue("FD", numbers: [0.1, 1e16].map(\.bitPattern), "[0.1,1e+16]"),
    ShownValue("FD", numbers: [.nan, -.infinity].map(\Double.bitPattern), #"["NaN","-inf"]"#),
  ]

  @Test("writes values", arguments: values)
  func value(value: ShownValue) throws {
    let dataSet = try FormFixture.dataSet { value.element(&$0) }
    #expect(
      try FormFixture.json(dataSet)
        == "{\"00110001\":{\"vr\":\"\(value.vr)\",\"Value\":\(value.shown)}}")
  }

  @Test(
    "writes no value where there is none", arguments: ["LO", "PN", "DS", "US", "AT", "OB", "SQ"])
  func empty(vr: String) throws {
    let dataSet = try FormFixture.dataSet { $0.element(0x0011_0001, vr, []) }
    #expect(try FormFixture.json(dataSet) == "{\"00110001\":{\"vr\":\"\(vr)\"}}")
  }

  @Test("writes items as objects")
  func sequence() throws {
    let item = ElementMaker.with { $0.text(0x0008_0100, "SH", "CODE") }
    let dataSet = try FormFixture.dataSet { $0.sequence(0x0040_A043, items: [item, []]) }
    #expect(
      try FormFixture.json(dataSet)
        == #"{"0040A043":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["CODE"]}},{}]}}"#)
  }

  @Test(
    "writes bytes in Base64 (RFC 4648 §10)",
    arguments: [
      ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("\u{0}>?\u{7F}", "AD4/fw=="),
    ])
  func base64(text: String, coded: String) throws {
    let dataSet = try FormFixture.dataSet { $0.element(0x0011_0001, "OB", Array(text.utf8)) }
    #expect(
      try FormFixture.json(dataSet)
        == "{\"00110001\":{\"vr\":\"OB\",\"InlineBinary\":\"\(coded)\"}}")
  }

  @Test("leaves long bytes out unless all are wanted", arguments: [64, 65, 100_000])
  func bulk(count: Int) throws {
    let dataSet = try FormFixture.dataSet {
      $0.element(0x0011_0001, "OB", [UInt8](repeating: 0, count: count))
    }
    let short = try FormFixture.json(dataSet)
    #expect(short.contains("InlineBinary") == (count <= 64))
    let long = try FormFixture.json(dataSet, bulk: .inline)
    #expect(long.filter { $0 == "A" || $0 == "=" }.count == (count + 2) / 3 * 4)
  }

  @Test("writes long lists of numbers as it writes short ones", arguments: [10, 100_000])
  func longLists(count: Int) throws {
    let text = Array(repeating: " 1.50\\", count: count).joined() + "2 "
    let dataSet = try FormFixture.dataSet(isExplicit: false) {
      $0.text(0x0018_1050, "DS", text)
      $0.text(0x0018_1060, "DS", text + "\\x ")
    }
    let list = Array(repeating: "1.50", count: count).joined(separator: ",")
    #expect(
      try FormFixture.json(dataSet).hasPrefix(
        "{\"00181050\":{\"vr\":\"DS\",\"Value\":[\(list),2]},"))
    // What is no number makes text of all of them.
    #expect(try FormFixture.json(dataSet).hasSuffix("\"2\",\"x\"]}}"))
  }

  @Test("names one representation where the dictionary has several")
  func ambiguous() throws {
    let dataSet = try FormFixture.dataSet(isExplicit: false) {
      $0.element(0x0028_1100, "", [1, 0, 2, 0, 16, 0])
      $0.element(0x5000_3000, "", [1, 2])
    }
    #expect(
      try FormFixture.json(dataSet)
        == #"{"00281100":{"vr":"UN","InlineBinary":"AQACABAA"},"#
        + #""50003000":{"vr":"OW","InlineBinary":"AQI="}}"#)
  }
}
