/// A segment that is expanded piece after piece.
struct RLESegment {
  /// The most bytes that are asked for at once.
  static var piece: Int { 8192 }

  /// The coded byte to go on with.
  private(set) var next: Int
  private let end: Int
  /// The bytes of the piece, and those of the last run behind it.
  private(set) var bytes: [UInt8]
  private var filled = 0

  init(_ range: Range<Int>) {
    next = range.lowerBound
    end = range.upperBound
    bytes = [UInt8](repeating: 0, count: Self.piece + RLE.margin)
  }

  /// Expands the next bytes.
  ///
  /// - Returns: How many there are: `count`, unless the segment ends.
  mutating func fill(_ source: RawSpan, _ count: Int) -> Int {
    Self.fill(&bytes, source, &next, end, &filled, count)
    return min(filled, count)
  }

  private static func fill(
    _ bytes: inout [UInt8], _ source: RawSpan, _ next: inout Int, _ end: Int, _ filled: inout Int,
    _ count: Int
  ) {
    let limit = bytes.count
    var span = bytes.mutableSpan
    var output = span.raw
    RLE.expand(source, &next, end, into: &output, &filled, until: count, limit: limit)
  }

  /// Forgets the first bytes.
  mutating func drop(_ count: Int) {
    for index in count..<max(count, filled) { bytes[index - count] = bytes[index] }
    filled -= count
  }
}

extension RLE {
  /// The bytes that a run can reach behind the one where it begins, when it is written by 16.
  static var margin: Int { 144 }

  /// Expands runs of a segment (PS3.5 §G.3.2).
  ///
  /// - Parameters:
  ///   - input: The coded byte to begin with, and to go on with.
  ///   - end: Where the segment ends.
  ///   - place: Where the next byte is written; stays before `goal` if the segment ends.
  ///   - goal: How far is to be written.
  ///   - limit: What must not be written over; a run that reaches it is cut off.
  static func expand(
    _ source: RawSpan, _ input: inout Int, _ end: Int, into output: inout MutableRawSpan,
    _ place: inout Int, until goal: Int, limit: Int
  ) {
    expandBySixteen(source, &input, end, into: &output, &place, min(goal, limit - margin))
    while place < goal, end - input >= 2 {
      let header = Int(Int8(bitPattern: source.byte(at: input)))
      let room = limit - place
      if header >= 0 {  // `header + 1` literal bytes follow
        let run = min(header + 1, room)
        let found = min(run, end - input - 1)
        for index in 0..<found {
          output.setByte(source.byte(at: input + 1 + index), at: place + index)
        }
        place += found
        guard found == run else { return }
        input += header + 2
      } else if header > -128 {  // the next byte, `1 - header` times
        let run = min(1 - header, room)
        let byte = source.byte(at: input + 1)
        for index in place..<place + run { output.setByte(byte, at: index) }
        input += 2
        place += run
      } else {  // stands for nothing
        input += 1
      }
    }
  }

  /// Expands runs by 16 bytes at a time, as long as these are there to be read and overwritten.
  private static func expandBySixteen(
    _ source: RawSpan, _ input: inout Int, _ end: Int, into output: inout MutableRawSpan,
    _ place: inout Int, _ goal: Int
  ) {
    var from = input
    var to = place
    while end &- from > margin, to < goal {
      let header = Int(Int8(bitPattern: source.byte(at: from)))
      if header >= 0 {
        var done = 0
        repeat {
          output.setSixteen(source.sixteen(at: from &+ 1 &+ done), at: to &+ done)
          done &+= 16
        } while done <= header
        from &+= header &+ 2
        to &+= header &+ 1
      } else if header > -128 {
        let bytes = SIMD16<UInt8>(repeating: source.byte(at: from &+ 1))
        var done = 0
        repeat {
          output.setSixteen(bytes, at: to &+ done)
          done &+= 16
        } while done &+ header < 1
        from &+= 2
        to &+= 1 &- header
      } else {
        from &+= 1
      }
    }
    input = from
    place = to
  }
}
