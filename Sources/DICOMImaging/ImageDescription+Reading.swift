import DICOM

extension ImageDescription {
  /// Reads and checks the Image Pixel module of a data set, be it an instance or an icon.
  ///
  /// What the standard demands and decoding does not need is not insisted on: an absent High Bit,
  /// Pixel Representation or Planar Configuration stands for the usual value, an absent or empty
  /// Number of Frames for 1.
  /// - Parameters:
  ///   - dataSet: The data set.
  ///   - limits: Bounds for the size of a frame.
  ///   - problems: What was replaced is added here.
  /// - Throws: ``ImagingError/missing(_:)``, ``ImagingError/invalid(_:value:rule:)``,
  ///   ``ImagingError/noPixelData`` or
  ///   ``ImagingError/tooLarge(rows:columns:samplesPerPixel:frames:limit:)``.
  public init(
    _ dataSet: DataSet, limits: ImageLimits = ImageLimits(), problems: inout [Problem]
  ) throws(ImagingError) {
    let fields = ImageFields(dataSet)
    kind = try fields.kind()
    rows = try fields.required(.rows, .positive, in: 1...0xFFFF)
    columns = try fields.required(.columns, .positive, in: 1...0xFFFF)
    samplesPerPixel = try fields.required(.samplesPerPixel, .samplesPerPixel, in: 1...4)
    guard samplesPerPixel != 2 else {
      throw .invalid(.samplesPerPixel, value: 2, rule: .samplesPerPixel)
    }
    frames = try fields.frames(&problems)
    photometricInterpretation = PhotometricInterpretation(
      rawValue: dataSet.string(.photometricInterpretation) ?? "")
    bitsAllocated = try fields.bitsAllocated(kind)
    bitsStored = bitsAllocated
    highBit = bitsAllocated - 1
    isSigned = kind != .integer
    if kind == .integer {
      bitsStored = try fields.required(
        .bitsStored, .bitsStored(allocated: bitsAllocated), in: 1...bitsAllocated)
      highBit = try fields.optional(
        .highBit, bitsStored - 1, .highBit(allocated: bitsAllocated, stored: bitsStored),
        in: bitsStored - 1...bitsAllocated - 1, &problems)
      isSigned = try fields.optional(.pixelRepresentation, 0, .flag, in: 0...1, &problems) == 1
    }
    isPlanar = false
    if samplesPerPixel > 1 {
      isPlanar = try fields.optional(.planarConfiguration, 0, .flag, in: 0...1, &problems) == 1
    }
    pixelAspect = fields.pixelAspect(&problems)

    let samples = rows * columns * samplesPerPixel
    guard samples <= limits.samplesPerFrame else {
      throw .tooLarge(
        rows: rows, columns: columns, samplesPerPixel: samplesPerPixel, frames: 1,
        limit: limits.samplesPerFrame)
    }
  }
}

/// The elements of the Image Pixel module, each checked against its rule.
private struct ImageFields {
  let dataSet: DataSet

  init(_ dataSet: DataSet) { self.dataSet = dataSet }

  func kind() throws(ImagingError) -> ImageDescription.SampleKind {
    if dataSet.contains(.pixelData) { return .integer }
    if dataSet.contains(.floatPixelData) { return .float32 }
    if dataSet.contains(.doubleFloatPixelData) { return .float64 }
    throw .noPixelData
  }

  func required(
    _ tag: Tag, _ rule: ImageRule, in range: ClosedRange<Int>
  ) throws(ImagingError) -> Int {
    guard let value = dataSet.int(tag) else { throw .missing(tag) }
    guard range.contains(value) else { throw .invalid(tag, value: value, rule: rule) }
    return value
  }

  func optional(
    _ tag: Tag, _ usual: Int, _ rule: ImageRule, in range: ClosedRange<Int>,
    _ problems: inout [Problem]
  ) throws(ImagingError) -> Int {
    guard dataSet.int(tag) == nil else { return try required(tag, rule, in: range) }
    problems.append(
      Problem(
        .error, .missingImageElement, offset: dataSet[tag]?.offset,
        "\(tag) is missing or no number; \(usual) is taken", section: "PS3.3 §C.7.6.3"))
    return usual
  }

  func frames(_ problems: inout [Problem]) throws(ImagingError) -> Int {
    guard let element = dataSet[.numberOfFrames] else { return 1 }
    if let value = dataSet.int(.numberOfFrames), value > 0 { return value }
    problems.append(
      Problem(
        .error, .badNumberOfFrames, offset: element.offset,
        "Number of Frames is empty or no positive number; 1 is taken",
        section: "PS3.3 §C.7.6.6"))
    return 1
  }

  func bitsAllocated(_ kind: ImageDescription.SampleKind) throws(ImagingError) -> Int {
    switch kind {
    case .integer:
      let bits = try required(.bitsAllocated, .bitsAllocated, in: 1...64)
      guard [1, 8, 16, 32, 64].contains(bits) else {
        throw .invalid(.bitsAllocated, value: bits, rule: .bitsAllocated)
      }
      return bits
    case .float32: return try required(.bitsAllocated, .floatBitsAllocated(32), in: 32...32)
    case .float64: return try required(.bitsAllocated, .floatBitsAllocated(64), in: 64...64)
    }
  }

  /// The stated ratio, else that of the first spacing that is there (PS3.3 §C.7.6.3.1.7, §10.7).
  func pixelAspect(_ problems: inout [Problem]) -> PixelAspect {
    var values = dataSet.doubles(.pixelAspectRatio)
    var source = Tag.pixelAspectRatio
    if values.isEmpty {
      let measures = dataSet.items(.sharedFunctionalGroups).first?
        .items(.pixelMeasuresSequence).first
      for tag in [Tag.pixelSpacing, .imagerPixelSpacing, .nominalScannedPixelSpacing]
      where values.isEmpty {
        values = dataSet.doubles(tag)
        source = tag
      }
      if values.isEmpty { values = measures?.doubles(.pixelSpacing) ?? [] }
    }
    if values.isEmpty { return .square }
    let isUsable = values.count >= 2 && values.prefix(2).allSatisfy { $0 > 0 && $0.isFinite }
    if isUsable, (0.001...1000).contains(values[0] / values[1]) {
      return PixelAspect(vertical: values[0], horizontal: values[1])
    }
    problems.append(
      Problem(
        .warning, .badPixelAspect, offset: dataSet[source]?.offset,
        "\(source) has not two positive numbers; pixels are taken for square",
        section: "PS3.3 §C.7.6.3.1.7"))
    return .square
  }
}

extension Problem.Code {
  /// An element of the Image Pixel module that is not needed to decode is absent.
  public static var missingImageElement: Self { "missing-image-element" }
  /// Number of Frames has no usable value.
  public static var badNumberOfFrames: Self { "bad-number-of-frames" }
  /// Pixel Aspect Ratio or a spacing has no usable value.
  public static var badPixelAspect: Self { "bad-pixel-aspect" }
}
