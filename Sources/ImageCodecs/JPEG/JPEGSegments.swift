/// The markers that are written (T.81 Table B.1).
enum JPEGMarker {
  static let startOfImage: UInt8 = 0xD8
  static let endOfImage: UInt8 = 0xD9
  static let app0: UInt8 = 0xE0
  static let quantisationTables: UInt8 = 0xDB
  static let baselineFrame: UInt8 = 0xC0
  static let huffmanTables: UInt8 = 0xC4
  static let startOfScan: UInt8 = 0xDA
  static let losslessFrame: UInt8 = 0xC3
}

/// Makes the segments of a baseline file: a marker, a length that counts itself, and parameters.
struct JPEGSegments {
  /// The segments so far.
  private(set) var bytes: [UInt8] = []

  /// Appends a marker without a segment.
  mutating func append(marker: UInt8) { bytes += [0xFF, marker] }

  /// Appends a segment.
  mutating func append(_ marker: UInt8, _ parameters: [UInt8]) {
    append(marker: marker)
    bytes += Self.twoBytes(parameters.count + 2) + parameters
  }

  /// Big-endian, as all numbers of the format.
  static func twoBytes(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
  }

  /// Appends the header of JFIF 1.02, without a thumbnail.
  mutating func append(_ density: JPEGEncoder.Density) {
    let (units, x, y): (UInt8, UInt16, UInt16) =
      switch density {
      case .aspectRatio(let x, let y): (0, x, y)
      case .dotsPerInch(let x, let y): (1, x, y)
      case .dotsPerCentimetre(let x, let y): (2, x, y)
      }
    let identifier = Array("JFIF\0".utf8)
    append(
      JPEGMarker.app0,
      identifier + [1, 2, units] + Self.twoBytes(Int(max(x, 1))) + Self.twoBytes(Int(max(y, 1)))
        + [0, 0])
  }

  /// Appends a quantisation table of steps in natural order (T.81 §B.2.4.1).
  mutating func append(steps: [UInt8], table: UInt8) {
    append(
      JPEGMarker.quantisationTables, [table] + JPEGTables.zigZag.map { steps[Int($0)] })
  }

  /// Appends the frame header (T.81 §B.2.2).
  mutating func append(_ layout: JPEGLayout, columns: Int, rows: Int) {
    var parameters: [UInt8] = [8] + Self.twoBytes(rows) + Self.twoBytes(columns)
    parameters += [UInt8(layout.components)]
    for component in 0..<layout.components {
      let sampling =
        component == 0 ? UInt8(layout.horizontal << 4 | layout.vertical) : 0x11
      parameters += [UInt8(component + 1), sampling, component == 0 ? 0 : 1]
    }
    append(JPEGMarker.baselineFrame, parameters)
  }

  /// Appends a DC and an AC table under the same number (T.81 §B.2.4.2).
  mutating func append(dc: JPEGHuffmanTable, ac: JPEGHuffmanTable, table: UInt8) {
    append(JPEGMarker.huffmanTables, [table] + dc.counts + dc.symbols)
    append(JPEGMarker.huffmanTables, [0x10 | table] + ac.counts + ac.symbols)
  }

  /// Appends the scan header of all components (T.81 §B.2.3).
  mutating func appendScan(_ layout: JPEGLayout) {
    var parameters = [UInt8(layout.components)]
    for component in 0..<layout.components {
      parameters += [UInt8(component + 1), component == 0 ? 0x00 : 0x11]
    }
    append(JPEGMarker.startOfScan, parameters + [0, 63, 0])
  }
}
