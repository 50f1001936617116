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
  }
}
