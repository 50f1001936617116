import DICOM

extension StoredFrame {
  /// Reads the first components of pixels as numbers: cut to their significant bits, signed as they
  /// are.
  ///
  /// - Parameters:
  ///   - start: The first cell.
  ///   - values: Takes as many numbers as it has places; so many cells must be there.
  func read(from start: Int, into values: inout MutableSpan<Double>) {
    switch (cell.size, cell.kind) {
    case (32, .float):
      each(start, &values, UInt32.self) { Double(Float(bitPattern: $0)) }
    case (64, .float): each(start, &values, UInt64.self) { Double(bitPattern: $0) }
    case (8, _): integers(start, &values, UInt8.self)
    case (16, _): integers(start, &values, UInt16.self)
    case (32, _): integers(start, &values, UInt32.self)
    default: integers(start, &values, UInt64.self)
    }
  }

  private func integers<Raw: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ start: Int, _ values: inout MutableSpan<Double>, _ type: Raw.Type
  ) {
    let unused = Int64(64 - cell.bits)
    let shift = Int64(cell.shift)
    if cell.kind == .signed {
      each(start, &values, type) { raw in
        Double(((Int64(truncatingIfNeeded: raw) &>> shift) &<< unused) &>> unused)
      }
    } else {
      each(start, &values, type) { raw in
        Double(((UInt64(raw) &>> UInt64(shift)) &<< UInt64(unused)) &>> UInt64(unused))
      }
    }
  }

  @inline(__always)
  private func each<Raw: FixedWidthInteger & BitwiseCopyable>(
    _ start: Int, _ values: inout MutableSpan<Double>, _ type: Raw.Type, _ value: (Raw) -> Double
  ) {
    let size = MemoryLayout<Raw>.size
    let isBigEndian = cell.isBigEndian
    let bytes = bytes
    for index in values.indices {
      values[index] = value(
        bytes.integer(at: (start + index) * size, as: type, isBigEndian: isBigEndian))
    }
  }
}
