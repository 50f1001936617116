extension RLE {
  /// Expands segments to byte planes, one behind the other.
  ///
  /// - Parameters:
  ///   - difference: What the rest of a plane is, but of the first, whose segment is too short.
  ///   - deadline: When the rest is left as it is.
  ///   - damage: Takes where the first segment ends that is too short; the rest of its plane is zero.
  static func bytePlanes(
    _ source: RawSpan, _ ranges: [Range<Int>], count: Int, difference: UInt8 = 0,
    deadline: Deadline = .never, damage: inout CodecError?
  ) -> [UInt8] {
    var planes = [UInt8](repeating: 0, count: count * ranges.count)
    var span = planes.mutableSpan
    var output = span.raw
    for (index, range) in ranges.enumerated() where !deadline.isOver {
      var input = range.lowerBound
      var place = index * count
      let end = place + count
      expand(source, &input, range.upperBound, into: &output, &place, until: end, limit: end)
      if place < end, damage == nil { damage = .endOfData(offset: input) }
      guard index > 0, difference != 0 else { continue }
      while place < end {
        output.setByte(difference, at: place)
        place += 1
      }
    }
    return planes
  }

  /// Expands pairs or fours of segments to planes of 16-bit or 32-bit cells.
  ///
  /// In pieces that stay in the cache, so that no plane of bytes takes memory.
  ///
  /// - Parameters:
  ///   - difference: What cells are, but those of the first plane, whose bytes are missing.
  ///   - deadline: When the rest is left as it is.
  ///   - damage: Takes where the first segment ends that is too short.
  static func cellPlanes<Cell: FixedWidthInteger & BitwiseCopyable>(
    _ source: RawSpan, _ ranges: [Range<Int>], count: Int, difference: Cell = 0,
    deadline: Deadline = .never, damage: inout CodecError?
  ) -> [Cell] {
    let bytes = Cell.bitWidth / 8
    let components = ranges.count / bytes
    var cells = [Cell](repeating: 0, count: components * count)
    var target = cells.mutableSpan
    for index in 0..<components * bytes {
      var segment = RLESegment(ranges[index])
      var start = index / bytes * count
      let end = start + count
      let shift = Cell(truncatingIfNeeded: 8 * (bytes - 1 - index % bytes))
      while start < end, !deadline.isOver {
        let wanted = min(RLESegment.piece, end - start)
        let found = segment.fill(source, wanted)
        add(segment.bytes.span.extracting(0..<found), to: &target, from: start, shift)
        segment.drop(found)
        if found < wanted {
          if damage == nil { damage = .endOfData(offset: segment.next) }
          let missing = index < bytes ? 0 : difference & 0xFF &<< shift
          for cell in start + found..<end { target[cell] |= missing }
          break
        }
        start += found
      }
    }
    return cells
  }

  /// A loop by itself, which becomes one over vectors.
  private static func add<Cell: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: Span<UInt8>, to cells: inout MutableSpan<Cell>, from start: Int, _ shift: Cell
  ) {
    for index in 0..<min(bytes.count, cells.count - start) {
      cells[start &+ index] |= Cell(truncatingIfNeeded: bytes[index]) &<< shift
    }
  }

  /// Packed bits as one byte a pixel.
  static func unpacked(_ packed: [UInt8], count: Int) -> [UInt8] {
    let source = packed.span
    return [UInt8](capacity: count) { output in
      for index in 0..<count { output.append(source[index >> 3] >> UInt8(index & 7) & 1) }
    }
  }

  /// Segments that are too short for their planes, found before memory is taken for these: two
  /// coded bytes make at most 128.
  static func tooShort(_ ranges: [Range<Int>], count: Int) -> CodecError? {
    for range in ranges where range.count < (count + 127) / 128 * 2 && range.count * 64 < count {
      return .endOfData(offset: range.upperBound)
    }
    return nil
  }
}
