extension JPEG2000 {
  /// Memory of samples of which several workers fill parts at once, each another one.
  ///
  /// Arrays of their own, which the safe way needs, take longer to get, to fill and to join than the last
  /// step of the wavelet of a usual slice in all.
  @safe
  struct DisjointCells<Cell: BitwiseCopyable>: @unchecked Sendable {
    // Sendable, as no two callers of `write` have places in common; that is for them to see to.
    private let cells: UnsafeMutableBufferPointer<Cell>

    /// Calls `body` with the cells of an array, which it must not keep.
    static func with(_ array: inout [Cell], _ body: (DisjointCells) -> Void) {
      unsafe array.withUnsafeMutableBufferPointer { buffer in
        body(unsafe DisjointCells(cells: buffer))
      }
    }

    private init(cells: UnsafeMutableBufferPointer<Cell>) { unsafe self.cells = cells }

    /// Calls `body` with some places, which nobody else may use at the same time; with none if they are
    /// not all there.
    @inline(__always)
    func write(_ start: Int, count: Int, _ body: (inout MutableSpan<Cell>) -> Void) {
      let isInside = unsafe start >= 0 && count >= 0 && count <= cells.count - start
      // Bounds: those of the array, checked in the line above; it lives until `with` returns.
      let part = unsafe UnsafeMutableBufferPointer(
        rebasing: cells[isInside ? start..<start + count : 0..<0])
      var span = unsafe part.mutableSpan
      body(&span)
    }
  }
}
