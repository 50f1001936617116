extension JPEG2000 {
  /// How a loop reads and writes spans: with a check for each index, or without.
  ///
  /// Loops that are generic over it have one text for both; tests compare the two.
  protocol SpanAccess {
    static func read<Value: BitwiseCopyable>(_ span: Span<Value>, _ index: Int) -> Value
    static func read<Value: BitwiseCopyable>(_ span: borrowing MutableSpan<Value>, _ index: Int)
      -> Value
    static func write<Value: BitwiseCopyable>(
      _ span: inout MutableSpan<Value>, _ index: Int, _ value: Value)
    /// Four bytes, the first of which is the lowest.
    static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt32
    /// Four values one behind the other.
    static func vector<Value: BitwiseCopyable & SIMDScalar>(
      _ span: borrowing MutableSpan<Value>, _ index: Int
    ) -> SIMD4<Value>
    static func write<Value: BitwiseCopyable & SIMDScalar>(
      _ span: inout MutableSpan<Value>, _ index: Int, _ vector: SIMD4<Value>)
  }

  /// Checks each index.
  enum CheckedAccess: SpanAccess {
    static func read<Value: BitwiseCopyable>(_ span: Span<Value>, _ index: Int) -> Value {
      span[index]
    }

    static func read<Value: BitwiseCopyable>(
      _ span: borrowing MutableSpan<Value>, _ index: Int
    ) -> Value {
      span[index]
    }

    static func write<Value: BitwiseCopyable>(
      _ span: inout MutableSpan<Value>, _ index: Int, _ value: Value
    ) {
      span[index] = value
    }

    static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
      UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
        | UInt32(bytes[index + 3]) << 24
    }

    static func vector<Value: BitwiseCopyable & SIMDScalar>(
      _ span: borrowing MutableSpan<Value>, _ index: Int
    ) -> SIMD4<Value> {
      SIMD4(span[index], span[index + 1], span[index + 2], span[index + 3])
    }

    static func write<Value: BitwiseCopyable & SIMDScalar>(
      _ span: inout MutableSpan<Value>, _ index: Int, _ vector: SIMD4<Value>
    ) {
      for lane in 0..<4 { span[index + lane] = vector[lane] }
    }
  }

  /// Does not check.
  ///
  /// Bounds: each loop that uses it says why its indices are inside.
  enum UncheckedAccess: SpanAccess {
    @inline(__always)
    static func read<Value: BitwiseCopyable>(_ span: Span<Value>, _ index: Int) -> Value {
      unsafe span[unchecked: index]
    }

    @inline(__always)
    static func read<Value: BitwiseCopyable>(
      _ span: borrowing MutableSpan<Value>, _ index: Int
    ) -> Value {
      unsafe span[unchecked: index]
    }

    @inline(__always)
    static func write<Value: BitwiseCopyable>(
      _ span: inout MutableSpan<Value>, _ index: Int, _ value: Value
    ) {
      unsafe span[unchecked: index] = value
    }

    @inline(__always)
    static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt32.self)
      return UInt32(littleEndian: word)
    }

    @inline(__always)
    static func vector<Value: BitwiseCopyable & SIMDScalar>(
      _ span: borrowing MutableSpan<Value>, _ index: Int
    ) -> SIMD4<Value> {
      unsafe SIMD4(
        span[unchecked: index], span[unchecked: index &+ 1], span[unchecked: index &+ 2],
        span[unchecked: index &+ 3])
    }

    @inline(__always)
    static func write<Value: BitwiseCopyable & SIMDScalar>(
      _ span: inout MutableSpan<Value>, _ index: Int, _ vector: SIMD4<Value>
    ) {
      unsafe span[unchecked: index] = vector[0]
      unsafe span[unchecked: index &+ 1] = vector[1]
      unsafe span[unchecked: index &+ 2] = vector[2]
      unsafe span[unchecked: index &+ 3] = vector[3]
    }
  }
}
