import DICOM
import ImageCodecs

/// What the Image Pixel module says of frames that are coded anew, and how they are read for that.
struct PixelForm: Hashable, Sendable {
  /// How frames are written.
  let coding: FrameCoding
  let lossyColour: TranscodeOptions.LossyColour
  let rows: Int
  let columns: Int
  let samplesPerPixel: Int
  /// What the samples mean when they are written.
  var photometric: PhotometricInterpretation
  var bitsAllocated: Int
  var bitsStored: Int
  var highBit: Int
  /// Whether native frames hold each component on its own.
  var isPlanar: Bool
  /// What of the cells is taken.
  var part: CellPart
  /// Whether YCbCr becomes RGB.
  var convertsToRGB: Bool

  /// Finds the form of the frames of an image.
  ///
  /// - Parameter stored: Its first frame.
  init(
    _ image: DICOMImage, _ stored: borrowing StoredFrame, _ coding: FrameCoding,
    _ lossyColour: TranscodeOptions.LossyColour
  ) {
    self.coding = coding
    self.lossyColour = lossyColour
    let description = image.description
    let isDecoded = image.decoder.syntax.pixelCoding.hasOwnPrecision && image.decoder.isCoded
    rows = description.rows
    columns = description.columns
    samplesPerPixel = description.samplesPerPixel
    convertsToRGB =
      samplesPerPixel == 3 && lossyColour == .rgb && image.decoder.isCoded
      && image.decoder.syntax.pixelCoding.isDCT && stored.cell.size == 8
      && stored.isYBR(description.photometricInterpretation)
    photometric =
      convertsToRGB ? .rgb : Self.photometric(description, stored.colour, isDecoded: isDecoded)
    bitsAllocated = description.bitsAllocated == 1 ? 1 : stored.cell.size
    // Where bits beside the samples are overlays or unknown, or samples stand above the lowest bit.
    let takesCells =
      !isDecoded || stored.cell.shift > 0 || image.decoder.hasEmbeddedOverlays
      || image.decoder.hasExcessBits || stored.problems.contains { $0.code == .excessBits }
    part = !coding.holdsCells ? .sample : takesCells && !convertsToRGB ? .cell : .number
    bitsStored = convertsToRGB ? 8 : stored.cell.bits
    highBit = bitsStored - 1 + (part == .cell ? stored.cell.shift : 0)
    switch coding {
    case .native, .uncompressed, .deflated, .rle:
      isPlanar = description.isPlanar && !isDecoded && samplesPerPixel > 1
    case .jpegLossless, .jpegLS: isPlanar = false
    }
    if description.bitsAllocated == 1 { (bitsStored, highBit, part) = (1, 0, .cell) }
  }

  /// What decoded samples mean: sub-sampled components have their full size, and the transforms of
  /// JPEG 2000 are undone.
  private static func photometric(
    _ description: ImageDescription, _ colour: Samples.Colour, isDecoded: Bool
  ) -> PhotometricInterpretation {
    let stated = description.photometricInterpretation
    guard description.samplesPerPixel == 3 else { return stated }
    switch (colour, stated) {
    case (.rgb, _), (_, .ybrICT), (_, .ybrRCT): return .rgb
    case (.ybr, _), (_, .ybrFull422): return .ybrFull
    default: return stated
    }
  }

  /// Whether a frame is like the first one, so that the data set describes it as well.
  func fits(_ image: DICOMImage, _ stored: borrowing StoredFrame) -> Bool {
    PixelForm(image, stored, coding, lossyColour) == self
  }

  /// The number of cells of a frame.
  var cellsPerFrame: Int { rows * columns * samplesPerPixel }

  /// A frame as native pixel data have it, little endian; of 1-bit cells, a byte each.
  func nativeBytes(of stored: borrowing StoredFrame) -> [UInt8] {
    if convertsToRGB { return stored.colours() }
    var frame = StoredFrame(
      stored.bytes, pixels: stored.pixels, components: stored.components, layout: stored.layout,
      cell: stored.cell, colour: stored.colour)
    if part == .cell { frame.cell.takeWhole() }
    if isPlanar {
      if frame.layout == .planar, frame.isWhole, !frame.cell.isBigEndian || frame.cell.size == 8 {
        return frame.bytes.extracting(0..<frame.samples * frame.cell.size / 8).copy
      }
      return frame.planes(part).littleEndian
    }
    if bitsAllocated == 1 { return frame.array().packedBits }
    return frame.array()
  }

  /// The samples of a frame for an encoder: component after component, in their lowest bits.
  ///
  /// - Parameter near: The difference that is allowed.
  func samples(of stored: borrowing StoredFrame, near: Int = 0) -> Samples {
    let precision = precision(near: near)
    let planes: Samples.Planes
    if convertsToRGB {
      let colours = stored.colours()
      let frame = StoredFrame(
        colours.span.cells, pixels: stored.pixels, components: 3, layout: .interleaved,
        cell: stored.cell)
      planes = frame.planes(.cell)
    } else {
      planes = stored.planes(part, precision: precision)
    }
    return Samples(
      columns: columns, rows: rows, components: samplesPerPixel, planes: planes,
      precision: precision)
  }

  /// The bits of a sample for an encoder. Some decoders take samples of up to 8 bits for bytes, however
  /// many the data set allocates: DCMTK those of JPEG-LS, pylibjpeg those of lossless JPEG.
  /// With loss, the greatest sample has to be the greatest number.
  private func precision(near: Int) -> Int {
    guard part == .sample else { return bitsAllocated }
    return max(bitsStored, bitsAllocated > 8 && near == 0 ? 9 : 2)
  }

  /// Whether a difference could turn the sign of a sample, whose two's complement is coded.
  func wraps(_ stored: borrowing StoredFrame, near: Int) -> Bool {
    guard near > 0, stored.cell.kind == .signed else { return false }
    let half = 1 << (bitsStored - 1)
    let range = half - near..<half + near
    return switch stored.planes(.sample, precision: bitsStored) {
    case .bytes(let plane): plane.contains { range.contains(Int($0)) }
    case .words(let plane): plane.contains { range.contains(Int($0)) }
    case .longs(let plane): plane.contains { range.contains(Int($0)) }
    }
  }
}

extension PixelForm {
  /// Brings the Image Pixel module in step.
  ///
  /// - Parameter image: What the frames were before.
  func describe(_ image: DICOMImage, in dataSet: inout DataSet) throws(ValueError) {
    if photometric != image.description.photometricInterpretation {
      try dataSet.set(.photometricInterpretation, .CS, to: .texts([photometric.rawValue]))
    }
    if samplesPerPixel > 1 {
      try dataSet.set(.planarConfiguration, .US, to: .integers([isPlanar ? 1 : 0]))
    }
    for (tag, value, before) in [
      (Tag.bitsAllocated, bitsAllocated, image.description.bitsAllocated),
      (.bitsStored, bitsStored, image.description.bitsStored),
      (.highBit, highBit, image.description.highBit),
    ] where value != before {
      try dataSet.set(tag, .US, to: .integers([value]))
    }
    if image.frameCount != image.description.frames {
      try dataSet.set(.numberOfFrames, .IS, to: .integers([image.frameCount]))
    }
  }
}

extension TransferSyntax.PixelCoding {
  /// Whether streams say themselves how many bits a sample has, in the lowest bits.
  var hasOwnPrecision: Bool {
    switch self {
    case .native, .encapsulatedUncompressed, .deflatedFrame, .rle: false
    default: true
    }
  }

  /// Whether coding loses something, whatever its parameters: the discrete cosine transform.
  var isDCT: Bool {
    switch self {
    case .jpegBaseline, .jpegExtended, .jpegProgressive: true
    default: false
    }
  }
}

extension Cell {
  /// Makes all bits of the cell significant.
  mutating func takeWhole() {
    bits = size
    shift = 0
    kind = .unsigned
  }
}
