import DICOM

/// Writes coded frames as fragments, one each, behind an offset table (PS3.5 §A.4).
struct FragmentWriter {
  private let frames: [CodedFrame]
  /// The Extended Offset Table and its lengths, as the bytes of `OV` values; `nil` where the Basic
  /// Offset Table serves (PS3.3 §C.7.6.3.1.8).
  let extended: (offsets: [UInt8], lengths: [UInt8])?

  init(_ frames: [CodedFrame], _ table: TranscodeOptions.OffsetTable) {
    self.frames = frames
    let last = frames.dropLast().reduce(0) { $0 + 8 + $1.bytes.count }
    guard table == .extended || last > Int(UInt32.max) || frames.count > Int(UInt32.max) / 4 - 1
    else {
      extended = nil
      return
    }
    var (offsets, lengths) = (ElementWriter(), ElementWriter())
    var offset: UInt64 = 0
    for frame in frames {
      offsets.append(offset)
      lengths.append(UInt64(frame.count))
      offset += 8 + UInt64(frame.bytes.count)
    }
    extended = (offsets.bytes, lengths.bytes)
  }

  /// Writes offset table, fragments and the delimiter behind them.
  func write<Sink: ByteSink & ~Copyable>(into sink: inout Sink) throws(FileError) {
    var table = ElementWriter()
    table.writeItem(length: extended == nil ? 4 * frames.count : 0)
    if extended == nil {
      var offset: UInt32 = 0
      for frame in frames {
        table.append(offset)
        // Only behind the last frame may this be more than 32 bits.
        offset = offset &+ 8 &+ UInt32(truncatingIfNeeded: frame.bytes.count)
      }
    }
    try sink.append(table.bytes.span.cells)
    for frame in frames {
      var mark = ElementWriter()
      mark.writeItem(length: frame.bytes.count)
      try sink.append(mark.bytes.span.cells)
      try sink.append(frame.bytes.span.cells)
    }
    var end = ElementWriter()
    end.writeMark(.sequenceDelimitationItem)
    try sink.append(end.bytes.span.cells)
  }
}
