import ImageCodecs

extension Cell {
  /// The cells of samples that a decoder made, whose precision need not be what the data set says.
  ///
  /// A stream of more bits than fit the cells of the data set is believed. One of more bits than are
  /// stored is cut to these, as pydicom, GDCM and DCMTK do; one of so few that they cannot reach up
  /// to High Bit has them at the lowest end.
  init(_ description: ImageDescription, _ samples: Samples, sign: Sign) {
    self.init(description, isBigEndian: Cell.hostIsBigEndian)
    if samples.precision > size {
      bits = samples.precision
      shift = 0
    } else if samples.precision <= description.highBit {
      shift = 0
    }
    if sign == .ofStream, !samples.isSigned, kind == .signed { bits = min(bits, samples.precision) }
  }

  /// Which bit of a signed sample is the sign, where the stream has fewer bits than are stored; as
  /// the peers have it, that depends on the coding.
  enum Sign {
    /// The highest that the data set stores.
    case ofDataSet
    /// The highest of the stream.
    case ofStream
  }
}

extension Samples {
  /// The samples in cells of at least so many bits, so that all frames of an image have equal ones.
  func widened(to bits: Int) -> Planes {
    switch (planes, isSigned) {
    case (.bytes(let plane), false) where bits > 16: .longs(plane.map { UInt32($0) })
    case (.bytes(let plane), false) where bits > 8: .words(plane.map { UInt16($0) })
    case (.words(let plane), false) where bits > 16: .longs(plane.map { UInt32($0) })
    case (.bytes(let plane), true) where bits > 16:
      .longs(plane.map { UInt32(bitPattern: Int32(Int8(bitPattern: $0))) })
    case (.bytes(let plane), true) where bits > 8:
      .words(plane.map { UInt16(bitPattern: Int16(Int8(bitPattern: $0))) })
    case (.words(let plane), true) where bits > 16:
      .longs(plane.map { UInt32(bitPattern: Int32(Int16(bitPattern: $0))) })
    default: planes
    }
  }
}
