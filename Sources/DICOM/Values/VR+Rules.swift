extension VR {
  /// How a value breaks the rules of this representation, or `nil` for a good one (PS3.5 §6.2).
  ///
  /// - Parameter text: One value without padding; an empty one is always good. A backslash in it
  ///   is a violation, but where it is text: in LT, ST and UT.
  public func violation(in text: String) -> ValueViolation? {
    guard isText else { return .notText(self) }
    if text.isEmpty { return nil }
    if let position = text.unicodeScalars.enumerated().first(where: { !allows($0.element) }) {
      return .character(self, position: position.offset)
    }
    return lengthViolation(in: text) ?? formViolation(in: text)
  }

  /// The longest value and what it is counted in; for PN, the longest component group.
  var limit: (length: Int, unit: ValueViolation.Unit) {
    switch self {
    case .AE, .CS, .DS: (16, .bytes)
    case .AS: (4, .bytes)
    case .DA: (8, .bytes)
    case .DT: (26, .bytes)
    case .IS: (12, .bytes)
    case .LO, .PN: (64, .characters)
    case .LT: (10_240, .characters)
    case .SH: (16, .characters)
    case .ST: (1024, .characters)
    case .TM: (14, .bytes)
    case .UI: (64, .bytes)
    default: (0xFFFF_FFFE, .bytes)
    }
  }

  private func lengthViolation(in text: String) -> ValueViolation? {
    let (limit, unit) = limit
    guard text.utf8.count > limit else { return nil }
    let length =
      switch unit {
      case .bytes: text.utf8.count
      case .characters where self == .PN:
        text.unicodeScalars.split(separator: "=").map(\.count).max() ?? 0
      case .characters: text.unicodeScalars.count
      }
    return length > limit ? .tooLong(self, length: length, limit: limit, unit: unit) : nil
  }

  /// Whether a character is in the repertoire.
  private func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch (self, scalar) {
    case (.LT, _), (.ST, _), (.UT, _): !scalar.isControl || scalar.isTextControl
    case (_, "\\"): false
    case (.LO, _), (.SH, _), (.UC, _), (.PN, _): !scalar.isControl
    case (.AE, " "..."~"): true
    case (.CS, "A"..."Z"), (.CS, " "), (.CS, "_"): true
    case (.DS, "."), (.DS, "e"), (.DS, "E"), (.DS, " "), (.DS, "+"), (.DS, "-"): true
    case (.IS, " "), (.IS, "+"), (.IS, "-"): true
    case (.DT, "+"), (.DT, "-"), (.DT, "."), (.TM, "."), (.UI, "."): true
    case (.AS, "D"), (.AS, "W"), (.AS, "M"), (.AS, "Y"): true
    case (.UR, _): scalar.isInURI
    case (.AE, _): false
    case (_, "0"..."9"): true
    default: false
    }
  }

  private func formViolation(in text: String) -> ValueViolation? {
    let isGood =
      switch self {
      case .AE: text.utf8.contains { $0 != 0x20 }
      case .AS: AgeValue(text) != nil && text.utf8.last != 0x20
      case .DA: DateValue(text).map { !$0.isLegacy } ?? false
      case .DS: DecimalString(text) != nil
      case .DT: DateTimeValue(text) != nil
      case .IS: Self.isInteger(text)
      case .PN: Self.isDivided(text)
      case .TM: TimeValue(text).map { !$0.isLegacy } ?? false
      case .UI: UID(text).isValid
      case .UR: Self.isEscaped(text)
      default: true
      }
    if !isGood { return .form(self) }
    if self == .IS, IntegerString(text).map({ Int32(exactly: $0.value) == nil }) ?? true {
      return .outOfRange(.IS)
    }
    return nil
  }

  /// Whether there is a sign or none, and at least one digit, with or without spaces around them.
  private static func isInteger(_ text: String) -> Bool {
    var digits = Array(text.utf8)[...]
    while digits.last == 0x20 { digits.removeLast() }
    digits = digits.drop { $0 == 0x20 }
    if digits.first == 0x2B || digits.first == 0x2D { digits.removeFirst() }
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether there are no more groups and components than a name has (PS3.5 §6.2.1).
  private static func isDivided(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
    return groups.count <= 3
      && groups.allSatisfy { group in group.count { $0 == UInt8(ascii: "^") } <= 4 }
  }

  /// Whether two hexadecimal digits follow each percent sign (RFC 3986 §2.1).
  private static func isEscaped(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).dropFirst()
      .allSatisfy { part in
        part.count >= 2
          && part.prefix(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      }
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character (PS3.5 §6.1.3).
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Whether this is one of the control characters of long texts (PS3.5 §6.1.3).
  fileprivate var isTextControl: Bool {
    switch self {
    case "\t", "\n", "\u{C}", "\r": true
    default: false
    }
  }

  /// Whether a URI may have the character (RFC 3986 §2).
  fileprivate var isInURI: Bool {
    switch self {
    case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~", ":", "/", "?", "#", "[", "]", "@",
      "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=", "%":
      true
    default: false
    }
  }
}
