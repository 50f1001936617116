import DICOM
import DICOMFileSet

/// The findings of a check as one JSON document, a line for each.
struct CheckJSON: CheckPrinter {
  private let fileSet: FileSet
  private let options: CheckOptions
  private var json = JSONWriter()

  init(_ fileSet: FileSet, _ options: CheckOptions) {
    self.fileSet = fileSet
    self.options = options
  }

  mutating func begin(_ output: inout Output) {
    json.beginObject(&output.bytes)
    json.key("source", &output.bytes)
    json.string(fileSet.source, &output.bytes)
    json.key("root", &output.bytes)
    json.string(fileSet.root, &output.bytes)
    json.key("origin", &output.bytes)
    json.string("\(fileSet.origin)", &output.bytes)
    json.key("profile", &output.bytes)
    json.string(options.isPDI ? "PDI" : options.profile?.identifier, &output.bytes)
    json.key("deep", &output.bytes)
    json.bool(options.isDeep, &output.bytes)
    json.key("problems", &output.bytes)
    json.beginArray(&output.bytes)
  }

  mutating func print(_ finding: Finding, _ output: inout Output) {
    output.write("\n")
    json.beginObject(&output.bytes)
    json.fields(of: finding.problem, &output.bytes)
    json.key("record", &output.bytes)
    if let record = finding.record, fileSet.origin == .directory {
      json.number(fileSet.directory.records[record].offset, &output.bytes)
    } else {
      json.null(&output.bytes)
    }
    json.key("file", &output.bytes)
    json.string(finding.file, &output.bytes)
    json.key("inFile", &output.bytes)
    json.bool(finding.isInFile, &output.bytes)
    json.key("advice", &output.bytes)
    json.string(finding.rule.advice, &output.bytes)
    json.endObject(&output.bytes)
  }

  mutating func end(_ counts: [CheckCount], files: Int, _ output: inout Output) {
    json.endArray(&output.bytes)
    json.key("kinds", &output.bytes)
    json.beginArray(&output.bytes)
    for count in counts {
      output.write("\n")
      json.beginObject(&output.bytes)
      json.key("code", &output.bytes)
      json.string(count.rule.code.rawValue, &output.bytes)
      json.key("severity", &output.bytes)
      json.string(count.rule.severity.rawValue, &output.bytes)
      json.key("count", &output.bytes)
      json.number(count.count, &output.bytes)
      json.endObject(&output.bytes)
    }
    json.endArray(&output.bytes)
    for severity in [Problem.Severity.error, .warning] {
      json.key("\(severity.rawValue)s", &output.bytes)
      let all = counts.filter { $0.rule.severity == severity }
      json.number(all.reduce(0) { $0 + $1.count }, &output.bytes)
    }
    json.key("records", &output.bytes)
    json.number(fileSet.directory.records.count, &output.bytes)
    json.key("files", &output.bytes)
    json.number(files, &output.bytes)
    json.endObject(&output.bytes)
    output.write("\n")
  }
}
