/// The coding process that a start-of-frame marker stands for (T.81 Table B.1).
public enum JPEGProcess: Hashable, Sendable {
  /// Baseline DCT, 8 bits (SOF0).
  case baseline
  /// Extended sequential DCT, 8 or 12 bits (SOF1).
  case extended
  /// Progressive DCT, 8 or 12 bits (SOF2).
  case progressive
  /// Lossless, 2 to 16 bits (SOF3).
  case lossless
  /// Differential frames of a hierarchical image (SOF5, SOF6, SOF7), or its parameters (DHP).
  case hierarchical
  /// A process with arithmetic coding (SOF9 to SOF11, SOF13 to SOF15).
  case arithmetic
  /// JPEG-LS (ITU-T T.87), which shares the markers but is another coding.
  case jpegLS
  /// A marker that no standard gives a meaning.
  case unknown(marker: UInt8)

  /// The process of a marker, or `nil` for markers that do not start a frame.
  init?(marker: UInt8) {
    switch marker {
    case 0xC0: self = .baseline
    case 0xC1: self = .extended
    case 0xC2: self = .progressive
    case 0xC3: self = .lossless
    case 0xC5, 0xC6, 0xC7, 0xDE: self = .hierarchical
    case 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF: self = .arithmetic
    case 0xF7: self = .jpegLS
    case 0xC8: self = .unknown(marker: marker)
    default: return nil
    }
  }

  /// The bits that a sample can have (T.81 Table B.2); none in processes that are not decoded.
  var precisions: ClosedRange<Int>? {
    switch self {
    case .baseline: 8...8
    case .extended, .progressive: 8...12
    case .lossless: 2...16
    case .hierarchical, .arithmetic, .jpegLS, .unknown: nil
    }
  }

  /// Rows and columns of the smallest coded unit: a block, or one sample (T.81 §A.2.1).
  var unit: Int { self == .lossless ? 1 : 8 }
}

extension JPEGProcess: CustomStringConvertible {
  /// The name of the process.
  public var description: String {
    switch self {
    case .baseline: "baseline JPEG"
    case .extended: "extended sequential JPEG"
    case .progressive: "progressive JPEG"
    case .lossless: "lossless JPEG"
    case .hierarchical: "hierarchical JPEG"
    case .arithmetic: "JPEG with arithmetic coding"
    case .jpegLS: "JPEG-LS"
    case .unknown(let marker): "JPEG of the unknown kind \(marker.hexadecimal)"
    }
  }
}

extension UInt8 {
  /// The byte as two digits, such as `C8H`.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return (digits.count < 2 ? "0" + digits : digits) + "H"
  }
}
