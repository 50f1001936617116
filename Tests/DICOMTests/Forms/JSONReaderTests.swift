import DICOM
import Support
import Testing

@Suite("Reading the DICOM JSON Model (PS3.18 §F.2)")
struct JSONReaderTests {
  /// Reads a data set; `found` are the problems.
  static func read(
    _ json: String, bulk: JSONBulk = { _ throws(JSONError) in nil }, _ found: inout [Problem]
  ) throws(JSONError) -> DataSet {
    try DataSet(json: Array(json.utf8), bulk: bulk, problems: &found)
  }

  /// The bytes of the one element of a text that has no problem, and its representation.
  static func value(_ json: String) throws -> (vr: VR, bytes: [UInt8]) {
    var problems: [Problem] = []
    let dataSet = try read("{\"00111001\":\(json)}", &problems)
    #expect(problems == [])
    let element = try #require(dataSet.elements.first)
    #expect(element.tag == Tag(0x0011, 0x1001))
    return (element.vr, try dataSet.copy(of: element))
  }

  static let texts: [(String, String, String)] = [
    ("AE", #"["STORE","A"]"#, "STORE\\A "), ("AS", #"["018M"]"#, "018M"),
    ("CS", #"["A",null,"B"]"#, "A\\\\B"), ("CS", "[null]", ""), ("CS", "[]", ""),
    ("DA", #"["20240229"]"#, "20240229"), ("DS", "[1.50,-1e5,0]", "1.50\\-1e5\\0 "),
    ("DS", #"["+1.0",null,"NaN"]"#, "+1.0\\\\NaN "),
    (
      "DS", "[0.1234567890123456789]",
      "0.1234567890123456789 "
    ), ("DT", #"["2024+0100"]"#, "2024+0100 "),
    ("IS", "[5,-7,12345678901]", "5\\-7\\12345678901"), ("IS", #"["+05"]"#, "+05 "),
    ("LO", #"["\"\u000a"]"#, "\"\n"), ("LT", #"[" a\\b"]"#, " a\\b"),
    ("PN", #"[{"Alphabetic":"A^B","Ideographic":"C","Phonetic":"D"}]"#, "A^B=C=D "),
    ("PN", #"[{"Phonetic":"D"},null,{}]"#, "==D\\\\ "), ("PN", #"[{"Ideographic":null}]"#, ""),
    ("SH", #"["a\/b"]"#, "a/b "), ("ST", #"["x"]"#, "x "), ("TM", #"["1010"]"#, "1010"),
    ("UC", #"["a","b"]"#, "a\\b "), ("UI", #"["1.2.3"]"#, "1.2.3\0"),
    ("UR", #"["http://a/?b"]"#, "http://a/?b "), ("UT", #"["x"]"#, "x "),
  ]

  @Test("reads text", arguments: texts)
  func text(vr: String, json: String, value: String) throws {
    let (found, bytes) = try Self.value("{\"vr\":\"\(vr)\",\"Value\":\(json)}")
    #expect(found.description == vr)
    #expect(String(decoding: bytes, as: UTF8.self) == value)
  }

  static let numbers: [(String, String, [UInt8])] = [
    ("AT", #"["0018000A","7fe00010"]"#, [0x18, 0, 0x0A, 0, 0xE0, 0x7F, 0x10, 0]),
    ("US", "[1,65535]", [1, 0, 255, 255]), ("US", #"["7",1e3,2.0]"#, [7, 0, 0xE8, 3, 2, 0]),
    ("SS", "[-1,-32768]", [255, 255, 0, 128]), ("UL", "[4294967295]", [255, 255, 255, 255]),
    ("SL", "[-2]", [254, 255, 255, 255]), ("US", "[null]", []), ("US", "[]", []),
    ("SV", "[-9223372036854775808]", [0, 0, 0, 0, 0, 0, 0, 128]),
    ("UV", #"["18446744073709551615"]"#, [UInt8](repeating: 255, count: 8)),
    ("FL", "[1.5,-0.0]", [0, 0, 0xC0, 0x3F, 0, 0, 0, 0x80]),
    ("FL", #"["inf"]"#, [0, 0, 0x80, 0x7F]), ("FD", "[-2]", [0, 0, 0, 0, 0, 0, 0, 0xC0]),
    ("FD", #"["-inf"]"#, [0, 0, 0, 0, 0, 0, 0xF0, 0xFF]),
  ]

  @Test("reads numbers", arguments: numbers)
  func number(vr: String, json: String, value: [UInt8]) throws {
    let (found, bytes) = try Self.value("{\"vr\":\"\(vr)\",\"Value\":\(json)}")
    #expect(found.description == vr)
    #expect(bytes == value)
  }

  @Test(
    "reads bytes in Base64 (RFC 4648 §10)", arguments: ["OB", "OW", "OL", "OV", "OF", "OD", "UN"])
  func bytes(vr: String) throws {
    for (coded, value) in [("", ""), ("Zg==", "f\0"), ("Zm8=", "fo"), ("Zm9vYg==", "foob")] {
      let (found, bytes) = try Self.value("{\"InlineBinary\":\"\(coded)\",\"vr\":\"\(vr)\"}")
      #expect(found.description == vr)
      #expect(bytes == Array(value.utf8))
    }
    #expect(try Self.value(#"{"vr":"OB","InlineBinary":"\u002f\/8="}"#).bytes == [0xFF, 0xFF])
    #expect(try Self.value("{\"vr\":\"\(vr)\"}").bytes.isEmpty)
  }

  @Test("gives back random values of each binary number", arguments: 1...3)
  func randomNumbers(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (vr, size) in [("US", 2), ("SS", 2), ("UL", 4), ("SL", 4), ("UV", 8), ("SV", 8), ("FL", 4)]
      + [("FD", 8), ("OW", 2), ("AT", 4)]
    {
      for isBigEndian in [false, true] {
        let count = Int.random(in: 1...20, using: &random)
        var values = (0..<count * size).map { _ in UInt8.random(in: 0...0xFE, using: &random) }
        // No NaN, the payload of which is lost.
        for index in values.indices { values[index] &= 0xBF }
        let dataSet = try FormFixture.dataSet(isBigEndian: isBigEndian) {
          $0.element(0x0011_1001, vr, values)
        }
        let json = try FormFixture.json(dataSet, bulk: .inline)
        var problems: [Problem] = []
        let again = try Self.read(json, &problems)
        let element = try #require(again.elements.first)
        let unit = vr == "AT" ? 2 : size
        let little = stride(from: 0, to: values.count, by: unit).flatMap { start in
          let word = values[start..<start + unit]
          return isBigEndian ? Array(word.reversed()) : Array(word)
        }
        #expect(try again.copy(of: element) == little, "\(vr) \(isBigEndian)")
      }
    }
  }

  @Test("reads items, empty ones too")
  func items() throws {
    var problems: [Problem] = []
    let dataSet = try Self.read(
      #"{"0040A043":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["C"]}},{}]},"#
        + #""0040A730":{"vr":"SQ"},"0040A731":{"vr":"SQ","Value":[]}}"#, &problems)
    let items = dataSet.items(Tag(0x0040, 0xA043))
    #expect(items.map { $0.string(Tag(0x0008, 0x0100)) } == ["C", nil])
    #expect(dataSet.elements.map(\.isUndefinedLength) == [false, false, false])
    #expect(dataSet.elements.map(\.isEmpty) == [false, true, true])
    #expect(problems == [])
  }

  @Test("puts members in tag order, whatever theirs is")
  func order() throws {
    var problems: [Problem] = []
    let dataSet = try Self.read(
      #"{"00100020":{"Value":["1"],"vr":"LO"},"00100010":{"Value":[{"Alphabetic":"Ü"}],"vr":"PN"},"#
        + #""00080005":{"Value":["ISO_IR 100"],"vr":"CS"},"00100020":{"vr":"LO","Value":["2"]}}"#,
      &problems)
    #expect(dataSet.elements.map(\.tag.rawValue) == [0x0008_0005, 0x0010_0010, 0x0010_0020])
    #expect(dataSet.string(Tag(0x0010, 0x0020)) == "2")
    #expect(try dataSet.copy(of: #require(dataSet[Tag(0x0010, 0x0010)])) == [0xDC, 0x20])
    #expect(problems.map(\.code) == [.jsonModel])
    #expect(problems.first?.message.contains("1 elements occur more than once") == true)
  }

  @Test("encodes text as the stated sets want it")
  func characterSets() throws {
    var problems: [Problem] = []
    let json =
      #"{"00080005":{"vr":"CS","Value":[null,"ISO 2022 IR 87"]},"00100010":{"vr":"PN","Value":"#
      + #"[{"Alphabetic":"Yamada^Tarou","Ideographic":"山田^太郎"}]},"0040A043":{"vr":"SQ","Value":["#
      + #"{"00080005":{"vr":"CS","Value":["ISO_IR 100"]},"00080104":{"vr":"LO","Value":["ß"]}},"#
      + #"{"00080104":{"vr":"LO","Value":["山"]}}]}}"#
    let dataSet = try Self.read(json, &problems)
    #expect(problems == [])
    let name = try dataSet.copy(of: #require(dataSet[Tag(0x0010, 0x0010)]))
    #expect(name.filter { $0 == 0x1B }.count == 4)
    #expect(dataSet.string(Tag(0x0010, 0x0010)) == "Yamada^Tarou=山田^太郎")
    let items = dataSet.items(Tag(0x0040, 0xA043))
    #expect(items.map { $0.string(Tag(0x0008, 0x0104)) } == ["ß", "山"])
    #expect(try FormFixture.json(dataSet) == json)
  }

  @Test(
    "takes UTF-8 where the stated set does not have the text",
    arguments: [
      #"{"00080016":{"vr":"UI"},"#, #"{"00080005":{"vr":"CS","Value":["ISO_IR 100"]},"#,
      #"{"00080005":{"vr":"CS"},"#,
    ])
  func utf8(start: String) throws {
    var problems: [Problem] = []
    let dataSet = try Self.read(
      start + #""0040A043":{"vr":"SQ","Value":[{"00080104":{"vr":"LO","Value":["山"]}}]}}"#,
      &problems)
    #expect(dataSet.string(.specificCharacterSet) == "ISO_IR 192")
    #expect(
      dataSet.items(Tag(0x0040, 0xA043)).first?.string(Tag(0x0008, 0x0104)) == "山")
    #expect(problems.map(\.code) == [.jsonCharacterSet])
  }

  @Test("asks for bulk data")
  func bulk() throws {
    let json =
      #"{"00420011":{"vr":"OB","BulkDataURI":"file:a"},"7FE00010":{"BulkDataURI":"b","vr":"OW"}}"#
    var problems: [Problem] = []
    let dataSet = try Self.read(
      json, bulk: { uri throws(JSONError) in uri == "b" ? [1, 2] : nil }, &problems)
    #expect(dataSet.elements.map(\.value.count) == [0, 2])
    #expect(problems.map(\.code) == [.missingBulkData])
    #expect(throws: JSONError.bulkData(reason: "away")) {
      try Self.read(
        json, bulk: { _ throws(JSONError) in throw .bulkData(reason: "away") }, &problems)
    }
  }

  @Test("encapsulates pixel data again")
  func fragments() throws {
    let items = ElementMaker.with {
      $0.raw([0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0, 0xE0, 2, 0, 0, 0, 0xFF, 0xD8])
    }
    let first = try FormFixture.dataSet {
      $0.element(0x7FE0_0010, "OB", items + $0.delimiter(0xE0DD), length: .max)
    }
    var problems: [Problem] = []
    let again = try Self.read(FormFixture.json(first), &problems)
    #expect(again[.pixelData]?.isUndefinedLength == true)
    #expect(again.elements == first.elements)
    let cut = try Self.read(
      #"{"7FE00010":{"vr":"OB","InlineBinary":"/v8A4P8AAAAA"}}"#, &problems)
    #expect(cut[.pixelData]?.isUndefinedLength == false)
  }

  @Test("keeps group 0002 apart, and reads lists")
  func instances() throws {
    let json = Array(
      (#"[{"00020010":{"vr":"UI","Value":["1.2"]},"00080016":{"vr":"UI"}},{}, "#
        + #"{"00100020":{"vr":"LO","Value":["3"]}}]"#).utf8)
    var problems: [Problem] = []
    let instances = try JSONInstance.read(json, named: "list", problems: &problems)
    #expect(instances.map(\.meta.elements.count) == [1, 0, 0])
    #expect(instances.map(\.dataSet.elements.count) == [1, 0, 1])
    #expect(instances.first?.meta.string(.transferSyntaxUID) == "1.2")
    #expect(problems == [])
    #expect(throws: JSONError.notOneDataSet(count: 3)) {
      try DataSet(json: json, problems: &problems)
    }
    _ = try Self.read(#"{"00020010":{"vr":"UI","Value":["1.2"]}}"#, &problems)
    #expect(problems.map(\.code) == [.jsonModel])
  }

  @Test("writes long values of short representations as unknown (PS3.5 §6.2.2)")
  func longValue() throws {
    let list = Array(repeating: "1", count: 40_000).joined(separator: ",")
    let (vr, bytes) = try Self.value(#"{"vr":"DS","Value":["# + list + "]}")
    #expect(vr == .UN)
    #expect(bytes.count == 80_000)
  }
}
