/// What there is to know about a command: parsing and help are made from it, and so can shell
/// completions and manual pages be.
struct CommandDescription: Sendable {
  /// The name that is typed.
  var name: String
  /// What it does, in one line.
  var summary: String
  /// What is typed behind the name, without the options.
  var operands: String
  /// The options, in the order of the help.
  var options: [OptionDescription]
  /// What the help says behind the options, a paragraph each.
  var notes: [String] = []
}

/// An option of a command.
struct OptionDescription: Sendable {
  /// The name with its hyphens, such as `--layout`.
  var name: String
  /// What its value stands for, such as `TEMPLATE`; `nil` for one without a value.
  var value: String?
  /// What it does, in a few words.
  var help: String
  /// Options with the same letter exclude each other.
  var group: Character?
  /// Whether it takes all `KEYWORD=VALUE` that follow it.
  var takesConditions = false

  init(
    _ name: String, _ value: String?, group: Character? = nil, takesConditions: Bool = false,
    _ help: String
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.group = group
    self.takesConditions = takesConditions
  }

  /// The option every command has.
  static var help: OptionDescription { OptionDescription("--help", nil, "Show this help.") }
}

extension CommandDescription {
  /// The options, those that every command has included.
  var allOptions: [OptionDescription] { options + [.help] }

  /// The help, ending with a line break.
  var help: String {
    var text = "\(summary)\n\nUsage: fileset \(name)"
    if !operands.isEmpty { text += " \(operands)" }
    text += " [OPTIONS]\n\nOptions:\n"
    let names = allOptions.map { option in
      option.value.map { "\(option.name) \($0)" } ?? option.name
    }
    let width = min(names.map(\.count).max() ?? 0, 24)
    for (option, name) in zip(allOptions, names) {
      let isLong = name.count > width
      let gap = String(repeating: " ", count: isLong ? width + 4 : width - name.count + 2)
      text += "  \(name)\(isLong ? "\n" : "")\(gap)"
      text += Self.wrapped(option.help, indent: width + 4, width: 100) + "\n"
    }
    for note in notes { text += "\n" + Self.wrapped(note, indent: 0, width: 100) + "\n" }
    return text
  }

  /// Text broken between words, further lines indented.
  private static func wrapped(_ text: String, indent: Int, width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if indent + line.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
