/// An option of a command.
struct OptionDescription: Sendable {
  /// The name with its hyphens, such as `--layout`.
  var name: String
  /// What its value is; `nil` for one without a value.
  var value: ValueDescription?
  /// What it does, in a few words.
  var help: String
  /// Options with the same letter exclude each other.
  var group: Character?
  /// Whether it takes all `KEYWORD=VALUE` that follow it.
  var takesConditions = false
  /// Whether the command needs it.
  var isNeeded = false

  init(
    _ name: String, _ value: ValueDescription?, group: Character? = nil,
    takesConditions: Bool = false, isNeeded: Bool = false, _ help: String
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.group = group
    self.takesConditions = takesConditions
    self.isNeeded = isNeeded
  }

  /// The option every command has.
  static var help: OptionDescription { OptionDescription("--help", nil, "Show this help.") }

  /// How many files are worked on at once.
  static func jobs(_ help: String) -> OptionDescription { OptionDescription("--jobs", "N", help) }

  /// As the help shows it: the name, and what its value stands for.
  var usage: String { value.map { "\(name) \($0.name)" } ?? name }
}
