/// Goes through the restart intervals of a scan (T.81 §E.2.4).
///
/// Where damage is not to end the scan, it is resumed at a restart marker behind it, in the interval that
/// ``JPEGLostIntervals`` finds.
struct JPEGIntervals {
  private let data: JPEGEntropyData
  private let length: Int
  /// The number of intervals of the scan.
  private let total: Int
  private let rule: FrameShape.DamageRule
  /// The part of the data that is read.
  private var index = 0
  /// The interval that it is, as far as the numbers of markers tell.
  private var number = 0
  /// How many of ``JPEGEntropyData/cuts`` stand in the parts up to the one that is read.
  private var cuts = 0
  private var lost: JPEGLostIntervals?
  /// Where the bits of the interval end.
  private(set) var end = 0
  /// MCUs left until a restart marker is due.
  private(set) var left: Int
  /// The first damage that the scan was resumed behind.
  private(set) var firstDamage: JPEGDamage?

  /// Begins at the first interval.
  ///
  /// - Parameters:
  ///   - length: The MCUs of an interval, 0 for a single one.
  ///   - count: The MCUs of the scan.
  init(_ data: JPEGEntropyData, length: Int, of count: Int, _ rule: FrameShape.DamageRule) {
    self.data = data
    self.length = length > 0 ? length : .max
    self.rule = rule
    left = self.length
    total = count / self.length + (count % self.length > 0 ? 1 : 0)
    findEnd()
  }

  /// A reader at the beginning of the interval.
  var reader: JPEGBitReader { JPEGBitReader(at: index == 0 ? 0 : data.ends[index - 1]) }

  /// Counts MCUs that were decoded.
  @inline(__always)
  mutating func count(_ mcus: Int) { left &-= mcus }

  /// Moves on to the next interval.
  ///
  /// - Parameter reader: Stands behind the MCUs of this one.
  /// - Returns: A reader at its beginning.
  mutating func next(after reader: JPEGBitReader) throws(JPEGDamage) -> JPEGBitReader {
    guard index < data.restarts.count else {
      let lost = JPEGLostIntervals(data, of: total, from: index).count(behind: number)
      guard rule == .keepDecoded, firstDamage == nil, lost > 0 else {
        throw .endOfData(byte: data.ends[index])
      }
      throw .lostIntervals(lost, byte: data.ends[index])
    }
    // Where markers are lost, an interval with more than its MCUs is one of which the rest belongs to
    // another.
    if rule == .keepDecoded, data.restarts.count + 1 < total, end - reader.position >= 16 {
      throw .badCode(byte: reader.position / 8)
    }
    if isCut { throw .badCode(byte: end / 8) }
    let (found, expected) = (Int(data.restarts[index]), number & 7)
    guard found == expected else {
      throw .restartMarker(found, expected: expected, byte: data.ends[index])
    }
    begin(number + 1)
    return self.reader
  }

  /// Moves on behind damage.
  ///
  /// - Returns: The MCU to go on with.
  /// - Throws: The first damage, if the scan ends here.
  mutating func resume(after damage: JPEGDamage) throws(JPEGDamage) -> Int {
    let first = firstDamage ?? damage
    firstDamage = first
    guard rule == .keepDecoded, total > 1 else { throw first }
    var lost = lost ?? JPEGLostIntervals(data, of: total, from: index)
    while index < data.restarts.count {
      let found = lost.interval(behind: index, number)
      begin(found ?? number)
      guard found != nil else { continue }
      self.lost = lost
      guard number < total else { throw first }
      return number * length
    }
    throw first
  }

  /// Begins the next part of the data.
  private mutating func begin(_ interval: Int) {
    index += 1
    number = interval
    left = length
    findEnd()
  }

  private mutating func findEnd() {
    end = data.ends[index] * 8
    while cuts < data.cuts.count, data.cuts[cuts].interval <= index {
      if data.cuts[cuts].interval == index { end = data.cuts[cuts].byte * 8 }
      cuts += 1
    }
  }

  /// Whether the interval has bytes that are not sound.
  private var isCut: Bool { end < data.ends[index] * 8 }

  /// The error for bits that cannot be decoded: those behind the end are none.
  func damage(at reader: JPEGBitReader) -> JPEGDamage {
    reader.position > end && !isCut
      ? .endOfData(byte: data.ends[index]) : .badCode(byte: min(reader.position, end) / 8)
  }
}
