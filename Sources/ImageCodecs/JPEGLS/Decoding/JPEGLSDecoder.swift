/// Decodes a whole stream, scan after scan (T.87 §C.1).
struct JPEGLSDecoder: ~Escapable {
  /// The greatest picture that is decoded although the data set describes another size.
  private static var otherSize: Int { 1 << 24 }

  private let source: RawSpan
  private let shape: FrameShape

  @_lifetime(copy source)
  init(source: RawSpan, shape: FrameShape) {
    self.source = source
    self.shape = shape
  }

  /// Decodes the stream.
  ///
  /// - Throws: ``CodecError/jpegLS(_:)``, ``CodecError/tooLarge(rows:columns:components:limit:)``.
  func decode() throws(CodecError) -> Samples {
    var (header, scan) = try firstScan()
    let frame = try checked(header, scan)
    var planes = JPEGLSPlanes(
      frame, hasDifferences: shape.hasColourDifferences && shape.damage == .keepDecoded)
    var isDecoded = [Bool](repeating: false, count: frame.components.count)
    var damage: JPEGLSError?
    do throws(JPEGLSError) {
      while true {
        for component in scan.components {
          if isDecoded[component] {
            throw .component(frame.components[component], offset: scan.offset)
          }
          isDecoded[component] = true
        }
        header.seek(try decode(scan, header, frame, &planes))
        if header.frame?.rows == 0 { try checkRows(&header, frame.rows) }
        if !isDecoded.contains(false) { break }
        scan = try header.nextScan(source)
      }
    } catch {
      guard shape.damage == .keepDecoded else { throw .jpegLS(error) }
      damage = error
    }
    // HP's decoder does not transform components that stand in scans of their own.
    if damage == nil, scan.interleave != .none {
      planes.undo(header.transform, precision: frame.precision)
    }
    return Samples(
      columns: frame.columns, rows: frame.rows, components: frame.components.count,
      planes: planes.finished(), precision: frame.precision, damage: damage.map { .jpegLS($0) })
  }

  /// Reads all that stands before the first coded byte.
  private func firstScan() throws(CodecError) -> (JPEGLSHeader, JPEGLSScan) {
    do throws(JPEGLSError) {
      var header = try JPEGLSHeader(source)
      let scan = try header.nextScan(source)
      return (header, scan)
    } catch {
      throw .jpegLS(error)
    }
  }

  /// The frame header, if memory may be taken for its samples.
  private func checked(
    _ header: JPEGLSHeader, _ scan: JPEGLSScan
  ) throws(CodecError) -> JPEGLSFrame {
    guard var frame = header.frame else { throw .jpegLS(.truncated(offset: scan.offset)) }
    if frame.rows == 0 { frame.rows = shape.rows }
    guard frame.columns > 0, frame.rows > 0 else {
      throw .jpegLS(.parameter(.size, 0, offset: frame.offset))
    }
    var stated = shape
    (stated.rows, stated.columns, stated.components) =
      (frame.rows, frame.columns, frame.components.count)
    if frame.rows != shape.rows || frame.columns != shape.columns {
      stated.sampleLimit = min(shape.sampleLimit, Self.otherSize)
    }
    let plane = try stated.samplesPerPlane()
    // A bit stands for at most 2^15 samples, and each line of a scan has at least one.
    let bits = (source.byteCount - scan.start) * 8
    guard frame.rows <= bits, plane >> 15 <= bits else {
      throw .jpegLS(
        .impossibleSize(
          rows: frame.rows, columns: frame.columns, bytes: source.byteCount - scan.start))
    }
    if header.transform != .none, frame.components.count != 3 || frame.precision % 8 != 0 {
      throw .jpegLS(.unsupported(.colourTransform, offset: frame.offset))
    }
    return frame
  }

  private func decode(
    _ scan: JPEGLSScan, _ header: JPEGLSHeader, _ frame: JPEGLSFrame,
    _ planes: inout JPEGLSPlanes
  ) throws(JPEGLSError) -> Int {
    let preset = try JPEGLSPreset(
      header.preset, precision: frame.precision, near: scan.near, offset: scan.offset)
    let decoder = JPEGLSScanDecoder(
      scan: scan, preset: preset, restartInterval: header.restartInterval,
      deadline: shape.deadline)
    var damage: JPEGLSError?
    let end = decoder.decode(source, into: &planes, damage: &damage)
    if let damage { throw damage }
    return end
  }

  /// Reads the number of rows behind the first scan, which was decoded with that of the data set.
  private func checkRows(_ header: inout JPEGLSHeader, _ rows: Int) throws(JPEGLSError) {
    try header.readRows(source)
    guard let found = header.frame, found.rows == rows else {
      throw .parameter(.size, header.frame?.rows ?? 0, offset: header.frame?.offset ?? 0)
    }
  }
}
