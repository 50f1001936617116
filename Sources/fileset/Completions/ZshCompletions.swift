import DICOMFileSet

/// The completion script for zsh.
struct ZshCompletions {
  private let commands: [CommandDescription]

  init(_ commands: [CommandDescription]) { self.commands = commands }

  /// The script, to be autoloaded as `_fileset`, or to be sourced behind `compinit`.
  var script: String {
    let names = commands.map { "      \("\($0.name):\($0.summary)".shellQuoted)\n" }.joined()
    return """
      #compdef fileset
      # zsh completion of fileset, made by 'fileset completions zsh'.
      \(helpers)
      _fileset() {
        _fileset_program=${words[1]/#\\~/$HOME}
        # An alias is no program that could be asked.
        whence -p -- $_fileset_program >/dev/null || _fileset_program=fileset
        if (( CURRENT == 2 )); then
          local -a commands
          commands=(
      \(names)      'help:Shows the help of a command.'
          )
          _describe -t commands command commands -- '(--help --version)'
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(commands.map(branch).joined())    help)
            _arguments '1:command:(\(commands.map(\.name).joined(separator: " ")) --man)'
            ;;
        esac
      }
      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
        _fileset "$@"
      else
        compdef _fileset fileset
      fi

      """
  }

  private func branch(_ command: CommandDescription) -> String {
    var specifications = command.allOptions.map { specification($0, in: command) }
    var actions: [String] = []
    for operand in command.operands {
      let action = operandAction(operand.value.kind)
      if !actions.contains(action) { actions.append(action) }
    }
    if actions.count == 1 {
      specifications.append("*:\(command.operands[0].value.name.inBrackets):\(actions[0])")
    } else {
      let alternatives = actions.map { "\"operands:operand:\($0)\"" }.joined(separator: " ")
      specifications.append("*:operand: _alternative \(alternatives)")
    }
    let lines = specifications.map { "        \($0.shellQuoted)" }.joined(separator: " \\\n")
    return "    \(command.name))\n      _arguments -S -s \\\n\(lines)\n      ;;\n"
  }

  private func specification(
    _ option: OptionDescription, in command: CommandDescription
  ) -> String {
    let others = command.options.filter {
      option.group != nil && $0.group == option.group && $0.name != option.name
    }
    let exclusion = others.isEmpty ? "" : "(\(others.map(\.name).joined(separator: " ")))"
    let help = "[\(option.help.inBrackets)]"
    guard let value = option.value else { return "\(exclusion)\(option.name)\(help)" }
    let prefix = exclusion.isEmpty ? "*" : exclusion
    return "\(prefix)\(option.name)=\(help):\(value.name.inBrackets):\(action(value.kind))"
  }

  private func operandAction(_ kind: ValueDescription.Kind) -> String {
    // Folders that are to be made stand in others.
    kind == .folder ? "_files" : action(kind)
  }

  private func action(_ kind: ValueDescription.Kind) -> String {
    switch kind {
    case .text: " "
    case .words, .wordsOrText, .profile: "(\((kind.words ?? []).joined(separator: " ")))"
    case .path: "_files"
    case .folder: "_files -/"
    case .keyword: "_fileset_keywords"
    case .assignment: "_fileset_assignments"
    case .condition: "_fileset_conditions"
    case .recordKeywords: "_fileset_list"
    }
  }

  private var helpers: String {
    """
    _fileset_records=(\(Query.recordKeywords.joined(separator: " ")))
    _fileset_keywords() {
      local -a keywords
      keywords=(${(f)"$($_fileset_program completions keywords 2>/dev/null)"})
      compadd -- $keywords
    }
    _fileset_assignments() {
      local -a keywords
      if compset -P 1 '*='; then _message value; return; fi
      keywords=(${(f)"$($_fileset_program completions keywords 2>/dev/null)"})
      compadd -S = -q -- $keywords
    }
    _fileset_conditions() {
      if compset -P 1 '*='; then _message pattern; return; fi
      compadd -S = -q -- $_fileset_records
    }
    _fileset_list() {
      compset -P '*,'
      compadd -S , -q -- $_fileset_records
    }
    """
  }
}

extension String {
  /// Without what means something in a specification of `_arguments`.
  fileprivate var inBrackets: String {
    var text = ""
    for character in self {
      if "[]:\\".contains(character) { text += "\\" }
      text.append(character)
    }
    return text
  }
}
