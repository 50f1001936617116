/// Encodes images of 8 bits as baseline JPEG files (ITU-T T.81) with a JFIF header (ITU-T T.871).
///
/// The format holds 65,535 columns and rows; much software reads no more than 65,500.
///
/// ```swift
/// let encoder = JPEGEncoder(quality: .standard)
/// let file = try encoder.encode(grey: samples.span, columns: 512, rows: 512)
/// ```
public struct JPEGEncoder: Sendable {
  /// How fine the coefficients are kept, on the scale of the Independent JPEG Group.
  public struct Quality: Hashable, Sendable {
    /// 1, coarse, to 100, fine.
    public let rawValue: Int

    /// Creates a quality of 1…100, or `nil` for other numbers.
    public init?(_ value: Int) {
      guard 1...100 ~= value else { return nil }
      rawValue = value
    }

    /// Creates a quality, taking the nearest of 1…100.
    public init(clamping value: Int) { rawValue = min(max(value, 1), 100) }

    /// 90: changes that are hard to see.
    public static var standard: Quality { Quality(clamping: 90) }
  }

  /// How many pixels share one sample of each chrominance.
  public enum Subsampling: Hashable, Sendable, CaseIterable {
    /// Each pixel has its own.
    case s444
    /// Two pixels, side by side.
    case s422
    /// A square of four pixels.
    case s420
  }

  /// The shape or size of a pixel, as the JFIF header states it; zeros are written as 1.
  public enum Density: Hashable, Sendable {
    /// Only the ratio is known: pixels are `y` wide to `x` high.
    case aspectRatio(x: UInt16, y: UInt16)
    /// Pixels per inch.
    case dotsPerInch(x: UInt16, y: UInt16)
    /// Pixels per centimetre.
    case dotsPerCentimetre(x: UInt16, y: UInt16)

    /// Square pixels of unknown size.
    public static var square: Density { .aspectRatio(x: 1, y: 1) }
  }

  /// How fine the coefficients are kept.
  public var quality: Quality
  /// How many pixels of a colour image share a sample of chrominance.
  public var subsampling: Subsampling
  /// The shape or size of a pixel.
  public var density: Density
  /// When encoding is given up, with ``CodecError/overdue``.
  public var deadline = Deadline.never

  /// Creates an encoder.
  public init(
    quality: Quality = .standard, subsampling: Subsampling = .s420, density: Density = .square
  ) {
    self.quality = quality
    self.subsampling = subsampling
    self.density = density
  }

  /// Encodes a grey image.
  ///
  /// - Parameter grey: `columns` × `rows` samples in raster order, 0 for black.
  /// - Returns: The bytes of a file.
  /// - Throws: ``CodecError/badDimensions(columns:rows:)`` unless both are 1…65,535, and
  ///   ``CodecError/badSampleCount(expected:found:)``.
  public func encode(
    grey: Span<UInt8>, columns: Int, rows: Int
  ) throws(CodecError) -> [UInt8] {
    try check(grey, samplesPerPixel: 1, columns: columns, rows: rows)
    let scan = JPEGScanEncoder(layout: .grey, quality: quality, columns: columns, rows: rows)
    return try deadline.guarding { () throws(CodecError) in
      scan.encode(grey, header: header(.grey, columns: columns, rows: rows), until: deadline)
    }
  }

  /// Encodes a colour image, as YCbCr (ITU-T T.871).
  ///
  /// - Parameter rgb: `columns` × `rows` pixels in raster order, red, green and blue of each.
  /// - Returns: The bytes of a file.
  /// - Throws: ``CodecError/badDimensions(columns:rows:)`` unless both are 1…65,535, and
  ///   ``CodecError/badSampleCount(expected:found:)``.
  public func encode(
    rgb: Span<UInt8>, columns: Int, rows: Int
  ) throws(CodecError) -> [UInt8] {
    try check(rgb, samplesPerPixel: 3, columns: columns, rows: rows)
    let layout = JPEGLayout.colour(subsampling)
    let scan = JPEGScanEncoder(layout: layout, quality: quality, columns: columns, rows: rows)
    return try deadline.guarding { () throws(CodecError) in
      scan.encode(rgb, header: header(layout, columns: columns, rows: rows), until: deadline)
    }
  }

  private func check(
    _ samples: Span<UInt8>, samplesPerPixel: Int, columns: Int, rows: Int
  ) throws(CodecError) {
    guard 1...65_535 ~= columns, 1...65_535 ~= rows else {
      throw .badDimensions(columns: columns, rows: rows)
    }
    let expected = columns * rows * samplesPerPixel
    guard samples.count == expected else {
      throw .badSampleCount(expected: expected, found: samples.count)
    }
  }

  /// All that stands before the entropy-coded data.
  private func header(_ layout: JPEGLayout, columns: Int, rows: Int) -> [UInt8] {
    let hasChrominance = layout.components > 1
    var segments = JPEGSegments()
    segments.append(marker: JPEGMarker.startOfImage)
    segments.append(density)
    segments.append(steps: JPEGTables.luminance(quality), table: 0)
    if hasChrominance { segments.append(steps: JPEGTables.chrominance(quality), table: 1) }
    segments.append(layout, columns: columns, rows: rows)
    segments.append(dc: .luminanceDC, ac: .luminanceAC, table: 0)
    if hasChrominance { segments.append(dc: .chrominanceDC, ac: .chrominanceAC, table: 1) }
    segments.appendScan(layout)
    return segments.bytes
  }
}
