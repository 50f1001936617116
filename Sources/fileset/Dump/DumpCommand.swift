import DICOM

/// `fileset dump`: what is in files.
struct DumpCommand: Command {
  static let name = "dump"
  static let description = CommandDescription(
    name: name, summary: "Prints the elements of DICOM files, as text or as DICOM JSON.",
    operands: [.files],
    options: [
      OptionDescription(
        "--tag", ValueDescription("TAG-OR-KEYWORD", .keyword),
        "Print only this element, with all that is in it; may be given several times."),
      OptionDescription("--meta-only", nil, "Print only the File Meta Information."),
      OptionDescription(
        "--json", nil, "Print the DICOM JSON Model, of several files as an array."),
      OptionDescription(
        "--bulk", .words(["inline"]), "Put binary values over 64 bytes into the JSON, in Base64."),
      InputFile.recursiveOption,
    ] + LimitSettings.files,
    notes: [
      """
      FILE is any DICOM file, a DICOMDIR too; '-' stands for standard input. Of long values only \
      the length is shown, and JSON leaves them out. What is wrong with a file is reported on \
      standard error.
      """
    ])

  private let paths: [String]
  private let isRecursive: Bool
  private let limits: ReadLimits
  private let tags: Set<Tag>?
  private let isMetaOnly: Bool
  /// How JSON is printed, or `nil` for text.
  private let bulk: JSONForm.Bulk?

  init(_ arguments: Arguments) throws(UsageError) {
    guard !arguments.operands.isEmpty else {
      throw arguments.error("a FILE is needed, or '-' for standard input")
    }
    paths = arguments.operands
    isRecursive = arguments.has("-r")
    limits = try LimitSettings.reading(arguments)
    isMetaOnly = arguments.has("--meta-only")
    var tags: Set<Tag> = []
    for name in arguments.all("--tag") {
      guard let tag = Tag(named: name) else {
        throw arguments.error(
          "--tag '\(name)': neither a keyword nor a number such as 0010,0020 or 00100020")
      }
      tags.insert(tag)
    }
    self.tags = tags.isEmpty ? nil : tags
    guard arguments.has("--json") || !arguments.has("--bulk") else {
      throw arguments.error("--bulk goes with --json")
    }
    bulk = arguments.has("--json") ? (arguments.has("--bulk") ? .inline : .upTo(64)) : nil
  }

  func run() -> ExitStatus {
    var run = InputRun()
    guard let files = run.files(paths, isRecursive: isRecursive) else { return .badSource }
    let isSeveral = run.isSeveral
    var isFirst = true
    if bulk != nil, isSeveral { run.output.write("[") }
    let status = run.each(files, limits) { file, opened, run throws(ReadError) in
      if isSeveral { run.output.write(heading(of: file, isFirst: isFirst)) }
      isFirst = false
      let inner: [Problem]
      if let bulk {
        inner = try json(opened, bulk, &run.output)
        run.output.write(isSeveral ? "" : "\n")
      } else {
        inner = try text(opened, &run.output)
      }
      run.problems(opened.problems + inner, of: file)
      return true
    }
    if bulk != nil, isSeveral {
      run.output.write("]\n")
      run.output.flush()
    }
    return status
  }

  /// What stands before each of several files.
  private func heading(of file: InputFile, isFirst: Bool) -> String {
    guard bulk == nil else { return isFirst ? "" : ",\n" }
    return "\(isFirst ? "" : "\n")# \(Text.visible(file.path))\n"
  }

  private func text(
    _ file: Part10File, _ output: inout Output
  ) throws(ReadError) -> [Problem] {
    var form = TextForm()
    var bytes: [UInt8] = []
    if isMetaOnly {
      try form.append(file.meta, tags: tags, to: &bytes) { output.take(&$0) }
    } else {
      try form.append(file, tags: tags, to: &bytes) { output.take(&$0) }
    }
    output.take(&bytes)
    return form.problems
  }

  private func json(
    _ file: Part10File, _ bulk: JSONForm.Bulk, _ output: inout Output
  ) throws(ReadError) -> [Problem] {
    var form = JSONForm(bulk: bulk)
    var bytes: [UInt8] = []
    let dataSet = isMetaOnly ? file.meta : file.dataSet
    try form.append(dataSet, tags: tags, to: &bytes) { output.take(&$0) }
    output.take(&bytes)
    return form.problems
  }
}
