extension JPEG2000 {
  /// Where the coefficients of a band stand in the memory of a component, row by row.
  struct BandPlane: Sendable {
    let offset: Int
    let width: Int

    /// A row; empty for a band without columns.
    @_lifetime(copy storage)
    func row<Value>(_ index: Int, of storage: Span<Value>) -> Span<Value> {
      storage.extracting(offset + index * width..<offset + (index + 1) * width)
    }
  }
}
