/// Goes through the restart intervals of a scan (T.81 §E.2.4).
///
/// Where damage is not to end the scan, it is resumed at a restart marker behind it: these are numbered,
/// so that a few of them may be lost.
struct JPEGIntervals {
  private let data: JPEGEntropyData
  private let length: Int
  private let rule: FrameShape.DamageRule
  /// The part of the data that is read.
  private var index = 0
  /// The interval that it is, as far as the numbers of markers tell.
  private var number = 0
  /// Where the bits of the interval end.
  private(set) var end: Int
  /// MCUs left until a restart marker is due.
  private(set) var left: Int
  /// The first damage that the scan was resumed behind.
  private(set) var firstDamage: JPEGDamage?

  /// Begins at the first interval; `length` is in MCUs, 0 for a single interval.
  init(_ data: JPEGEntropyData, length: Int, _ rule: FrameShape.DamageRule) {
    self.data = data
    self.length = length > 0 ? length : .max
    self.rule = rule
    left = self.length
    end = data.ends[0] * 8
  }

  /// A reader at the beginning of the interval.
  var reader: JPEGBitReader { JPEGBitReader(at: index == 0 ? 0 : data.ends[index - 1]) }

  /// Counts MCUs that were decoded.
  @inline(__always)
  mutating func count(_ mcus: Int) { left &-= mcus }

  /// Moves on to the next interval.
  ///
  /// - Returns: A reader at its beginning.
  mutating func next() throws(JPEGDamage) -> JPEGBitReader {
    guard index < data.restarts.count else { throw .endOfData(byte: data.ends[index]) }
    let (found, expected) = (Int(data.restarts[index]), number & 7)
    guard found == expected else {
      throw .restartMarker(found, expected: expected, byte: data.ends[index])
    }
    begin(number + 1)
    return reader
  }

  /// Moves on behind damage.
  ///
  /// A marker whose number is due, or was due up to three intervals later, is believed; others are
  /// taken for a part of the damage.
  ///
  /// - Parameter count: The MCUs of the scan.
  /// - Returns: The MCU to go on with.
  /// - Throws: The first damage, if the scan ends here.
  mutating func resume(after damage: JPEGDamage, of count: Int) throws(JPEGDamage) -> Int {
    let first = firstDamage ?? damage
    firstDamage = first
    guard rule == .keepDecoded, length < count else { throw first }
    while index < data.restarts.count {
      let ahead = (Int(data.restarts[index]) - number) & 7
      begin(ahead < 4 ? number + ahead + 1 : number)
      guard ahead < 4 else { continue }
      let (mcu, isTooFar) = number.multipliedReportingOverflow(by: length)
      guard !isTooFar, mcu < count else { throw first }
      return mcu
    }
    throw first
  }

  /// Begins the next part of the data.
  private mutating func begin(_ interval: Int) {
    index += 1
    number = interval
    end = data.ends[index] * 8
    left = length
  }

  /// The error for bits that cannot be decoded: those behind the end are none.
  func damage(at reader: JPEGBitReader) -> JPEGDamage {
    reader.position > end
      ? .endOfData(byte: data.ends[index]) : .badCode(byte: reader.position / 8)
  }
}
