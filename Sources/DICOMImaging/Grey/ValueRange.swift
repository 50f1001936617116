import DICOM

extension StoredFrame {
  /// The least and greatest stored value of a frame, padding left out; `nil` if nothing else is
  /// there.
  func range(without padding: ClosedRange<Double>?) -> ClosedRange<Double>? {
    switch cell.size {
    case 8: keyRange(UInt8.self, padding)
    case 16: keyRange(UInt16.self, padding)
    default: wideRange(padding)
    }
  }

  /// Compares cells as unsigned keys: with the sign bit turned over, these stand in the order of the
  /// values, and one loop serves both signs.
  private func keyRange<Raw: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ type: Raw.Type, _ padding: ClosedRange<Double>?
  ) -> ClosedRange<Double>? {
    let shift = Raw(truncatingIfNeeded: cell.shift)
    let mask = Raw(truncatingIfNeeded: (1 << cell.bits) - 1)
    let sign = cell.kind == .signed ? Raw(1) << Raw(cell.bits - 1) : 0
    let size = MemoryLayout<Raw>.size
    let isBigEndian = cell.isBigEndian
    let bytes = bytes
    var low = Raw.max
    var high = Raw.min
    var isEmpty = true
    if let excluded = padding.flatMap({ keys($0, sign: Int(sign)) }) {
      let (first, last) = (Raw(excluded.lowerBound), Raw(excluded.upperBound))
      for index in 0..<pixels {
        let raw = bytes.integer(at: index * size, as: type, isBigEndian: isBigEndian)
        let key = (raw &>> shift & mask) ^ sign
        let isPadding = key >= first && key <= last
        low = min(low, isPadding ? .max : key)
        high = max(high, isPadding ? .min : key)
      }
      isEmpty = low > high
    } else {
      for index in 0..<pixels {
        let raw = bytes.integer(at: index * size, as: type, isBigEndian: isBigEndian)
        let key = (raw &>> shift & mask) ^ sign
        low = min(low, key)
        high = max(high, key)
      }
      isEmpty = pixels == 0
    }
    guard !isEmpty else { return nil }
    return Double(Int(low) - Int(sign))...Double(Int(high) - Int(sign))
  }

  /// A range of values as keys, as far as cells can hold it.
  private func keys(_ range: ClosedRange<Double>, sign: Int) -> ClosedRange<Int>? {
    let all = cell.range
    let low = max(range.lowerBound, all.lowerBound)
    let high = min(range.upperBound, all.upperBound)
    return low <= high ? Int(low) + sign...Int(high) + sign : nil
  }

  private func wideRange(_ padding: ClosedRange<Double>?) -> ClosedRange<Double>? {
    var piece = [Double](repeating: 0, count: min(pixels, 4096))
    var low = Double.infinity
    var high = -Double.infinity
    var start = 0
    while start < pixels {
      let size = min(piece.count, pixels - start)
      if size < piece.count { piece.removeLast(piece.count - size) }
      var values = piece.mutableSpan
      read(from: start, into: &values)
      for index in 0..<size {
        let value = values[index]
        guard value.isFinite, padding?.contains(value) != true else { continue }
        low = min(low, value)
        high = max(high, value)
      }
      start += size
    }
    return low <= high ? low...high : nil
  }
}
