/// What the marker segments of a stream say, as far as they were read (T.87 §C).
struct JPEGLSHeader {
  /// The frame header.
  private(set) var frame: JPEGLSFrame?
  /// Coding parameters.
  private(set) var preset: JPEGLSPresetSegment?
  /// The number of lines between restart markers, or 0.
  private(set) var restartInterval = 0
  /// A transform of HP.
  private(set) var transform = JPEGLSColourTransform.none
  /// Rows and columns of an LSE segment, for frames whose header has zeros.
  private var size = (rows: 0, columns: 0)
  /// The next byte to read.
  private var position = 2

  /// Begins behind the marker SOI.
  init(_ bytes: RawSpan) throws(JPEGLSError) {
    guard bytes.byteCount >= 2, bytes.byte(at: 0) == 0xFF,
      bytes.byte(at: 1) == JPEGLSMarker.startOfImage
    else { throw .noStartOfImage }
  }

  /// Reads on behind the coded bytes of a scan.
  mutating func seek(_ position: Int) { self.position = position }

  /// Reads segments up to the next scan header.
  mutating func nextScan(_ bytes: RawSpan) throws(JPEGLSError) -> JPEGLSScan {
    while true {
      let marker = try nextMarker(bytes)
      let start = position - 2
      switch marker {
      case JPEGLSMarker.startOfScan:
        let fields = try segment(bytes, marker, start)
        return try scan(fields)
      case JPEGLSMarker.frame: try readFrame(segment(bytes, marker, start))
      case JPEGLSMarker.preset: try readPreset(segment(bytes, marker, start))
      case JPEGLSMarker.restartInterval:
        let fields = try segment(bytes, marker, start)
        guard 2...4 ~= fields.count else { throw fields.badLength }
        restartInterval = fields.number(0, bytes: fields.count)
      case JPEGLSMarker.numberOfLines:
        try readRows(segment(bytes, marker, start))
      case JPEGLSMarker.app8: readApp8(try segment(bytes, marker, start))
      case 0xC4, 0xCC, 0xDB, 0xDF...0xEF, 0xFE: _ = try segment(bytes, marker, start)
      case 0xC0...0xCF: throw .otherProcess(Int(marker - 0xC0), offset: start)
      case 0xF9: throw .unsupported(.extensions, offset: start)
      case JPEGLSMarker.endOfImage: throw .truncated(offset: start)
      default: throw .unexpectedMarker(marker, offset: start)
      }
    }
  }

  /// The next marker; bytes of 0xFF before it are filling (T.81 §B.1.1.2).
  private mutating func nextMarker(_ bytes: RawSpan) throws(JPEGLSError) -> UInt8 {
    guard position < bytes.byteCount else { throw .truncated(offset: position) }
    guard bytes.byte(at: position) == 0xFF else {
      throw .noMarker(bytes.byte(at: position), offset: position)
    }
    while position < bytes.byteCount, bytes.byte(at: position) == 0xFF { position += 1 }
    guard position < bytes.byteCount else { throw .truncated(offset: position) }
    position += 1
    return bytes.byte(at: position - 1)
  }

  /// The parameters of the segment whose length stands at the position, which moves behind it.
  @_lifetime(copy bytes)
  private mutating func segment(
    _ bytes: RawSpan, _ marker: UInt8, _ start: Int
  ) throws(JPEGLSError) -> JPEGLSFields {
    guard bytes.byteCount - position >= 2 else { throw .truncated(offset: bytes.byteCount) }
    let length = Int(bytes.byte(at: position)) << 8 | Int(bytes.byte(at: position + 1))
    guard length >= 2 else { throw .segmentLength(length, marker: marker, offset: start) }
    guard length <= bytes.byteCount - position else { throw .truncated(offset: bytes.byteCount) }
    let fields = JPEGLSFields(
      bytes: bytes.extracting(position + 2..<position + length), marker: marker, offset: start)
    position += length
    return fields
  }

  /// Reads the segment behind the first scan that says how many rows there were (T.81 §B.2.5).
  mutating func readRows(_ bytes: RawSpan) throws(JPEGLSError) {
    let marker = try nextMarker(bytes)
    guard marker == JPEGLSMarker.numberOfLines else {
      throw .unexpectedMarker(marker, offset: position - 2)
    }
    try readRows(segment(bytes, marker, position - 2))
  }

  /// Reads DNL (T.81 §B.2.5).
  private mutating func readRows(_ fields: JPEGLSFields) throws(JPEGLSError) {
    guard 2...4 ~= fields.count else { throw fields.badLength }
    let rows = fields.number(0, bytes: fields.count)
    guard rows > 0, frame?.rows == 0 || frame?.rows == rows else {
      throw .parameter(.size, rows, offset: fields.offset)
    }
    frame?.rows = rows
  }

  /// Reads SOF55 (T.87 §C.2.2).
  private mutating func readFrame(_ fields: JPEGLSFields) throws(JPEGLSError) {
    guard frame == nil else {
      throw .unexpectedMarker(JPEGLSMarker.frame, offset: fields.offset)
    }
    guard fields.count >= 6 else { throw fields.badLength }
    let precision = fields.number(0, bytes: 1)
    let count = fields.number(5, bytes: 1)
    guard 2...16 ~= precision else {
      throw .parameter(.precision, precision, offset: fields.offset)
    }
    guard count > 0 else { throw .parameter(.components, count, offset: fields.offset) }
    guard fields.count == 6 + 3 * count else { throw fields.badLength }
    let sampling = fields.number(7, bytes: 1)
    for index in 0..<count where fields.number(7 + 3 * index, bytes: 1) != sampling {
      throw .unsupported(.subsampling, offset: fields.offset)
    }
    var frame = JPEGLSFrame(
      precision: precision, rows: fields.number(1, bytes: 2), columns: fields.number(3, bytes: 2),
      components: (0..<count).map { UInt8(fields.number(6 + 3 * $0, bytes: 1)) },
      offset: fields.offset)
    if frame.rows == 0 { frame.rows = size.rows }
    if frame.columns == 0 { frame.columns = size.columns }
    self.frame = frame
  }

  /// Reads LSE (T.87 §C.2.4.1).
  private mutating func readPreset(_ fields: JPEGLSFields) throws(JPEGLSError) {
    guard fields.count >= 1 else { throw fields.badLength }
    let kind = fields.number(0, bytes: 1)
    switch kind {
    case 1:
      guard fields.count == 11 else { throw fields.badLength }
      preset = JPEGLSPresetSegment(
        maximum: fields.number(1, bytes: 2),
        thresholds: JPEGLSPreset.Thresholds(
          t1: fields.number(3, bytes: 2), t2: fields.number(5, bytes: 2),
          t3: fields.number(7, bytes: 2)),
        reset: fields.number(9, bytes: 2), offset: fields.offset)
    case 2, 3: break  // a mapping table; a scan that uses one is refused
    case 4:
      guard fields.count >= 2 else { throw fields.badLength }
      let bytes = fields.number(1, bytes: 1)
      guard 2...4 ~= bytes, fields.count == 2 + 2 * bytes else { throw fields.badLength }
      size = (fields.number(2, bytes: bytes), fields.number(2 + bytes, bytes: bytes))
      if frame?.rows == 0 { frame?.rows = size.rows }
      if frame?.columns == 0 { frame?.columns = size.columns }
    case 5...13: throw .unsupported(.extensions, offset: fields.offset)
    default: throw .parameter(.presetKind, kind, offset: fields.offset)
    }
  }

  /// Reads APP8, where HP's decoder announces its transforms; others use it for other things.
  private mutating func readApp8(_ fields: JPEGLSFields) {
    guard fields.count == 5, fields.number(0, bytes: 4) == 0x6D72_6678,  // "mrfx"
      let known = JPEGLSColourTransform(rawValue: UInt8(fields.number(4, bytes: 1)))
    else { return }
    transform = known
  }

  /// Reads SOS (T.87 §C.2.3).
  private func scan(_ fields: JPEGLSFields) throws(JPEGLSError) -> JPEGLSScan {
    guard let frame else {
      throw .unexpectedMarker(JPEGLSMarker.startOfScan, offset: fields.offset)
    }
    guard fields.count >= 1 else { throw fields.badLength }
    let count = fields.number(0, bytes: 1)
    guard 1...4 ~= count else { throw .parameter(.components, count, offset: fields.offset) }
    guard fields.count == 4 + 2 * count else { throw fields.badLength }
    var components: [Int] = []
    for index in 0..<count {
      let identifier = UInt8(fields.number(1 + 2 * index, bytes: 1))
      guard let number = frame.components.firstIndex(of: identifier),
        !components.contains(number)
      else { throw .component(identifier, offset: fields.offset) }
      components.append(number)
      guard fields.number(2 + 2 * index, bytes: 1) == 0 else {
        throw .unsupported(.mappingTable, offset: fields.offset)
      }
    }
    let mode = fields.number(2 + 2 * count, bytes: 1)
    guard let interleave = JPEGLSScan.Interleave(rawValue: mode), mode > 0 || count == 1 else {
      throw .parameter(.interleave, mode, offset: fields.offset)
    }
    guard fields.number(3 + 2 * count, bytes: 1) == 0 else {
      throw .unsupported(.pointTransform, offset: fields.offset)
    }
    return JPEGLSScan(
      components: components, near: fields.number(1 + 2 * count, bytes: 1),
      interleave: count == 1 ? .none : interleave, offset: fields.offset, start: position)
  }
}

/// The parameters of a marker segment.
struct JPEGLSFields: ~Escapable {
  let bytes: RawSpan
  let marker: UInt8
  /// Where the marker stands.
  let offset: Int

  @_lifetime(copy bytes)
  init(bytes: RawSpan, marker: UInt8, offset: Int) {
    self.bytes = bytes
    self.marker = marker
    self.offset = offset
  }

  /// The number of bytes.
  var count: Int { bytes.byteCount }

  /// A big-endian number of up to four bytes, which must be there.
  func number(_ start: Int, bytes count: Int) -> Int {
    (start..<start + count).reduce(0) { $0 << 8 | Int(bytes.byte(at: $1)) }
  }

  /// The error of a segment whose length does not suit it.
  var badLength: JPEGLSError { .segmentLength(count + 2, marker: marker, offset: offset) }
}
