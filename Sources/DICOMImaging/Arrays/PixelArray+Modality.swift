import DICOM

extension PixelArray {
  /// Applies the modality transform to the elements: a rescale gives `f8`, a table what it holds.
  mutating func apply(_ modality: Modality, cell: Cell) {
    if modality == .identity { return }
    var cell = cell
    cell.isBigEndian = false
    let count = bytes.count / type.size
    var numbers = [UInt64](repeating: 0, count: count)
    var span = numbers.mutableSpan
    StoredFrame(
      bytes.span.cells, pixels: count, components: 1, layout: .interleaved, cell: cell
    ).write(modality, to: &span)
    guard case .table(let table) = modality else {
      type = .f8
      bytes = numbers.span.cells.copy
      return
    }
    let entries = numbers.map { Double(bitPattern: UInt64(littleEndian: $0)).entry }
    if table.bits <= 8 {
      type = .u1
      bytes = entries.map { UInt8(truncatingIfNeeded: $0) }
    } else {
      type = .u2
      let words = entries.map { UInt16(truncatingIfNeeded: $0).littleEndian }
      bytes = words.span.cells.copy
    }
  }
}

extension StoredFrame {
  /// Writes what becomes of the cells of one component, as the bits of little-endian doubles.
  ///
  /// - Parameter numbers: Has a place for each cell.
  func write(_ modality: Modality, to numbers: inout MutableSpan<UInt64>) {
    // A piece at a time, which stays in the nearest cache on its way.
    var piece = [Double](repeating: 0, count: min(numbers.count, 1024))
    var start = 0
    while start < numbers.count {
      let size = min(piece.count, numbers.count - start)
      if size < piece.count { piece.removeLast(piece.count - size) }
      var values = piece.mutableSpan
      read(from: start, into: &values)
      modality.apply(to: &values)
      for index in 0..<size { numbers[start + index] = values[index].bitPattern.littleEndian }
      start += size
    }
  }
}

extension Double {
  /// An entry of a look-up table as an integer; 0 for what no entry can be, as samples that are no
  /// numbers stay what they are.
  fileprivate var entry: Int { isFinite ? Int(Swift.min(Swift.max(self, 0), 65535)) : 0 }
}
