import DICOM

/// What the Image Pixel module says of the pixels of a data set, checked (PS3.3 §C.7.6.3).
public struct ImageDescription: Hashable, Sendable {
  /// What kind of numbers the samples are.
  public enum SampleKind: Hashable, Sendable {
    /// Integers in Pixel Data (7FE0,0010).
    case integer
    /// 32-bit numbers in Float Pixel Data (7FE0,0008).
    case float32
    /// 64-bit numbers in Double Float Pixel Data (7FE0,0009).
    case float64
  }

  /// The number of rows, 1 to 65535.
  public var rows: Int
  /// The number of columns, 1 to 65535.
  public var columns: Int
  /// The number of frames that the data set states, at least 1.
  public var frames: Int
  /// The samples of a pixel: 1 or 3, in retired images 4.
  public var samplesPerPixel: Int
  /// What the samples mean.
  public var photometricInterpretation: PhotometricInterpretation
  /// The bits of the cell that holds a sample: 1, 8, 16, 32 or 64.
  public var bitsAllocated: Int
  /// The significant bits of a sample.
  public var bitsStored: Int
  /// The number of the most significant of these, counted from 0.
  public var highBit: Int
  /// Whether samples are two's complement.
  public var isSigned: Bool
  /// Whether native pixel data hold each component of a frame on its own (Planar Configuration 1).
  public var isPlanar: Bool
  /// What kind of numbers the samples are.
  public var kind: SampleKind
  /// The height of a pixel against its width.
  public var pixelAspect: PixelAspect

  /// The number of pixels in a frame; it cannot overflow, as both factors have 16 bits.
  public var pixelsPerFrame: Int { rows * columns }
  /// The number of samples in a frame, of all components, as they are after decoding.
  public var samplesPerFrame: Int { rows * columns * samplesPerPixel }
}

/// The height of a pixel against its width (PS3.3 §C.7.6.3.1.7).
public struct PixelAspect: Hashable, Sendable {
  /// The height, in any unit.
  public var vertical: Double
  /// The width, in the same unit.
  public var horizontal: Double

  /// Creates an aspect.
  public init(vertical: Double, horizontal: Double) {
    self.vertical = vertical
    self.horizontal = horizontal
  }

  /// The aspect of square pixels.
  public static var square: PixelAspect { PixelAspect(vertical: 1, horizontal: 1) }
  /// Whether pixels are as high as wide, to a thousandth.
  public var isSquare: Bool { abs(vertical - horizontal) <= 0.001 * horizontal }
}

/// Bounds for what one image may ask of the machine.
public struct ImageLimits: Hashable, Sendable {
  /// The most samples in one frame.
  public var samplesPerFrame = 1 << 30
  /// The most samples in an array of all frames.
  public var samplesPerArray = 1 << 30
  /// The most frames in an image; each becomes a file when it is exported as a picture.
  public var frames = 1 << 18
  /// No frame is begun after this, and what is being decoded then is given up; `nil` for no such bound.
  public var deadline: ContinuousClock.Instant?

  /// Creates the limits that protect a desk which reads discs of strangers.
  public init() {}
}
