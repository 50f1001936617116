/// Run lengths of byte planes, as in TIFF's PackBits (PS3.5 §G).
///
/// | standard | here |
/// |---|---|
/// | RLE Header, sixteen 32-bit numbers (§G.5) | ``segments(of:count:)`` |
/// | Byte Segment (§G.2) | `segment` |
/// | Composite Pixel Code (§G.2) | the cell that ``decode(_:as:)`` puts together |
public enum RLE {
  /// Decodes one frame.
  ///
  /// Cells of 8, 16 or 32 bits come as one segment a byte, the most significant byte first,
  /// component after component. Cells of 1 bit come as one segment of packed bits, the first pixel
  /// in the lowest bit, and give one byte a pixel.
  /// - Parameters:
  ///   - bytes: The whole frame, its fragments joined; what follows the last run is padding.
  ///   - shape: Rows, columns, components and bits; the samples may be up to 15 byte planes.
  /// - Returns: Unsigned samples, of ``FrameShape/bitsAllocated`` bits each.
  /// - Throws: ``CodecError``.
  public static func decode(
    _ bytes: Span<UInt8>, as shape: FrameShape
  ) throws(CodecError) -> Samples {
    try shape.deadline.guarding { () throws(CodecError) in try samples(bytes, shape) }
  }

  private static func samples(
    _ bytes: Span<UInt8>, _ shape: FrameShape
  ) throws(CodecError) -> Samples {
    let plane = try shape.samplesPerPlane()
    let bits = shape.bitsAllocated
    guard [1, 8, 16, 32].contains(bits) else { throw .bitsAllocated(bits) }
    let bytesPerCell = (bits + 7) / 8
    if bits == 1, shape.components != 1 { throw .bitsAllocated(bits) }
    var damage: CodecError?
    let ranges = try segments(
      of: bytes, count: shape.components * bytesPerCell, damage: &damage)
    let coded = bits == 1 ? (plane + 7) / 8 : plane
    if damage == nil { damage = tooShort(ranges, count: coded) }
    if let damage, shape.damage == .refuse { throw damage }
    let source = bytes.raw
    let middle: UInt32 = 1 << UInt32(min(max(shape.precision, 1), bits) - 1)
    let difference = shape.hasColourDifferences ? middle : 0
    let planes: Samples.Planes =
      switch bits {
      case 1:
        .bytes(
          unpacked(
            bytePlanes(source, ranges, count: coded, deadline: shape.deadline, damage: &damage),
            count: plane))
      case 8:
        .bytes(
          bytePlanes(
            source, ranges, count: coded, difference: UInt8(truncatingIfNeeded: difference),
            deadline: shape.deadline, damage: &damage))
      case 16:
        .words(
          cellPlanes(
            source, ranges, count: coded, difference: UInt16(truncatingIfNeeded: difference),
            deadline: shape.deadline, damage: &damage))
      default:
        .longs(
          cellPlanes(
            source, ranges, count: coded, difference: difference, deadline: shape.deadline,
            damage: &damage))
      }
    if let damage, shape.damage == .refuse { throw damage }
    return Samples(
      columns: shape.columns, rows: shape.rows, components: shape.components, planes: planes,
      precision: bits, damage: damage)
  }

  /// Where the segments of a frame are, from its header (PS3.5 §G.5).
  ///
  /// - Parameters:
  ///   - bytes: The frame.
  ///   - count: How many segments the samples need.
  ///   - damage: Takes what is wrong with an offset; its segment is what lies inside of the frame.
  /// - Returns: Ranges of `bytes`, each up to the next segment or the end.
  static func segments(
    of bytes: Span<UInt8>, count: Int, damage: inout CodecError?
  ) throws(CodecError) -> [Range<Int>] {
    guard bytes.count >= 64 else { throw .endOfData(offset: bytes.count) }
    func number(_ index: Int) -> Int {
      let at = 4 * index
      return Int(bytes[at]) | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2]) << 16
        | Int(bytes[at + 3]) << 24
    }
    guard number(0) == count, count <= 15 else {
      throw .segmentCount(number(0), expected: count, offset: 0)
    }
    var ranges: [Range<Int>] = []
    for index in 1...count {
      let start = number(index)
      let end = index < count ? number(index + 1) : bytes.count
      if damage == nil {
        if start < 64 || start > bytes.count {
          damage = .segmentOffset(start, segment: index, offset: 4 * index)
        } else if end < start || end > bytes.count {
          damage = .segmentOffset(end, segment: index + 1, offset: 4 * (index + 1))
        }
      }
      let first = min(max(start, 64), bytes.count)
      ranges.append(first..<max(first, min(end, bytes.count)))
    }
    return ranges
  }
}
