extension RLE {
  /// Byte planes one behind the other.
  static func bytePlanes(
    _ bytes: Span<UInt8>, _ ranges: [Range<Int>], count: Int
  ) throws(CodecError) -> [UInt8] {
    try check(ranges, count: count)
    return try [UInt8](capacity: count * ranges.count) { output throws(CodecError) in
      for range in ranges { try expand(bytes, range, count: count, into: &output) }
    }
  }

  /// Pairs of byte planes as planes of 16-bit cells.
  static func wordPlanes(
    _ bytes: Span<UInt8>, _ ranges: [Range<Int>], count: Int
  ) throws(CodecError) -> [UInt16] {
    let planes = try bytePlanes(bytes, ranges, count: count)
    let source = planes.span
    return [UInt16](capacity: planes.count / 2) { output in
      for component in 0..<ranges.count / 2 {
        let high = source.extracting(component * 2 * count..<(component * 2 + 1) * count)
        let low = source.extracting((component * 2 + 1) * count..<(component * 2 + 2) * count)
        for index in 0..<count { output.append(UInt16(high[index]) << 8 | UInt16(low[index])) }
      }
    }
  }

  /// Fours of byte planes as planes of 32-bit cells.
  static func longPlanes(
    _ bytes: Span<UInt8>, _ ranges: [Range<Int>], count: Int
  ) throws(CodecError) -> [UInt32] {
    let planes = try bytePlanes(bytes, ranges, count: count)
    let source = planes.span
    return [UInt32](capacity: planes.count / 4) { output in
      for component in 0..<ranges.count / 4 {
        let cells = source.extracting(component * 4 * count..<(component + 1) * 4 * count)
        for index in 0..<count {
          let high = UInt32(cells[index]) << 24 | UInt32(cells[index + count]) << 16
          let low = UInt32(cells[index + 2 * count]) << 8 | UInt32(cells[index + 3 * count])
          output.append(high | low)
        }
      }
    }
  }

  /// One segment of packed bits as one byte a pixel.
  static func bitPlane(
    _ bytes: Span<UInt8>, _ range: Range<Int>, count: Int
  ) throws(CodecError) -> [UInt8] {
    let packed = try bytePlanes(bytes, [range], count: (count + 7) / 8)
    let source = packed.span
    return [UInt8](capacity: count) { output in
      for index in 0..<count { output.append(source[index >> 3] >> UInt8(index & 7) & 1) }
    }
  }

  /// Refuses segments that are too short for their planes, before memory is taken for these: two
  /// coded bytes make at most 128.
  private static func check(_ ranges: [Range<Int>], count: Int) throws(CodecError) {
    for range in ranges where range.count < (count + 127) / 128 * 2 && range.count * 64 < count {
      throw .endOfData(offset: range.upperBound)
    }
  }

  /// Expands one segment (PS3.5 §G.3.2); what follows the last needed run is ignored, as padding.
  static func expand(
    _ bytes: Span<UInt8>, _ range: Range<Int>, count: Int, into output: inout OutputSpan<UInt8>
  ) throws(CodecError) {
    var input = range.lowerBound
    let end = range.upperBound
    var room = count
    while room > 0 {
      guard end - input >= 2 else { throw .endOfData(offset: input) }
      let header = Int(Int8(bitPattern: bytes[input]))
      if header >= 0 {  // `header + 1` literal bytes follow
        let run = min(header + 1, room)
        guard end - input > run else { throw .endOfData(offset: input) }
        let literals = bytes.extracting(input + 1..<input + 1 + run)
        for index in 0..<run { output.append(literals[index]) }
        input += header + 2
        room -= run
      } else if header > -128 {  // the next byte, `1 - header` times
        let run = min(1 - header, room)
        output.append(repeating: bytes[input + 1], count: run)
        input += 2
        room -= run
      } else {  // stands for nothing
        input += 1
      }
    }
  }
}
