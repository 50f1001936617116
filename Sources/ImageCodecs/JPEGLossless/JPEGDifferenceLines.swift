/// The differences of the samples of a frame from their left neighbours, line by line (T.81 §H.1.2).
struct JPEGDifferenceLines<Sample: FixedWidthInteger & UnsignedInteger> {
  private let planes: [Sample]
  private let columns: Int
  private let rows: Int
  private let components: Int
  private let start: UInt16
  private let mask: UInt16

  init(_ planes: [Sample], _ samples: Samples) {
    self.planes = planes
    (columns, rows, components) = (samples.columns, samples.rows, samples.components)
    start = 1 << UInt16(samples.precision - 1)
    mask = UInt16(truncatingIfNeeded: (1 << samples.precision) - 1)
  }

  /// Room for the differences of a line, those of all components in turns.
  var emptyLine: [Int16] { [Int16](repeating: 0, count: columns * components) }

  /// Finds the differences of a line; those of the first column are from the sample above.
  private func subtract(_ row: Int, into line: inout [Int16]) {
    let samples = planes.span
    var line = line.mutableSpan
    for component in 0..<components {
      let place = (component * rows + row) * columns
      var left =
        row == 0 ? start : UInt16(truncatingIfNeeded: samples[place - columns]) & mask
      for column in 0..<columns {
        let sample = UInt16(truncatingIfNeeded: samples[place &+ column]) & mask
        line[column &* components &+ component] = Int16(bitPattern: sample &- left)
        left = sample
      }
    }
  }

  /// The number of bits of a difference (SSSS); -32,768 stands for 32,768, which has 16.
  @inline(__always)
  private static func size(_ difference: Int16) -> Int {
    16 &- difference.magnitude.leadingZeroBitCount
  }

  /// Counts the sizes of the differences of a line.
  func count(_ row: Int, _ line: inout [Int16], into counts: inout [Int]) {
    subtract(row, into: &line)
    let line = line.span
    var counts = counts.mutableSpan
    for index in line.indices { counts[Self.size(line[index])] += 1 }
  }

  /// Writes the differences of a line.
  func write(
    _ row: Int, _ line: inout [Int16], _ codes: [UInt32], _ writer: inout JPEGBitWriter,
    into words: inout [UInt64]
  ) {
    subtract(row, into: &line)
    let line = line.span
    let codes = codes.span
    var words = words.mutableSpan
    for index in line.indices {
      let size = Self.size(line[index])
      let code = codes[size]
      // A difference of 32,768 has no bits (§H.1.2.2).
      let extra = size & 15
      let bits = JPEGMagnitude.bits(of: Int(line[index]), size: extra)
      writer.put(
        UInt64(code &>> 8) &<< UInt64(truncatingIfNeeded: extra) | bits,
        Int(truncatingIfNeeded: code & 0xFF) &+ extra, into: &words)
    }
  }
}
