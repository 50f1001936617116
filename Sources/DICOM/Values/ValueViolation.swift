/// How a value breaks the rules of its representation (PS3.5 §6.2); the value itself, which may be
/// a patient's, is not part of it.
public enum ValueViolation: Error, Hashable, Sendable {
  /// What the length of a value is counted in.
  public enum Unit: String, Hashable, Sendable {
    /// Bytes.
    case bytes
    /// Characters, however many bytes each takes.
    case characters
  }

  /// The value is too long; for PN, one of its component groups.
  case tooLong(VR, length: Int, limit: Int, unit: Unit)
  /// A character is not allowed; `position` counts characters from 0.
  case character(VR, position: Int)
  /// The characters are allowed, but do not make a value.
  case form(VR)
  /// The number is too large or too small.
  case outOfRange(VR)
  /// The representation is not written as text.
  case notText(VR)
}

extension ValueViolation: CustomStringConvertible {
  /// What is wrong in one sentence, without the value.
  public var description: String { "\(reason) (\(section))" }

  /// What is wrong, without the section.
  public var reason: String {
    switch self {
    case .tooLong(let vr, let length, let limit, let unit):
      "\(vr == .PN ? "a component group of PN" : "a value of \(vr)") has at most \(limit) "
        + "\(unit.rawValue), not \(length)"
    case .character(let vr, let position):
      "character \(position + 1) is none that a value of \(vr) may have"
    case .form(let vr): "a value of \(vr) has to be \(Self.form(of: vr))"
    case .outOfRange(let vr): "a value of \(vr) lies between -2147483648 and 2147483647"
    case .notText(let vr): "a value of \(vr) is not written as text"
    }
  }

  /// The section of the standard that has the rule.
  public var section: String {
    switch self {
    case .form(.UI): "PS3.5 §9.1"
    case .form(.PN): "PS3.5 §6.2.1"
    default: "PS3.5 §6.2"
    }
  }

  private static func form(of vr: VR) -> String {
    switch vr {
    case .AE: "more than spaces"
    case .AS: "three digits and D, W, M or Y"
    case .DA: "a day of the calendar as YYYYMMDD"
    case .DS: "a decimal number, with an exponent or without"
    case .DT: "a time as YYYYMMDDHHMMSS.FFFFFF&ZZXX, as far as it is known"
    case .IS: "an integer of digits with or without a sign"
    case .PN: "up to three component groups of up to five components"
    case .TM: "a time as HHMMSS.FFFFFF, as far as it is known, without a point at its end"
    case .UI: "numbers without leading zeros and with points between them"
    case .UR: "a URI, with two hexadecimal digits behind each percent sign"
    default: "of its form"
    }
  }
}
