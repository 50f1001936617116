/// The rows of an image behind the numbers of their filters, as they are to be compressed (PNG §9).
struct PNGRows {
  /// All rows, each with a byte before it that says its filter.
  private(set) var bytes: [UInt8]
  private let header: PNGHeader

  /// Filters an image of 8 bits a sample.
  init(_ samples: Span<UInt8>, _ header: PNGHeader) {
    self.init(header)
    let width = header.rowBytes
    let zeros = [UInt8](repeating: 0, count: width)
    for row in 0..<header.rows {
      let start = row * width
      add(
        samples.extracting(start..<start + width), number: row,
        above: row == 0 ? zeros.span : samples.extracting(start - width..<start))
    }
  }

  /// Filters an image of 16 bits a sample, of which the high byte comes first (PNG §7.1).
  init(_ samples: Span<UInt16>, _ header: PNGHeader) {
    self.init(header)
    let count = header.rowBytes / 2
    var row = [UInt8](repeating: 0, count: header.rowBytes)
    var above = row
    for number in 0..<header.rows {
      swap(&row, &above)
      Self.split(samples.extracting(number * count..<(number + 1) * count), into: &row)
      add(row.span, number: number, above: above.span)
    }
  }

  private init(_ header: PNGHeader) {
    self.header = header
    bytes = [UInt8](repeating: 0, count: header.rows * (header.rowBytes + 1))
  }

  private static func split(_ samples: Span<UInt16>, into row: inout [UInt8]) {
    var bytes = row.mutableSpan
    for index in samples.indices {
      bytes[2 * index] = UInt8(truncatingIfNeeded: samples[index] >> 8)
      bytes[2 * index + 1] = UInt8(truncatingIfNeeded: samples[index])
    }
  }

  private mutating func add(_ row: Span<UInt8>, number: Int, above: Span<UInt8>) {
    let (width, pixelBytes) = (header.rowBytes, header.pixelBytes)
    let filter = PNGFilter.choose(for: row, above, pixelBytes, row: number)
    let start = number * (width + 1)
    var all = bytes.mutableSpan
    all[start] = filter.rawValue
    var target = all._mutatingExtracting(start + 1..<start + 1 + width)
    filter.apply(row, above, pixelBytes, to: &target)
  }
}
