import DICOMFileSet

/// The completion script for bash.
struct BashCompletions {
  private let commands: [CommandDescription]

  init(_ commands: [CommandDescription]) { self.commands = commands }

  /// The script. It does without what bash 3.2, that of macOS, does not have.
  var script: String {
    let names = commands.map(\.name) + ["help", "--help", "--version"]
    return """
      # bash completion of fileset, made by 'fileset completions bash'.
      \(helpers)
      _fileset() {
        local program="${COMP_WORDS[0]/#\\~/$HOME}" cur="${COMP_WORDS[COMP_CWORD]}" prev=""
        # An alias is no program that could be asked.
        type -P "$program" >/dev/null || program=fileset
        COMPREPLY=()
        if (( COMP_CWORD == 1 )); then
          _fileset_words \(names.joined(separator: " ").shellQuoted)
          return
        fi
        prev="${COMP_WORDS[COMP_CWORD-1]}"
        # An equals sign is a word of its own to bash.
        if [[ $cur == "=" ]]; then
          cur=""
        elif [[ $prev == "=" ]]; then
          prev="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        case "${COMP_WORDS[1]}" in
      \(commands.map(branch).joined())    help)
            _fileset_words \((commands.map(\.name) + ["--man"]).joined(separator: " ").shellQuoted)
            ;;
        esac
      }
      complete -o bashdefault -o default -F _fileset fileset

      """
  }

  private func branch(_ command: CommandDescription) -> String {
    var text = "    \(command.name))\n"
    let valued = command.allOptions.filter { $0.value != nil }
    if !valued.isEmpty {
      text += "      case \"$prev\" in\n"
      for option in valued {
        text += "        \(option.name)) \(action(option.value?.kind ?? .text)); return ;;\n"
      }
      text += "      esac\n"
    }
    let options = command.allOptions.map(\.name).joined(separator: " ").shellQuoted
    text += "      if [[ $cur == -* ]]; then _fileset_words \(options); return; fi\n"
    // Files are what bash completes where nothing else fits.
    for operand in command.operands where !operand.value.kind.isPath {
      text += "      \(action(operand.value.kind))\n"
    }
    return text + "      ;;\n"
  }

  private func action(_ kind: ValueDescription.Kind) -> String {
    switch kind {
    case .text: "_fileset_words ''"
    case .words, .wordsOrText, .profile:
      "_fileset_words \((kind.words ?? []).joined(separator: " ").shellQuoted)"
    case .path: ":"
    case .folder: "_fileset_folders"
    case .keyword: "_fileset_keywords '' \"$(\"$program\" completions keywords 2>/dev/null)\""
    case .assignment: "_fileset_keywords = \"$(\"$program\" completions keywords 2>/dev/null)\""
    case .condition: "_fileset_keywords = \"$_fileset_records\""
    case .recordKeywords: "_fileset_list \"$_fileset_records\""
    }
  }

  private var helpers: String {
    """
    _fileset_records=\(Query.recordKeywords.joined(separator: " ").shellQuoted)
    _fileset_words() {
      COMPREPLY=($(compgen -W "$1" -- "$cur"))
      compopt +o bashdefault +o default 2>/dev/null
    }
    _fileset_folders() {
      local word
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$cur")
      compopt -o filenames 2>/dev/null
    }
    # Keywords with $1 behind them, and files that begin the same.
    _fileset_keywords() {
      local word
      [[ -n $cur ]] || return
      while IFS= read -r word; do COMPREPLY+=("$word$1"); done < <(compgen -W "$2" -- "$cur")
      (( ${#COMPREPLY[@]} )) || return
      [[ -z $1 ]] || compopt -o nospace 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$(printf %q "$word")"); done < <(compgen -f -- "$cur")
    }
    # Keywords with commas between them.
    _fileset_list() {
      local before="" word
      if [[ $cur == *,* ]]; then before="${cur%,*},"; fi
      while IFS= read -r word; do COMPREPLY+=("$before$word"); done < <(compgen -W "$1" -- "${cur##*,}")
      compopt -o nospace +o bashdefault +o default 2>/dev/null
    }
    """
  }
}

extension ValueDescription.Kind {
  /// Whether it is a file or a folder.
  var isPath: Bool { self == .path || self == .folder }
}
