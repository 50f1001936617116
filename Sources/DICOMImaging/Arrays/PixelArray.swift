import DICOM

/// The samples of an image as numbers, as pydicom's `pixel_array` and `.npy` files have them.
public struct PixelArray: Hashable, Sendable {
  /// What an element is; the raw value is NumPy's name without the byte order.
  public enum ElementType: String, Hashable, Sendable {
    /// Unsigned integers of 8, 16, 32 and 64 bits.
    case u1, u2, u4, u8
    /// Signed integers of 8, 16, 32 and 64 bits.
    case i1, i2, i4, i8
    /// Floating point numbers of 32 and 64 bits.
    case f4, f8

    /// The number of bytes.
    public var size: Int {
      switch self {
      case .u1, .i1: 1
      case .u2, .i2: 2
      case .u4, .i4, .f4: 4
      case .u8, .i8, .f8: 8
      }
    }
  }

  /// What is done to the stored values.
  public struct Options: Hashable, Sendable {
    /// Whether YBR_FULL and YBR_FULL_422 become RGB.
    public var convertsToRGB: Bool
    /// Whether the modality LUT or rescale is applied, which gives `f8`, or what the LUT holds.
    public var appliesModality: Bool

    /// Creates options; the default is what pydicom's `pixel_array` does.
    public init(convertsToRGB: Bool = true, appliesModality: Bool = false) {
      self.convertsToRGB = convertsToRGB
      self.appliesModality = appliesModality
    }

    /// The values as they are stored.
    public static var stored: Options { Options(convertsToRGB: false) }
  }

  /// Frames if there are several, rows, columns, and samples of a pixel if there are several.
  public var shape: [Int]
  /// What an element is.
  public var type: ElementType
  /// The elements, the last index running fastest, each little endian.
  public var bytes: [UInt8]
  /// What was wrong with the frames and could be worked around.
  public var problems: [Problem] = []
  /// Why parts of frames are missing, where ``DamageRule/keepDecoded`` was asked for.
  public var damage: [Problem] { problems.filter { $0.code == .damagedFrame } }

  /// Creates an array; `bytes` has as many as shape and type demand.
  public init(shape: [Int], type: ElementType, bytes: [UInt8]) {
    self.shape = shape
    self.type = type
    self.bytes = bytes
  }
}
