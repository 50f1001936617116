/// What there is to know about a command: parsing, help, shell completions and the manual page are
/// made from it.
struct CommandDescription: Sendable {
  /// The name that is typed.
  var name: String
  /// What it does, in one line.
  var summary: String
  /// What is typed behind the name, beside the options.
  var operands: [OperandDescription]
  /// Another way to type it, as the help shows it.
  var otherUsage: String?
  /// The options, in the order of the help.
  var options: [OptionDescription]
  /// What the help says behind the options, a paragraph each.
  var notes: [String] = []
}

extension CommandDescription {
  /// The options, those that every command has included.
  var allOptions: [OptionDescription] { options + [.help] }

  /// What is typed, without the options that may be left out.
  var usage: String {
    let words =
      [name] + operands.map(\.usage) + options.filter(\.isNeeded).map(\.usage)
      + (otherUsage.map { ["|", $0] } ?? [])
    return words.joined(separator: " ")
  }

  /// The help, ending with a line break.
  var help: String {
    var text = "\(summary)\n\nUsage: fileset \(usage) [OPTIONS]\n\nOptions:\n"
    let names = allOptions.map(\.usage)
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
  static func wrapped(_ text: String, indent: Int, width: Int) -> String {
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
