import DICOM
import ImageCodecs

/// From the frames of a file to their samples: the one place where codings meet their decoders.
struct FrameDecoder: Sendable {
  let frames: Frames
  let description: ImageDescription
  let syntax: TransferSyntax
  let limits: ImageLimits
  let damage: DamageRule
  /// Who does independent parts of a frame, where its coding has such.
  var workers: any Workers = OneWorker()
  /// Whether bits above those that are stored are overlays.
  var hasEmbeddedOverlays = false
  /// Whether all frames are to be taken as if they had ``ExcessBits``, as one of them has.
  var hasExcessBits = false

  /// What a decoder makes of a coded frame.
  private enum Decoded {
    /// The frame is not coded: its bytes are cells already.
    case nothing
    /// Cells as in native pixel data, fewer than the frame has if they are damaged.
    case cells([UInt8], damage: CodecError?)
    /// Samples whose bits stand where the data set says.
    case samples(Samples)
    /// Samples of a coding that has a precision of its own, in the lowest bits.
    case coded(Samples)
  }

  /// Whether frames are anything but cells in one value.
  var isCoded: Bool {
    if case .native = frames.layout { false } else { true }
  }

  /// Decodes a whole coded frame. This `switch` is where further decoders are plugged in.
  ///
  /// - Returns: `nil` for codings that have no decoder yet.
  private func decode(_ bytes: RawSpan) throws(CodecError) -> Decoded? {
    switch syntax.pixelCoding {
    case .native, .encapsulatedUncompressed: .nothing
    case .deflatedFrame: try inflate(bytes)
    case .rle: .samples(try RLE.decode(bytes.octets, as: shape))
    case .jpegBaseline, .jpegExtended, .jpegProgressive, .jpegLossless, .jpegHierarchical:
      .coded(try JPEG.decode(bytes.octets, as: shape))
    case .jpegLS: .coded(try JPEGLS.decode(bytes.octets, as: shape))
    case .jpeg2000, .jpeg2000Multicomponent, .htj2k:
      .coded(try JPEG2000.decode(bytes.octets, as: shape, reducedBy: 0, using: workers))
    case .jpegXL: nil
    case .mpeg2, .h264, .hevc, .jpip, .streamed, .unknown: nil
    }
  }

  private func inflate(_ bytes: RawSpan) throws(CodecError) -> Decoded {
    let count = (frameBits + 7) / 8
    let (cells, error) = DeflatedFrame.inflatePart(bytes.octets, count: count)
    if let error, damage == .refuse || cells.isEmpty { throw error }
    return .cells(cells, damage: error)
  }

  /// What the data set says of a coded frame.
  private var shape: FrameShape {
    FrameShape(
      rows: description.rows, columns: description.columns,
      components: description.samplesPerPixel, bitsAllocated: description.bitsAllocated,
      precision: description.bitsStored, sampleLimit: limits.samplesPerFrame,
      damage: damage == .keepDecoded ? .keepDecoded : .refuse,
      hasColourDifferences: hasColourDifferences, deadline: Deadline(limits.deadline))
  }

  /// The size of an uncompressed frame.
  private var frameBits: Int { NativeFrames.size(description, isSubsampled: false) }

  /// Calls `body` with the samples of a frame, counted from 0, which it must not keep.
  ///
  /// - Throws: ``ImagingError``, and what `body` throws.
  func withFrame<Value>(
    _ frame: Int, _ body: (borrowing StoredFrame) throws(ImagingError) -> Value
  ) throws(ImagingError) -> Value {
    guard frame >= 0, frame < frames.count else {
      throw .noFrame(frame + 1, count: frames.count)
    }
    if let deadline = limits.deadline, ContinuousClock.now >= deadline {
      throw .overdue(frame: frame + 1)
    }
    switch frames.layout {
    case .opaque: throw .notDecodable(syntax)
    case .native(let native):
      let (range, bit, needed) = try native.position(of: frame)
      try frames.load(range)
      if range.count < needed {
        var cells =
          native.isSwapped
          ? swap(frames.source.bytes, range, within: native.value)
          : frames.source.bytes.extracting(range).copy
        fill(&cells, to: needed, isSubsampled: native.isSubsampled)
        return try withCells(
          cells.span.cells, bit: bit, native,
          damage: cutOff(frame, at: range.upperBound, range.count, of: needed), body)
      }
      if native.isSwapped {
        let swapped = swap(frames.source.bytes, range, within: native.value)
        return try withCells(swapped.span.cells, bit: bit, native, body)
      }
      return try withCells(frames.source.bytes.extracting(range), bit: bit, native, body)
    case .encapsulated(let encapsulated):
      return try frames.withCoded(encapsulated, frame) { bytes, offset throws(ImagingError) in
        try withDecoded(bytes, frame, offset, body)
      }
    }
  }

  private func withDecoded<Value>(
    _ bytes: RawSpan, _ frame: Int, _ offset: Int,
    _ body: (borrowing StoredFrame) throws(ImagingError) -> Value
  ) throws(ImagingError) -> Value {
    let decoded: Decoded?
    do throws(CodecError) {
      decoded = try decode(bytes)
    } catch {
      if error == .overdue { throw .overdue(frame: frame + 1) }
      throw .codec(error, frame: frame + 1, offset: offset)
    }
    switch decoded {
    case nil: throw .notDecodable(syntax)
    case .nothing:
      let needed = (frameBits + 7) / 8
      guard bytes.byteCount >= needed else {
        if damage == .keepDecoded, bytes.byteCount > 0 {
          var cells = bytes.copy
          fill(&cells, to: needed, isSubsampled: false)
          return try withCells(
            cells.span.cells, bit: 0, nil,
            damage: cutOff(frame, at: offset, bytes.byteCount, of: needed), body)
        }
        throw .truncatedFrame(
          frame + 1, needed: needed, available: bytes.byteCount, offset: offset)
      }
      return try withCells(bytes.extracting(0..<needed), bit: 0, nil, body)
    case .cells(var cells, let error):
      fill(&cells, to: (frameBits + 7) / 8, isSubsampled: false)
      let problem = error.map { Problem.damaged(frame: frame + 1, offset: offset, "\($0)") }
      return try withCells(cells.span.cells, bit: 0, nil, damage: problem, body)
    case .samples(let samples):
      return try withSamples(
        samples, Cell(description, isBigEndian: Cell.hostIsBigEndian), frame, offset, body)
    case .coded(let samples):
      return try withCoded(samples, frame, offset, body)
    }
  }

  /// Passes on cells as in native pixel data; packed bits are unpacked first.
  private func withCells<Value>(
    _ bytes: RawSpan, bit: Int, _ native: NativeFrames?, damage: Problem? = nil,
    _ body: (borrowing StoredFrame) throws(ImagingError) -> Value
  ) throws(ImagingError) -> Value {
    let problems = damage.map { [$0] } ?? []
    let layout: StoredFrame.Layout =
      native?.isSubsampled == true
      ? .shared422 : description.isPlanar ? .planar : .interleaved
    let cell = Cell(description, isBigEndian: native?.isBigEndian ?? false)
    if description.bitsAllocated == 1 {
      let count =
        layout == .shared422 ? 2 * description.pixelsPerFrame : description.samplesPerFrame
      let unpacked = Self.unpack(bytes.octets, from: bit, count: count)
      return try body(stored(unpacked.span.cells, layout, cell, .asDescribed, problems))
    }
    return try body(stored(bytes, layout, cell, .asDescribed, problems))
  }

  /// One byte for each of some bits, of which the first pixel has the lowest (PS3.5 §8.1.1).
  private static func unpack(_ source: Span<UInt8>, from bit: Int, count: Int) -> [UInt8] {
    [UInt8](capacity: count) { output in
      var index = bit
      let end = bit + count
      while index < end, index & 7 != 0 {
        output.append(source[index >> 3] >> UInt8(truncatingIfNeeded: index & 7) & 1)
        index += 1
      }
      while index + 8 <= end {
        let eight = source[index >> 3]
        output.append(eight & 1)
        output.append(eight >> 1 & 1)
        output.append(eight >> 2 & 1)
        output.append(eight >> 3 & 1)
        output.append(eight >> 4 & 1)
        output.append(eight >> 5 & 1)
        output.append(eight >> 6 & 1)
        output.append(eight >> 7)
        index += 8
      }
      while index < end {
        output.append(source[index >> 3] >> UInt8(truncatingIfNeeded: index & 7) & 1)
        index += 1
      }
    }
  }

  /// Passes on samples of a stream that has a precision of its own.
  private func withCoded<Value>(
    _ samples: Samples, _ frame: Int, _ offset: Int,
    _ body: (borrowing StoredFrame) throws(ImagingError) -> Value
  ) throws(ImagingError) -> Value {
    let coding = syntax.pixelCoding
    var cell = Cell(description, samples, sign: coding.isOriginalJPEG ? .ofDataSet : .ofStream)
    guard !hasEmbeddedOverlays else { return try withSamples(samples, cell, frame, offset, body) }
    let excess = ExcessBits(samples, cell, coding)
    let stored = cell.bits
    if excess == .kept || hasExcessBits && coding != .jpegLossless && cell.shift == 0 {
      cell.bits = max(cell.bits, samples.precision)
    }
    return try withSamples(
      samples, cell, frame, offset,
      problem: excess.problem(
        frame: frame + 1, offset: offset, precision: samples.precision, stored: stored), body)
  }

  /// Passes on samples in cells of the size that they have.
  private func withSamples<Value>(
    _ samples: Samples, _ cell: Cell, _ frame: Int, _ offset: Int,
    problem: Problem? = nil,
    _ body: (borrowing StoredFrame) throws(ImagingError) -> Value
  ) throws(ImagingError) -> Value {
    guard samples.rows == description.rows, samples.columns == description.columns,
      samples.components == description.samplesPerPixel
    else {
      throw .decodedShape(
        frame: frame + 1, rows: samples.rows, columns: samples.columns,
        components: samples.components)
    }
    var cell = cell
    let damage = samples.damage.map {
      Problem.damaged(frame: frame + 1, offset: offset, "\($0)")
    }
    let warning = samples.warning.map {
      Problem(.warning, .doubtfulFrame, offset: offset, "frame \(frame + 1): \($0)")
    }
    let problems = [problem, warning, damage].compactMap(\.self)
    switch samples.widened(to: description.bitsAllocated) {
    case .bytes(let plane):
      cell.size = 8
      return try body(stored(plane.span.cells, .planar, cell, samples.colour, problems))
    case .words(let plane):
      cell.size = 16
      return try body(stored(plane.span.cells, .planar, cell, samples.colour, problems))
    case .longs(let plane):
      cell.size = 32
      return try body(stored(plane.span.cells, .planar, cell, samples.colour, problems))
    }
  }

  @_lifetime(copy bytes)
  private func stored(
    _ bytes: RawSpan, _ layout: StoredFrame.Layout, _ cell: Cell, _ colour: Samples.Colour,
    _ problems: [Problem]
  ) -> StoredFrame {
    var frame = StoredFrame(
      bytes, pixels: description.pixelsPerFrame, components: description.samplesPerPixel,
      layout: layout, cell: cell, colour: colour)
    frame.problems = problems
    return frame
  }

  /// What is wrong with uncompressed pixels that end inside of a frame.
  private func cutOff(_ frame: Int, at offset: Int, _ available: Int, of needed: Int) -> Problem {
    let reason = "\(needed) bytes are needed, \(available) are there"
    let rows = description.rows
    guard !description.isPlanar || description.samplesPerPixel == 1, needed >= rows else {
      return .damaged(frame: frame + 1, offset: offset, reason)
    }
    // Cannot overflow: a frame has less than 2^38 bits, and 65,535 rows at most.
    let whole = available * rows / needed
    return .damaged(
      frame: frame + 1, offset: offset, reason, missing: "rows \(whole + 1) to \(rows) are")
  }

  /// Whether all components but the first are colour differences.
  private var hasColourDifferences: Bool {
    description.samplesPerPixel == 3 && description.photometricInterpretation.isYBRFull
  }

  /// Adds what a frame has too few of: black, which is zero, but for colour differences the middle.
  private func fill(_ cells: inout [UInt8], to count: Int, isSubsampled: Bool) {
    let size = description.bitsAllocated / 8
    let pixels = description.pixelsPerFrame
    guard hasColourDifferences, size > 0, pixels > 0 else {
      cells.append(contentsOf: repeatElement(0, count: max(count - cells.count, 0)))
      return
    }
    let middle = 1 << max(description.bitsStored - 1, 0)
    while cells.count < count {
      let (cell, byte) = cells.count.quotientAndRemainder(dividingBy: size)
      let isFirst =
        isSubsampled ? cell & 3 < 2 : description.isPlanar ? cell < pixels : cell % 3 == 0
      cells.append(isFirst ? 0 : UInt8(truncatingIfNeeded: middle >> (8 * byte)))
    }
  }

  /// A copy of bytes that stand in big-endian words of 16 bits, neighbours in their right places.
  private func swap(_ bytes: RawSpan, _ range: Range<Int>, within value: Range<Int>) -> [UInt8] {
    [UInt8](capacity: range.count) { output in
      for offset in range {
        let other = value.lowerBound + ((offset - value.lowerBound) ^ 1)
        output.append(other < value.upperBound ? bytes[other] : 0)
      }
    }
  }
}
