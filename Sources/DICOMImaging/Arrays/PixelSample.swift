import DICOM

/// A number that an element of a ``PixelArray`` can be: integers of 8 to 64 bits, `Float`, `Double`.
public protocol PixelSample: Comparable, BitwiseCopyable, Sendable {
  /// The type of elements that are such numbers.
  static var elementType: PixelArray.ElementType { get }
  /// Reads the little-endian number at an offset in bytes, which must be inside.
  init(littleEndianIn bytes: RawSpan, at offset: Int)
}

extension PixelSample where Self: FixedWidthInteger {
  /// Reads the little-endian number at an offset in bytes, which must be inside.
  @inlinable
  public init(littleEndianIn bytes: RawSpan, at offset: Int) {
    self.init(littleEndian: bytes.integer(at: offset, as: Self.self))
  }
}

extension UInt8: PixelSample {
  /// `u1`.
  public static var elementType: PixelArray.ElementType { .u1 }
}

extension UInt16: PixelSample {
  /// `u2`.
  public static var elementType: PixelArray.ElementType { .u2 }
}

extension UInt32: PixelSample {
  /// `u4`.
  public static var elementType: PixelArray.ElementType { .u4 }
}

extension UInt64: PixelSample {
  /// `u8`.
  public static var elementType: PixelArray.ElementType { .u8 }
}

extension Int8: PixelSample {
  /// `i1`.
  public static var elementType: PixelArray.ElementType { .i1 }
}

extension Int16: PixelSample {
  /// `i2`.
  public static var elementType: PixelArray.ElementType { .i2 }
}

extension Int32: PixelSample {
  /// `i4`.
  public static var elementType: PixelArray.ElementType { .i4 }
}

extension Int64: PixelSample {
  /// `i8`.
  public static var elementType: PixelArray.ElementType { .i8 }
}

extension Float: PixelSample {
  /// `f4`.
  public static var elementType: PixelArray.ElementType { .f4 }
  /// Reads the little-endian number at an offset in bytes, which must be inside.
  @inlinable
  public init(littleEndianIn bytes: RawSpan, at offset: Int) {
    self.init(bitPattern: UInt32(littleEndianIn: bytes, at: offset))
  }
}

extension Double: PixelSample {
  /// `f8`.
  public static var elementType: PixelArray.ElementType { .f8 }
  /// Reads the little-endian number at an offset in bytes, which must be inside.
  @inlinable
  public init(littleEndianIn bytes: RawSpan, at offset: Int) {
    self.init(bitPattern: UInt64(littleEndianIn: bytes, at: offset))
  }
}
