import DICOM
import DICOMFileSet

/// `fileset ls`: what is on a disc.
struct LsCommand: Command {
  static let name = "ls"
  static let description = CommandDescription(
    name: name, summary: "Shows what is on a disc: patients, studies, series, instances.",
    operands: [.source],
    options: [
      OptionDescription("--long", nil, group: "f", "List each instance with its file."),
      OptionDescription(
        "--json", nil, group: "f", "Print all records and problems as one JSON document."),
      OptionDescription("--csv", nil, group: "f", "Print a row for each instance."),
      Source.expectOption,
    ] + Source.places + LimitSettings.files,
    notes: [
      "SOURCE is a DICOMDIR, a folder that has one, a folder of DICOM files, or a DICOM file; without "
        + "it, what is in the current folder. Problems are reported on standard error."
    ])

  private enum Form { case summary, long, json, csv }

  private var source: Source
  private let form: Form

  init(_ arguments: Arguments) throws(UsageError) {
    guard arguments.operands.count <= 1 else {
      throw arguments.error("one SOURCE at a time, not also '\(arguments.operands[1])'")
    }
    form =
      arguments.has("--json")
      ? .json : arguments.has("--csv") ? .csv : arguments.has("--long") ? .long : .summary
    source = Source(
      path: arguments.operands.first, expectation: try Source.expectation(arguments),
      limits: try LimitSettings.reading(arguments))
    try source.take(places: arguments)
  }

  func run() -> ExitStatus {
    var messages = Messages()
    let fileSet: FileSet
    switch source.open(&messages) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    let survey = Survey(fileSet, keepsLocations: form != .summary)
    var output = Output(1)
    switch form {
    case .summary, .long: LsText(survey, isLong: form == .long, output.isTerminal).print(&output)
    case .json: LsJSON(survey).print(&output)
    case .csv: LsCSV(survey).print(&output)
    }
    output.flush()
    if !output.isClosed {
      messages.problems(survey.problems, of: fileSet.source)
      messages.unlisted(survey.unlisted, "not shown", "--scan shows all")
    }
    return fileSet.statusOfReading
  }
}
