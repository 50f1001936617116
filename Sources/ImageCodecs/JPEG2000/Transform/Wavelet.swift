extension JPEG2000 {
  /// Brings together the four sub-bands of a resolution (T.800 §F.3.2).
  ///
  /// Rows are synthesized horizontally one by one, as they come, and the vertical steps follow a few
  /// rows behind, so that all they touch is in the nearest cache.
  struct Wavelet<Kernel: WaveletKernel, Access: SpanAccess> {
    typealias Value = Kernel.Value

    private let area: Area
    private let low: BandPlane
    private let high: [BandPlane]
    /// The first row that is made, and the ones around it that it needs.
    private let first: Int
    /// The last eight rows, in turn.
    private var rows: [Value]
    /// How far these are apart: more than there are columns, so that vectors fill them, and that no two
    /// rows are a multiple of a page apart, which slows processors down.
    private let stride: Int
    /// The low-pass and high-pass columns of one row, each behind a margin of one.
    private var even: [Value]
    private var odd: [Value]

    /// - Parameters:
    ///   - area: The resolution; not empty.
    ///   - row: The first row to make.
    ///   - low: The resolution below, LL.
    ///   - high: HL, LH and HH.
    init(_ area: Area, from row: Int, low: BandPlane, high: [BandPlane]) {
      self.area = area
      self.low = low
      self.high = high
      // What is wrong at a first row that is not the image's spreads by a row with each step.
      first = max(row - Kernel.stages - 1, 0)
      stride = (area.width + 3) / 4 * 4 + 20
      rows = [Value](repeating: 0, count: 8 * stride)
      even = [Value](repeating: 0, count: area.width / 2 + 3)
      odd = [Value](repeating: 0, count: area.width / 2 + 3)
    }

    /// Makes rows of the next resolution.
    ///
    /// - Parameters:
    ///   - range: From the first row to make.
    ///   - storage: The memory of all bands.
    ///   - emit: Called with each row, from the first to the last.
    mutating func synthesize(
      _ range: Range<Int>, _ storage: Span<Value>, emit: (Span<Value>) -> Void
    ) {
      for time in times(range) where range.contains(step(time, storage)) {
        emit(row(time - Kernel.stages))
      }
    }

    /// Makes a resolution, whose memory stands among that of the bands.
    mutating func synthesize(to target: BandPlane, in storage: inout [Value]) {
      let range = 0..<area.height
      for time in times(range) {
        let done = step(time, storage.span)
        guard range.contains(done) else { continue }
        let source = row(done)
        var span = storage.mutableSpan
        let first = target.offset + done * target.width
        var line = span._mutatingExtracting(first..<first + target.width)
        for column in 0..<line.count { line[column] = source[column] }
      }
    }

    /// Rows to bring in, and as many more as the last one to make is behind.
    private func times(_ range: Range<Int>) -> Range<Int> {
      first..<range.upperBound + Kernel.stages
    }

    @_lifetime(borrow self)
    private func row(_ number: Int) -> Span<Value> {
      let start = number & 7 * stride
      return rows.span.extracting(start..<start + area.width)
    }

    /// Brings a row in, if there is one left.
    ///
    /// - Returns: The row that is done then.
    private mutating func step(_ time: Int, _ storage: Span<Value>) -> Int {
      let height = area.height
      if time < height { load(time, storage) }
      if height > 1, (time &- 1 &+ area.y0) & 1 == 0 { lift(time, height) }
      return time - Kernel.stages
    }

    /// The vertical steps that a row makes possible, each a row above the one before.
    private mutating func lift(_ time: Int, _ height: Int) {
      let (stages, stride) = (Kernel.stages, stride)
      if time < height, time - stages - 1 >= first {
        // Bounds: eight rows of `stride` columns each, a multiple of a vector's.
        var span = rows.mutableSpan
        guard span.count == 8 * stride else { return }
        for column in Swift.stride(from: 0, to: stride, by: 4) {
          var below: SIMD4<Value> = Access.vector(span, time & 7 &* stride &+ column)
          var row = time &- 1
          var target: SIMD4<Value> = Access.vector(span, row & 7 &* stride &+ column)
          for stage in 0..<stages {
            let above: SIMD4<Value> = Access.vector(span, (row &- 1) & 7 &* stride &+ column)
            below = Kernel.lift(stage, target, above, below)
            Access.write(&span, row & 7 &* stride &+ column, below)
            (target, row) = (above, row &- 1)
          }
        }
        return
      }
      for stage in 0..<stages {
        let row = time - 1 - stage
        guard row >= first, row < height else { continue }
        liftBorder(
          stage, row, above: row > 0 ? row - 1 : 1, below: row + 1 < height ? row + 1 : row - 1)
      }
    }

    /// One step near the first or last row.
    private mutating func liftBorder(_ stage: Int, _ row: Int, above: Int, below: Int) {
      let stride = stride
      var span = rows.mutableSpan
      guard span.count == 8 * stride else { return }
      for column in Swift.stride(from: 0, to: stride, by: 4) {
        let changed = Kernel.lift(
          stage, Access.vector(span, row & 7 &* stride &+ column),
          Access.vector(span, above & 7 &* stride &+ column),
          Access.vector(span, below & 7 &* stride &+ column))
        Access.write(&span, row & 7 &* stride &+ column, changed)
      }
    }

    /// Brings a row in, its columns synthesized (T.800 §F.3.4).
    private mutating func load(_ row: Int, _ storage: Span<Value>) {
      let y = area.y0 + row
      let isHigh = y & 1 != 0
      let index = y >> 1 - (isHigh ? area.y0 >> 1 : (area.y0 + 1) >> 1)
      let left = isHigh ? high[1] : low
      let right = isHigh ? high[2] : high[0]
      let input = FilterInput(count: area.height, isHigh: isHigh)
      let start = row & 7 * stride
      var taken: [Value] = []
      swap(&taken, &rows)
      defer { swap(&taken, &rows) }
      var all = taken.mutableSpan
      var span = all._mutatingExtracting(start..<start + area.width)
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
