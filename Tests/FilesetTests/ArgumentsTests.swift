import Testing

@testable import fileset

@Suite("Command lines")
struct ArgumentsTests {
  static let command = CommandDescription(
    name: "try", summary: "Tries.", operands: [.source],
    options: [
      OptionDescription("--flag", nil, group: "a", "A flag."),
      OptionDescription("--other", nil, group: "a", "Another flag."),
      OptionDescription("--value", "TEXT", "A value."),
      OptionDescription("--number", "N", "A number."),
      OptionDescription("--expect", "KEYWORD=VALUE…", takesConditions: true, "Conditions."),
    ])

  private func parse(_ line: String) throws -> Arguments {
    try Arguments(line.split(separator: " ").map(String.init), for: Self.command)
  }

  @Test("takes options anywhere, their values behind a space or an equals sign")
  func parses() throws {
    let arguments = try parse("one --flag --value=a=b two --number -7 -- --flag three")
    #expect(arguments.operands == ["one", "two", "--flag", "three"])
    #expect(arguments.has("--flag") && !arguments.has("--other"))
    #expect(arguments.value("--value") == "a=b")
    #expect(try arguments.number("--number", in: -10...10) == -7)
    #expect(try parse("--value 1 --value 2").value("--value") == "2")
    #expect(try parse("-").operands == ["-"])
    #expect(try parse("-h").wantsHelp)
  }

  @Test("sets conditions apart from paths")
  func findsConditions() throws {
    var arguments = try parse(
      "a Modality=CT ./x=y --expect PatientID=1 PatientName=D* b StudyDate=1")
    #expect(arguments.all("--expect") == ["PatientID=1", "PatientName=D*"])
    #expect(arguments.takeConditions() == ["Modality=CT", "StudyDate=1"])
    #expect(arguments.operands == ["a", "./x=y", "b"])
    #expect(Arguments.isCondition("Nonsense=1") && Arguments.isCondition("0010,0020=1"))
    #expect(!Arguments.isCondition("=1") && !Arguments.isCondition("a b=1"))
  }

  @Test(
    "says what is wrong, and what was meant",
    arguments: [
      ("--flg", "unknown option '--flg'; did you mean '--flag'?"),
      ("--vale=1", "unknown option '--vale'; did you mean '--value'?"),
      ("-x", "unknown option '-x'"), ("--zzzzzz", "unknown option '--zzzzzz'"),
      ("--value", "'--value' needs a value: --value TEXT"),
      ("--value --flag", "'--value' needs a value: --value TEXT"),
      ("--flag=1", "'--flag' takes no value, but has '1'"),
      ("--flag --other", "'--flag' and '--other' exclude each other; give one of them"),
    ])
  func explains(line: String, message: String) throws {
    let error = try #require(throws: UsageError.self) { try parse(line) }
    #expect(error.message == message)
    #expect(error.description == "fileset try: \(message) (see 'fileset try --help')")
  }

  @Test("refuses numbers that are none, or out of range", arguments: ["x", "0", "11", "1.5", ""])
  func refusesNumbers(text: String) throws {
    let arguments = try Arguments(["--number=\(text)"], for: Self.command)
    #expect(throws: UsageError.self) { try arguments.number("--number", in: 1...10) }
  }

  @Test("makes the help from the same description")
  func help() {
    #expect(
      Self.command.help == """
        Tries.

        Usage: fileset try [SOURCE] [OPTIONS]

        Options:
          --flag                   A flag.
          --other                  Another flag.
          --value TEXT             A value.
          --number N               A number.
          --expect KEYWORD=VALUE…  Conditions.
          --help                   Show this help.

        """)
  }
}
