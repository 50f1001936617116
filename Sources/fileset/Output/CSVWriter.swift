import DICOM

/// Writes rows of comma-separated values (RFC 4180), at the end of some bytes.
///
/// Rows end with a line feed. Values with commas, quotation marks, line breaks, or spaces at an end
/// stand in quotation marks, so that a row has as many values as its header, whatever is in them.
enum CSVWriter {
  /// Whether printable ASCII needs no quotation marks.
  static func isPlain(_ text: RawSpan) -> Bool {
    guard text.byteCount > 0 else { return true }
    if text[0] == 0x20 || text[text.byteCount - 1] == 0x20 { return false }
    for offset in 0..<text.byteCount where text[offset] == 0x2C || text[offset] == 0x22 {
      return false
    }
    return true
  }

  /// Appends a row.
  static func row(_ values: some Sequence<String>, _ output: inout [UInt8]) {
    var isFirst = true
    for value in values {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      field(value, &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// Appends a value.
  static func field(_ value: String, _ output: inout [UInt8]) {
    let isQuoted =
      value.utf8.first == 0x20 || value.utf8.last == 0x20
      || value.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 < 0x20 }
    guard isQuoted else {
      output.append(contentsOf: value.utf8)
      return
    }
    output.append(0x22)
    for byte in value.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
