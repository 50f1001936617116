/// A value that a range may begin or end with: DA, TM and DT (PS3.4 §C.2.2.2.5).
public protocol RangeBound: TextValue {
  /// What the value may mean, in units of its kind: days, or microseconds.
  var extent: ClosedRange<Int> { get }
}

/// A range of dates or times as queries have it: `20240101-20241231`, `20240101-` or `-20241231`
/// (PS3.4 §C.2.2.2.5).
///
/// A bound that leaves numbers out stands for all that they could be: `1000-1100` as TM goes up to
/// the last moment of the minute 11:00.
public struct ValueRange<Bound: RangeBound>: Hashable, Sendable {
  /// The text that the range was made from.
  public let text: String
  /// The first value, or `nil` for a range that is open there.
  public let lower: Bound?
  /// The last value, or `nil` for a range that is open there.
  public let upper: Bound?

  /// Reads a range; `nil` if it is none, as also for a single value.
  ///
  /// The hyphen of an offset from UTC belongs to its value: `2007-0500` is no range of DT,
  /// `2007-0500-2008` is one from the year 2007 five hours behind UTC.
  public init?(_ text: String) {
    guard text.utf8.count <= 128, Bound(text) == nil else { return nil }
    let utf8 = text.utf8
    for hyphen in utf8.indices.reversed() where utf8[hyphen] == UInt8(ascii: "-") {
      let left = String(text[..<hyphen])
      let right = String(text[utf8.index(after: hyphen)...])
      let (lower, upper) = (Bound(left), Bound(right))
      guard lower != nil || left.isEmpty, upper != nil || right.isBlank,
        lower != nil || upper != nil
      else { continue }
      self.text = text
      self.lower = lower
      self.upper = upper
      return
    }
    return nil
  }

  /// Creates a range; `nil` without any bound.
  public init?(from lower: Bound?, to upper: Bound?) {
    guard lower != nil || upper != nil else { return nil }
    self.lower = lower
    self.upper = upper
    text = "\(lower?.text ?? "")-\(upper?.text ?? "")"
  }

  /// Whether the earliest that a value may mean lies in the range, bounds included.
  ///
  /// Times without an offset are compared as if they were UTC.
  public func contains(_ value: Bound) -> Bool { contains(value, \.extent) }

  private func contains(_ value: Bound, _ extent: (Bound) -> ClosedRange<Int>) -> Bool {
    let moment = extent(value).lowerBound
    if let lower, moment < extent(lower).lowerBound { return false }
    if let upper, moment > extent(upper).upperBound { return false }
    return true
  }

  /// Whether the bounds are equal.
  public static func == (left: ValueRange, right: ValueRange) -> Bool {
    left.lower == right.lower && left.upper == right.upper
  }

  /// Feeds the bounds to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lower)
    hasher.combine(upper)
  }
}

extension ValueRange where Bound == DateTimeValue {
  /// Whether the earliest that a value may mean lies in the range, bounds included.
  ///
  /// - Parameters:
  ///   - value: A date and time, whose missing parts may be any.
  ///   - local: The offset from UTC, in minutes, of times that have none.
  public func contains(_ value: DateTimeValue, assumingOffset local: Int) -> Bool {
    contains(value) { $0.extent(assumingOffset: local) }
  }
}

extension ValueRange: CustomStringConvertible {
  /// The text as it stands in a query.
  public var description: String { text }
}

extension String {
  /// Whether there is nothing but spaces.
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 } }
}
