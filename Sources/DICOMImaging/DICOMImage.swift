import DICOM
import ImageCodecs

/// The pixels of a data set: pictures and arrays of its frames (PS3.3 §C.7.6.3, PS3.4 §N.2).
///
/// Creating it reads what describes the pixels; a frame is read and decoded when it is asked for.
///
/// ```swift
/// let image = try DICOMImage(Part10File(path: "IM000001"))
/// var cache = RenderCache()
/// let picture = try image.raster(frame: 0, options: RenderOptions(), cache: &cache)
/// ```
public struct DICOMImage: Sendable {
  /// What the Image Pixel module says.
  public let description: ImageDescription
  /// How many frames can be asked for: those stated, without those that are cut off, and with whole
  /// ones behind them. At least 1.
  public let frameCount: Int
  /// What was wrong and could be worked around.
  public internal(set) var problems: [Problem]

  let dataSet: DataSet
  var decoder: FrameDecoder
  /// Who does parts of the decoding of a frame, or frames of an array, at the same time.
  package var workers: any Workers {
    get { decoder.workers }
    set { decoder.workers = newValue }
  }

  let groups: FunctionalGroups
  let overlays: [Overlay]

  /// Reads the description of the pixels of a file.
  ///
  /// - Parameters:
  ///   - file: The instance.
  ///   - limits: Bounds for what the image may ask of the machine.
  ///   - damage: What to do with frames that are damaged, or cut off.
  /// - Throws: ``ImagingError``, also if there are no pixels. A coding that cannot be decoded is no
  ///   error yet.
  public init(
    _ file: Part10File, limits: ImageLimits = ImageLimits(), damage: DamageRule = .refuse
  ) throws(ImagingError) {
    try self.init(file.dataSet, file.transferSyntax, limits: limits, damage: damage)
  }

  /// Reads the description of the pixels of a data set, which may be an icon's item.
  ///
  /// - Throws: As ``init(_:limits:damage:)``.
  public init(
    _ dataSet: DataSet, _ transferSyntax: TransferSyntax, limits: ImageLimits = ImageLimits(),
    damage: DamageRule = .refuse
  ) throws(ImagingError) {
    var problems: [Problem] = []
    self.dataSet = dataSet
    description = try ImageDescription(dataSet, limits: limits, problems: &problems)
    let frames = try Frames(
      dataSet, description, transferSyntax, damage, problems: &problems)
    try frames.compareStream(description, transferSyntax, problems: &problems)
    frameCount = frames.count
    guard frameCount <= limits.frames else {
      throw .tooManyFrames(frameCount, limit: limits.frames)
    }
    decoder = FrameDecoder(
      frames: frames, description: description, syntax: transferSyntax, limits: limits,
      damage: damage)
    groups = FunctionalGroups(dataSet)
    overlays = Overlay.all(of: dataSet, description, problems: &problems)
    decoder.hasEmbeddedOverlays = overlays.contains(where: \.isEmbedded)
    self.problems = problems
  }

  /// Makes a picture of one frame.
  ///
  /// - Parameters:
  ///   - frame: The number of the frame, counted from 0.
  ///   - options: Window, depth and overlays.
  ///   - cache: What pictures with the same parameters share; hand the same one to all of a series.
  /// - Throws: ``ImagingError``; ``ImagingError/notDecodable(_:)`` for codings without a decoder.
  public func raster(
    frame: Int, options: RenderOptions = RenderOptions(), cache: inout RenderCache
  ) throws(ImagingError) -> Raster {
    try decoder.withFrame(frame) { stored throws(ImagingError) in
      var raster = Raster(
        columns: description.columns, rows: description.rows,
        pixels: try picture(of: stored, frame, options, &cache),
        pixelAspect: description.pixelAspect)
      raster.problems = stored.problems
      if options.burnsOverlays { try burnOverlays(of: frame, stored, into: &raster) }
      return raster
    }
  }

  /// Makes a picture of one frame, without a cache.
  ///
  /// - Throws: As ``raster(frame:options:cache:)``.
  public func raster(
    frame: Int, options: RenderOptions = RenderOptions()
  ) throws(ImagingError) -> Raster {
    var cache = RenderCache()
    return try raster(frame: frame, options: options, cache: &cache)
  }

  private func picture(
    of stored: borrowing StoredFrame, _ frame: Int, _ options: RenderOptions,
    _ cache: inout RenderCache
  ) throws(ImagingError) -> Raster.Pixels {
    let photometric = description.photometricInterpretation
    switch description.samplesPerPixel {
    case 1 where photometric == .paletteColor && stored.cell.fitsTable:
      let palette = try Palette(dataSet, isSigned: description.isSigned)
      return .rgb8(stored.colours(of: palette))
    case 1 where photometric.isMonochrome:
      let parameters = try GreyParameters(
        dataSet, groups, frame: frame, cell: stored.cell, photometric)
      let pipeline = try parameters.pipeline(options.window, stored)
      if hasSupplementalPalette, stored.cell.fitsTable {
        let palette = try Palette(dataSet, isSigned: description.isSigned)
        return .rgb8(
          stored.colours(of: palette, else: cache.byteTable(pipeline, stored.cell)))
      }
      return grey(stored, pipeline, options.depth, &cache)
    case 3 where photometric == .rgb || photometric.isYBRFull || stored.colour != .asDescribed:
      return .rgb8(stored.colours(photometric, &cache))
    default:
      throw .notRenderable(photometric, samplesPerPixel: description.samplesPerPixel)
    }
  }

  private func grey(
    _ stored: borrowing StoredFrame, _ pipeline: GreyPipeline, _ depth: RenderOptions.Depth,
    _ cache: inout RenderCache
  ) -> Raster.Pixels {
    switch (depth, stored.cell.fitsTable) {
    case (.bits8, true): .grey8(stored.levels(from: cache.byteTable(pipeline, stored.cell)))
    case (.bits8, false): .grey8(pipeline.levels(of: stored, UInt8.self))
    case (.bits16, true): .grey16(stored.levels(from: cache.wordTable(pipeline, stored.cell)))
    case (.bits16, false): .grey16(pipeline.levels(of: stored, UInt16.self))
    }
  }

  /// Draws the overlay planes of a frame in white.
  private func burnOverlays(
    of frame: Int, _ stored: borrowing StoredFrame, into raster: inout Raster
  ) throws(ImagingError) {
    for overlay in overlays {
      var covered: [Int] = []
      try overlay.forEachPixel(
        of: frame, stored, rows: raster.rows, columns: raster.columns, in: dataSet
      ) { covered.append($0) }
      raster.whiten(covered)
    }
  }

  /// Whether large values of a grey image are colours (PS3.3 §C.8.16.2.1.1.1).
  private var hasSupplementalPalette: Bool {
    let presentation = dataSet.string(.pixelPresentation)
    return (presentation == "COLOR" || presentation == "MIXED")
      && dataSet.contains(.redPaletteDescriptor)
  }
}
