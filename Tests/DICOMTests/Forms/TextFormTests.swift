import DICOM
import Support
import Testing

@Suite("The text form of values")
struct TextFormValueTests {
  static let texts = [
    ShownValue("AE", " STORE \\ X ", "['STORE', 'X']"),
    ShownValue("AS", "045Y", "'045Y'"),
    ShownValue("CS", "ORIGINAL \\AXIAL ", "['ORIGINAL ', 'AXIAL']"),
    ShownValue("CS", " LEADING", "' LEADING'"),
    ShownValue("DA", "20240304", "'20240304'"),
    ShownValue("DT", "20240304093000.5+0100 ", "'20240304093000.5+0100'"),
    ShownValue("TM", "0930 ", "'0930'"),
    ShownValue("LO", "it's ", "\"it's\""),
    ShownValue("LO", "a'b\"c", "'a\\'b\"c'"),
    ShownValue("LO", "tab\tend", "'tab\\tend'"),
    ShownValue("SH", [0xE9, 0x1F], "'é\\x1f'"),
    ShownValue("LO", " A\\ B \\", "[' A', ' B', '']"),
    ShownValue("LT", "two\r\nlines\\one ", "'two\\r\\nlines\\\\one'"),
    ShownValue("LT", "more than sixteen", "Array of 17 elements"),
    ShownValue("ST", "more than sixteen", "'more than sixteen'"),
    ShownValue("UT", "", "''"),
    ShownValue("UC", "a\\b", "['a', 'b']"),
    ShownValue("UR", "http://x/\\y  ", "'http://x/\\\\y'"),
    ShownValue("PN", "Yamada^Tarou== ", "'Yamada^Tarou'"),
    ShownValue("PN", "A^B\\C^D", "[A^B, C^D]"),
    ShownValue("PN", "A\u{07}\\C", "[A\\x07, C]"),
    ShownValue("PN", "", "''"),
    ShownValue("UI", "1.2.840.10008.5.1.4.1.1.2\0", "CT Image Storage"),
    ShownValue("UI", "1.2.3", "1.2.3"),
    ShownValue("UI", "1.2.840.10008.1.2\\1.2.3", "['1.2.840.10008.1.2', '1.2.3']"),
    ShownValue("UI", "", "''"),
    ShownValue("UI", "\0\0", ""),
  ]

  static let numbers = [
    ShownValue("DS", " 1.50 ", "'1.50'"),
    ShownValue("DS", "1.\\+.5e1\\", "[1., +.5e1, '']"),
    ShownValue("DS", "abc ", "'abc'"),
    ShownValue("DS", "  ", "''"),
    ShownValue("DS", "", "None"),
    ShownValue("IS", "+05 ", "'5'"),
    ShownValue("IS", "+05\\ 2\\ \\3", "[+05, 2, ' ', 3]"),
    ShownValue("IS", "1.5 ", "1.5"),
    ShownValue("IS", "2.0 ", "'2'"),
    ShownValue("IS", "12345678901234567890", "1.2345678901234567e+19"),
    ShownValue("IS", "", "None"),
    ShownValue("US", numbers: [UInt16(65535)], "65535"),
    ShownValue("SS", numbers: [Int16(-1), 1], "[-1, 1]"),
    ShownValue("UL", numbers: [UInt32.max], "4294967295"),
    ShownValue("SL", numbers: [Int32.min], "-2147483648"),
    ShownValue("UV", numbers: [UInt64.max], "18446744073709551615"),
    ShownValue("SV", numbers: [Int64.min], "-9223372036854775808"),
    ShownValue("US", numbers: [UInt16](1...17), "Array of 17 elements"),
    ShownValue("US", "", "None"),
    ShownValue("FL", numbers: [Float(0.1).bitPattern], "0.10000000149011612"),
    ShownValue(
      "FD", numbers: [1.0, -0.0, 1e15].map(\.bitPattern), "[1.0, -0.0, 1000000000000000.0]"),
    ShownValue("FD", numbers: [1e-5, 0.0001].map(\.bitPattern), "[1e-05, 0.0001]"),
    ShownValue("FD", numbers: [1e16, -1.25e16].map(\.bitPattern), "[1e+16, -1.25e+16]"),
    ShownValue(
      "FD", numbers: [1e100, Double.leastNonzeroMagnitude].map(\.bitPattern),
      "[1e+100, 5e-324]"),
    ShownValue("FD", numbers: [.infinity, -.infinity].map(\Double.bitPattern), "[inf, -inf]"),
    ShownValue("FD", numbers: [Double.nan.bitPattern], "nan"),
  ]

  static let binary = [
    ShownValue("AT", [0x18, 0, 0x50, 0], "(0018,0050)"),
    ShownValue("AT", [0x18, 0, 0x50, 0, 0x28, 0, 0x0A, 0], "[(0018,0050), (0028,000A)]"),
    ShownValue("AT", [0x18, 0], ""),
    ShownValue("AT", "", "None"),
    ShownValue("OB", [0, 0x41, 0x0A, 0x5C, 0x27, 0xFF], "b\"\\x00A\\n\\\\'\\xff\""),
    ShownValue("OW", [1, 2], "b'\\x01\\x02'"),
    ShownValue(
      "OF", [UInt8](repeating: 1, count: 16), "b'" + String(repeating: "\\x01", count: 16) + "'"),
    ShownValue("OB", [UInt8](repeating: 1, count: 17), "Array of 17 elements"),
    ShownValue("OD", "", "None"),
    ShownValue("UN", [1], "b'\\x01'"),
  ]

  @Test("shows values as Python does", arguments: texts + numbers + binary)
  func shows(value: ShownValue) throws {
    let dataSet = try FormFixture.dataSet {
      $0.text(0x0008_0005, "CS", "ISO_IR 100")
      value.element(&$0)
    }
    let name = "(0011,0001) Private Creator                     "
    #expect(try FormFixture.lines(dataSet).last == "\(name)\(value.vr): \(value.shown)")
  }

  @Test(
    "shows numbers of a wrong length as the bytes that they are", arguments: ["US", "FL", "SV"])
  func wrongLength(vr: String) throws {
    let dataSet = try FormFixture.dataSet { $0.element(0x0028_0010, vr, [1, 2, 3]) }
    #expect(
      try FormFixture.lines(dataSet)
        == ["(0028,0010) Rows                                UN: b'\\x01\\x02\\x03'"])
  }

  @Test("follows escape sequences and multi-byte sets in names")
  func japanese() throws {
    let dataSet = try FormFixture.dataSet {
      $0.text(0x0008_0005, "CS", "\\ISO 2022 IR 87")
      $0.text(0x0010_0010, "PN", "Yamada=\u{1B}$B;3ED\u{1B}(B^x")
    }
    #expect(try FormFixture.lines(dataSet).last?.hasSuffix("PN: 'Yamada=山田^x'") == true)
  }
}
