/// A scan header (T.81 §B.2.3).
///
/// | standard | here |
/// |---|---|
/// | Ns | the count of ``components`` |
/// | Cs, Td, Ta | the members of ``Component`` |
/// | Ss, Se | ``start``, ``end`` |
/// | Ah, Al | ``high``, ``low`` |
struct JPEGScan {
  /// A component of the scan.
  struct Component {
    /// Its number in the frame.
    let index: Int
    /// The numbers of its Huffman tables.
    let dc: Int
    let ac: Int
  }

  let components: [Component]
  /// First and last coefficient; in lossless scans, `start` is the predictor.
  let start: Int
  let end: Int
  /// The bits that former scans left, and that this one leaves; in lossless scans, `low` is the
  /// point transform.
  let high: Int
  let low: Int
  /// Where the header is.
  let offset: Int

  /// Reads a scan header.
  init(
    _ segment: JPEGStream.Segment, _ frame: JPEGFrame, in stream: borrowing JPEGStream
  ) throws(JPEGError) {
    offset = segment.offset
    let bytes = stream.bytes
    let range = segment.parameters
    let count = range.isEmpty ? 0 : Int(bytes[range.lowerBound])
    guard range.count >= 4 + 2 * count else {
      throw .segmentLength(range.count + 2, marker: segment.marker, offset: offset)
    }
    guard 1...4 ~= count else { throw .scanComponents(offset: offset) }
    var components: [Component] = []
    for number in 0..<count {
      let identifier = bytes[range.lowerBound + 1 + 2 * number]
      let tables = bytes[range.lowerBound + 2 + 2 * number]
      // Identifiers should differ; where they do not, the order tells.
      let index = frame.components.indices.first { index in
        frame.components[index].identifier == identifier
          && !components.contains { $0.index == index }
      }
      guard let index else { throw .scanComponents(offset: offset) }
      components.append(Component(index: index, dc: Int(tables >> 4), ac: Int(tables & 15)))
    }
    self.components = components
    let last = range.lowerBound + 1 + 2 * count
    start = Int(bytes[last])
    end = Int(bytes[last + 1])
    high = Int(bytes[last + 2] >> 4)
    low = Int(bytes[last + 2] & 15)
    try check(frame)
  }

  /// Checks the numbers against those that the process has.
  private func check(_ frame: JPEGFrame) throws(JPEGError) {
    let isSound: Bool
    switch frame.process {
    case .lossless: isSound = 1...7 ~= start && low < frame.precision
    case .progressive:
      let isBand =
        start == 0 ? end == 0 : start <= end && end <= 63 && components.count == 1
      isSound = isBand && low <= 13 && (high == 0 || high == low + 1)
    default: isSound = true  // Many encoders write what they like here.
    }
    guard isSound else {
      throw .scanParameters(start: start, end: end, high: high, low: low, offset: offset)
    }
    guard components.count > 1 else { return }
    let units = components.reduce(0) { sum, component in
      let described = frame.components[component.index]
      return sum + described.horizontal * described.vertical
    }
    // An MCU has ten units at most (§B.2.3); libjpeg holds to it, too.
    guard units <= 10 else { throw .scanComponents(offset: offset) }
  }
}
