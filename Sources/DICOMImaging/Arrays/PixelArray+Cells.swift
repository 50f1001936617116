import DICOM

extension PixelArray {
  /// The least and greatest element, those that are no numbers left out; `nil` if there is none.
  ///
  /// Integers of more than 53 bits are rounded.
  public var range: ClosedRange<Double>? { frame.range(without: nil) }

  /// The elements as cells, which live as long as the array.
  private var frame: StoredFrame {
    @_lifetime(borrow self)
    get {
      let count = bytes.count / type.size
      return StoredFrame(
        bytes.span.cells, pixels: count, components: 1, layout: .interleaved, cell: Cell(type))
    }
  }

  /// The same numbers in elements of another type.
  ///
  /// - Returns: `nil` unless all of them are surely the same.
  func converted(to other: ElementType) -> PixelArray? {
    if type == other { return self }
    let count = bytes.count / type.size
    var values = [Double](repeating: 0, count: count)
    switch (type, other) {
    case (.u8, _), (.i8, _): return nil
    case (_, .f8), (.u1, .u2), (.u1, .u4), (.u2, .u4), (.i1, .i2), (.i1, .i4), (.i2, .i4),
      (.u1, .i2), (.u1, .i4), (.u2, .i4):
      var span = values.mutableSpan
      frame.read(from: 0, into: &span)
    default: return nil
    }
    var array = PixelArray(shape: shape, type: other, bytes: [])
    switch other {
    case .f8: array.bytes = Self.bytes(values.map { $0.bitPattern.littleEndian })
    case .u2: array.bytes = Self.bytes(values.map { UInt16($0).littleEndian })
    case .u4: array.bytes = Self.bytes(values.map { UInt32($0).littleEndian })
    case .i2: array.bytes = Self.bytes(values.map { Int16($0).littleEndian })
    default: array.bytes = Self.bytes(values.map { Int32($0).littleEndian })
    }
    return array
  }

  private static func bytes(_ cells: [some FixedWidthInteger & BitwiseCopyable]) -> [UInt8] {
    cells.span.cells.copy
  }
}

extension Cell {
  /// The cells of an array.
  init(_ type: PixelArray.ElementType) {
    size = type.size * 8
    isBigEndian = false
    bits = size
    shift = 0
    kind =
      switch type {
      case .u1, .u2, .u4, .u8: .unsigned
      case .i1, .i2, .i4, .i8: .signed
      case .f4, .f8: .float
      }
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
