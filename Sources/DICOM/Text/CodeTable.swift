/// A set of 94 rows of 94 characters, two bytes each (ISO 2022, 94×94 sets).
struct CodeTable: Sendable {
  /// The characters row by row; 0 where there is none.
  private let cells: [UInt16]

  /// Reads rows, a line each; U+FFFD stands for a cell without a character.
  init(rows: String) {
    var cells: [UInt16] = []
    cells.reserveCapacity(94 * 94)
    var rowEnd = 94
    for scalar in rows.unicodeScalars {
      if scalar == "\n" {
        cells.append(contentsOf: repeatElement(0, count: max(rowEnd - cells.count, 0)))
        rowEnd += 94
      } else {
        cells.append(scalar == "\u{FFFD}" ? 0 : UInt16(truncatingIfNeeded: scalar.value))
      }
    }
    cells.append(contentsOf: repeatElement(0, count: max(94 * 94 - cells.count, 0)))
    self.cells = cells
  }

  /// The character of two bytes 21H to 7EH, or 0 where there is none.
  func scalar(_ first: UInt8, _ second: UInt8) -> UInt16 {
    guard (0x21...0x7E).contains(first), (0x21...0x7E).contains(second) else { return 0 }
    return cells[Int(first - 0x21) * 94 + Int(second - 0x21)]
  }

  /// For each scalar below 10000H, its two bytes 21H to 7EH, or 0.
  var codes: [UInt16] {
    var codes = [UInt16](repeating: 0, count: 0x1_0000)
    for (place, scalar) in cells.enumerated() where scalar != 0 && codes[Int(scalar)] == 0 {
      codes[Int(scalar)] = UInt16(place / 94 + 0x21) << 8 | UInt16(place % 94 + 0x21)
    }
    return codes
  }
}

extension CodeTable {
  static let jisX0208 = CodeTable(rows: jisX0208Rows)
  static let jisX0212 = CodeTable(rows: jisX0212Rows)
  static let ksX1001 = CodeTable(rows: ksX1001Rows)
  static let gb2312 = CodeTable(rows: gb2312Rows)

  // For writing only.
  static let jisX0208Codes = jisX0208.codes
  static let jisX0212Codes = jisX0212.codes
  static let ksX1001Codes = ksX1001.codes
  static let gb2312Codes = gb2312.codes
}
