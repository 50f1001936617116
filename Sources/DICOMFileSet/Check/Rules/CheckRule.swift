import DICOM

/// A rule that ``Check`` knows: what breaks it, which section of the standard has it, what to do.
///
/// The code is stable; each problem that a check finds has the code of one rule, and its severity:
/// an error is what the standard does not allow, or data that is lost; a warning what it once
/// allowed, allows with a risk, or what cannot be told from the medium alone.
public struct CheckRule: Sendable {
  /// Who can put right what breaks a rule. What is left behind a repair that should have, needs other
  /// advice than that.
  public enum Remedy: String, Sendable {
    /// Any ``Repair``.
    case repair
    /// A ``Repair`` that reads the files, too: one with ``RepairOptions/isDeep``.
    case deep
    /// Nobody but a person, at least where a ``Repair`` leaves it.
    case person
  }

  /// The name of the problem, for programs.
  public let code: Problem.Code
  /// How much it matters.
  public let severity: Problem.Severity
  /// The section of the standard; a problem may name a narrower one.
  public let section: String
  /// What is wrong, as a sentence.
  public let summary: String
  /// What to do about it, as a sentence.
  public let advice: String
  /// Who can put it right.
  public let remedy: Remedy
  /// What the rule is about, as a heading.
  public let group: String

  /// All rules, in the order of the documentation.
  public static let all: [CheckRule] = parse(table)

  /// The rule of a code; one that no table has is an error without advice.
  public static func rule(for code: Problem.Code) -> CheckRule {
    if let rule = byCode[code] { return rule }
    return CheckRule(
      code: code, severity: .error, section: "PS3.10 §8", summary: code.rawValue,
      advice: "Ask who made the medium.", remedy: .person, group: "")
  }

  private static let byCode: [Problem.Code: CheckRule] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static func parse(_ table: StaticString) -> [CheckRule] {
    var rules: [CheckRule] = []
    var group = ""
    var lines = table.description.split(separator: "\n")[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("# ") {
        group = String(line.dropFirst(2))
        continue
      }
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count == 4, let severity = Problem.Severity(rawValue: String(words[1])),
        let remedy = Remedy(rawValue: String(words[2])),
        let summary = lines.popFirst(), let advice = lines.popFirst()
      else { continue }
      rules.append(
        CheckRule(
          code: Problem.Code(rawValue: String(words[0])), severity: severity,
          section: String(words[3]), summary: String(summary), advice: String(advice),
          remedy: remedy, group: group))
    }
    return rules
  }
}

extension CheckRule {
  /// All rules as the text of a documentation page: a heading for each group, an entry for each code.
  public static var listing: String {
    var text = ""
    var group = ""
    for rule in all {
      if rule.group != group {
        group = rule.group
        text += "\(text.isEmpty ? "" : "\n")## \(group)\n"
      }
      text +=
        "\n- `\(rule.code.rawValue)` (\(rule.severity.rawValue), \(rule.section)): "
        + "\(rule.summary) *\(rule.advice)*\n"
    }
    return text
  }
}
