import DICOM
import DICOMFileSet

/// `fileset dump`: what is in files.
struct DumpCommand: Command {
  static let description = CommandDescription(
    name: "dump", summary: "Prints the elements of DICOM files, as text or as DICOM JSON.",
    operands: "FILE…",
    options: [
      OptionDescription(
        "--tag", "TAG-OR-KEYWORD", "Print only this element; may be given several times."),
      OptionDescription("--meta-only", nil, "Print only the File Meta Information."),
    ],
    notes: """
      FILE is any DICOM file, a DICOMDIR too; '-' stands for standard input. Of long values only \
      the length is shown. What is wrong with a file is reported on standard error.
      """)

  private let paths: [String]
  private let tags: Set<Tag>?
  private let isMetaOnly: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    guard !arguments.operands.isEmpty else {
      throw arguments.error("a FILE is needed, or '-' for standard input")
    }
    paths = arguments.operands
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
  }

  func run() -> ExitStatus {
    var output = Output(1)
    var messages = Messages()
    var failures = 0
    for (number, path) in paths.enumerated() {
      if output.isClosed { break }
      if paths.count > 1 {
        output.write("\(number > 0 ? "\n" : "")# \(Text.visible(path))\n")
      }
      if !dump(path, &output, &messages) { failures += 1 }
    }
    output.flush()
    guard failures > 0 else { return .success }
    return failures == paths.count ? .badSource : .someFailed
  }

  /// Prints a file; what is wrong is said behind it.
  ///
  /// - Returns: Whether it could be read.
  private func dump(_ path: String, _ output: inout Output, _ messages: inout Messages) -> Bool {
    var form = TextForm()
    do throws(ReadError) {
      let file = try InputFile.open(path)
      var problems = file.problems
      try print(file, &form, &output)
      problems += form.problems
      output.flush()
      if !output.isClosed { messages.problems(problems, of: Text.visible(path)) }
      return true
    } catch {
      output.flush()
      messages.error(Text.visible("\(error)"))
      return false
    }
  }

  private func print(
    _ file: Part10File, _ form: inout TextForm, _ output: inout Output
  ) throws(ReadError) {
    if isMetaOnly {
      try form.append(file.meta, tags: tags, to: &output)
    } else {
      try form.append(file, tags: tags, to: &output)
    }
  }
}

extension TextForm {
  /// Appends to an output, which is written whenever much has come together.
  fileprivate mutating func append(
    _ file: Part10File, tags: Set<Tag>?, to output: inout Output
  ) throws(ReadError) {
    var bytes: [UInt8] = []
    try append(file, tags: tags, to: &bytes) { output.take(&$0) }
    output.take(&bytes)
  }

  fileprivate mutating func append(
    _ dataSet: DataSet, tags: Set<Tag>?, to output: inout Output
  ) throws(ReadError) {
    var bytes: [UInt8] = []
    try append(dataSet, tags: tags, to: &bytes) { output.take(&$0) }
    output.take(&bytes)
  }
}
