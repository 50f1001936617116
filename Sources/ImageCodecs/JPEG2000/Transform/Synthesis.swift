extension JPEG2000 {
  /// The sub-bands of a component of a tile, and what is made of them.
  struct Synthesis<Kernel: WaveletKernel>: Sendable {
    typealias Value = Kernel.Value

    /// For each resolution its bands: LL alone, then HL, LH and HH.
    let bands: [[BandPlane]]
    /// All coefficients. One piece of memory, as allocators keep what is not much more than the largest
    /// one.
    var storage: [Value] = []
    /// How many coefficients there are; none if all of them are zero.
    let count: Int
    private let areas: [Area]
    private let results: [BandPlane]
    let checksIndices: Bool
    /// The part of the component that is made.
    let area: Area
    /// What the last resolution is made of; without higher bands it is what the lower one is.
    private var low: BandPlane
    private var high: [BandPlane] = []

    /// Lays the bands out; ``storage`` is to get ``count`` coefficients.
    ///
    /// - Parameters:
    ///   - resolutions: Those to make.
    ///   - isEmpty: Whether all coefficients are zero, and need no memory.
    init(resolutions: ArraySlice<Resolution>, isEmpty: Bool, checksIndices: Bool) {
      var size = 0
      func plane(_ area: Area) -> BandPlane {
        defer { size += area.width * area.height }
        return BandPlane(offset: size, width: area.width)
      }
      bands = resolutions.map { $0.bands.map { plane($0.area) } }
      results = resolutions.dropLast().map { plane($0.area) }
      areas = resolutions.map(\.area)
      area = areas[areas.count - 1]
      low = bands[0][0]
      count = isEmpty || area.isEmpty ? 0 : size
      self.checksIndices = checksIndices
    }

    /// Makes all resolutions but the last; what is left when the time is over is blank.
    mutating func synthesizeLowerResolutions(_ workers: any Workers, until deadline: Deadline) {
      for number in 1..<max(areas.count, 1) where !areas[number].isEmpty {
        guard !deadline.isOver else {
          storage = []
          return
        }
        high = bands[number]
        guard number < areas.count - 1 else { return }
        let result = results[number]
        if Self.partCount(areas[number], workers) > 1 {
          let made = plane(areas[number], workers)
          var first = result.offset
          for values in made {
            storage.replaceSubrange(first..<first + values.count, with: values)
            first += values.count
          }
        } else if checksIndices {
          synthesize(areas[number], CheckedAccess.self, to: result)
        } else {
          synthesize(areas[number], UncheckedAccess.self, to: result)
        }
        (low, high) = (result, [])
      }
    }

    /// In how many parts a resolution is made at once: small ones are done before others have begun. They
    /// are more than workers, as these do not begin at the same time.
    private static func partCount(_ area: Area, _ workers: any Workers) -> Int {
      let width = workers.parallelWidth
      return width > 1 ? min(2 * width, area.height / 64, (area.width * area.height) >> 16) : 1
    }

    /// Makes parts of a resolution at once, if that is worth it.
    ///
    /// - Returns: What `body` makes of each range of rows, from the first to the last.
    func parts<Part: Sendable>(
      _ area: Area, _ workers: any Workers, _ body: @Sendable (Range<Int>) -> Part
    ) -> [Part] {
      let count = Self.partCount(area, workers)
      guard count > 1 else { return [body(0..<area.height)] }
      return workers.map(count) { part in
        body(area.height * part / count..<area.height * (part + 1) / count)
      }
    }

    /// Makes rows of the last resolution.
    ///
    /// - Parameter emit: Called with each row, from the first to the last.
    func rows(_ range: Range<Int>, emit: (Span<Value>) -> Void) { rows(area, range, emit) }

    private func rows(_ area: Area, _ range: Range<Int>, _ emit: (Span<Value>) -> Void) {
      guard !storage.isEmpty else {
        let row = [Value](repeating: 0, count: area.width)
        for _ in range { emit(row.span) }
        return
      }
      guard !high.isEmpty else {
        for row in range { emit(low.row(row, of: storage.span)) }
        return
      }
      synthesize(area, range, emit)
    }

    private func synthesize(_ area: Area, _ range: Range<Int>, _ emit: (Span<Value>) -> Void) {
      if checksIndices {
        synthesize(area, CheckedAccess.self, range, emit)
      } else {
        synthesize(area, UncheckedAccess.self, range, emit)
      }
    }

    private func synthesize<Access: SpanAccess>(
      _ area: Area, _ access: Access.Type, _ range: Range<Int>, _ emit: (Span<Value>) -> Void
    ) {
      var wavelet = Wavelet<Kernel, Access>(area, from: range.lowerBound, low: low, high: high)
      wavelet.synthesize(range, storage.span, emit: emit)
    }

    private mutating func synthesize<Access: SpanAccess>(
      _ area: Area, _ access: Access.Type, to result: BandPlane
    ) {
      var wavelet = Wavelet<Kernel, Access>(area, from: 0, low: low, high: high)
      wavelet.synthesize(to: result, in: &storage)
    }

    /// All values of the last resolution.
    func plane(_ workers: any Workers) -> [Value] {
      let made = plane(area, workers)
      return made.count == 1 ? made[0] : made.flatMap(\.self)
    }

    private func plane(_ area: Area, _ workers: any Workers) -> [[Value]] {
      parts(area, workers) { range in
        [Value](capacity: range.count * area.width) { output in
          rows(area, range) { row in
            for index in 0..<row.count { output.append(row[index]) }
          }
        }
      }
    }
  }
}
