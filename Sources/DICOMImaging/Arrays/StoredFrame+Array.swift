import DICOM

extension StoredFrame {
  /// The frame with its cells' lowest bits as significant ones, wherever these stand: NumPy knows no
  /// High Bit, and pydicom takes the lowest ones.
  var withoutShift: StoredFrame {
    @_lifetime(copy self)
    get {
      var frame = self
      frame.cell.shift = 0
      return frame
    }
  }

  /// Whether the bytes are those of ``array()`` already.
  var isArray: Bool {
    guard !cell.isBigEndian || cell.size == 8, components == 1 || layout == .interleaved else {
      return false
    }
    if cell.kind == .float || cell.bits == cell.size { return true }
    return switch cell.size {
    case 8: isExtended(UInt8.self)
    case 16: isExtended(UInt16.self)
    case 32: isExtended(UInt32.self)
    default: isExtended(UInt64.self)
    }
  }

  /// Whether the unused bits of all cells are 0, or repeat the sign.
  private func isExtended<Raw: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ raw: Raw.Type
  ) -> Bool {
    let size = MemoryLayout<Raw>.size
    // Moves the range of signed values to where that of unsigned ones is.
    let half = cell.kind == .signed ? Raw(1) &<< Raw(cell.bits - 1) : 0
    var used: Raw = 0
    let (bytes, count) = (bytes, samples)
    for index in 0..<count { used |= bytes.integer(at: index * size, as: raw) &+ half }
    return used &>> Raw(cell.bits) == 0
  }
}

extension StoredFrame {
  /// The cells as little-endian numbers of their own size, interleaved, cut to their lowest bits and
  /// signed as they are.
  func array() -> [UInt8] {
    if isArray {
      return bytes.extracting(0..<samples * cell.size / 8).copy
    }
    return switch cell.size {
    case 8: values(UInt8.self, Int8.self)
    case 16: values(UInt16.self, Int16.self)
    case 32: values(UInt32.self, Int32.self)
    default: values(UInt64.self, Int64.self)
    }
  }

  private func values<
    Raw: FixedWidthInteger & UnsignedInteger & BitwiseCopyable,
    Value: FixedWidthInteger & SignedInteger & BitwiseCopyable
  >(_ raw: Raw.Type, _ signed: Value.Type) -> [UInt8] {
    let unused = Raw(truncatingIfNeeded: cell.kind == .float ? 0 : cell.size - cell.bits)
    let size = MemoryLayout<Raw>.size
    let isBigEndian = cell.isBigEndian
    let isSigned = cell.kind == .signed
    let bytes = bytes
    let cells = [Raw](capacity: samples) { output in
      for index in 0..<samples {
        let cell =
          bytes.integer(at: index * size, as: Raw.self, isBigEndian: isBigEndian) &<< unused
        output.append(
          (isSigned
            ? Raw(truncatingIfNeeded: Value(truncatingIfNeeded: cell) &>> Value(unused))
            : cell &>> unused).littleEndian)
      }
    }
    let ordered = components > 1 ? interleaved(cells) : cells
    let source = ordered.span.cells
    return [UInt8](capacity: source.byteCount) { output in
      for index in 0..<source.byteCount { output.append(source[index]) }
    }
  }

  private func interleaved<Raw: BitwiseCopyable>(_ cells: [Raw]) -> [Raw] {
    let source = cells.span
    switch layout {
    case .interleaved: return cells
    case .planar:
      return [Raw](capacity: cells.count) { output in
        for pixel in 0..<pixels {
          for component in 0..<components { output.append(source[component * pixels + pixel]) }
        }
      }
    case .shared422:
      return [Raw](capacity: 3 * pixels) { output in
        for pixel in 0..<pixels {
          let pair = pixel / 2 * 4
          output.append(source[pair + pixel % 2])
          output.append(source[pair + 2])
          output.append(source[pair + 3])
        }
      }
    }
  }
}

extension RawSpan {
  /// The bytes, copied.
  var copy: [UInt8] {
    [UInt8](capacity: byteCount) { output in
      for index in 0..<byteCount { output.append(self[index]) }
    }
  }
}
