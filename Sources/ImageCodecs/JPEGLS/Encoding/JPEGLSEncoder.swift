/// Encodes images as JPEG-LS streams (ITU-T T.87), with the default coding parameters.
///
/// ```swift
/// let stream = try JPEGLSEncoder().encode(samples)
/// ```
public struct JPEGLSEncoder: Sendable {
  /// How the samples of several components follow one another (T.87 §C.2.3).
  public enum Interleave: Hashable, Sendable, CaseIterable {
    /// Component after component, each in a scan of its own.
    case none
    /// A line of each component in turn.
    case line
    /// A sample of each component in turn.
    case sample
  }

  /// The greatest difference of a decoded sample to the true one; 0 for lossless coding.
  public var near: Int
  /// How the samples of several components follow one another.
  public var interleave: Interleave
  /// When encoding is given up, with ``CodecError/overdue``.
  public var deadline = Deadline.never

  /// Creates an encoder.
  public init(near: Int = 0, interleave: Interleave = .none) {
    self.near = near
    self.interleave = interleave
  }

  /// Encodes an image.
  ///
  /// - Parameter samples: Samples of 2 to 16 bits; of signed ones, the two's complement in
  ///   ``Samples/precision`` bits is coded. Up to 255 components, or 4 if they are interleaved.
  /// - Returns: A stream from SOI to EOI, of any number of bytes.
  /// - Throws: ``CodecError/badDimensions(columns:rows:)`` unless both are 1…65,535,
  ///   ``CodecError/badSampleCount(expected:found:)``, ``CodecError/jpegLS(_:)`` for a precision,
  ///   number of components, or `near` that the coding has not.
  public func encode(_ samples: Samples) throws(CodecError) -> [UInt8] {
    try check(samples)
    return try deadline.guarding { () throws(CodecError) in stream(samples) }
  }

  private func stream(_ samples: Samples) -> [UInt8] {
    let preset = JPEGLSPreset(maximum: 1 << samples.precision - 1, near: near)
    let mode = samples.components == 1 ? .none : mode
    var segments = JPEGLSSegments()
    segments.appendFrame(samples)
    // The defaults, but some readers compute others for so many bits.
    if samples.precision > 12 { segments.append(preset) }
    let scans =
      mode == .none
      ? (0..<samples.components).map { [$0] } : [Array(0..<samples.components)]
    for components in scans {
      segments.appendScan(components, near: near, mode)
      JPEGLSScanEncoder(
        planes: samples.planes, components: components, rows: samples.rows,
        columns: samples.columns, interleave: mode, preset: preset, deadline: deadline
      ).encode(into: &segments.bytes)
    }
    segments.append(marker: JPEGLSMarker.endOfImage)
    return segments.bytes
  }

  private var mode: JPEGLSScan.Interleave {
    switch interleave {
    case .none: .none
    case .line: .line
    case .sample: .sample
    }
  }

  private func check(_ samples: Samples) throws(CodecError) {
    guard 1...65_535 ~= samples.columns, 1...65_535 ~= samples.rows else {
      throw .badDimensions(columns: samples.columns, rows: samples.rows)
    }
    guard 2...16 ~= samples.precision else {
      throw .jpegLS(.parameter(.precision, samples.precision, offset: 0))
    }
    guard 1...(interleave == .none ? 255 : 4) ~= samples.components else {
      throw .jpegLS(.parameter(.components, samples.components, offset: 0))
    }
    guard 0...min(255, (1 << samples.precision - 1) / 2) ~= near else {
      throw .jpegLS(.parameter(.near, near, offset: 0))
    }
    let expected = samples.columns * samples.rows * samples.components
    guard samples.planes.count == expected else {
      throw .badSampleCount(expected: expected, found: samples.planes.count)
    }
  }
}

extension Samples.Planes {
  /// The number of samples.
  fileprivate var count: Int {
    switch self {
    case .bytes(let cells): cells.count
    case .words(let cells): cells.count
    case .longs(let cells): cells.count
    }
  }
}
