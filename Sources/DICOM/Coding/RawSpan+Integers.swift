extension RawSpan {
  /// The integer at an offset, as it stands in memory, aligned or not.
  ///
  /// The one place above the storage layer where bytes become numbers; the standard library has no
  /// safe load from a `RawSpan` yet.
  @inlinable
  public func integer<Value: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Value.Type
  ) -> Value {
    // Bounds: checked by this form of the load, which traps outside; every bit pattern is valid.
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: type)
  }

  /// The integer at an offset, in the given byte order.
  @inlinable
  public func integer<Value: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Value.Type, isBigEndian: Bool
  ) -> Value {
    let value = integer(at: offset, as: type)
    return isBigEndian ? Value(bigEndian: value) : Value(littleEndian: value)
  }

  /// The byte at an offset.
  @inlinable public subscript(offset: Int) -> UInt8 { integer(at: offset, as: UInt8.self) }
}

extension RawSpan {
  /// The same bytes as a typed span.
  @inlinable public var octets: Span<UInt8> {
    @_lifetime(copy self)
    get {
      Span(_bytes: self)
    }
  }
}

extension Span<UInt8> {
  /// The same bytes as an untyped span.
  @inlinable public var raw: RawSpan {
    @_lifetime(copy self)
    get {
      // Bounds: those of the span; bytes have no padding that could be uninitialised.
      unsafe bytes
    }
  }
}
