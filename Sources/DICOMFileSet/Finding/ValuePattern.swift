import DICOM

/// What the values of an element have to be: a text with wildcards, a range, or a list of such
/// (PS3.4 §C.2.2.2).
public struct ValuePattern: Sendable {
  /// One of the alternatives.
  enum Alternative: Sendable {
    /// There is no value.
    case empty
    /// `*` stands for any characters, `?` for one.
    case text([Unicode.Scalar], hasWildcard: Bool)
    /// From one date or time to another, both included; `nil` where the range is open.
    case range(from: String?, to: String?)
    /// A number, however it is written.
    case number(Double, [Unicode.Scalar])
  }

  let alternatives: [Alternative]
  /// Those without wildcards, which are looked up: a list of UIDs may be as long as a disc's.
  private let exactTexts: Set<[Unicode.Scalar]>
  /// Those that have to be tried one by one.
  private let others: [Alternative]
  let vr: VR
  /// Whether the pattern wants that there is no value, or allows it.
  let allowsAbsence: Bool

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - text: Alternatives, separated by backslashes: text in which `*` stands for any characters
  ///     and `?` for one; for dates and times also `FROM-TO`, `FROM-` or `-TO`. An empty text
  ///     means that there is no value.
  ///   - vr: The element's value representation. Person names compare without regard to case,
  ///     dates and times without regard to separators, numbers by what they are.
  public init(_ text: String, vr: VR) {
    self.vr = vr
    let parts = text.split(separator: "\\", omittingEmptySubsequences: false)
    alternatives = parts.map { Self.alternative(String($0), vr) }
    allowsAbsence = parts.contains(where: \.isEmpty)
    var (texts, others) = (Set<[Unicode.Scalar]>(), [Alternative]())
    for alternative in alternatives {
      if case .text(let text, hasWildcard: false) = alternative {
        texts.insert(text)
      } else {
        others.append(alternative)
      }
    }
    (exactTexts, self.others) = (texts, others)
  }

  private static func alternative(_ text: String, _ vr: VR) -> Alternative {
    if text.isEmpty { return .empty }
    let hasWildcard = text.contains { $0 == "*" || $0 == "?" }
    switch vr {
    case .DA, .TM, .DT:
      if !hasWildcard, let range = range(text, vr) { return range }
    case .IS, .DS, .US, .SS, .UL, .SL, .FL, .FD, .SV, .UV:
      if let number = Double(text) { return .number(number, Array(text.unicodeScalars)) }
    default: break
    }
    let folded = fold(text, vr)
    return .text(
      Array((hasWildcard ? folded : trimmed(folded, vr)).unicodeScalars), hasWildcard: hasWildcard)
  }

  /// A range, or `nil` if the text is a single date or time.
  static func range(_ text: String, _ vr: VR) -> Alternative? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    // 2020-01-31 is how people write a date, and a range with two hyphens is none.
    if vr == .DA, parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] { return nil }
    if vr == .DA, parts.count == 6 {
      return .range(from: parts[..<3].joined(), to: parts[3...].joined())
    }
    guard parts.count == 2 else { return nil }
    // Behind a hyphen in a date and time, four digits below 1500 are an offset from UTC.
    if vr == .DT, !parts[0].isEmpty, parts[1].utf8.count == 4, parts[1] < "1500" { return nil }
    let (from, to) = (fold(parts[0], vr), fold(parts[1], vr))
    return .range(from: from.isEmpty ? nil : from, to: to.isEmpty ? nil : to)
  }

  /// The values that it matches, as they stand in a file; `nil` if it may match others, or such as
  /// can be written in several ways.
  var exactValues: [[UInt8]]? {
    guard vr == .UI else { return nil }
    var values: [[UInt8]] = []
    for alternative in alternatives {
      guard case .text(let scalars, hasWildcard: false) = alternative else { return nil }
      values.append(Array(String(String.UnicodeScalarView(scalars)).utf8))
    }
    return values
  }

  /// Whether one of the values is as the pattern wants it.
  ///
  /// - Parameter values: The values of the element; none if it is absent.
  public func matches(_ values: [String]) -> Bool {
    let values = values.filter { !$0.isEmpty }
    if values.isEmpty, allowsAbsence { return true }
    for value in values {
      // Once for all alternatives: a value may be as long as a file, and the alternatives many.
      var given = GivenValue(value, vr)
      if !exactTexts.isEmpty, given.trimmed.contains(where: exactTexts.contains) { return true }
      for alternative in others where matches(&given, alternative) { return true }
    }
    return false
  }

  private func matches(_ given: inout GivenValue, _ alternative: Alternative) -> Bool {
    switch alternative {
    case .empty: return false
    case .number(let number, let text): return given.number == number || given.scalars == text
    case .range(let from, let to):
      let value = given.folded
      if let from, order(from, count: value.count, { value[$0] }) < 0 { return false }
      if let to, order(to, count: value.count, { value[$0] }) > 0 { return false }
      return true
    case .text(let pattern, _):
      return given.candidates.contains { candidate in
        Self.glob(pattern, count: candidate.count) { candidate[$0] }
      }
    }
  }

  /// Where a value stands, compared with the bound of a range, as far as the bound states it: all of
  /// 2021 is within 2020-2021. What a time leaves out is zero (PS3.5 §6.2); of what a date leaves out
  /// nothing is known, so that it may be within.
  ///
  /// - Returns: Below 0 if the value comes before the bound, above 0 if behind.
  func order(_ bound: String, count: Int, _ byte: (Int) -> UInt8) -> Int {
    var offset = 0
    for wanted in bound.utf8 {
      let given: UInt8
      if offset < count {
        given = byte(offset)
      } else {
        guard vr == .TM else { return 0 }
        given = wanted == UInt8(ascii: ".") ? wanted : UInt8(ascii: "0")
      }
      if given != wanted { return given < wanted ? -1 : 1 }
      offset += 1
    }
    return 0
  }

  /// Brings values that mean the same to the same text.
  static func fold(_ text: String, _ vr: VR) -> String {
    switch vr {
    case .PN: text.lowercased()
    case .DA: text.filter { $0 != "." && $0 != "-" }
    case .TM: text.filter { $0 != ":" }
    default: text
    }
  }

  /// Takes away what means nothing at the end: the delimiters of empty name components, and the
  /// zeros of minutes, seconds and their fractions.
  static func trimmed(_ text: String, _ vr: VR) -> String {
    var text = text
    switch vr {
    case .PN: while text.last == "^" || text.last == "=" { text.removeLast() }
    case .TM:
      if text.contains(".") {
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
      }
      while text.utf8.count > 2, text.utf8.count.isMultiple(of: 2), text.hasSuffix("00") {
        text.removeLast(2)
      }
    default: break
    }
    return text
  }

  /// Whether a text is as a pattern with `*` and `?` says. Takes at most the product of both
  /// lengths in time, and no memory.
  static func glob(
    _ pattern: [Unicode.Scalar], count: Int, _ scalar: (Int) -> Unicode.Scalar
  ) -> Bool {
    var (place, position) = (0, 0)
    var star: (place: Int, position: Int)?
    while position < count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == scalar(position) {
        place += 1
        position += 1
      } else if let last = star {
        star = (last.place, last.position + 1)
        (place, position) = (last.place + 1, last.position + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
