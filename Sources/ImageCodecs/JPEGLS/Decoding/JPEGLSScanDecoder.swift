/// What decodes the rows of a scan, in one of the interleave modes.
protocol JPEGLSRowDecoder {
  /// What was not yet decoded.
  var bits: JPEGLSBits { get }

  init(_ preset: JPEGLSPreset, components: Int, _ bits: JPEGLSBits)

  /// Begins at other bits, and forgets what was learned.
  mutating func restart(_ bits: JPEGLSBits)

  /// Decodes a line.
  ///
  /// - Parameters:
  ///   - above: The line before it.
  ///   - line: Takes the line; what is before its beginning is there already.
  ///   - runIndex: The state of the run lengths, RUNindex.
  /// - Returns: How many places were decoded: all, unless the bits are damaged now.
  mutating func decode(
    _ source: RawSpan, above: Span<UInt16>, line: inout MutableSpan<UInt16>, runIndex: inout Int
  ) -> Int
}

/// Decodes one scan (T.87 §A.1, §B).
struct JPEGLSScanDecoder {
  let scan: JPEGLSScan
  let preset: JPEGLSPreset
  /// The number of lines between restart markers, or 0.
  let restartInterval: Int
  /// When lines are left as they are.
  var deadline = Deadline.never

  /// Decodes the scan into the planes of its components.
  ///
  /// - Parameter damage: Takes what was wrong with the scan; what is behind it is left as it is.
  /// - Returns: Where the next marker stands.
  func decode(
    _ source: RawSpan, into planes: inout JPEGLSPlanes, damage: inout JPEGLSError?
  ) -> Int {
    switch (scan.interleave, JPEGLSExact.fits(preset)) {
    case (.sample, true):
      decode(JPEGLSPixelDecoder<JPEGLSExact>.self, source, &planes, &damage)
    case (.sample, false):
      decode(JPEGLSPixelDecoder<JPEGLSNear>.self, source, &planes, &damage)
    case (_, true): decode(JPEGLSLineDecoder<JPEGLSExact>.self, source, &planes, &damage)
    case (_, false): decode(JPEGLSLineDecoder<JPEGLSNear>.self, source, &planes, &damage)
    }
  }

  private func decode<Decoder: JPEGLSRowDecoder>(
    _ type: Decoder.Type, _ source: RawSpan, _ planes: inout JPEGLSPlanes,
    _ damage: inout JPEGLSError?
  ) -> Int {
    let bySamples = scan.interleave == .sample
    let perPlace = bySamples ? scan.components.count : 1
    var decoder = Decoder(preset, components: perPlace, JPEGLSBits(source, at: scan.start))
    var lines = makeLines(planes.columns, perPlace)
    var restart: UInt8 = 0
    for row in 0..<planes.rows where !deadline.isOver {
      if restartInterval > 0, row > 0, row % restartInterval == 0 {
        let place = source.marker(from: decoder.bits.offset)
        let expected = JPEGLSMarker.firstRestart + restart
        guard place + 1 < source.byteCount, source.byte(at: place + 1) == expected else {
          damage = .restart(expected: expected, offset: place)
          return place
        }
        restart = (restart + 1) & 7
        decoder.restart(JPEGLSBits(source, at: place + 2))
        lines = makeLines(planes.columns, perPlace)
      }
      for index in lines.indices {
        let count = lines[index].decode(&decoder, source)
        lines[index].write(
          to: &planes, scan.components[index..<index + perPlace], count: count, row: row)
        damage = decoder.bits.damage
        if damage != nil { return decoder.bits.next }
      }
    }
    return source.marker(from: decoder.bits.offset)
  }

  /// Lines of zeros: those of each component, or one for all.
  private func makeLines(_ columns: Int, _ perPlace: Int) -> [JPEGLSLines] {
    (0..<scan.components.count / perPlace).map { _ in
      JPEGLSLines(columns: columns, components: perPlace)
    }
  }
}

extension RawSpan {
  /// Where the next marker stands, from `start` on; the number of bytes if there is none.
  func marker(from start: Int) -> Int {
    var place = markerByte(from: start)
    while place + 1 < byteCount, byte(at: place + 1) < 0x80 {
      place = markerByte(from: place + 1)
    }
    return place + 1 < byteCount ? place : byteCount
  }
}
