import DICOM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command-line tool.
@main
struct Fileset {
  static let version = "0.1.0"
  static let summary = "Reads, exports and edits DICOM File-sets: DICOMDIRs and their files."
  static var commands: [any Command.Type] {
    [
      LsCommand.self, FindCommand.self, CheckCommand.self, DumpCommand.self, GetCommand.self,
      SetCommand.self,
      ExportCommand.self,
      CreateCommand.self,
      AddCommand.self, RemoveCommand.self, MoveCommand.self, CopyCommand.self, UndoCommand.self,
      RepairCommand.self, CompletionsCommand.self,
    ]
  }

  static func main() {
    Terminal.ignoreBrokenPipes()
    exit(run(Array(Terminal.arguments.dropFirst())).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    do throws(UsageError) {
      let status = try dispatch(arguments)
      guard let code = Output.lostResults else { return status }
      // A full disk behind a redirection: what was printed is not all there.
      var messages = Messages()
      messages.error("\(FileError("write", "standard output", code: code))")
      return .badDestination
    } catch {
      var messages = Messages()
      messages.note("\(error)")
      return .usage
    }
  }

  private static func dispatch(_ arguments: [String]) throws(UsageError) -> ExitStatus {
    switch arguments.first {
    case "--version": return show("fileset \(version)\n")
    case "--help", "-h": return show(help)
    case "help":
      guard arguments.count > 1 else { return show(help) }
      if arguments[1] == "--man" {
        return show(ManualPage(commands.map { $0.description }, version: version).text)
      }
      return show(try command(arguments[1]).description.help)
    case nil: throw UsageError("a command is needed: \(names.joined(separator: ", "))")
    case .some(let name):
      let command = try command(name)
      let parsed = try Arguments(arguments.dropFirst(), for: command.description)
      if parsed.wantsHelp { return show(command.description.help) }
      return try command.init(parsed).run()
    }
  }

  private static var names: [String] { commands.map { $0.name } }

  private static func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let kind = name.hasPrefix("-") ? "option" : "command"
    let advice = nearest(to: name, in: names).map { "did you mean '\($0)'? " } ?? ""
    throw UsageError(
      "unknown \(kind) '\(name)'; \(advice)commands are \(names.joined(separator: ", "))")
  }

  private static func show(_ text: String) -> ExitStatus {
    var output = Output(1)
    output.write(text)
    output.flush()
    return .success
  }

  private static var help: String {
    var text = "\(summary)\n\n"
    text += "Usage: fileset COMMAND [ARGUMENTS]\n\nCommands:\n"
    for command in commands {
      let gap = String(repeating: " ", count: max(1, 13 - command.name.count))
      text += "  \(command.name)\(gap)\(command.description.summary)\n"
    }
    let statuses = ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }
    return text + """

      'fileset COMMAND --help' shows the options of a command, 'fileset --version' the version,
      'fileset help --man' a manual page.

      \(CommandDescription.wrapped(
        "Exit status: \(statuses.joined(separator: "; ")).", indent: 0, width: 100))

      """
  }
}
