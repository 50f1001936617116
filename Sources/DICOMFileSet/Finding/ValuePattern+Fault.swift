import DICOM

/// Patterns that no value of an element can match, which are slips of whoever typed them: they are
/// refused instead of finding nothing.
extension ValuePattern {
  /// Why a pattern can match nothing, and what is expected; `nil` for one that can.
  ///
  /// What only breaks the rules of a representation may stand on a damaged disc, and passes.
  static func fault(in text: String, vr: VR) -> String? {
    for part in text.split(separator: "\\") {
      if let fault = faultOfAlternative(String(part), vr) { return fault }
    }
    return nil
  }

  /// Whether some value can be as a pattern says, so that a condition may have it.
  public static func isPossible(_ text: String, vr: VR) -> Bool { fault(in: text, vr: vr) == nil }

  private static func faultOfAlternative(_ text: String, _ vr: VR) -> String? {
    let hasWildcard = text.contains { $0 == "*" || $0 == "?" }
    switch vr {
    case .DA, .TM, .DT:
      if hasWildcard { return canMatch(wildcards: text, vr) ? nil : expectation(text, vr) }
      if isRange(text, vr) { return faultOfRange(text, vr) }
      return isValue(text, vr) ? nil : expectation(text, vr)
    case .IS, .DS, .US, .SS, .UL, .SL, .FL, .FD, .SV, .UV:
      let isPossible =
        hasWildcard
        ? text.utf8.allSatisfy { $0.isDigit || "*?+-.eE".utf8.contains($0) } : Double(text) != nil
      if isPossible { return nil }
      return "'\(text)' is no number; write one, or a list such as '1\\2\\3'"
        + (text.dropFirst().contains("-") ? ": ranges are for dates and times only" : "")
    case .AS where text.dropFirst().contains("-"):
      return "ranges are for dates and times only; an age is written as 045Y, or 04?Y"
    case .UI where !hasWildcard && !text.utf8.contains(where: \.isDigit):
      return "'\(text)' is no UID, which is numbers with points between them, such as 1.2.840*"
    default: return nil
    }
  }

  // MARK: Dates and times

  private static func isRange(_ text: String, _ vr: VR) -> Bool {
    if case .range? = range(text, vr) { return true }
    return false
  }

  private static func faultOfRange(_ text: String, _ vr: VR) -> String? {
    guard case .range(let from, let to)? = range(text, vr) else { return nil }
    if from == nil, to == nil { return "a range has to begin or end somewhere, as in 2020-" }
    var extents: [ClosedRange<Int>] = []
    for bound in [from, to].compactMap(\.self) {
      guard let extent = extent(ofBound: bound, vr) else {
        return "'\(bound)' is no \(noun(vr)) that a range can begin or end with; "
          + "write it as \(form(vr)), such as \(example(vr))"
      }
      extents.append(extent)
    }
    guard let first = extents.first, let last = extents.last, first.lowerBound > last.upperBound
    else { return nil }
    return "the range ends before it begins; write the earlier \(noun(vr)) first"
  }

  /// What the bound of a range stands for; `nil` if it is no date or time.
  private static func extent(ofBound text: String, _ vr: VR) -> ClosedRange<Int>? {
    switch vr {
    case .TM: TimeValue(text)?.extent
    case .DA where text.utf8.count > 8 || !text.utf8.allSatisfy(\.isDigit): nil
    default: DateTimeValue(text)?.extent
    }
  }

  /// Whether a value may be this date or time, or such as damaged discs have.
  private static func isValue(_ text: String, _ vr: VR) -> Bool {
    switch vr {
    case .DA:
      let digits = text.utf8.filter(\.isDigit).count
      let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
      return digits == 8
        && (parts.map(\.utf8.count) == [8] || parts.map(\.utf8.count) == [4, 2, 2])
    case .TM:
      return TimeValue(text) != nil
        || text.utf8.count >= 4 && text.utf8.allSatisfy { $0.isDigit || ":.".utf8.contains($0) }
    default: return DateTimeValue(text) != nil
    }
  }

  /// Whether wildcards can stand for what is left of a date or time.
  private static func canMatch(wildcards text: String, _ vr: VR) -> Bool {
    let others: String.UTF8View =
      switch vr {
      case .DA: "*?.-".utf8
      case .TM: "*?:.".utf8
      default: "*?.+-".utf8
      }
    guard text.utf8.allSatisfy({ $0.isDigit || others.contains($0) }) else { return false }
    let needed = text.utf8.count { $0.isDigit || $0 == UInt8(ascii: "?") }
    switch vr {
    case .DA: return needed <= 8
    case .TM: return needed <= 12
    default: return needed <= 24
    }
  }

  private static func expectation(_ text: String, _ vr: VR) -> String {
    let isYear = vr == .DA && text.utf8.count == 4 && text.utf8.allSatisfy(\.isDigit)
    return "'\(text)' is no \(noun(vr)); write \(form(vr)), or a range such as "
      + (isYear ? "\(text)-\(text)" : example(vr))
  }

  private static func noun(_ vr: VR) -> String {
    switch vr {
    case .DA: "date"
    case .TM: "time"
    default: "date and time"
    }
  }

  private static func form(_ vr: VR) -> String {
    switch vr {
    case .DA: "YYYYMMDD"
    case .TM: "HHMMSS"
    default: "YYYYMMDDHHMMSS"
    }
  }

  private static func example(_ vr: VR) -> String {
    switch vr {
    case .TM: "0800-1200"
    default: "20200101-20201231"
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Query.Condition {
  /// Whether the pattern looks like a range, but is of an element of which there are none: it is taken
  /// as text then.
  public var isRangeOfText: Bool {
    pattern.alternatives.contains { alternative in
      guard case .text(let scalars, hasWildcard: false) = alternative, pattern.isOfText else {
        return false
      }
      let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { $0.contains { ("0"..."9").contains($0) } }
    }
  }
}

extension ValuePattern {
  /// Whether it is compared as text.
  fileprivate var isOfText: Bool {
    switch vr {
    case .LO, .SH, .CS, .AE, .ST, .LT, .UT, .UC: true
    default: false
    }
  }
}
