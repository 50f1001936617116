import DICOMFileSet

/// What is typed for an option's value or an operand: its name in the help, and what it may be, which
/// is what shells complete.
struct ValueDescription: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a value may be.
  enum Kind: Hashable, Sendable {
    /// Any text.
    case text
    /// One of these words, and nothing else.
    case words([String])
    /// One of these words, or a text that has its own rules.
    case wordsOrText([String])
    /// A media profile, or one of some other names.
    case profile(or: [String])
    /// A file or a folder.
    case path
    /// A folder.
    case folder
    /// A keyword of the data dictionary.
    case keyword
    /// Keywords of directory records, with commas between them.
    case recordKeywords
    /// `KEYWORD=PATTERN` of what directory records say.
    case condition
    /// `KEYWORD=VALUE` of any element.
    case assignment
  }

  /// What it is called, such as `TEMPLATE`.
  var name: String
  /// What it may be.
  var kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// A text that means something to the command only.
  init(stringLiteral name: String) { self.init(name, .text) }

  /// One of some words.
  static func words(_ words: [String]) -> ValueDescription {
    ValueDescription(words.joined(separator: "|"), .words(words))
  }

  /// A media profile, or one of some other names.
  static func profile(or others: [String] = []) -> ValueDescription {
    ValueDescription("NAME", .profile(or: others))
  }

  /// A folder.
  static func folder(_ name: String) -> ValueDescription { ValueDescription(name, .folder) }
}

/// What is typed behind the name of a command, beside its options.
struct OperandDescription: Hashable, Sendable {
  /// What it is.
  var value: ValueDescription
  /// Whether it may be left out.
  var isOptional = false
  /// Whether there may be several.
  var isRepeated = false

  init(
    _ name: String, _ kind: ValueDescription.Kind, isOptional: Bool = false,
    isRepeated: Bool = false
  ) {
    value = ValueDescription(name, kind)
    self.isOptional = isOptional
    self.isRepeated = isRepeated
  }

  /// The File-set that is read; the one here if it is left out.
  static let source = OperandDescription("SOURCE", .path, isOptional: true)
  /// The File-set that is changed.
  static let media = OperandDescription("MEDIA", .path)
  /// A new folder.
  static let out = OperandDescription("OUT", .folder)
  /// Files, and folders of them.
  static let paths = OperandDescription("PATH", .path, isRepeated: true)
  /// Files.
  static let files = OperandDescription("FILE", .path, isRepeated: true)
  /// Which instances are meant; all if there is no condition.
  static let conditions = OperandDescription(
    "KEYWORD=PATTERN", .condition, isOptional: true, isRepeated: true)
  /// Which instances are meant.
  static let neededConditions = OperandDescription("KEYWORD=PATTERN", .condition, isRepeated: true)

  /// As the help shows it: `[SOURCE]`, `PATH…`, `[KEYWORD=PATTERN]…`.
  var usage: String {
    (isOptional ? "[\(value.name)]" : value.name) + (isRepeated ? "…" : "")
  }
}

extension ValueDescription.Kind {
  /// The words that a value may be, the first letters of which are enough for a shell; `nil` where
  /// they are not a few.
  var words: [String]? {
    switch self {
    case .words(let words), .wordsOrText(let words): words
    case .profile(let others): MediaProfile.all.map(\.identifier) + others
    default: nil
    }
  }
}
