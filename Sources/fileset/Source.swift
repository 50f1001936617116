import DICOM
import DICOMFileSet

/// The File-set that a command works on, as it was typed.
struct Source {
  /// The path, or `nil` for the File-set here.
  var path: String?
  /// What its patients have to be.
  var expectation: Query
  /// Bounds for what a file may ask of the machine.
  var limits = ReadLimits()
  /// Where the files are that a DICOMDIR refers to, if not beside it.
  private(set) var root: String?
  /// Whether a DICOMDIR is not used, but the files themselves.
  private(set) var isScanned = false

  /// The option for a DICOMDIR that does not lie beside its files.
  static let rootOption = OptionDescription(
    "--root", ValueDescription("DIR", .path), group: "p",
    "The folder that has the files of the DICOMDIR, if that lies elsewhere, as after 'fileset repair "
      + "--output'.")

  /// The options that say where the files are.
  static let places = [
    rootOption,
    OptionDescription(
      "--scan", nil, group: "p",
      "Do not use the DICOMDIR; read all files of the folder, also those that no record names."),
  ]

  /// Takes what the options say of where the files are.
  mutating func take(places arguments: Arguments) throws(UsageError) {
    root = arguments.value("--root")
    isScanned = arguments.has("--scan")
    guard root != "" else { throw arguments.error("--root '': a folder is needed") }
    guard root == nil || path != nil else {
      throw arguments.error("'--root' needs the DICOMDIR, too")
    }
  }

  /// The option by which an expectation is stated.
  static var expectOption: OptionDescription {
    OptionDescription(
      "--expect", ValueDescription("KEYWORD=VALUE…", .condition), takesConditions: true,
      "Refuse a source that has another patient, too, whatever else is chosen from it, such as --expect "
        + "PatientID=4711.")
  }

  /// What `--expect` says.
  static func expectation(_ arguments: Arguments) throws(UsageError) -> Query {
    try query(arguments.all("--expect"), arguments)
  }

  /// Reads conditions.
  static func query(_ texts: [String], _ arguments: Arguments) throws(UsageError) -> Query {
    do throws(QueryError) { return try Query(texts) } catch {
      guard case .unknownKeyword(let keyword) = error,
        let name = nearest(to: keyword, in: DataDictionary.keywords)
      else { throw arguments.error("\(error)") }
      throw arguments.error("\(error); did you mean '\(name)'?")
    }
  }

  /// Opens it.
  ///
  /// - Returns: The File-set, or how the run ends if it cannot be used; that is said then.
  func open(_ messages: inout Messages) -> Result<FileSet, Refusal> {
    do throws(FileSetError) {
      let fileSet: FileSet
      if isScanned {
        fileSet = try .scan(path ?? ".", limits: limits)
      } else if let path {
        fileSet = try .open(path, root: root, limits: limits)
      } else {
        fileSet = try .openHere(limits: limits)
      }
      if let reason = refusal(of: fileSet) {
        messages.error("\(fileSet.source): \(reason)")
        return .failure(Refusal(status: .someFailed))
      }
      return .success(fileSet)
    } catch {
      messages.error("\(error)")
      return .failure(Refusal(status: .badSource))
    }
  }

  /// Why a source cannot be used; it was said already.
  struct Refusal: Error {
    var status: ExitStatus
  }

  private func refusal(of fileSet: FileSet) -> String? {
    guard !expectation.isEmpty else { return nil }
    func name(_ number: Int) -> String {
      let record = fileSet.directory.records[number]
      let place = fileSet.origin == .directory ? " at byte \(record.offset)" : ""
      return "the \(fileSet.directory.type(of: number)) record\(place)"
    }
    let advice = "nothing was done, look at it with 'fileset ls'"
    switch fileSet.mismatch(expectation, limits: limits) {
    case nil: return nil
    case .nobody: return "--expect: there is no patient in it; nothing was done"
    case .record(let number, let keyword):
      return "--expect: \(name(number)) has another \(keyword); \(advice)"
    case .file(let number, let keyword):
      return "--expect: a file of \(name(number)) has another \(keyword); \(advice)"
    case .unsaid(let number, let keyword):
      return "--expect: neither \(name(number)) nor a file of it says what \(keyword) is; \(advice)"
    }
  }
}

extension FileSet {
  /// How a run ends in which nothing else failed: the files of a folder are not all that its DICOMDIR
  /// would have told, if the system cannot read that.
  var statusOfReading: ExitStatus { directoryFailure == nil ? .success : .someFailed }
}
