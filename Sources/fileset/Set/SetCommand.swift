import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `fileset set`: elements of files set, added and deleted.
struct SetCommand: Command {
  static let name = "set"
  static let description = CommandDescription(
    name: name, summary: "Sets, adds and deletes elements of DICOM files.",
    operands: [.files, OperandDescription("KEYWORD=VALUE", .assignment, isRepeated: true)],
    options: SetArguments.options,
    notes: [
      """
      KEYWORD is a keyword such as PatientName, a number as 0010,0010 or 00100010, or a path such as \
      OtherPatientIDsSequence[0].PatientID, where the item behind the last one is added. \
      [ACME 1.1]0029,xx01 is a private element in the block of its creator. KEYWORD:VR=VALUE names \
      the representation; KEYWORD?=VALUE sets only what is absent; an empty VALUE sets an empty one; \
      backslashes part several values. SOPInstanceUID=new-uid gives a new UID, the same one for all \
      that were the same in this run.
      """,
      """
      Everything that is not set stays byte for byte as it was. A value that breaks a rule of its \
      representation is refused before any file is touched. Files of a folder keep their paths below \
      it; what is not DICOM in there, and DICOMDIRs, are passed over. '-' reads standard input and \
      writes standard output. To edit a file whose name has an equals sign, type ./ before it.
      """,
    ])

  let arguments: SetArguments
  private let warnings: [Problem]

  init(_ arguments: Arguments) throws(UsageError) {
    let parsed = try SetArguments(arguments)
    self.arguments = parsed
    do throws(ValueError) { warnings = try parsed.edit.warnings() } catch {
      throw arguments.error("\(error)")
    }
  }

  func run() -> ExitStatus {
    var run = InputRun()
    for warning in warnings { run.messages.note("fileset: warning: \(warning)") }
    if case .standardOutput = arguments.destination, run.output.isTerminal {
      run.messages.error("standard output is a terminal; send it to a file or to another program")
      return .badDestination
    }
    var excluded: String?
    if case .folder(let folder) = arguments.destination { excluded = folder }
    if case .media(let medium) = arguments.destination { return edit(medium, &run) }
    guard
      let files = run.files(
        arguments.files, isRecursive: arguments.isRecursive, excluding: excluded)
    else { return .badSource }
    let paths: [String?]
    do throws(SetDestination.Refusal) {
      paths = try arguments.destination.paths(of: files, existing: arguments.existing)
    } catch {
      run.messages.error(error.message)
      return error.status
    }
    return edit(files, paths, &run)
  }

  private func edit(
    _ files: [InputFile], _ paths: [String?], _ run: inout InputRun
  ) -> ExitStatus {
    let start = Terminal.seconds()
    let cancellation = Interrupt.cancellation()
    var report = SetReport()
    let numbers = Dictionary(zip(files.map(\.path), files.indices)) { first, _ in first }
    let status = run.each(files, arguments.media.adding.limits) {
      file, opened, run throws(ReadError) in
      if cancellation.isCancelled {
        run.isStopped = true
        return true
      }
      let path = numbers[file.path].flatMap { paths[$0] }
      return try edit(file, opened, to: path, &report, &run)
    }
    if run.isSeveral {
      let seconds = Text.fixed(Terminal.seconds() - start, 1)
      run.messages.note(report.summary(run, isDryRun: arguments.isDryRun, seconds: seconds))
    }
    if arguments.editsInPlace {
      for note in report.notes(isDryRun: arguments.isDryRun) { run.messages.note(note) }
    }
    if cancellation.isCancelled {
      run.messages.note("interrupted")
      return .interrupted
    }
    return report.isDestinationBad ? .badDestination : status
  }

  /// Edits one file, and writes it.
  ///
  /// - Returns: Whether all of that worked; what did not is said.
  private func edit(
    _ file: InputFile, _ original: Part10File, to path: String?, _ report: inout SetReport,
    _ run: inout InputRun
  ) throws(ReadError) -> Bool {
    run.problems(original.problems, of: file)
    guard !original.isDirectory else {
      if file.isFound {
        report.directories += 1
        return true
      }
      run.say(
        "\(file.path): is a DICOMDIR, whose offsets would be wrong afterwards; it stays as it is")
      return false
    }
    var edited = original
    do throws(ValueError) {
      run.problems(try arguments.edit.apply(to: &edited), of: file)
    } catch {
      run.say("\(file.path): \(error)")
      return false
    }
    do throws(WriteError) {
      if let transcoder = arguments.transcoder(for: edited) {
        return try transcode(edited, transcoder, original, file, to: path, &report, &run)
      }
      if arguments.isDryRun {
        try report.show(
          file, original, edited, options: arguments.edit.options, to: &run.output)
      } else {
        try write(edited, file, to: path, &report, &run)
      }
    } catch {
      return try failed(error, file, &report, &run)
    }
    return true
  }

  private func write(
    _ edited: Part10File, _ file: InputFile, to path: String?, _ report: inout SetReport,
    _ run: inout InputRun
  ) throws(WriteError) {
    var options = arguments.edit.options
    options.existing = arguments.existing
    // Without it, nothing would say what the transfer syntax is now.
    if options.transferSyntax != nil, edited.meta.string(.transferSyntaxUID) == nil {
      options.meta = edited.metaRule
    }
    guard let path else {
      run.output.bytes += try edited.bytes(options: options)
      return
    }
    let isChanged = edited.isModified(options)
    if case .inPlace = arguments.destination, !isChanged {
      report.unchanged += 1
      return
    }
    try edited.write(to: path, options: options)
    if isChanged { report.note(changed: path) } else { report.unchanged += 1 }
  }

  private func failed(
    _ error: WriteError, _ file: InputFile, _ report: inout SetReport, _ run: inout InputRun
  ) throws(ReadError) -> Bool {
    switch error {
    case .read(let error): throw error
    case .file(let error):
      run.say("\(error)")
      report.isDestinationBad = true
      // These will not be better with the next file.
      if [ENOSPC, EDQUOT, EROFS].contains(error.code) { run.isStopped = true }
    case .outdated: run.say("\(error)")
    default: run.say("\(file.path): \(error)")
    }
    return false
  }
}

extension SetArguments {
  /// Whether it is only shown what would change.
  var isDryRun: Bool { if case .nowhere = destination { true } else { false } }
}

extension Part10File {
  /// Whether it would be written otherwise than it was read.
  func isModified(_ options: WriteOptions) -> Bool {
    meta.isModified || dataSet.isModified || options.meta == .complete
      || options.transferSyntax.map { $0 != transferSyntax } ?? false
  }

  /// Whether it is a directory of a File-set, Media Storage Directory Storage (PS3.3 §F).
  var isDirectory: Bool {
    meta.string(.mediaStorageSOPClassUID) == "1.2.840.10008.1.3.10"
      || dataSet.contains(Tag(0x0004, 0x1220))
  }
}
