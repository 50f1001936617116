/// The entropy-coded data of one scan, without the zeros behind bytes of 0xFF and without restart
/// markers (T.81 §B.1.1.5).
///
/// Taking them out first is one pass at the speed of memory, and the loop over the bits need not
/// look for them.
struct JPEGEntropyData {
  /// The bytes of all restart intervals, and zeros behind them.
  let bytes: [UInt8]
  /// Where each interval ends in ``bytes``; the first begins at 0, each other one where the one in
  /// front of it ends.
  private(set) var ends: [Int] = []
  /// The numbers of the restart markers behind the intervals but the last.
  private(set) var restarts: [UInt8] = []
  /// The intervals, by number in ``ends``, in which something stands that is neither data nor a marker
  /// that may be there, and where it stands in ``bytes``. What follows it in the interval is not sound.
  private(set) var cuts: [(interval: Int, byte: Int)] = []
  /// Where in the stream a fill byte stands first that no marker follows, but a byte of 0xFF of the data.
  let fill: Int?
  /// Whether a marker stands behind the data.
  let isTerminated: Bool
  /// Where the data begin and end in the stream.
  let start: Int
  let end: Int

  /// Zeros behind the data, so that a whole word can be read near the end.
  private static let padding = 16

  /// Takes the data from the position of a stream, which is set to the marker behind them.
  ///
  /// - Parameter rule: Whether what looks like a marker, but is not followed by what it stands for, is
  ///   taken for damage within an interval.
  init(_ stream: inout JPEGStream, _ rule: FrameShape.DamageRule) {
    start = stream.position
    let source = stream.bytes
    let words = source.jpegBytes
    var position = start
    var count = 0
    var ends: [Int] = []
    var restarts: [UInt8] = []
    var cuts: [(interval: Int, byte: Int)] = []
    var fill: Int?
    var clean = [UInt8](repeating: 0, count: source.count - start + Self.padding)
    var output = clean.mutableSpan
    while position < source.count {
      if position <= source.count - 8 {
        // The highest bit of a byte of this is set where the byte is 0xFF, or below one that is.
        let word = words.jpegWord(at: position)
        output.setJPEGWord(word, at: count)
        let marks = (~word &- 0x0101_0101_0101_0101) & word & 0x8080_8080_8080_8080
        if marks == 0 {
          position += 8
          count += 8
          continue
        }
      }
      let byte = source[position]
      guard byte == 0xFF else {
        output[count] = byte
        position += 1
        count += 1
        continue
      }
      let next = position + 1 < source.count ? source[position + 1] : 0xD9
      if next == 0 {
        output[count] = 0xFF
        position += 2
        count += 1
      } else if next == 0xFF {  // a fill byte
        if fill == nil, position + 2 < source.count, source[position + 2] == 0 { fill = position }
        position += 1
      } else if 0xD0...0xD7 ~= next {
        ends.append(count)
        restarts.append(next & 7)
        position += 2
      } else if rule == .keepDecoded, !stream.isMarker(at: position) {
        if cuts.last?.interval != ends.count { cuts.append((ends.count, count)) }
        output[count] = 0xFF
        position += 1
        count += 1
      } else {
        break
      }
    }
    ends.append(count)
    // What the last whole word left behind the data.
    for index in count..<count + Self.padding { output[index] = 0 }
    bytes = clean
    end = position
    stream.position = position
    self.ends = ends
    self.restarts = restarts
    self.cuts = cuts
    self.fill = fill
    isTerminated = position + 1 < source.count
  }

  /// The place in the stream of a byte of ``bytes``.
  func offset(of byte: Int, in source: Span<UInt8>) -> Int {
    var position = start
    var count = 0
    while position < end, count < byte {
      let isMarked = source[position] == 0xFF && position + 1 < end
      let next = isMarked ? source[position + 1] : 0
      switch (isMarked, next) {
      case (true, 0):
        position += 2
        count += 1
      case (true, 0xFF): position += 1
      case (true, 0xD0...0xD7): position += 2
      default:
        position += 1
        count += 1
      }
    }
    return position
  }
}
