import DICOM
import DICOMExport
import DICOMFileSet

/// `fileset find`: instances by what their records, or files, say.
struct FindCommand: Command {
  static let name = "find"
  static let description = CommandDescription(
    name: name, summary: "Finds instances by what the directory, or their files, say.",
    operands: [.source, .conditions],
    options: [
      OptionDescription(
        "--values", ValueDescription("KEYWORD,…", .recordKeywords),
        "Print the different values of these elements, and how many instances have each."),
      OptionDescription(
        "--load", nil, "Read the files of instances for what their records do not say."),
      .jobs("With --load, read N files at the same time (all cores)."),
      OptionDescription("--csv", nil, group: "f", "Print rows with a header line."),
      OptionDescription(
        "--json", nil, group: "f",
        "Print a JSON line for each instance, or one document for --values."),
      OptionDescription("--paths", nil, group: "f", "Print only the paths of the files."),
      OptionDescription("-0", nil, "The same, with a NUL behind each, for xargs -0."),
      Source.expectOption,
    ] + Source.places + LimitSettings.files,
    notes: [
      "An instance is found if all conditions hold, such as PatientID=4711 or Modality='CT\\MR'. '*' "
        + "stands for any characters and '?' for one; backslashes part alternatives; dates and times "
        + "may be ranges, such as StudyDate=20200101-20201231; nothing behind the equals sign means "
        + "that there is no value; Modality!=CT finds what has another value, Modality!= what has "
        + "any. Names compare without regard to case.",
      "Conditions see the instance's own record, and where that has no value, those above it; with "
        + "--load then its file. What stands behind the path of an instance is conditions too; of long "
        + "values the beginning, with '*' behind it, where --csv and --json have the whole.",
    ])

  /// What is printed.
  enum Form { case text, csv, json, paths, nulPaths }

  private var source: Source
  private let query: Query
  private let options: SearchOptions
  private let form: Form

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    query = try Source.query(arguments.takeConditions(), arguments)
    guard arguments.operands.count <= 1 else {
      throw arguments.error(
        "one SOURCE at a time, not also '\(arguments.operands[1])'; conditions are "
          + "KEYWORD=PATTERN, such as Modality=CT")
    }
    source = Source(
      path: arguments.operands.first, expectation: try Source.expectation(arguments),
      limits: try LimitSettings.reading(arguments))
    try source.take(places: arguments)
    var options = SearchOptions()
    options.loadsFiles = arguments.has("--load")
    options.jobs = try arguments.number("--jobs", in: 1...1024) ?? Terminal.cores
    options.valuesOf = try Self.tags(arguments)
    options.limits = source.limits
    self.options = options
    let forms: [(String, Form)] = [
      ("-0", .nulPaths), ("--csv", .csv), ("--json", .json), ("--paths", .paths),
    ]
    form = forms.first { arguments.has($0.0) }?.1 ?? .text
    if form == .nulPaths, let other = ["--csv", "--json"].first(where: { arguments.has($0) }) {
      throw arguments.error("'-0' and '\(other)' exclude each other")
    }
    if arguments.has("--values"), form == .paths || form == .nulPaths {
      throw arguments.error("--values prints values, not paths; give one of them")
    }
    guard options.loadsFiles || !arguments.has("--jobs") else {
      throw arguments.error("'--jobs' needs --load")
    }
  }

  private static func tags(_ arguments: Arguments) throws(UsageError) -> [Tag] {
    var tags: [Tag] = []
    for name in arguments.all("--values").flatMap({ $0.split(separator: ",").map(String.init) }) {
      guard let tag = Tag(named: name), DataDictionary.vr(of: tag) != .SQ else {
        let advice = nearest(to: name, in: DataDictionary.keywords).map {
          $0 == name ? "; sequences have no values" : "; did you mean '\($0)'?"
        }
        throw arguments.error("--values '\(name)': no element with values\(advice ?? "")")
      }
      if !tags.contains(tag) { tags.append(tag) }
    }
    if tags.isEmpty, arguments.has("--values") {
      throw arguments.error("--values: a keyword is needed, such as Modality")
    }
    return tags
  }

  func run() -> ExitStatus {
    var messages = Messages()
    let fileSet: FileSet
    switch source.open(&messages) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    let cancellation = options.loadsFiles ? Interrupt.cancellation() : nil
    var bar = ProgressBar()
    let result = fileSet.search(query, options: options) { done, total in
      bar.show(done, of: total, note: " files read")
      return cancellation?.isCancelled != true
    }
    bar.clear()
    if cancellation?.isCancelled == true {
      messages.error("interrupted; nothing was printed")
      return .interrupted
    }

    var output = Output(1)
    var isComplete = result.failures.isEmpty
    if options.valuesOf.isEmpty {
      var report = FindReport(fileSet, form)
      report.print(result.instances, &output)
      isComplete = isComplete && report.isComplete
      if !output.isClosed {
        messages.problems(
          fileSet.problems + report.problems, of: fileSet.source,
          advice: " (ls --json lists all)")
      }
    } else {
      ValuesReport(result, form).print(&output)
      if !output.isClosed { messages.problems(fileSet.problems, of: fileSet.source) }
    }
    if !output.isClosed { remark(on: result, in: fileSet, &messages) }
    return isComplete ? fileSet.statusOfReading : .someFailed
  }

  /// Says what a user has to know beside what was found.
  private func remark(
    on result: SearchResult, in fileSet: FileSet, _ messages: inout Messages
  ) {
    for (number, error) in result.failures {
      let offset = fileSet.directory.records[number].offset
      let place = fileSet.origin == .directory ? "byte \(offset): " : ""
      messages.error("\(fileSet.source): \(place)\(error)")
    }
    if !result.failures.isEmpty {
      let count = Text.count(result.failures.count, "file")
      messages.note("\(count) cannot be read, so whether they are meant is not known")
    }
    if result.instances.isEmpty {
      messages.note("no instance of \(Text.visible(fileSet.source)) matches the conditions")
      for condition in query.conditions where condition.isRangeOfText {
        messages.note(
          "ranges are for dates and times; what \(condition.keyword) has to be was taken as text")
      }
    }
    guard !options.loadsFiles, fileSet.directory.root != nil else { return }
    for tag in result.unrecorded {
      messages.note(
        "no directory record has a value of \(DataDictionary.keyword(of: tag) ?? "\(tag)"); "
          + "with --load, the files are asked too")
    }
  }
}
