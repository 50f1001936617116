import DICOM
import DICOMFileSet

/// What a commit does, or would do, as one JSON document.
struct MediaJSON {
  var plan: Plan
  var additions: FileSet.Additions?
  var result: CommitResult?
  /// Whether it was done; as a commit that has a result was.
  var isCommitted = false
  var recovery = Recovery.none

  /// Prints the document.
  func print(_ output: inout Output) {
    var json = JSONWriter()
    json.beginObject(&output.bytes)
    json.key("source", &output.bytes)
    json.string(plan.source, &output.bytes)
    json.key("committed", &output.bytes)
    json.bool(isCommitted || result != nil, &output.bytes)
    json.recovery(recovery, &output.bytes)
    json.key("directoryBytes", &output.bytes)
    json.number(plan.directoryBytes, &output.bytes)
    json.key("bytesToWrite", &output.bytes)
    json.number(plan.bytesToWrite, &output.bytes)
    json.key("kept", &output.bytes)
    json.number(plan.kept, &output.bytes)
    records("added", plan.added, &json, &output)
    records("changed", plan.changed, &json, &output)
    records("dropped", plan.dropped, &json, &output)
    files(&json, &output)
    failures(&json, &output.bytes)
    json.key("problems", &output.bytes)
    json.beginArray(&output.bytes)
    for problem in plan.problems {
      json.problem(problem, &output.bytes)
      output.flushIfLarge()
    }
    json.endArray(&output.bytes)
    json.endObject(&output.bytes)
    output.write("\n")
  }

  private func records(
    _ name: String, _ changes: [Plan.RecordChange], _ json: inout JSONWriter,
    _ output: inout Output
  ) {
    json.key(name, &output.bytes)
    json.beginArray(&output.bytes)
    for change in changes {
      json.beginObject(&output.bytes)
      json.key("type", &output.bytes)
      json.string(change.type.rawValue, &output.bytes)
      json.key("key", &output.bytes)
      json.string(change.key, &output.bytes)
      json.key("offset", &output.bytes)
      if let offset = change.offset {
        json.number(offset, &output.bytes)
      } else {
        json.null(&output.bytes)
      }
      json.endObject(&output.bytes)
      output.flushIfLarge()
    }
    json.endArray(&output.bytes)
  }

  private func files(_ json: inout JSONWriter, _ output: inout Output) {
    json.key("files", &output.bytes)
    json.beginArray(&output.bytes)
    for file in plan.files {
      json.beginObject(&output.bytes)
      json.key("action", &output.bytes)
      json.string(file.kind.rawValue, &output.bytes)
      json.key("source", &output.bytes)
      json.string(file.source, &output.bytes)
      json.key("path", &output.bytes)
      json.string(file.path, &output.bytes)
      json.key("bytes", &output.bytes)
      json.number(file.bytes, &output.bytes)
      json.key("isReplacement", &output.bytes)
      json.bool(file.isReplacement, &output.bytes)
      json.endObject(&output.bytes)
      output.flushIfLarge()
    }
    json.endArray(&output.bytes)
  }

  private func failures(_ json: inout JSONWriter, _ bytes: inout [UInt8]) {
    json.key("present", &bytes)
    json.number(additions?.present ?? 0, &bytes)
    json.key("passedOver", &bytes)
    json.number(additions?.passedOver ?? 0, &bytes)
    json.key("failed", &bytes)
    json.beginArray(&bytes)
    for failure in additions?.failures ?? [] {
      self.failure(failure.path, "\(failure.error)", &json, &bytes)
    }
    for error in result?.unreadable ?? [] { failure(error.path, "\(error)", &json, &bytes) }
    json.endArray(&bytes)
    json.key("leftovers", &bytes)
    json.beginArray(&bytes)
    for error in result?.leftovers ?? [] { failure(error.path, "\(error)", &json, &bytes) }
    json.endArray(&bytes)
  }

  private func failure(
    _ path: String, _ error: String, _ json: inout JSONWriter, _ bytes: inout [UInt8]
  ) {
    json.beginObject(&bytes)
    json.key("path", &bytes)
    json.string(path, &bytes)
    json.key("error", &bytes)
    json.string(error, &bytes)
    json.endObject(&bytes)
  }
}
