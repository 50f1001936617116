import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging

/// `fileset check`: what is wrong with a disc.
struct CheckCommand: Command {
  static let name = "check"
  static let description = CommandDescription(
    name: name, summary: "Says what is wrong with a disc, and what to do about it.",
    operands: [.source],
    options: [
      OptionDescription(
        "--deep", nil, "Read the files too: compare them with their records, decode their pixels."),
      OptionDescription(
        "--profile", .profile(or: ["PDI"]),
        "Check the rules of a media profile of PS3.11, such as STD-GEN-CD, or of IHE PDI (PDI)."),
      OptionDescription("--all", nil, group: "f", "Print every problem on a line of its own."),
      OptionDescription("--json", nil, group: "f", "Print all problems as one JSON document."),
      OptionDescription("--codes", nil, group: "f", "List all problems that are looked for."),
      .jobs("Read N files at the same time (all cores)."),
      OptionDescription(
        "--manifest", ValueDescription("FILE", .path),
        "Compare a copy that was exported with --manifest with that: SOURCE is its folder, or left out."
      ),
      Source.expectOption, Source.rootOption,
    ] + LimitSettings.images,
    notes: [
      "SOURCE is a DICOMDIR, a folder that has one, a folder of DICOM files, or a DICOM file; without "
        + "it, what is in the current folder.",
      "Of each kind of problem some are shown and the rest is counted. The exit status is 1 if there "
        + "are errors, and 0 if there are warnings only.",
    ])

  /// How many problems of a kind the summary shows.
  private static let shown = 5

  private enum Form { case summary, lines, json, codes }

  private var source: Source
  private let manifest: String?
  private let form: Form
  private var options = CheckOptions()

  init(_ arguments: Arguments) throws(UsageError) {
    guard arguments.operands.count <= 1 else {
      throw arguments.error("one SOURCE at a time, not also '\(arguments.operands[1])'")
    }
    form =
      arguments.has("--json")
      ? .json : arguments.has("--all") ? .lines : arguments.has("--codes") ? .codes : .summary
    source = Source(
      path: arguments.operands.first, expectation: try Source.expectation(arguments))
    try source.take(places: arguments)
    manifest = arguments.value("--manifest")
    if manifest != nil {
      for option in ["--deep", "--profile", "--codes", "--expect", "--root"]
      where arguments.has(option) {
        throw arguments.error("'\(option)' needs no --manifest")
      }
    }
    options.isDeep = arguments.has("--deep")
    options.limits = try LimitSettings.reading(arguments)
    source.limits = options.limits
    options.jobs = try arguments.number("--jobs", in: 1...1024) ?? Terminal.cores
    let imageLimits = try LimitSettings.imaging(arguments)
    options.pixelFaults = { PixelFaults.find(in: $0, limits: imageLimits) }
    if form == .summary {
      options.kept = Self.shown
    } else {
      source.limits.problemsPerKind = .max
    }
    if let name = arguments.value("--profile") { try setProfile(name, arguments) }
  }

  private mutating func setProfile(
    _ name: String, _ arguments: Arguments
  ) throws(UsageError) {
    if name.uppercased() == "PDI" {
      options.isPDI = true
      return
    }
    options.profile = try arguments.profile(named: name, or: ["PDI"])
  }

  func run() -> ExitStatus {
    var output = Output(1)
    guard form != .codes else {
      output.write(CheckRule.listing)
      output.flush()
      return .success
    }
    var messages = Messages()
    if let manifest { return compare(with: manifest, &output, &messages) }
    let fileSet: FileSet
    switch source.open(&messages) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    var progress = ProgressBar()
    var check = Check(fileSet, options)
    var printer: any CheckPrinter =
      switch form {
      case .json: CheckJSON(fileSet, options)
      case .lines: CheckLines(fileSet)
      case .summary, .codes: CheckText(fileSet, output.isTerminal)
      }
    printer.begin(&output)
    while !output.isClosed, let findings = check.next() {
      progress.show(check.checkedRecords, of: fileSet.directory.records.count, note: " records")
      if !findings.isEmpty { progress.clear() }
      for finding in findings { printer.print(finding, &output) }
      output.flushIfLarge()
    }
    progress.clear()
    let counts = check.counts
    printer.end(counts, files: check.fileCount, &output)
    output.flush()
    return counts.contains { $0.rule.severity == .error } ? .someFailed : .success
  }

  /// Compares a copy with the manifest of its export.
  private func compare(
    with manifest: String, _ output: inout Output, _ messages: inout Messages
  ) -> ExitStatus {
    do throws(Manifest.Failure) {
      let check = try ManifestCheck(manifest: manifest, folder: source.path)
      if check.isCutOff { messages.note(ManifestReport.cutOff(manifest)) }
      let report = ManifestReport(manifest, check, jobs: options.jobs)
      if form == .json { report.printJSON(&output) } else { report.print(&output) }
      output.flush()
      return report.isSound ? .success : .someFailed
    } catch {
      messages.error("\(error)")
      return .badSource
    }
  }
}

/// One form in which the findings of a check are printed.
protocol CheckPrinter {
  /// What stands before all findings.
  mutating func begin(_ output: inout Output)
  /// One finding, in the order in which they come up.
  mutating func print(_ finding: Finding, _ output: inout Output)
  /// What stands behind all findings.
  mutating func end(_ counts: [CheckCount], files: Int, _ output: inout Output)
}

extension CheckCount {
  /// `3 errors and 1 warning`, or `no problems`.
  static func total(_ counts: [CheckCount]) -> String {
    let errors = counts.filter { $0.rule.severity == .error }.reduce(0) { $0 + $1.count }
    let warnings = counts.filter { $0.rule.severity == .warning }.reduce(0) { $0 + $1.count }
    let parts = [
      errors > 0 ? Text.count(errors, "error") : nil,
      warnings > 0 ? Text.count(warnings, "warning") : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "no problems" : parts.joined(separator: " and ")
  }
}

extension Finding {
  /// Where it is: the byte, the type of the record, and the file where the sentence does not name it.
  func place(in fileSet: FileSet) -> String {
    var parts: [String] = []
    if let offset = problem.offset {
      parts.append("byte \(offset)\(isInFile ? " of \(file ?? "the file")" : "")")
    } else if let file, isInFile || !problem.message.contains(file) {
      parts.append(file)
    }
    if let record, fileSet.origin == .directory, !isInFile {
      let type = fileSet.directory.type(of: record).rawValue
      if !type.isEmpty { parts.append(type) }
    }
    return parts.joined(separator: ", ")
  }
}
