extension JPEG2000 {
  /// Brings together the four sub-bands of a resolution (T.800 §F.3.2).
  ///
  /// Rows are synthesized horizontally one by one, as they come, and the vertical steps follow a few
  /// rows behind, so that all they touch is in the nearest cache.
  struct Wavelet<Kernel: WaveletKernel> {
    typealias Value = Kernel.Value

    /// Where the coefficients of a band stand in the memory of a component, row by row.
    struct Plane: Sendable {
      let offset: Int
      let width: Int

      /// A row; empty for a band without columns.
      @_lifetime(copy storage)
      func row(_ index: Int, of storage: Span<Value>) -> Span<Value> {
        storage.extracting(offset + index * width..<offset + (index + 1) * width)
      }
    }

    private let area: Area
    private let low: Plane
    private let high: [Plane]
    /// The last rows, in turn; each with all its columns.
    private var rows: [[Value]] = []
    /// The low-pass and high-pass columns of one row, each behind a margin of one.
    private var even: [Value]
    private var odd: [Value]

    private init(_ area: Area, _ low: Plane, _ high: [Plane]) {
      self.area = area
      self.low = low
      self.high = high
      for _ in 0..<8 { rows.append([Value](repeating: 0, count: area.width)) }
      even = [Value](repeating: 0, count: area.width / 2 + 3)
      odd = [Value](repeating: 0, count: area.width / 2 + 3)
    }

    /// Makes the next resolution row by row.
    ///
    /// - Parameters:
    ///   - area: The resolution; not empty.
    ///   - rows: The rows to make.
    ///   - low: The resolution below, LL.
    ///   - high: HL, LH and HH.
    ///   - storage: The memory of all bands.
    ///   - emit: Called with each row, from the first to the last, and the memory.
    static func synthesize(
      _ area: Area, rows: Range<Int>, low: Plane, high: [Plane], in storage: inout [Value],
      emit: (Int, [Value], inout [Value]) -> Void
    ) {
      var state = Wavelet(area, low, high)
      let height = area.height
      let stages = Kernel.stages
      let isOdd = area.y0 & 1
      // What is wrong at a first row that is not the image's spreads by a row with each step.
      let first = max(rows.lowerBound - stages - 1, 0)
      for time in first..<rows.upperBound + stages {
        if time < height { state.load(time, storage.span) }
        if height > 1, (time &- 1 &+ isOdd) & 1 == 0 {
          for stage in 0..<stages {
            let row = time - 1 - stage
            if row >= first, row < height { state.lift(stage, row, height) }
          }
        }
        let done = time - stages
        if rows.contains(done) { emit(done, state.rows[done & 7], &storage) }
      }
    }

    private mutating func lift(_ stage: Int, _ row: Int, _ height: Int) {
      let above = row > 0 ? row - 1 : 1
      let below = row + 1 < height ? row + 1 : row - 1
      let (left, right) = (rows[above & 7], rows[below & 7])
      var target: [Value] = []
      swap(&target, &rows[row & 7])
      var span = target.mutableSpan
      Kernel.lift(stage, &span, left.span, right.span)
      swap(&target, &rows[row & 7])
    }

    /// Brings a row in, its columns synthesized (T.800 §F.3.4).
    private mutating func load(_ row: Int, _ storage: Span<Value>) {
      let y = area.y0 + row
      let isHigh = y & 1 != 0
      let index = y >> 1 - (isHigh ? area.y0 >> 1 : (area.y0 + 1) >> 1)
      let left = isHigh ? high[1] : low
      let right = isHigh ? high[2] : high[0]
      let input = FilterInput(count: area.height, isHigh: isHigh)
      var target: [Value] = []
      swap(&target, &rows[row & 7])
      var span = target.mutableSpan
      if area.width == 1 {
        let isOdd = area.x0 & 1 != 0
        let source = isOdd ? right.row(index, of: storage) : left.row(index, of: storage)
        Kernel.begin(source, &span, row: input, column: isOdd ? .singleHigh : .single)
      } else {
        Self.synthesizeRow(
          left.row(index, of: storage), right.row(index, of: storage), input, area.x0 & 1, &even,
          &odd, into: &span)
      }
      Kernel.end(&span, row: input)
      swap(&target, &rows[row & 7])
    }

    /// The horizontal steps on one row of at least two columns.
    ///
    /// - Parameter isOdd: 1 if the first column is a high-pass one: then a low-pass one stands behind
    ///   the high-pass one of the same number.
    private static func synthesizeRow(
      _ low: Span<Value>, _ high: Span<Value>, _ input: FilterInput, _ isOdd: Int,
      _ even: inout [Value], _ odd: inout [Value], into target: inout MutableSpan<Value>
    ) {
      let (lowCount, highCount) = (low.count, high.count)
      var evenSpan = even.mutableSpan
      var oddSpan = odd.mutableSpan
      var part = evenSpan._mutatingExtracting(1..<1 + lowCount)
      Kernel.begin(low, &part, row: input, column: .low)
      part = oddSpan._mutatingExtracting(1..<1 + highCount)
      Kernel.begin(high, &part, row: input, column: .high)
      for stage in 0..<Kernel.stages {
        if stage & 1 == 0 {
          // What is mirrored at an end of a row is next to that end.
          if isOdd == 0 { oddSpan[0] = oddSpan[1] }
          oddSpan[highCount + 1] = oddSpan[highCount]
          part = evenSpan._mutatingExtracting(1..<1 + lowCount)
          let source = oddSpan.span
          Kernel.lift(
            stage, &part, source.extracting(isOdd..<isOdd + lowCount),
            source.extracting(isOdd + 1..<isOdd + 1 + lowCount))
        } else {
          if isOdd == 1 { evenSpan[0] = evenSpan[1] }
          evenSpan[lowCount + 1] = evenSpan[lowCount]
          part = oddSpan._mutatingExtracting(1..<1 + highCount)
          let source = evenSpan.span
          Kernel.lift(
            stage, &part, source.extracting(1 - isOdd..<1 - isOdd + highCount),
            source.extracting(2 - isOdd..<2 - isOdd + highCount))
        }
      }
      Self.interleave(
        evenSpan.span.extracting(1..<1 + lowCount), oddSpan.span.extracting(1..<1 + highCount),
        isOdd, into: &target)
    }

    private static func interleave(
      _ even: Span<Value>, _ odd: Span<Value>, _ isOdd: Int, into target: inout MutableSpan<Value>
    ) {
      let first = isOdd == 0 ? even : odd
      let second = isOdd == 0 ? odd : even
      let pairs = target.count / 2
      guard first.count >= pairs, second.count >= pairs else { return }
      for index in 0..<pairs {
        target[2 &* index] = first[index]
        target[2 &* index &+ 1] = second[index]
      }
      if target.count & 1 != 0 { target[target.count - 1] = first[first.count - 1] }
    }
  }
}
