import DICOM

/// Overlays in unused bits of the cells, which a coding of samples alone does not keep (PS3.5 §8.1.2).
enum EmbeddedOverlays {
  /// Moves the overlays of an image to Overlay Data (60xx,3000), a plane for each frame.
  ///
  /// - Throws: ``TranscodeError``.
  static func moveOut(
    of image: DICOMImage, into dataSet: inout DataSet
  ) throws(TranscodeError) {
    for group in stride(from: UInt16(0x6000), through: 0x601E, by: 2) {
      guard !isLost(group, image, dataSet) else { throw .embeddedOverlay(Tag(group, 0x0102)) }
    }
    guard image.hasEmbeddedOverlays else { return }
    for group in stride(from: UInt16(0x6000), through: 0x601E, by: 2) {
      guard let overlay = Overlay(dataSet, group, image.description),
        case .pixels(let bit) = overlay.source
      else { continue }
      let bits = try plane(of: bit, in: image)
      do throws(ValueError) {
        if image.frameCount > 1 {
          try dataSet.set(Tag(group, 0x0015), .IS, to: .integers([image.frameCount]))
          try dataSet.set(Tag(group, 0x0051), .US, to: .integers([1]))
        }
        try dataSet.set(Tag(group, 0x0100), .US, to: .integers([1]))
        try dataSet.set(Tag(group, 0x0102), .US, to: .integers([0]))
        try dataSet.set(Tag(group, 0x3000), .OW, to: .bytes(bits))
      } catch {
        throw .value(error)
      }
    }
  }

  /// Whether an overlay stands in bits beside the samples and cannot be moved, as it has another size
  /// than the image, or bit 0.
  private static func isLost(_ group: UInt16, _ image: DICOMImage, _ dataSet: DataSet) -> Bool {
    guard dataSet.contains(Tag(group, 0x0010)), !dataSet.contains(Tag(group, 0x3000)),
      let bit = dataSet.int(Tag(group, 0x0102)),
      let highBit = dataSet.int(Tag(0x0028, 0x0102)), let stored = dataSet.int(Tag(0x0028, 0x0101)),
      (0..<image.description.bitsAllocated).contains(bit)
    else { return false }
    let isInSample = bit <= highBit && bit > highBit - stored
    return !isInSample && Overlay(dataSet, group, image.description) == nil
  }

  private static func plane(
    of bit: Int, in image: DICOMImage
  ) throws(TranscodeError) -> [UInt8] {
    let pixels = image.description.pixelsPerFrame
    var bits: [UInt8] = []
    var packer = BitPacker()
    for frame in 0..<image.frameCount {
      let set = try image.withFrame(frame) { stored in
        let size = stored.cell.size / 8
        return (0..<min(pixels, stored.samples)).map { index -> UInt8 in
          stored.bit(bit, ofCell: index, size: size) ? 1 : 0
        }
      }
      bits += packer.pack(
        set.packedBits, count: pixels, isLast: frame + 1 == image.frameCount)
    }
    if bits.count % 2 == 1 { bits.append(0) }
    return bits
  }
}
