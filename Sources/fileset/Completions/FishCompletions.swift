import DICOMFileSet

/// The completion script for fish.
struct FishCompletions {
  private let commands: [CommandDescription]

  init(_ commands: [CommandDescription]) { self.commands = commands }

  /// The script.
  var script: String {
    var text = """
      # fish completion of fileset, made by 'fileset completions fish'.
      set -g __fileset_records \(Query.recordKeywords.joined(separator: " "))
      function __fileset_command
        set -l words (commandline -opc)
        test (count $words) -gt 1; and test $words[2] = $argv[1]
      end
      function __fileset_first
        test (count (commandline -opc)) -eq 1
      end
      function __fileset_keywords
        set -l words (commandline -opc)
        set -l program (string replace -r '^~' $HOME -- $words[1])
        # An alias is no program that could be asked.
        type -fq $program; or set program fileset
        command $program completions keywords 2>/dev/null
      end
      function __fileset_list
        set -l before (string match -r '.*,' -- (commandline -ct))
        printf '%s\\n' $before$__fileset_records
      end
      complete -c fileset -n __fileset_first -f -l help -d 'Show the help.'
      complete -c fileset -n __fileset_first -f -l version -d 'Print the version.'

      """
    for command in commands {
      text += "complete -c fileset -n __fileset_first -f -a \(command.name)"
      text += " -d \(command.summary.fishQuoted)\n"
    }
    text += "complete -c fileset -n __fileset_first -f -a help -d 'Show the help of a command.'\n"
    let names = commands.map(\.name).joined(separator: " ")
    text += "complete -c fileset -n '__fileset_command help' -f -a '\(names)'\n"
    text +=
      "complete -c fileset -n '__fileset_command help' -f -l man -d 'Print the manual page.'\n"
    return text + commands.map(branch).joined()
  }

  private func branch(_ command: CommandDescription) -> String {
    let start = "complete -c fileset -n '__fileset_command \(command.name)'"
    var text = ""
    for option in command.allOptions {
      let isLong = option.name.hasPrefix("--")
      text += "\(start) -\(isLong ? "l" : "s") \(option.name.drop { $0 == "-" })"
      text += " \(action(option.value?.kind))-d \(option.help.fishQuoted)\n"
    }
    let kinds = command.operands.map(\.value.kind)
    if !kinds.contains(where: \.isPath) { text += "\(start) -f\n" }
    for kind in kinds {
      if let list = list(kind) { text += "\(start) -a \(list)\n" }
    }
    return text
  }

  /// What follows an option.
  private func action(_ kind: ValueDescription.Kind?) -> String {
    switch kind {
    case nil: ""
    case .text?: "-x "
    case .path?: "-r -F "
    case .folder?: "-x -a '(__fish_complete_directories (commandline -ct))' "
    case .some(let kind): "-x -a \(list(kind) ?? "''") "
    }
  }

  private func list(_ kind: ValueDescription.Kind) -> String? {
    switch kind {
    case .text, .path, .folder: nil
    case .words, .wordsOrText, .profile: "'\((kind.words ?? []).joined(separator: " "))'"
    case .keyword: "'(__fileset_keywords)'"
    case .assignment: "'(__fileset_keywords)='"
    case .condition: "'$__fileset_records='"
    case .recordKeywords: "'(__fileset_list)'"
    }
  }
}

extension String {
  /// In quotation marks of fish, in which backslashes and quotation marks are escaped.
  fileprivate var fishQuoted: String {
    var text = "'"
    for character in self {
      if character == "'" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return text + "'"
  }
}
