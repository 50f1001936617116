/// Tells which restart interval follows a marker behind damage, which may have taken some away.
///
/// Markers count modulo 8 only (T.81 §E.2.4). But a scan has so many intervals, and where its last
/// marker is the one that is due there, those in front of it are counted from the end.
struct JPEGLostIntervals {
  private let data: JPEGEntropyData
  private let total: Int
  /// Whether the end of the scan is there.
  private let isEndSound: Bool
  /// The marker that the next two numbers are about.
  private var marker: Int
  /// How many intervals later than it the last marker stands, as far as their numbers tell.
  private var span = 0
  /// How many markers behind it are not the ones that are due there.
  private var gaps = 0

  /// Counts the markers of a scan of so many intervals, from one of them on.
  init(_ data: JPEGEntropyData, of total: Int, from marker: Int) {
    self.data = data
    self.total = total
    self.marker = marker
    isEndSound =
      data.isTerminated && data.restarts.last.map { (total - 2 - Int($0)) & 7 == 0 } == true
    for index in data.restarts.indices.dropFirst(marker + 1) {
      span += 1 + missing(index)
      if missing(index) > 0 { gaps += 1 }
    }
  }

  /// How many markers, but for eights of them, are missing in front of one.
  private func missing(_ index: Int) -> Int {
    (Int(data.restarts[index]) - Int(data.restarts[index - 1]) - 1) & 7
  }

  /// The number of the interval that follows a marker.
  ///
  /// - Parameters:
  ///   - index: The number of the marker among those that are there; it never decreases.
  ///   - number: The interval that was read last.
  /// - Returns: `nil` if the marker is rather a part of the damage.
  mutating func interval(behind index: Int, _ number: Int) -> Int? {
    while marker < index {
      marker += 1
      span -= 1 + missing(marker)
      if missing(marker) > 0 { gaps -= 1 }
    }
    let ahead = (Int(data.restarts[index]) - number) & 7
    let nearest = number + 1 + ahead
    guard isEndSound else {
      return isBelieved(index, ahead) ? nearest + 8 * eights(index, ahead) : nil
    }
    let last = total - 1 - span
    // Too many markers: some are part of damage, here or further behind.
    guard last > number else { return ahead < 4 ? nearest : nil }
    // Others are missing further behind: these eights may be, too.
    return gaps == 0 ? last : min(last, nearest + 8 * eights(index, ahead))
  }

  /// How many intervals are missing, where the data end soundly behind one that was read as the last: some
  /// eights of them, and nothing tells where they were.
  func count(behind number: Int) -> Int { isEndSound ? total - 1 - number : 0 }

  /// Whether a marker is one, where nothing but the next one tells.
  private func isBelieved(_ index: Int, _ ahead: Int) -> Bool {
    ahead < 4 || index + 1 < data.restarts.count && missing(index + 1) == 0
  }

  /// How many times eight markers are missing between an interval and a marker, besides those that
  /// numbers tell of: as many as have room in the bytes, if other intervals nearby are the measure.
  private func eights(_ index: Int, _ ahead: Int) -> Int {
    let usual = max(
      mean(max(index - 8, 0)..<index), mean(index + 1..<min(index + 9, data.ends.count)))
    return max(0, (length(index) / usual - ahead + 3) / 8)
  }

  private func mean(_ parts: Range<Int>) -> Int {
    max(parts.reduce(0) { $0 + length($1) } / max(parts.count, 1), 1)
  }

  /// The bytes of a part of the data, with the marker in front of it.
  private func length(_ index: Int) -> Int {
    data.ends[index] - (index == 0 ? 0 : data.ends[index - 1]) + 2
  }
}
