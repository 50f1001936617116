import DICOM

extension DICOMImage {
  /// The samples of all frames as one array, as pydicom's `pixel_array` gives them.
  ///
  /// - Throws: ``ImagingError``.
  public func pixelArray(
    _ options: PixelArray.Options = PixelArray.Options()
  ) throws(ImagingError) -> PixelArray {
    let (all, overflow) = frameCount.multipliedReportingOverflow(by: description.samplesPerFrame)
    let limit = decoder.limits.samplesPerArray
    guard !overflow, all <= limit else {
      throw .tooLarge(
        rows: description.rows, columns: description.columns,
        samplesPerPixel: description.samplesPerPixel, frames: frameCount, limit: limit)
    }
    var array = try pixelArray(frame: 0, options)
    guard frameCount > 1 || description.frames > 1 else { return array }
    array.shape.insert(frameCount, at: 0)
    array.bytes.reserveCapacity(frameCount * array.bytes.count)
    for frame in 1..<max(frameCount, 1) {
      let next = try pixelArray(frame: frame, options)
      // Only modality LUTs of different frames could differ in type.
      guard next.type == array.type else {
        throw .lookUpTable(.pixelValueTransformationSequence, .unequal)
      }
      array.bytes += next.bytes
    }
    return array
  }

  /// The samples of one frame, counted from 0, as an array without the dimension of frames.
  ///
  /// - Throws: ``ImagingError``.
  public func pixelArray(
    frame: Int, _ options: PixelArray.Options = PixelArray.Options()
  ) throws(ImagingError) -> PixelArray {
    try decoder.withFrame(frame) { stored throws(ImagingError) in
      try array(of: stored.withoutShift, frame, options)
    }
  }

  /// Calls `body` with the bytes of a frame's array, which it must not keep.
  ///
  /// They are those of the file where it has them as the array does; then nothing is copied.
  func withArrayBytes<Value>(
    frame: Int, _ options: PixelArray.Options, as type: PixelArray.ElementType,
    _ body: (RawSpan) -> Value
  ) throws(ImagingError) -> Value? {
    try decoder.withFrame(frame) { stored throws(ImagingError) in
      let stored = stored.withoutShift
      if stored.cell.elementType == type, !isConverted(stored, options), stored.isArray,
        try modality(frame, stored.cell, options) == .identity
      {
        return body(stored.bytes.extracting(0..<stored.samples * stored.cell.size / 8))
      }
      guard let array = try array(of: stored, frame, options).converted(to: type) else {
        return nil
      }
      return body(array.bytes.span.cells)
    }
  }

  private func array(
    of stored: borrowing StoredFrame, _ frame: Int, _ options: PixelArray.Options
  ) throws(ImagingError) -> PixelArray {
    var array = PixelArray(
      shape: [description.rows, description.columns], type: stored.cell.elementType, bytes: [])
    if description.samplesPerPixel > 1 { array.shape.append(description.samplesPerPixel) }
    array.bytes = isConverted(stored, options) ? stored.colours() : stored.array()
    array.apply(try modality(frame, stored.cell, options), cell: stored.cell)
    return array
  }

  /// Whether colours become RGB.
  private func isConverted(
    _ stored: borrowing StoredFrame, _ options: PixelArray.Options
  ) -> Bool {
    stored.components == 3 && options.convertsToRGB
      && stored.isYBR(description.photometricInterpretation) && stored.cell.size == 8
  }

  private func modality(
    _ frame: Int, _ cell: Cell, _ options: PixelArray.Options
  ) throws(ImagingError) -> Modality {
    guard options.appliesModality else { return .identity }
    return try Modality(
      dataSet, group: groups.item(.pixelValueTransformationSequence, frame: frame),
      stored: cell.range)
  }
}

extension StoredFrame {
  /// The frame with its cells' lowest bits as significant ones, wherever these stand: NumPy knows no
  /// High Bit, and pydicom takes the lowest ones.
  fileprivate var withoutShift: StoredFrame {
    @_lifetime(copy self)
    get {
      var frame = self
      frame.cell.shift = 0
      return frame
    }
  }

  /// Whether the bytes are those of ``array()`` already.
  fileprivate var isArray: Bool {
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

extension Cell {
  /// What an element of an array of such cells is.
  var elementType: PixelArray.ElementType {
    switch (kind, size) {
    case (.unsigned, 8): .u1
    case (.unsigned, 16): .u2
    case (.unsigned, 32): .u4
    case (.unsigned, _): .u8
    case (.signed, 8): .i1
    case (.signed, 16): .i2
    case (.signed, 32): .i4
    case (.signed, _): .i8
    case (.float, 64): .f8
    case (.float, _): .f4
    }
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

extension PixelArray {
  /// Applies the modality transform to the elements: a rescale gives `f8`, a table what it holds.
  mutating func apply(_ modality: Modality, cell: Cell) {
    if modality == .identity { return }
    let count = bytes.count / type.size
    var cell = cell
    cell.isBigEndian = false
    var values = [Double](repeating: 0, count: count)
    var span = values.mutableSpan
    StoredFrame(
      bytes.span.cells, pixels: count, components: 1, layout: .interleaved, cell: cell
    ).read(from: 0, into: &span)
    modality.apply(to: &span)
    switch modality {
    case .identity: return
    case .rescale:
      type = .f8
      let patterns = values.map { $0.bitPattern.littleEndian }
      bytes = patterns.span.cells.copy
    case .table(let table) where table.bits <= 8:
      type = .u1
      bytes = values.map { UInt8(truncatingIfNeeded: $0.entry) }
    case .table:
      type = .u2
      let words = values.map { UInt16(truncatingIfNeeded: $0.entry).littleEndian }
      bytes = words.span.cells.copy
    }
  }
}

extension Double {
  /// An entry of a look-up table as an integer; 0 for what no entry can be, as samples that are no
  /// numbers stay what they are.
  fileprivate var entry: Int { isFinite ? Int(Swift.min(Swift.max(self, 0), 65535)) : 0 }
}

extension RawSpan {
  /// The bytes, copied.
  var copy: [UInt8] {
    [UInt8](capacity: byteCount) { output in
      for index in 0..<byteCount { output.append(self[index]) }
    }
  }
}
