/// The manual page, in the macros of `man` that groff and mandoc read.
struct ManualPage {
  private let commands: [CommandDescription]
  private let version: String

  init(_ commands: [CommandDescription], version: String) {
    self.commands = commands
    self.version = version
  }

  /// The page, ending with a line break.
  var text: String {
    var lines = [
      ".\\\" Made by 'fileset help --man'.", ".TH FILESET 1 \"\" \"fileset \(version)\"",
      ".SH NAME", "fileset \\- \(Self.escaped(Fileset.summary.lowercasedFirst))", ".SH SYNOPSIS",
      ".B fileset", ".I COMMAND", "[\\fIARGUMENTS\\fR]", ".SH DESCRIPTION",
      Self.escaped(
        "Works on DICOM File-sets as they are on CDs, sticks and in folders: a DICOMDIR and the files "
          + "that it refers to. SOURCE is a DICOMDIR; a folder that has one; a folder of DICOM files, "
          + "which are then read; or one DICOM file. Without it, what is in the current folder is "
          + "meant. Results go to standard output, all else to standard error. Options may stand "
          + "anywhere before '--', their values behind a space or '='."),
      ".SH COMMANDS",
    ]
    for command in commands { lines += section(command) }
    lines += [".SH EXIT STATUS"]
    for status in ExitStatus.allCases {
      lines += [".TP", ".B \(status.rawValue)", Self.escaped("\(status.meaning).")]
    }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "If set, nothing is coloured.", ".SH SEE ALSO",
      ".BR dcmdump (1),", ".BR dcmmkdir (1)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ command: CommandDescription) -> [String] {
    var lines = [
      ".SS \(Self.quoted("fileset \(command.usage) [OPTIONS]"))", Self.escaped(command.summary),
    ]
    for option in command.options {
      var tag = "\\fB\(Self.escaped(option.name))\\fR"
      if let value = option.value { tag += " \\fI\(Self.escaped(value.name))\\fR" }
      lines += [".TP", tag, Self.escaped(option.help)]
    }
    for note in command.notes { lines += [".PP", Self.escaped(note)] }
    return lines
  }

  /// An argument of a macro.
  private static func quoted(_ text: String) -> String {
    "\""
      + escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }

  /// Text in which nothing is a command: hyphens that can be copied, backslashes, marks at the
  /// beginning of a line, and all that is not ASCII by its number.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "`": result += "\\(ga"
      case _ where !scalar.isASCII:
        let number = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - number.count)))\(number)]"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}

extension String {
  /// As it stands in the middle of a sentence, without its full stop.
  fileprivate var lowercasedFirst: String {
    prefix(1).lowercased() + dropFirst().prefix { $0 != "." }
  }
}
