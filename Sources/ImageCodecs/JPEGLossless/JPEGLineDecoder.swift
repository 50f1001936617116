/// Decodes lines of a lossless scan (T.81 §H.1.2, §H.2), the samples of all its components in turns.
struct JPEGLineDecoder: ~Escapable {
  /// The difference tables of all components, and where that of each one begins.
  private let codes: Span<UInt32>
  private let first: InlineArray<4, Int>
  /// Whether all of them use the first table.
  private let isShared: Bool
  /// The number of components.
  private let components: Int
  /// The predictor.
  private let selection: Int
  /// What the first sample of all is predicted to be.
  private let start: Int32

  @_lifetime(copy codes)
  init(codes: Span<UInt32>, first: InlineArray<4, Int>, _ scan: JPEGScan, precision: Int) {
    self.codes = codes
    self.first = first
    components = scan.components.count
    isShared = (1..<components).allSatisfy { first[$0] == first[0] }
    selection = scan.start
    start = 1 << Int32(precision - scan.low - 1)
  }

  /// Decodes one line, or the first samples of it.
  ///
  /// - Parameters:
  ///   - above: The line above; it is not used in the first line (§H.1.2.1).
  ///   - line: Takes the samples.
  /// - Returns: How many samples were decoded; fewer than `count` if bits are no code.
  func decode(
    _ data: RawSpan, _ reader: inout JPEGBitReader, above: Span<UInt16>, isFirst: Bool,
    into line: inout MutableSpan<UInt16>, count: Int
  ) -> Int {
    let start = start
    let first = 0..<min(components, count)
    let done =
      isFirst
      ? fill(data, &reader, first, above, &line, turns: components) { _, _, _ in start }
      : fill(data, &reader, first, above, &line, turns: components) { _, above, _ in above }
    let rest = components..<max(components, count)
    guard done == first.upperBound, !rest.isEmpty else { return done }
    let selection = isFirst ? 1 : selection
    guard isShared else {
      return fill(data, &reader, rest, above, &line, turns: components) { left, above, corner in
        Self.prediction(selection, left, above, corner)
      }
    }
    // A loop for each predictor, and in none of them a choice.
    return switch selection {
    case 1: fill(data, &reader, rest, above, &line, turns: 1) { left, _, _ in left }
    case 2: fill(data, &reader, rest, above, &line, turns: 1) { _, above, _ in above }
    case 3: fill(data, &reader, rest, above, &line, turns: 1) { _, _, corner in corner }
    case 4: fill(data, &reader, rest, above, &line, turns: 1) { $0 &+ $1 &- $2 }
    case 5: fill(data, &reader, rest, above, &line, turns: 1) { $0 &+ ($1 &- $2) &>> 1 }
    case 6: fill(data, &reader, rest, above, &line, turns: 1) { $1 &+ ($0 &- $2) &>> 1 }
    default: fill(data, &reader, rest, above, &line, turns: 1) { a, b, _ in (a &+ b) &>> 1 }
    }
  }

  /// The prediction from the samples to the left, above, and left above (T.81 Table H.1).
  @inline(__always)
  static func prediction(_ selection: Int, _ a: Int32, _ b: Int32, _ c: Int32) -> Int32 {
    switch selection {
    case 1: a
    case 2: b
    case 3: c
    case 4: a &+ b &- c
    case 5: a &+ (b &- c) &>> 1
    case 6: b &+ (a &- c) &>> 1
    default: (a &+ b) &>> 1
    }
  }

  /// Decodes some samples of a line.
  ///
  /// - Parameters:
  ///   - turns: The number of components, or 1 if all of them share one table.
  ///   - predict: The prediction from the samples to the left, above, and left above.
  /// - Returns: The number of the sample behind the last one that was decoded.
  @inline(__always)
  private func fill(
    _ data: RawSpan, _ reader: inout JPEGBitReader, _ range: Range<Int>, _ above: Span<UInt16>,
    _ line: inout MutableSpan<UInt16>, turns: Int,
    _ predict: (_ left: Int32, _ above: Int32, _ corner: Int32) -> Int32
  ) -> Int {
    var state = reader
    var index = range.lowerBound
    let (components, codes, first) = (components, codes, first)
    while index < range.upperBound {
      for part in 0..<turns {
        let table = turns == 1 ? 0 : first[part]
        state.refill(data)
        let next = Int(
          truncatingIfNeeded: state.bits &>> UInt64(64 - JPEGDifferenceTable.indexBits))
        var entry = codes[table &+ next]
        if entry == 0 {
          entry = JPEGDifferenceTable.longEntry(state.bits, in: codes, from: table)
          if entry == 0 {
            reader = state
            return index
          }
        }
        // In the first column there is nothing to the left.
        let before = max(index &- components, 0)
        let prediction = predict(
          Int32(line[before]), Int32(above[index]), Int32(above[before]))
        line[index] =
          UInt16(truncatingIfNeeded: prediction) &+ UInt16(truncatingIfNeeded: entry &>> 16)
        state.drop(Int(truncatingIfNeeded: entry & 0xFF))
        index &+= 1
      }
    }
    reader = state
    return index
  }
}
