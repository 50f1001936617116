/// Goes through the restart intervals of a scan (T.81 §E.2.4).
struct JPEGIntervals {
  private let data: JPEGEntropyData
  private let length: Int
  private var index = 0
  /// Where the bits of the interval end.
  private(set) var end: Int
  /// MCUs left until a restart marker is due.
  private(set) var left: Int

  /// Begins at the first interval; `length` is in MCUs, 0 for a single interval.
  init(_ data: JPEGEntropyData, length: Int) {
    self.data = data
    self.length = length > 0 ? length : .max
    left = self.length
    end = data.ends[0] * 8
  }

  /// A reader at the first interval.
  var first: JPEGBitReader { JPEGBitReader(at: 0) }

  /// Counts MCUs that were decoded.
  @inline(__always)
  mutating func count(_ mcus: Int) { left &-= mcus }

  /// Moves on to the next interval.
  ///
  /// - Returns: A reader at its beginning.
  mutating func next() throws(JPEGDamage) -> JPEGBitReader {
    guard index < data.restarts.count else { throw .endOfData(byte: data.ends[index]) }
    let (found, expected) = (Int(data.restarts[index]), index & 7)
    guard found == expected else {
      throw .restartMarker(found, expected: expected, byte: data.ends[index])
    }
    let start = data.ends[index]
    index += 1
    end = data.ends[index] * 8
    left = length
    return JPEGBitReader(at: start)
  }

  /// The error for bits that cannot be decoded: those behind the end are none.
  func damage(at reader: JPEGBitReader) -> JPEGDamage {
    reader.position > end
      ? .endOfData(byte: data.ends[index]) : .badCode(byte: reader.position / 8)
  }
}
