extension Span where Element: FixedWidthInteger & BitwiseCopyable {
  /// The same integers as bytes.
  @usableFromInline
  var cells: RawSpan {
    @_lifetime(copy self)
    get {
      // Bounds: those of the span; integers have no padding that could be uninitialised.
      unsafe bytes
    }
  }
}
