/// Makes the marker segments of a stream (T.87 §C.2).
struct JPEGLSSegments {
  /// The stream so far.
  var bytes: [UInt8] = [0xFF, JPEGLSMarker.startOfImage]

  /// Appends a marker without a segment.
  mutating func append(marker: UInt8) { bytes += [0xFF, marker] }

  private mutating func append(_ marker: UInt8, _ parameters: [UInt8]) {
    append(marker: marker)
    bytes += Self.twoBytes(parameters.count + 2) + parameters
  }

  /// Big-endian, as all numbers of the format.
  private static func twoBytes(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
  }

  /// Appends the frame header (T.87 §C.2.2); components are numbered from 1.
  mutating func appendFrame(_ samples: Samples) {
    var parameters = [UInt8(truncatingIfNeeded: samples.precision)]
    parameters += Self.twoBytes(samples.rows) + Self.twoBytes(samples.columns)
    parameters.append(UInt8(truncatingIfNeeded: samples.components))
    for number in 1...samples.components {
      parameters += [UInt8(truncatingIfNeeded: number), 0x11, 0]
    }
    append(JPEGLSMarker.frame, parameters)
  }

  /// Appends coding parameters (T.87 §C.2.4.1.1).
  mutating func append(_ preset: JPEGLSPreset) {
    let thresholds = preset.thresholds
    let numbers = [preset.maximum, thresholds.t1, thresholds.t2, thresholds.t3, preset.reset]
    append(JPEGLSMarker.preset, [1] + numbers.flatMap { Self.twoBytes($0) })
  }

  /// Appends a scan header (T.87 §C.2.3).
  mutating func appendScan(
    _ components: [Int], near: Int, _ interleave: JPEGLSScan.Interleave
  ) {
    var parameters = [UInt8(truncatingIfNeeded: components.count)]
    for component in components { parameters += [UInt8(truncatingIfNeeded: component + 1), 0] }
    parameters += [
      UInt8(truncatingIfNeeded: near), UInt8(truncatingIfNeeded: interleave.rawValue), 0,
    ]
    append(JPEGLSMarker.startOfScan, parameters)
  }
}
