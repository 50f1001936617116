import DICOM

/// `fileset completions`: what lets a shell complete command lines of this tool.
struct CompletionsCommand: Command {
  static let name = "completions"
  static let description = CommandDescription(
    name: name, summary: "Prints a completion script for bash, zsh or fish.",
    operands: [
      OperandDescription(
        Target.shells.map(\.rawValue).joined(separator: "|"),
        .words(Target.shells.map(\.rawValue)))
    ],
    options: [],
    notes: [
      "bash: fileset completions bash > ~/.local/share/bash-completion/completions/fileset",
      "zsh: fileset completions zsh > _fileset, in a folder of $fpath",
      "fish: fileset completions fish > ~/.config/fish/completions/fileset.fish",
      "'keywords' prints the keywords of the data dictionary, a line each; the scripts ask for them.",
    ])

  private enum Target: String {
    case bash, zsh, fish, keywords

    /// What somebody asks for; the keywords are for the scripts.
    static var shells: [Target] { [.bash, .zsh, .fish] }
  }

  private let target: Target

  init(_ arguments: Arguments) throws(UsageError) {
    guard arguments.operands.count == 1, let target = Target(rawValue: arguments.operands[0]) else {
      throw arguments.error("one shell is needed: bash, zsh or fish")
    }
    self.target = target
  }

  func run() -> ExitStatus {
    var output = Output(1)
    let commands = Fileset.commands.map { $0.description }
    switch target {
    case .bash: output.write(BashCompletions(commands).script)
    case .zsh: output.write(ZshCompletions(commands).script)
    case .fish: output.write(FishCompletions(commands).script)
    case .keywords:
      for keyword in DataDictionary.keywords where !keyword.isEmpty { output.write(keyword + "\n") }
    }
    output.flush()
    return .success
  }
}

extension String {
  /// As one word of a shell, in quotation marks that leave all as it is.
  var shellQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
