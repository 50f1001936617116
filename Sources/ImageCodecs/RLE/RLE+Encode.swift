extension RLE {
  /// Encodes one frame (PS3.5 §G.3.1, §G.4).
  ///
  /// - Parameters:
  ///   - samples: Up to 15 byte planes: components times the bytes of a cell.
  ///   - bitsAllocated: The size of a cell: 8, 16 or 32 bits, at least that of the samples' planes; or
  ///     1 bit for one plane of bytes that are 0 or 1, which are packed, the first in the lowest bit.
  /// - Returns: Header and segments, each of an even number of bytes, most significant bytes first.
  /// - Throws: ``CodecError/bitsAllocated(_:)``, ``CodecError/badDimensions(columns:rows:)``,
  ///   ``CodecError/badSampleCount(expected:found:)``,
  ///   ``CodecError/segmentCount(_:expected:offset:)`` for more than 15 planes.
  public static func encode(
    _ samples: Samples, bitsAllocated: Int
  ) throws(CodecError) -> [UInt8] {
    switch samples.planes {
    case .bytes(let cells) where bitsAllocated == 1: try encodeBits(of: cells.span, samples)
    case .bytes(let cells): try encode(cells.span, samples, bitsAllocated)
    case .words(let cells): try encode(cells.span, samples, bitsAllocated)
    case .longs(let cells): try encode(cells.span, samples, bitsAllocated)
    }
  }

  private static func encode<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ cells: Span<Cell>, _ samples: Samples, _ bits: Int
  ) throws(CodecError) -> [UInt8] {
    let (columns, rows, components) = (samples.columns, samples.rows, samples.components)
    guard [8, 16, 32].contains(bits), bits >= Cell.bitWidth else { throw .bitsAllocated(bits) }
    guard columns > 0, rows > 0, components > 0 else {
      throw .badDimensions(columns: columns, rows: rows)
    }
    guard components <= 15, components * bits <= 15 * 8 else {
      throw .segmentCount(min(components, 1 << 32) * (bits / 8), expected: 15, offset: 0)
    }
    let (plane, isTooWide) = columns.multipliedReportingOverflow(by: rows)
    guard !isTooWide, plane <= cells.count, cells.count == plane * components else {
      throw .badSampleCount(expected: isTooWide ? .max : plane * components, found: cells.count)
    }
    var output = [UInt8](repeating: 0, count: 64)
    output.reserveCapacity(64 + plane * components * bits / 16)
    var segments = 0
    var row = [UInt8](repeating: 0, count: columns)
    var coded = [UInt8](repeating: 0, count: columns + columns / 128 + 2)
    for component in 0..<components {
      for shift in stride(from: bits - 8, through: 0, by: -8) {
        segments += 1
        setNumber(output.count, at: 4 * segments, in: &output)
        for start in stride(from: component * plane, to: (component + 1) * plane, by: columns) {
          let line = cells.extracting(start..<start + columns)
          takeBytes(of: line, above: shift, isSigned: samples.isSigned, into: &row)
          let count = pack(row.span, into: &coded)
          output.append(contentsOf: coded[..<count])
        }
        if output.count & 1 != 0 { output.append(0) }
      }
    }
    setNumber(segments, at: 0, in: &output)
    return output
  }

  /// Encodes pixels of 1 bit; a run goes over the ends of rows, which need not end with a byte.
  private static func encodeBits(
    of cells: Span<UInt8>, _ samples: Samples
  ) throws(CodecError) -> [UInt8] {
    let (count, isTooLarge) = samples.columns.multipliedReportingOverflow(by: samples.rows)
    guard samples.columns > 0, samples.rows > 0, !isTooLarge else {
      throw .badDimensions(columns: samples.columns, rows: samples.rows)
    }
    guard samples.components == 1 else { throw .bitsAllocated(1) }
    guard cells.count == count else { throw .badSampleCount(expected: count, found: cells.count) }
    let packed = [UInt8](capacity: (count + 7) / 8) { output in
      for start in stride(from: 0, to: count, by: 8) {
        var byte: UInt8 = 0
        for bit in 0..<min(8, count - start) { byte |= (cells[start + bit] & 1) &<< UInt8(bit) }
        output.append(byte)
      }
    }
    var output = [UInt8](repeating: 0, count: 64)
    setNumber(1, at: 0, in: &output)
    setNumber(64, at: 4, in: &output)
    var coded = [UInt8](repeating: 0, count: packed.count + packed.count / 128 + 2)
    let length = pack(packed.span, into: &coded)
    output.append(contentsOf: coded[..<length])
    if output.count & 1 != 0 { output.append(0) }
    return output
  }

  private static func setNumber(_ number: Int, at offset: Int, in output: inout [UInt8]) {
    for byte in 0..<4 { output[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }

  /// Brings a byte of each cell into a row; those above the cell are its sign.
  private static func takeBytes<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    of cells: Span<Cell>, above shift: Int, isSigned: Bool, into row: inout [UInt8]
  ) {
    var span = row.mutableSpan
    let count = min(cells.count, span.count)
    if shift < Cell.bitWidth {
      let shift = Cell(truncatingIfNeeded: shift)
      for index in 0..<count { span[index] = UInt8(truncatingIfNeeded: cells[index] &>> shift) }
    } else {
      let sign: UInt8 = isSigned ? 0xFF : 0
      for index in 0..<count {
        span[index] = cells[index] &>> Cell(truncatingIfNeeded: Cell.bitWidth - 1) == 1 ? sign : 0
      }
    }
  }

  /// Packs one row, over whose end no run goes (PS3.5 §G.3.1).
  ///
  /// Three equal bytes or more become a run; two do where no literal bytes stand before them.
  /// - Parameter output: Has room for the row and a byte for each 128 of it.
  /// - Returns: The number of bytes that the row becomes.
  static func pack(_ row: Span<UInt8>, into output: inout [UInt8]) -> Int {
    var span = output.mutableSpan
    var written = 0
    var literals = 0
    var place = 0
    while place < row.count {
      let byte = row[place]
      var end = place &+ 1
      let last = min(row.count, place &+ 128)
      while end < last, row[end] == byte { end &+= 1 }
      let length = end &- place
      if length > 2 || length == 2 && place == literals {
        flush(row.extracting(literals..<place), &span, &written)
        span[written] = UInt8(truncatingIfNeeded: 257 &- length)
        span[written &+ 1] = byte
        written &+= 2
        literals = end
      }
      place = end
    }
    flush(row.extracting(literals..<place), &span, &written)
    return written
  }

  /// Writes literal bytes, at most 128 behind each header.
  private static func flush(
    _ literals: Span<UInt8>, _ output: inout MutableSpan<UInt8>, _ written: inout Int
  ) {
    var start = 0
    while start < literals.count {
      let count = min(literals.count - start, 128)
      output[written] = UInt8(truncatingIfNeeded: count - 1)
      for index in 0..<count { output[written + 1 + index] = literals[start + index] }
      written += count + 1
      start += count
    }
  }
}
