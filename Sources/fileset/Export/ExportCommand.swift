struct ExportCommand: Command {
  static let description = CommandDescription(
    name: "export", summary: "", operands: "", options: [])
  init(_ arguments: Arguments) throws(UsageError) {}
  func run() -> ExitStatus { .success }
}
