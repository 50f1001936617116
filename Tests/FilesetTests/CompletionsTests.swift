import Testing

@testable import fileset

@Suite("Completions and the manual page")
struct CompletionsTests {
  private static var commands: [CommandDescription] { Fileset.commands.map { $0.description } }

  @Test("know every command and every option", arguments: ["bash", "zsh", "fish", "man"])
  func complete(form: String) throws {
    let text =
      switch form {
      case "bash": BashCompletions(Self.commands).script
      case "zsh": ZshCompletions(Self.commands).script
      case "fish": FishCompletions(Self.commands).script
      default: ManualPage(Self.commands, version: "1").text
      }
    for command in Self.commands {
      #expect(text.contains(command.name))
      for option in command.options {
        let name =
          switch form {
          case "fish":
            option.name.hasPrefix("--")
              ? "'__fileset_command \(command.name)' -l \(option.name.dropFirst(2)) "
              : "'__fileset_command \(command.name)' -s \(option.name.dropFirst()) "
          case "man": ManualPage.escaped(option.name)
          default: option.name
          }
        #expect(text.contains(name), "\(command.name) \(option.name)")
      }
    }
    #expect(text.hasSuffix("\n") && !text.contains("\r"))
  }

  @Test("offer the values that options take")
  func values() {
    for text in [
      BashCompletions(Self.commands).script, ZshCompletions(Self.commands).script,
      FishCompletions(Self.commands).script,
    ] {
      for value in ["refuse warn separate", "auto minmax", "STD-GEN-CD", "big-endian", "PatientID"]
      {
        #expect(text.contains(value), "\(value)")
      }
    }
  }

  @Test("leave help texts as they are, whatever marks are in them")
  func quotes() {
    let odd = CommandDescription(
      name: "odd", summary: "It's [odd]: a\\b.", operands: [],
      options: [OptionDescription("--odd", nil, "Don't [ever]: a\\b.")])
    #expect(ZshCompletions([odd]).script.contains(#"--odd[Don'\''t \[ever\]\: a\\b.]"#))
    #expect(FishCompletions([odd]).script.contains(#"-d 'Don\'t [ever]: a\\b.'"#))
    #expect(
      ManualPage([odd], version: "1").text.contains("Don\\(aqt [ever]: a\\eb."))
    #expect(ManualPage.escaped(".TH – a-b") == "\\&.TH \\[u2013] a\\-b")
  }

  @Test("offer shells to complete for, and not what only the scripts ask for")
  func shells() throws {
    #expect(CompletionsCommand.description.usage == "completions bash|zsh|fish")
    let operand = try #require(CompletionsCommand.description.operands.first)
    #expect(operand.value.kind == .words(["bash", "zsh", "fish"]))
    #expect(try Tool.run("completions", "keywords").output.contains("\nPatientName\n"))
  }

  @Test("describe each operand by what it is")
  func operands() {
    #expect(ExportCommand.description.usage == "export [SOURCE] OUT [KEYWORD=PATTERN]…")
    #expect(MoveCommand.description.usage == "mv MEDIA KEYWORD=PATTERN… --to FILE-ID")
    #expect(
      CreateCommand.description.usage == "create OUT PATH… [KEYWORD=PATTERN]… | --in-place DIR")
  }

  @Test("refuses words that an option does not have")
  func refusesWords() throws {
    let error = try #require(throws: UsageError.self) {
      try Arguments(["--conflict", "merge"], for: AddCommand.description)
    }
    #expect(error.message == "--conflict 'merge': one of refuse, warn and separate is needed")
    let bulk = try #require(throws: UsageError.self) {
      try Arguments(["--bulk", "all"], for: DumpCommand.description)
    }
    #expect(bulk.message == "--bulk 'all': 'inline' is all that it takes")
  }
}
