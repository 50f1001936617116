import DICOM

/// The frames of an image one behind the other, uncompressed (PS3.5 §8.1.1).
struct NativePixels: Sendable {
  let image: DICOMImage
  let form: PixelForm
  /// The first frame, which was decoded to find the form.
  let first: [UInt8]

  /// The number of bytes of all frames, made even; `nil` if that is no number.
  var byteCount: Int? {
    let cells = form.cellsPerFrame.multipliedReportingOverflow(by: image.frameCount)
    let bits = cells.partialValue.multipliedReportingOverflow(by: form.bitsAllocated)
    guard !cells.overflow, !bits.overflow, bits.partialValue < Int.max - 16 else { return nil }
    let bytes = (bits.partialValue + 7) / 8
    return bytes + bytes % 2
  }

  /// Writes the frames, decoding each when it is its turn.
  func write<Sink: ByteSink & ~Copyable>(
    into sink: inout Sink, isBigEndian: Bool
  ) throws(TranscodeError) {
    var bits = BitPacker()
    var count = 0
    for frame in 0..<image.frameCount {
      var bytes = try frame == 0 ? first : self.bytes(of: frame)
      if form.bitsAllocated == 1 {
        bytes = bits.pack(bytes, count: form.cellsPerFrame, isLast: frame + 1 == image.frameCount)
      }
      if isBigEndian { bytes.swap(size: form.bitsAllocated / 8) }
      count += bytes.count
      try append(bytes, to: &sink)
    }
    if count % 2 == 1 { try append([0], to: &sink) }
  }

  private func bytes(of frame: Int) throws(TranscodeError) -> [UInt8] {
    try image.withFrame(frame) { stored throws(TranscodeError) in
      guard form.fits(image, stored) else { throw .otherFrame(frame + 1) }
      return form.nativeBytes(of: stored)
    }
  }

  private func append<Sink: ByteSink & ~Copyable>(
    _ bytes: [UInt8], to sink: inout Sink
  ) throws(TranscodeError) {
    do throws(FileError) { try sink.append(bytes.span.cells) } catch { throw .write(.file(error)) }
  }

  /// All frames in memory, for pixels of icons.
  ///
  /// - Throws: ``TranscodeError``.
  func collected() throws(TranscodeError) -> [UInt8] {
    var sink = MemorySink()
    try write(into: &sink, isBigEndian: false)
    return sink.bytes
  }
}

/// Joins frames of 1-bit cells, of which each begins with the bit behind the last (PS3.5 §8.1.1).
struct BitPacker {
  private var rest: UInt8 = 0
  private var restCount = 0

  /// Takes the packed bits of a frame, and gives the bytes that are complete; those of the last frame
  /// all.
  mutating func pack(_ bytes: [UInt8], count: Int, isLast: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 1)
    var left = count
    for byte in bytes where left > 0 {
      let bits = min(8, left)
      let clean = bits == 8 ? byte : byte & (1 &<< UInt8(bits) - 1)
      rest |= clean &<< UInt8(restCount)
      if restCount + bits >= 8 {
        output.append(rest)
        rest = restCount == 0 ? 0 : clean &>> UInt8(8 - restCount)
        restCount += bits - 8
      } else {
        restCount += bits
      }
      left -= bits
    }
    if isLast, restCount > 0 { output.append(rest) }
    return output
  }
}

extension [UInt8] {
  /// Turns the bytes of each number around.
  mutating func swap(size: Int) {
    guard size > 1 else { return }
    var span = mutableSpan
    for start in stride(from: 0, through: span.count - size, by: size) {
      for place in 0..<size / 2 { span.swapAt(start + place, start + size - 1 - place) }
    }
  }
}
