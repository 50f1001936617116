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
    json.members(&output.bytes) { plan.appendJSONMembers(to: &$0) }
    json.key("committed", &output.bytes)
    json.bool(isCommitted || result != nil, &output.bytes)
    json.recovery(recovery, &output.bytes)
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
