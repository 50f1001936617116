/// The zig-zag order and the example quantisation tables of ITU-T T.81.
enum JPEGTables {
  /// The natural position (8 × row + column) of each coefficient in coded order (T.81 Figure A.6).
  static let zigZag: [UInt8] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5,
    12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
    58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
  ]

  /// Luminance quantisation steps in natural order (T.81 Table K.1).
  static let luminanceSteps: [UInt8] = [
    16, 11, 10, 16, 24, 40, 51, 61,
    12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77,
    24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
  ]

  /// Chrominance quantisation steps in natural order (T.81 Table K.2).
  static let chrominanceSteps: [UInt8] = [
    17, 18, 24, 47, 99, 99, 99, 99,
    18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
  ]

  /// The steps of luminance for a quality.
  static func luminance(_ quality: JPEGEncoder.Quality) -> [UInt8] {
    scaled(luminanceSteps, quality: quality)
  }

  /// The steps of chrominance for a quality.
  static func chrominance(_ quality: JPEGEncoder.Quality) -> [UInt8] {
    scaled(chrominanceSteps, quality: quality)
  }

  /// Scales as the software of the Independent JPEG Group does, which others expect: a quality of
  /// 50 leaves the steps as they are, 100 makes all of them 1.
  private static func scaled(_ steps: [UInt8], quality: JPEGEncoder.Quality) -> [UInt8] {
    let quality = quality.rawValue
    let percent = quality < 50 ? 5000 / quality : 200 - 2 * quality
    return steps.map { UInt8(min(max((Int($0) * percent + 50) / 100, 1), 255)) }
  }
}
