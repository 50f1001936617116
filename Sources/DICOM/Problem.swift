/// Something wrong that did not stop the reading: where, what, and which rule it breaks.
///
/// One type serves from the reader to `check` to the JSON. What a reader says has no patients' data in
/// it; what a check says shows the values that are wrong.
public struct Problem: Hashable, Sendable {
  /// How much a problem matters.
  public enum Severity: String, Hashable, Sendable {
    /// Something is missing, unreadable or contradicts the standard.
    case error
    /// Everything could be read, though not as the standard wants it.
    case warning
  }

  /// A stable name for one kind of problem, for programs; each module declares its own.
  public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name, in lower case with hyphens.
    public let rawValue: String
    /// Creates a code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Creates a code of that name.
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// How much it matters.
  public var severity: Severity
  /// What kind of problem it is.
  public var code: Code
  /// The byte in the file that it concerns, counted from 0, or `nil` where there is none.
  public var offset: Int?
  /// One sentence without an offset: what is wrong, and what was done about it.
  public var message: String
  /// The section of the standard that has the rule, such as `PS3.10 §8.6`, or `nil`.
  public var section: String?

  /// How many problems of its kind it stands for: more than 1 where the others are only counted.
  public var count = 1

  /// Creates a problem.
  public init(
    _ severity: Severity, _ code: Code, offset: Int? = nil, _ message: String,
    section: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.offset = offset
    self.message = message
    self.section = section
  }
}

extension Problem: CustomStringConvertible {
  /// The problem in one line, without the name of the file.
  public var description: String {
    var line = offset.map { "byte \($0): " } ?? ""
    line += message
    if let section { line += " (\(section))" }
    return line
  }
}
