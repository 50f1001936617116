import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging

/// `fileset export`: instances as files of other forms, or as they are.
struct ExportCommand: Command {
  static let name = "export"
  static let description = CommandDescription(
    name: name, summary: "Exports instances as DICOM files, pictures or arrays.",
    operands: [.source, .out, .conditions], options: ExportArguments.options,
    notes: [
      "Files go to OUT/PatientID/StudyDate/SeriesNumber/InstanceNumber.ext, the frames of an image to "
        + "…/InstanceNumber-0001.ext and so on. Another series, or instance, of the same number gets ~2 "
        + "behind it.",
      "Instances without pixels become what they hold: a PDF, a video, with --jpeg and --png a report "
        + "in HTML; what else cannot become a picture is copied as .dcm.",
      "With --npy --volume, a series goes to OUT/PatientID/StudyDate/SeriesNumber.npy: the slices of "
        + "all its files, sorted by Image Position (Patient) along their normal, from feet to head "
        + "where they are axial. The shape is (slices, rows, columns), colours behind it; "
        + "NumPy's transpose(1, 2, 0) makes it (rows, columns, slices). SeriesNumber.json has the "
        + "4 × 4 affine from (column, row, slice) to millimetres in the patient (LPS), spacing, "
        + "files and problems. A series of several orientations, sizes or points in time becomes "
        + "SeriesNumber-0001.npy and so on.",
      "KEYWORD=PATTERN chooses instances by what the directory says, such as Modality=CT, "
        + "PatientName='DOE*', or StudyDate=20200101-20201231.",
      "Without SOURCE, what is in the current folder is exported.",
    ])

  private var source: Source
  private let destination: String
  private let query: Query
  private let settings: ExportArguments

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    query = try Source.query(arguments.takeConditions(), arguments)
    settings = try ExportArguments(arguments)
    switch arguments.operands.count {
    case 0: throw arguments.error("the folder OUT that files go to is missing")
    case 1, 2:
      source = Source(
        path: arguments.operands.count == 2 ? arguments.operands[0] : nil,
        expectation: settings.options.expectation, limits: settings.options.limits)
      destination = arguments.operands[arguments.operands.count - 1]
    default:
      throw arguments.error("SOURCE and OUT are all, '\(arguments.operands[2])' is too much")
    }
    try source.take(places: arguments)
    guard !destination.isEmpty else { throw arguments.error("OUT is empty") }
    guard destination != "-" else {
      throw arguments.error("OUT has to be a folder; for one of the name '-', type ./-")
    }
  }

  func run() -> ExitStatus {
    let start = Terminal.seconds()
    var messages = Messages()
    let fileSet: FileSet
    switch source.open(&messages) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal):
      if refusal.status == .badSource { noteOrder(&messages) }
      return refusal.status
    }
    if !settings.goesIntoMedia {
      do throws(ExportError) { try fileSet.checkDestination(destination) } catch {
        messages.error("\(error)")
        return .badDestination
      }
    }
    if source.path == nil { messages.note("exporting \(Text.visible(fileSet.source))") }
    let patients = fileSet.directory.patientCount
    if patients > 1 { messages.note("\(patients) patients on this disc") }
    messages.problems(fileSet.problems, of: fileSet.source)
    let status =
      if let array = settings.volume {
        exportVolumes(of: fileSet, array, start)
      } else {
        export(fileSet, start)
      }
    return status == .success ? fileSet.statusOfReading : status
  }

  /// Exports each instance.
  private func export(_ fileSet: FileSet, _ start: Double) -> ExitStatus {
    var messages = Messages()
    var plan = ExportPlan(
      fileSet, query: query, destination: destination, options: settings.options)
    if let (index, count) = settings.shard { plan = plan.shard(index, of: count) }
    if plan.items.isEmpty {
      messages.note("no instance of \(Text.visible(fileSet.source)) matches the conditions")
    }
    let report = ExportReport(plan, printsLines: settings.printsLines, start: start)
    do throws(ExportError) {
      let cancellation = Interrupt.cancellation()
      if settings.isDryRun {
        try plan.checkExisting()
        try plan.checkExpectation(cancellation: cancellation)
        return report.showPlan()
      }
      let isResumed = settings.manifest != nil && settings.options.existing == .skip
      try plan.checkExisting(replacing: isResumed)
      try plan.checkExpectation(cancellation: cancellation)
      let manifest = try settings.manifest.map { path throws(ExportError) in
        try begin(path)
      }
      let summary = try plan.run(manifest: manifest, cancellation: cancellation) {
        report.finished($0, $1)
      }
      return report.end(summary)
    } catch {
      if case .stopped(let failure, let summary) = error, failure.isFull || summary.files > 0 {
        return report.stopped(failure, summary)
      }
      report.clear()
      return refuse(error, &messages)
    }
  }

  /// Says why the export cannot begin.
  private func refuse(_ error: ExportError, _ messages: inout Messages) -> ExitStatus {
    guard case .unexpected = error else {
      messages.error("\(error)")
      return .badDestination
    }
    messages.error("\(Source.expectOption.name): \(error)")
    return .someFailed
  }

  /// Begins the manifest, or goes on with it.
  private func begin(_ path: String) throws(ExportError) -> ManifestLog {
    let log = try ManifestLog(path, existing: settings.options.existing)
    if log.wasCutOff {
      var messages = Messages()
      messages.note(ManifestReport.cutOff(path))
    }
    return log
  }

  /// Says which path is which, where one of them seems to have been meant as the other.
  private func noteOrder(_ messages: inout Messages) {
    guard let path = source.path else {
      messages.note(
        "fileset: '\(destination)' is where files go to; to export from it, "
          + "type 'fileset export \(destination) OUT'")
      return
    }
    guard Folder.status(of: path) == nil, Folder.status(of: destination) != nil else { return }
    messages.note(
      "fileset: the source stands first; to export from '\(destination)', "
        + "type 'fileset export \(destination) \(path)'")
  }

  /// Makes a volume of each series.
  private func exportVolumes(
    of fileSet: FileSet, _ array: PixelArray.Options, _ start: Double
  ) -> ExitStatus {
    var messages = Messages()
    var plan = VolumePlan(
      fileSet, query: query, destination: destination, options: settings.options, array: array)
    if let (index, count) = settings.shard { plan = plan.shard(index, of: count) }
    if plan.series.isEmpty {
      messages.note("no series of \(Text.visible(fileSet.source)) matches the conditions")
    }
    let report = VolumeReport(
      plan, isPlan: settings.isDryRun, printsLines: settings.printsLines, start: start)
    do throws(ExportError) {
      let cancellation = Interrupt.cancellation()
      try plan.checkExpectation(cancellation: cancellation)
      guard !settings.isDryRun else {
        return report.end(
          try plan.preview(cancellation: cancellation) { report.finished($0, $1) })
      }
      let writer = FileWriter()
      let manifest = try settings.manifest.map { path throws(ExportError) in
        try plan.checkExisting()
        return try begin(path)
      }
      let summary = try plan.run(writer: writer, manifest: manifest, cancellation: cancellation) {
        report.finished($0, $1)
      }
      return report.end(summary)
    } catch {
      if case .stopped(let failure, let summary) = error, failure.isFull || summary.files > 0 {
        return report.stopped(failure, summary)
      }
      report.clear()
      return refuse(error, &messages)
    }
  }
}
