import DICOM

/// Overlays in unused bits of the cells, which a coding of samples alone does not keep (PS3.5 §8.1.2).
enum EmbeddedOverlays {
  /// Moves the overlays of an image to Overlay Data (60xx,3000), a plane for each frame.
  ///
  /// The standard knows only such overlays as are of the image's size. One of another size is moved
  /// where nothing can be lost: it lies on the image, and nowhere beside it is its bit set. One of some
  /// frames stays one of these.
  /// - Throws: ``TranscodeError``.
  static func moveOut(
    of image: DICOMImage, into dataSet: inout DataSet
  ) throws(TranscodeError) {
    var moved: [(group: UInt16, frames: Range<Int>, bits: [UInt8])] = []
    for group in stride(from: UInt16(0x6000), through: 0x601E, by: 2) {
      guard let bit = embeddedBit(group, image, dataSet) else { continue }
      let all = 0..<image.frameCount
      let frames = Overlay(dataSet, group, image.description)?.frames?.clamped(to: all) ?? all
      guard !frames.isEmpty, let area = area(group, image, dataSet),
        let bits = try planes(of: bit, area, frames, in: image)
      else { throw .embeddedOverlay(Tag(group, 0x0102)) }
      moved.append((group, frames, bits))
    }
    for (group, frames, bits) in moved {
      do throws(ValueError) {
        if image.frameCount > 1 {
          try dataSet.set(Tag(group, 0x0015), .IS, to: .integers([frames.count]))
          try dataSet.set(Tag(group, 0x0051), .US, to: .integers([frames.lowerBound + 1]))
        } else {
          // There is one plane now, whatever they said.
          try dataSet.delete(Tag(group, 0x0015))
          try dataSet.delete(Tag(group, 0x0051))
        }
        try dataSet.set(Tag(group, 0x0100), .US, to: .integers([1]))
        try dataSet.set(Tag(group, 0x0102), .US, to: .integers([0]))
        try dataSet.set(Tag(group, 0x3000), .OW, to: .bytes(bits))
      } catch {
        throw .value(error)
      }
    }
  }

  /// The bit of the cells that holds the overlay of a group, if it is not one of the sample.
  private static func embeddedBit(
    _ group: UInt16, _ image: DICOMImage, _ dataSet: DataSet
  ) -> Int? {
    if case .pixels(let bit)? = Overlay(dataSet, group, image.description)?.source { return bit }
    guard dataSet.contains(Tag(group, 0x0010)), !dataSet.contains(Tag(group, 0x3000)),
      let bit = dataSet.int(Tag(group, 0x0102)),
      let highBit = dataSet.int(.highBit), let stored = dataSet.int(.bitsStored),
      (0..<image.description.bitsAllocated).contains(bit),
      bit > highBit || bit <= highBit - stored
    else { return nil }
    return bit
  }

  /// The rows and columns of the image that an overlay lies on; `nil` unless all of it does.
  private static func area(
    _ group: UInt16, _ image: DICOMImage, _ dataSet: DataSet
  ) -> (rows: Range<Int>, columns: Range<Int>)? {
    let origin = dataSet.ints(Tag(group, 0x0050))
    let top = origin.first ?? 1
    let left = origin.dropFirst().first ?? 1
    guard let rows = dataSet.int(Tag(group, 0x0010)), let columns = dataSet.int(Tag(group, 0x0011)),
      1...image.description.rows ~= rows, 1...image.description.columns ~= columns,
      1...image.description.rows - rows + 1 ~= top,
      1...image.description.columns - columns + 1 ~= left
    else { return nil }
    return (top - 1..<top - 1 + rows, left - 1..<left - 1 + columns)
  }

  /// The bits of an area in some frames; `nil` if others are set in these, too.
  private static func planes(
    of bit: Int, _ area: (rows: Range<Int>, columns: Range<Int>), _ frames: Range<Int>,
    in image: DICOMImage
  ) throws(TranscodeError) -> [UInt8]? {
    let columns = image.description.columns
    var bits: [UInt8] = []
    var packer = BitPacker()
    for frame in frames {
      var isBeside = false
      let set = try image.withFrame(frame) { stored in
        let size = stored.cell.size / 8
        var set: [UInt8] = []
        for index in 0..<min(image.description.pixelsPerFrame, stored.samples) {
          let value: UInt8 = stored.bit(bit, ofCell: index, size: size) ? 1 : 0
          let (row, column) = index.quotientAndRemainder(dividingBy: columns)
          if area.rows.contains(row), area.columns.contains(column) {
            set.append(value)
          } else if value == 1 {
            isBeside = true
          }
        }
        return set
      }
      if isBeside { return nil }
      bits += packer.pack(
        set.packedBits, count: area.rows.count * area.columns.count,
        isLast: frame + 1 == frames.upperBound)
    }
    if bits.count % 2 == 1 { bits.append(0) }
    return bits
  }
}
