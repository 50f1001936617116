/// What the samples of a pixel mean: Photometric Interpretation (0028,0004) (PS3.3 §C.7.6.3.1.2).
public struct PhotometricInterpretation: RawRepresentable, Hashable, Sendable {
  /// The term as it stands in the data set, known or not.
  public let rawValue: String
  /// Creates an interpretation from its term.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension PhotometricInterpretation: CustomStringConvertible {
  /// The term.
  public var description: String { rawValue.isEmpty ? "no photometric interpretation" : rawValue }
}

extension PhotometricInterpretation {
  /// Grey; the smallest value is white.
  public static var monochrome1: Self { Self(rawValue: "MONOCHROME1") }
  /// Grey; the smallest value is black.
  public static var monochrome2: Self { Self(rawValue: "MONOCHROME2") }
  /// Indices into a table of colours.
  public static var paletteColor: Self { Self(rawValue: "PALETTE COLOR") }
  /// Red, green and blue.
  public static var rgb: Self { Self(rawValue: "RGB") }
  /// Luminance and two chrominances, all over the full range.
  public static var ybrFull: Self { Self(rawValue: "YBR_FULL") }
  /// As ``ybrFull``, two neighbours sharing the chrominances.
  public static var ybrFull422: Self { Self(rawValue: "YBR_FULL_422") }
  /// The irreversible transform of JPEG 2000, which its decoder undoes.
  public static var ybrICT: Self { Self(rawValue: "YBR_ICT") }
  /// The reversible transform of JPEG 2000, which its decoder undoes.
  public static var ybrRCT: Self { Self(rawValue: "YBR_RCT") }

  /// Whether there is one sample, of brightness.
  public var isMonochrome: Bool { self == .monochrome1 || self == .monochrome2 }
  /// Whether the samples are luminance and chrominances as the standard defines them for all codings.
  public var isYBRFull: Bool { self == .ybrFull || self == .ybrFull422 }
}
