import DICOM
import Foundation
import Support
import Testing

@testable import fileset

@Suite("What is printed")
struct OutputTests {
  @Test(
    "escapes text in JSON so that it means the same, and commands nothing",
    arguments: [
      "plain", "quote\"back\\slash", "tab\tline\nreturn\r", "\u{0}\u{1B}[31m\u{7F}", "\u{9B}31m",
      "Müller^Änne", "山田^太郎", "👩‍👩‍👧‍👦", "\u{2028}", "", "\u{C2}\u{80}",
    ])
  func escapesJSON(text: String) throws {
    var json = JSONWriter()
    var bytes: [UInt8] = []
    json.string(text, &bytes)
    let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    #expect(read as? String == text)
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test("puts commas where they belong")
  func writesJSON() throws {
    var json = JSONWriter()
    var bytes: [UInt8] = []
    json.beginObject(&bytes)
    json.key("a", &bytes)
    json.beginArray(&bytes)
    json.number(-12, &bytes)
    json.number(0.1, &bytes)
    json.number(Double.nan, &bytes)
    json.bool(true, &bytes)
    json.beginObject(&bytes)
    json.endObject(&bytes)
    json.endArray(&bytes)
    #expect(json.key(Tag(0x0010, 0x0010), &bytes))
    json.null(&bytes)
    #expect(!json.key(Tag(0x0011, 0x0010), &bytes))
    json.endObject(&bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == #"{"a": [-12, 0.1, null, true, {}], "PatientName": null}"#)
  }

  @Test("writes numbers as they are", arguments: [0, 7, -7, 1234567890, Int.max, Int.min])
  func writesNumbers(number: Int) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
  }

  @Test("quotes what would break a row (RFC 4180)")
  func quotesCSV() {
    var bytes: [UInt8] = []
    CSVWriter.row(["plain", "a,b", "say \"x\"", "two\nlines", " space", "", "é", "\r"], &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" space\",,é,\"\r\"\n")
  }

  @Test("shows control characters instead of obeying them")
  func showsControls() {
    #expect(Text.visible("a\u{1B}[31mb\nc") == "a\\u{1B}[31mb\\u{A}c")
    #expect(Text.visible("x\u{202E}y\u{9B}") == "x\\u{202E}y\\u{9B}")
    #expect(Text.visible("Ünïcode 山") == "Ünïcode 山")
  }

  @Test(
    "gives bytes in the largest unit",
    arguments: [
      (0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (12_345_678, "12.3 MB"),
      (999_949, "999.9 kB"), (999_950, "1.0 MB"), (3_000_000_000, "3.0 GB"),
    ])
  func givesBytes(count: Int, text: String) {
    #expect(Text.bytes(count) == text)
  }

  @Test(
    "rounds to decimals",
    arguments: [(0.44, "0.4"), (0.0, "0.0"), (12.96, "13.0"), (-0.26, "-0.3")])
  func rounds(value: Double, text: String) {
    #expect(Text.fixed(value, 1) == text)
  }

  @Test(
    "writes dates as people do",
    arguments: [
      ("20200102", "101500", "2020-01-02 10:15"), ("20200102", nil, "2020-01-02"),
      ("2020.01.02", "10:15:00", "2020-01-02 10:15"), ("20200102", "10", "2020-01-02"),
      ("20201399", nil, nil), ("yesterday", nil, nil), (nil, "101500", nil),
    ] as [(String?, String?, String?)])
  func writesDates(date: String?, time: String?, text: String?) {
    #expect(Text.date(date, time) == text)
  }

  @Test("shows the attributes of a record by their kind")
  func writesAttributes() throws {
    let bytes = ElementMaker.with {
      $0.element(0x0004_1400, "UL", $0.number(UInt32(0)))
      $0.text(0x0008_0005, "CS", "\\ISO 2022 IR 87")
      $0.text(0x0008_0008, "CS", "ORIGINAL\\PRIMARY")
      $0.sequence(
        0x0008_1140,
        items: [ElementMaker.with { $0.text(0x0008_1150, "UI", "1.2") }])
      $0.text(0x0010_0010, "PN", "Doe^John= ")
      $0.element(0x0010_0020, "LO", [])
      $0.text(0x0020_0013, "IS", " 7")
      $0.element(0x0028_0009, "AT", $0.number(UInt16(0x18)) + $0.number(UInt16(0x10AF)))
      $0.element(0x0028_0010, "US", $0.number(UInt16(512)))
      $0.element(0x0011_1010, "LO", Array("private ".utf8))
      $0.element(0x0040_9224, "FD", $0.number(Double(0.1).bitPattern))
      $0.element(0x0042_0011, "OB", [1, 2])
    }
    var problems: [Problem] = []
    let file = try FileMaker.file(bytes)
    let dataSet = try DataSet(
      file, in: 0..<bytes.count, encoding: .explicitLittle, problems: &problems)
    var json = JSONWriter()
    var output: [UInt8] = []
    json.attributes(of: dataSet, &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        {"SpecificCharacterSet": ["", "ISO 2022 IR 87"], "ImageType": ["ORIGINAL", "PRIMARY"], \
        "ReferencedImageSequence": [{"ReferencedSOPClassUID": "1.2"}], "PatientName": "Doe^John", \
        "PatientID": null, "InstanceNumber": "7", "FrameIncrementPointer": "001810AF", \
        "Rows": 512, "RealWorldValueIntercept": 0.1}
        """)
  }
}
