/// What the scans of a process make, step by step.
protocol JPEGPicture {
  /// A sample of a plane: 8 or 16 bits.
  associatedtype Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable

  /// Creates planes without samples.
  ///
  /// - Parameters:
  ///   - difference: What samples are, in all planes but the first, that are never decoded; those of
  ///     the first are zero.
  ///   - deadline: When lines are left as they are.
  init(_ frame: JPEGFrame, _ grid: JPEGGrid, difference: Sample, deadline: Deadline)

  /// Decodes one scan.
  ///
  /// - Parameter rule: Whether to go on behind damage at the next restart marker.
  /// - Throws: The first ``JPEGDamage``, after all that could be decoded.
  mutating func decode(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData,
    _ rule: FrameShape.DamageRule
  ) throws(JPEGDamage)

  /// Whether the scans so far gave all bits of all components that had a scan.
  var isComplete: Bool { get }

  /// The samples of all planes, as the grid says; they are gone from here then.
  mutating func takeSamples() -> [Sample]
}

extension JPEGPicture {
  /// One scan gives a component whole.
  var isComplete: Bool { true }
}

/// Why a scan ended early. Places count in the bytes of ``JPEGEntropyData``.
enum JPEGDamage: Error {
  /// The scan cannot begin.
  case header(JPEGError)
  /// Bits that are no code, or lead out of a block.
  case badCode(byte: Int)
  /// An interval ends too early.
  case endOfData(byte: Int)
  /// Another restart marker than was due.
  case restartMarker(Int, expected: Int, byte: Int)

  /// Intervals are missing, nobody knows where.
  case lostIntervals(Int, byte: Int)

  /// The error with the place in the stream.
  func error(_ data: JPEGEntropyData, _ source: Span<UInt8>) -> JPEGError {
    switch self {
    case .header(let error): error
    case .badCode(let byte): .badCode(offset: data.offset(of: byte, in: source))
    case .endOfData(let byte): .endOfScan(offset: data.offset(of: byte, in: source))
    case .lostIntervals(let count, let byte):
      .lostIntervals(count, offset: data.offset(of: byte, in: source))
    case .restartMarker(let found, let expected, let byte):
      .restartMarker(found, expected: expected, offset: data.offset(of: byte, in: source))
    }
  }
}
