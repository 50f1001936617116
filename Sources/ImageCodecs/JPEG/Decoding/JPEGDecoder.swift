/// Goes through the scans of a frame (T.81 §B.2.1).
struct JPEGDecoder {
  var frame: JPEGFrame
  var tables: JPEGTableSet
  let shape: FrameShape
  /// What is against the rules and does not stop the decoding.
  var warning: JPEGError?

  /// Decodes all scans into a picture.
  ///
  /// - Parameters:
  ///   - stream: Stands behind the frame header.
  ///   - kind: The picture of the frame's process and precision.
  ///   - planes: Wraps the samples of all planes.
  consuming func decode<Picture: JPEGPicture>(
    _ stream: inout JPEGStream, _ kind: Picture.Type,
    _ planes: ([Picture.Sample]) -> Samples.Planes
  ) throws(CodecError) -> Samples {
    var decoding: Decoding<Picture>?
    var damage: JPEGError?
    do throws(JPEGError) {
      try scan(&stream, &decoding, &damage)
    } catch {
      guard shape.damage == .keepDecoded, decoding != nil else { throw .jpeg(error) }
      damage = damage ?? error
    }
    // Taken out, so that the samples have one owner and are not copied.
    guard var decoding = decoding.take() else {
      throw .jpeg(.noScan(offset: stream.position))
    }
    let samples = JPEGUpsampling(decoding.grid).planes(decoding.picture.takeSamples())
    return Samples(
      columns: frame.columns, rows: decoding.grid.rows, components: frame.components.count,
      planes: planes(samples), precision: frame.precision,
      colour: tables.colour(frame.components), damage: damage.map { .jpeg($0) },
      warning: warning.map { .jpeg($0) })
  }

  /// What exists from the first scan on.
  private struct Decoding<Picture: JPEGPicture> {
    let grid: JPEGGrid
    var picture: Picture
    /// Whether a component had a scan.
    var isSeen: [Bool]
    var scans = 0
    /// The units of all scans.
    private var visits = 0

    init(grid: JPEGGrid, picture: Picture) {
      self.grid = grid
      self.picture = picture
      isSeen = grid.planes.map { _ in false }
    }

    /// Counts a scan.
    ///
    /// - Returns: Whether so many scans are plausible: a progressive one of a few bytes can go over
    ///   the whole image, and a small stream must not take long.
    mutating func count(_ scan: JPEGScan) -> Bool {
      scans += 1
      for component in scan.components {
        isSeen[component.index] = true
        let plane = grid.planes[component.index]
        visits += plane.unitColumns * plane.unitRows
      }
      return scans <= JPEG.scanLimit && visits <= max(64 * grid.units, 1 << 24)
    }
  }

  /// Goes through all scans.
  ///
  /// - Parameter damage: Takes the first damage of a scan that is kept as far as it could be decoded.
  private mutating func scan<Picture: JPEGPicture>(
    _ stream: inout JPEGStream, _ decoding: inout Decoding<Picture>?, _ damage: inout JPEGError?
  ) throws(JPEGError) {
    var isEnded = false
    while !isEnded, let segment = try stream.next() {
      guard segment.marker != JPEGMarker.endOfImage else {
        isEnded = true
        continue
      }
      if JPEGProcess(marker: segment.marker) != nil { throw .secondFrame(offset: segment.offset) }
      guard segment.marker == JPEGMarker.startOfScan else {
        try tables.read(segment, in: stream)
        continue
      }
      let scan = try JPEGScan(segment, frame, in: stream)
      let remaining = stream.bytes.count - stream.position
      let data = JPEGEntropyData(&stream, shape.damage)
      if let fill = data.fill { warning = warning ?? .fillByte(offset: fill) }
      if decoding == nil { decoding = try begin(&stream, remaining) }
      guard decoding?.count(scan) == true else {
        throw .tooManyScans(decoding?.scans ?? 0, offset: segment.offset)
      }
      do throws(JPEGDamage) {
        try decoding?.picture.decode(scan, tables, data, shape.damage)
      } catch {
        let error = error.error(data, stream.bytes)
        guard shape.damage == .keepDecoded else { throw error }
        damage = damage ?? error
      }
    }
    guard let decoding else { throw .noScan(offset: stream.bytes.count) }
    for (component, isSeen) in zip(frame.components, decoding.isSeen) where !isSeen {
      throw .missingScan(component: component.identifier, offset: stream.bytes.count)
    }
    guard isEnded || decoding.picture.isComplete else {
      throw .endOfScan(offset: stream.bytes.count)
    }
  }

  /// Makes room for the samples, once the number of rows is certain.
  ///
  /// - Parameter coded: The bytes of all scans, at most.
  private mutating func begin<Picture: JPEGPicture>(
    _ stream: inout JPEGStream, _ coded: Int
  ) throws(JPEGError) -> Decoding<Picture> {
    let position = stream.position
    if let segment = try stream.next(), segment.marker == 0xDC, segment.parameters.count >= 2 {
      frame.rows = stream.word(at: segment.parameters.lowerBound)
    } else {
      stream.position = position
    }
    guard frame.rows > 0 else {
      throw .emptyImage(columns: frame.columns, rows: 0, offset: frame.offset)
    }
    let count = frame.components.count
    // Cannot overflow: two numbers of 16 bits, and 4 at most.
    guard frame.rows * frame.columns * count <= shape.sampleLimit else {
      throw .tooLarge(
        columns: frame.columns, rows: frame.rows, components: count, limit: shape.sampleLimit)
    }
    let grid = JPEGGrid(frame)
    if shape.damage == .refuse || frame.rows != shape.rows || frame.columns != shape.columns,
      grid.fewestBits(frame.process) > coded * 8
    {
      throw .tooFewBytes(
        coded, columns: frame.columns, rows: frame.rows, offset: stream.bytes.count - coded)
    }
    return Decoding(
      grid: grid,
      picture: Picture(
        frame, grid, difference: difference(Picture.Sample.self), deadline: shape.deadline))
  }

  /// What is left of colour differences that are not decoded: none of any colour, in the middle of the
  /// range. Zeros would be green.
  private func difference<Sample: FixedWidthInteger>(_ sample: Sample.Type) -> Sample {
    guard shape.damage == .keepDecoded, frame.components.count == 3 else { return 0 }
    switch tables.colour(frame.components) {
    case .ybr: break
    case .asDescribed where shape.hasColourDifferences: break
    default: return 0
    }
    return Sample(truncatingIfNeeded: 1 << (frame.precision - 1))
  }
}
