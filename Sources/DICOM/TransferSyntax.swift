/// How a data set, and the pixels in it, are coded (PS3.5 §10, §A).
public struct TransferSyntax: Sendable {
  /// The UID that stands in Transfer Syntax UID (0002,0010).
  public let uid: UID
  /// How the frames of Pixel Data (7FE0,0010) are coded.
  public let pixelCoding: PixelCoding
  /// Whether elements name their value representation (PS3.5 §7.1.2).
  public let isExplicitVR: Bool
  /// Whether numbers start with their most significant byte; group 0002 never does.
  public let isBigEndian: Bool
  /// Whether everything behind group 0002 is one raw deflate stream (PS3.5 §A.5).
  public let isDeflated: Bool
  /// Whether the words of the pixel data are big endian though the data set is not, as in the
  /// private syntax 1.2.840.113619.5.2 of GE.
  public let hasBigEndianPixelData: Bool

  /// How pixels are coded in a transfer syntax (PS3.5 §8, §A.4).
  public enum PixelCoding: String, Hashable, Sendable {
    /// As they are, in one value.
    case native
    /// As they are, each frame in a fragment (PS3.5 §A.4.11).
    case encapsulatedUncompressed
    /// Run lengths (PS3.5 §G).
    case rle
    /// JPEG process 1.
    case jpegBaseline
    /// JPEG processes 2 to 5.
    case jpegExtended
    /// JPEG processes 6 to 13: spectral selection or full progression.
    case jpegProgressive
    /// JPEG processes 14 and 15.
    case jpegLossless
    /// JPEG processes 16 to 29, all retired.
    case jpegHierarchical
    /// JPEG-LS, lossless or near-lossless.
    case jpegLS
    /// JPEG 2000 part 1.
    case jpeg2000
    /// JPEG 2000 part 2, with multi-component transforms.
    case jpeg2000Multicomponent
    /// High-Throughput JPEG 2000.
    case htj2k
    /// JPEG XL.
    case jpegXL
    /// Each frame a raw deflate stream.
    case deflatedFrame
    /// MPEG-2 video.
    case mpeg2
    /// MPEG-4 AVC/H.264 video.
    case h264
    /// HEVC/H.265 video.
    case hevc
    /// None here: a URL in the data set leads to them (PS3.5 §A.6).
    case jpip
    /// Real-time streams, which are no files (PS3.5 §A.8 to §A.10).
    case streamed
    /// Not known: the bytes can be copied, but not decoded.
    case unknown
  }

  /// Creates the transfer syntax of a UID.
  ///
  /// One that is not known is taken for Explicit VR Little Endian with pixels in an unknown
  /// coding, as all syntaxes since 1993 are (PS3.5 §A.4).
  public init(_ uid: UID) {
    let source = Self.table
    let text = TableText(source.utf8.span)
    let key = uid.rawValue.utf8.span
    guard uid.isValid, let line = text.line(startingWith: key, in: 0..<text.count) else {
      self.init(uid, .unknown)
      return
    }
    let coding = text.field(at: line + key.count + 1)
    let letters = text.rest(after: coding.upperBound)
    func has(_ letter: Unicode.Scalar, in text: borrowing TableText) -> Bool {
      letters.contains { UInt32(text[$0]) == letter.value }
    }
    self.init(
      uid, PixelCoding(rawValue: text.string(coding)) ?? .unknown,
      isExplicitVR: !has("i", in: text), isBigEndian: has("b", in: text),
      isDeflated: has("d", in: text), hasBigEndianPixelData: has("p", in: text))
  }

  private init(
    _ uid: UID, _ pixelCoding: PixelCoding, isExplicitVR: Bool = true, isBigEndian: Bool = false,
    isDeflated: Bool = false, hasBigEndianPixelData: Bool = false
  ) {
    self.uid = uid
    self.pixelCoding = pixelCoding
    self.isExplicitVR = isExplicitVR
    self.isBigEndian = isBigEndian
    self.isDeflated = isDeflated
    self.hasBigEndianPixelData = hasBigEndianPixelData
  }

  /// The name in the registry, or `nil` for an unknown or private syntax (PS3.6 §A).
  public var name: String? { uid.name }

  /// Whether pixel data is a sequence of fragments rather than one value (PS3.5 §A.4).
  ///
  /// False where the coding is unknown: then the undefined length of the element tells.
  public var isEncapsulated: Bool {
    switch pixelCoding {
    case .native, .jpip, .streamed, .unknown: false
    default: true
    }
  }

  /// Whether the frames are one video stream, whose fragments are not frames (PS3.5 §A.4.5).
  public var isVideo: Bool {
    switch pixelCoding {
    case .mpeg2, .h264, .hevc: true
    default: false
    }
  }
}

extension TransferSyntax: Hashable {
  /// Whether both have the same UID.
  public static func == (left: TransferSyntax, right: TransferSyntax) -> Bool {
    left.uid == right.uid
  }

  /// Hashes the UID.
  public func hash(into hasher: inout Hasher) { hasher.combine(uid) }
}

extension TransferSyntax: CustomStringConvertible {
  /// The name, or the UID where there is none.
  public var description: String { name ?? uid.rawValue }
}

extension TransferSyntax {
  /// Implicit VR Little Endian, the default of networks (PS3.5 §A.1).
  public static var implicitVRLittleEndian: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2", .native, isExplicitVR: false)
  }
  /// Explicit VR Little Endian, that of DICOMDIR files (PS3.5 §A.2).
  public static var explicitVRLittleEndian: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.1", .native)
  }
  /// Explicit VR Big Endian, retired (PS3.5 §A.3 of 2016b).
  public static var explicitVRBigEndian: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.2", .native, isBigEndian: true)
  }
  /// Deflated Explicit VR Little Endian (PS3.5 §A.5).
  public static var deflatedExplicitVRLittleEndian: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.1.99", .native, isDeflated: true)
  }
  /// Encapsulated Uncompressed Explicit VR Little Endian (PS3.5 §A.4.11).
  public static var encapsulatedUncompressed: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.1.98", .encapsulatedUncompressed)
  }
  /// JPEG Baseline (Process 1) (PS3.5 §A.4.1).
  public static var jpegBaseline: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.50", .jpegBaseline)
  }
  /// JPEG Extended (Process 2 and 4) (PS3.5 §A.4.1).
  public static var jpegExtended: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.51", .jpegExtended)
  }
  /// JPEG Lossless, Non-Hierarchical (Process 14) (PS3.5 §A.4.1).
  public static var jpegLossless: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.57", .jpegLossless)
  }
  /// JPEG Lossless, First-Order Prediction (Process 14, Selection Value 1) (PS3.5 §A.4.1).
  public static var jpegLosslessSV1: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.70", .jpegLossless)
  }
  /// JPEG-LS Lossless (PS3.5 §A.4.3).
  public static var jpegLSLossless: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.80", .jpegLS)
  }
  /// JPEG-LS Lossy (Near-Lossless) (PS3.5 §A.4.3).
  public static var jpegLSNearLossless: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.81", .jpegLS)
  }
  /// JPEG 2000 (Lossless Only) (PS3.5 §A.4.4).
  public static var jpeg2000Lossless: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.90", .jpeg2000)
  }
  /// JPEG 2000 (PS3.5 §A.4.4).
  public static var jpeg2000: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.4.91", .jpeg2000)
  }
  /// RLE Lossless (PS3.5 §A.4.2).
  public static var rleLossless: TransferSyntax {
    TransferSyntax("1.2.840.10008.1.2.5", .rle)
  }
}
