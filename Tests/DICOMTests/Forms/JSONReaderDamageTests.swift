import DICOM
import Support
import Testing

@Suite("Damaged JSON (RFC 8259, PS3.18 §F.2)")
struct JSONReaderDamageTests {
  @Test(
    "says where a text is no JSON",
    arguments: [
      ("", .endOfText(offset: 0)), (" ", .endOfText(offset: 1)), ("{", .endOfText(offset: 1)),
      (#"{"a""#, .endOfText(offset: 4)), (#"{"a":"#, .endOfText(offset: 5)),
      (#"{"a":1"#, .endOfText(offset: 6)), (#"["a"#, .endOfText(offset: 3)),
      (#"["\"#, .endOfText(offset: 3)), ("{]", .unexpected(expected: .name, offset: 1)),
      ("{1:2}", .unexpected(expected: .name, offset: 1)),
      (#"{"a" 1}"#, .unexpected(expected: .colon, offset: 5)),
      (#"{"a":1,}"#, .unexpected(expected: .name, offset: 7)),
      (#"{"a":1;}"#, .unexpected(expected: .commaOrBrace, offset: 6)),
      (#"{"a":}"#, .unexpected(expected: .value, offset: 5)),
      ("[1,]", .unexpected(expected: .value, offset: 3)),
      ("[,1]", .unexpected(expected: .value, offset: 1)),
      ("[1 2]", .unexpected(expected: .commaOrBracket, offset: 3)),
      ("[1}", .unexpected(expected: .commaOrBracket, offset: 2)),
      ("{} {}", .unexpected(expected: .end, offset: 3)),
      ("[nul]", .unexpected(expected: .value, offset: 1)),
      ("[NaN]", .unexpected(expected: .value, offset: 1)),
      ("['a']", .unexpected(expected: .value, offset: 1)),
      ("[01]", .badNumber(offset: 1)), ("[-]", .badNumber(offset: 1)),
      ("[1.]", .badNumber(offset: 1)), ("[1e]", .badNumber(offset: 1)),
      ("[1-2]", .badNumber(offset: 1)), ("[+1]", .unexpected(expected: .value, offset: 1)),
      ("[\"a\nb\"]", .controlCharacter(offset: 3)), (#"["a\x"]"#, .badEscape(offset: 3)),
      (#"["\u12g4"]"#, .badEscape(offset: 2)), (#"["\ud800"]"#, .badEscape(offset: 2)),
      (#"["\udc00"]"#, .badEscape(offset: 2)), (#"["\ud800\u0041"]"#, .badEscape(offset: 2)),
      (#"["\u00"#, .badEscape(offset: 2)), ("1", .noDataSet(offset: 0)),
      ("null", .noDataSet(offset: 0)), ("[{},1]", .noDataSet(offset: 4)),
      ("[]", .notOneDataSet(count: 0)),
    ] as [(String, JSONError)])
  func syntax(json: String, error: JSONError) {
    var problems: [Problem] = []
    #expect(throws: error) { try JSONReaderTests.read(json, &problems) }
    #expect(!error.description.isEmpty)
    if let offset = error.offset { #expect(error.description.hasPrefix("byte \(offset): ")) }
  }

  @Test("wants UTF-8, with a byte order mark or without")
  func encoding() throws {
    var problems: [Problem] = []
    #expect(throws: JSONError.notUTF8(offset: 3)) {
      try DataSet(json: Array("{\"a".utf8) + [0xC3, 0x28], problems: &problems)
    }
    #expect(try DataSet(json: [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], problems: &problems).elements == [])
    let (_, bytes) = try JSONReaderTests.value(
      #"{"vr":"UT","Value":["\ud83d\ude00 "]}"#
        .replacing("\\ud83d\\ude00 ", with: "\\u0041\\t"))
    #expect(bytes == [0x41, 0x09])
  }

  @Test("leaves out what is no element, and says why")
  func elements() throws {
    let cases: [(String, Int, String)] = [
      (#""hello":{"vr":"LO"}"#, 2, "not named"), (#""FFFEE000":{"vr":"UN"}"#, 2, "not named"),
      (#""00080060":"CT""#, 12, "no object"), (#""00080060":{"vr":"CS","Value":"CT"}"#, 31, "CS"),
      (#""00080060":{"vr":"CS","Value":[true]}"#, 32, "CS"),
      (#""00280010":{"vr":"US","Value":[65536]}"#, 32, "US"),
      (#""00280010":{"vr":"US","Value":[-1]}"#, 32, "US"),
      (#""00280010":{"vr":"US","Value":[1.5]}"#, 32, "US"),
      (#""00280010":{"vr":"US","Value":["x"]}"#, 32, "US"),
      (#""00280010":{"vr":"US","Value":[1,null]}"#, 31, "US"),
      (#""00181051":{"vr":"FL","Value":[1e39]}"#, 32, "FL"),
      (#""00181051":{"vr":"FD","Value":[1e999]}"#, 32, "FD"),
      (#""00200052":{"vr":"AT","Value":["0018"]}"#, 32, "AT"),
      (#""00200052":{"vr":"AT","Value":[24]}"#, 32, "AT"),
      (#""00420011":{"vr":"OB","InlineBinary":"Zm9"}"#, 39, "Base64"),
      (#""00420011":{"vr":"OB","InlineBinary":"Zh=="}"#, 39, "Base64"),
      (#""00420011":{"vr":"OB","InlineBinary":"Z-=="}"#, 39, "Base64"),
      (#""00420011":{"vr":"OB","InlineBinary":["Zg=="]}"#, 38, "OB"),
      (#""00420011":{"vr":"OB","Value":[1]}"#, 31, "OB"),
      (#""00081140":{"vr":"SQ","Value":{}}"#, 31, "SQ"),
      (#""00081140":{"vr":"SQ","Value":[{"00080060":{"vr":"CS"}},1]}"#, 57, "SQ"),
      (#""00081140":{"vr":"SQ","BulkDataURI":"x"}"#, 37, "SQ"),
      (#""00100010":{"vr":"PN","Value":[{"Alphabetic":1}]}"#, 46, "PN"),
    ]
    for (json, offset, word) in cases {
      var problems: [Problem] = []
      let dataSet = try JSONReaderTests.read(
        "{\(json),\"00321032\":{\"vr\":\"PN\"}}", &problems)
      #expect(dataSet.elements.map(\.tag) == [Tag(0x0032, 0x1032)], "\(json)")
      #expect(problems.map(\.offset) == [offset], "\(json)")
      #expect(problems.map(\.severity) == [.error], "\(json)")
      #expect(problems.first?.message.contains(word) == true, "\(json)")
    }
  }

  @Test("understands what is nearly right, and says so")
  func leniency() throws {
    let cases: [(String, String, String)] = [
      (#""PatientID":{"vr":"LO","Value":["1"]}"#, "LO 1", "keyword"),
      (#""00100020":{"Value":["1"]}"#, "LO 1", "no value representation"),
      (#""00100020":{"vr":"lo","Value":["1"]}"#, "LO 1", "no value representation"),
      (#""00100020":{"vr":"LO","Value":[1]}"#, "LO 1", "number for a text"),
      (#""00100020":{"vr":"LO","Value":["1"],"InlineBinary":"MiA="}"#, "LO 1", "several values"),
      (#""00100010":{"vr":"PN","Value":["A^B"]}"#, "PN A^B", "no object"),
      (#""00100020":{"vr":"LO","Value":["1\\2"]}"#, "LO 1\\2", "backslash"),
      (#""00104000":{"vr":"LT","Value":["1","2"]}"#, "LT 1\\2", "joined"),
      (#""00080060":{"vr":"CS","Value":["山"]}"#, "CS ?", "question mark"),
    ]
    for (json, value, word) in cases {
      var problems: [Problem] = []
      let dataSet = try JSONReaderTests.read("{\(json)}", &problems)
      let element = try #require(dataSet.elements.first)
      let text = dataSet.strings(element.tag).joined(separator: "\\")
      #expect("\(element.vr) \(text)" == value)
      #expect(problems.map(\.severity) == [.warning], "\(json)")
      #expect(problems.first?.message.contains(word) == true, "\(json)")
    }
    var problems: [Problem] = []
    let empty = try JSONReaderTests.read(
      #"{"00081140":{"vr":"SQ","Value":[null]}}"#, &problems)
    #expect(empty.items(Tag(0x0008, 0x1140)).count == 1)
    #expect(problems.count == 1)
  }

  @Test("stops where sequences are nested too deep", arguments: [63, 64, 65, 100_000])
  func depth(levels: Int) throws {
    let json =
      String(repeating: #"{"00081140":{"vr":"SQ","Value":["#, count: levels) + "{}"
      + String(repeating: "]}}", count: levels)
    var problems: [Problem] = []
    do {
      let dataSet = try JSONReaderTests.read(json, &problems)
      #expect(levels <= ReadLimits().nesting)
      #expect(dataSet.elements.count == 1)
    } catch {
      #expect(levels > ReadLimits().nesting)
      guard case .tooDeep(ReadLimits().nesting, _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("keeps no more than a thousand problems")
  func manyProblems() throws {
    let members = (0..<5000).map { "\"\($0)\":1" }.joined(separator: ",")
    var problems: [Problem] = []
    _ = try JSONReaderTests.read("{\(members)}", &problems)
    #expect(problems.count == 1000)
    #expect(problems.last?.message == "more problems are not listed")
  }

  @Test("stands a few thousand damaged texts", arguments: 1...4)
  func mutations(seed: UInt64) throws {
    let sound = Array(
      (#"{"00080005":{"vr":"CS","Value":["ISO_IR 100"]},"00100010":{"vr":"PN","Value":[{"Alphabe"#
        + #"tic":"Ü^\u00e9"}]},"00201208":{"vr":"IS","Value":[1,"2",null]},"00280010":{"vr":"US","#
        + #""Value":[512]},"00281050":{"Value":[1.5,-2e3],"vr":"DS"},"00081140":{"vr":"SQ","Value""#
        + #":[{"00080005":{"vr":"CS","Value":[null,"ISO 2022 IR 87"]},"00081155":{"vr":"UI","Valu"#
        + #"e":["1.2"]}},{}]},"00420011":{"vr":"OB","InlineBinary":"AQIDBA=="},"7FE00010":{"vr":"#
        + #""OW","BulkDataURI":"x"}}"#).utf8)
    let pieces: [[UInt8]] = [
      "{", "}", "[", "]", ",", "\"", "\\", "null", "SQ", "UN", "\\ud800", "1e9", "00080005", "山",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: seed)
    var readable = 0
    for _ in 0..<800 {
      var json = sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<json.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: json[place] = .random(in: 0x20...0x7E, using: &random)
        case 1: json.remove(at: place)
        case 2: json.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        default: json.swapAt(place, Int.random(in: 0..<json.count, using: &random))
        }
      }
      var problems: [Problem] = []
      guard let dataSet = try? DataSet(json: json, problems: &problems) else { continue }
      readable += 1
      _ = try FormFixture.json(dataSet, bulk: .inline)
      _ = problems.map(\.description)
    }
    #expect(readable > 50)
  }
}
