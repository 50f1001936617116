import DICOM
import DICOMFileSet

/// What a repair decided, as one JSON document.
struct RepairJSON {
  var repair: Repair
  /// The file that was written; `nil` for none.
  var written: String?
  /// The name that the old DICOMDIR has now.
  var oldName: String?
  var recovery = Recovery.none

  /// Prints the document.
  func print(_ output: inout Output) {
    var json = JSONWriter()
    json.beginObject(&output.bytes)
    json.key("source", &output.bytes)
    json.string(repair.fileSet.source, &output.bytes)
    json.key("needed", &output.bytes)
    json.bool(repair.isNeeded, &output.bytes)
    json.recovery(recovery, &output.bytes)
    json.key("written", &output.bytes)
    json.string(written, &output.bytes)
    json.key("old", &output.bytes)
    json.string(oldName, &output.bytes)
    json.key("kept", &output.bytes)
    json.number(repair.keptCount, &output.bytes)
    json.key("decisions", &output.bytes)
    json.beginArray(&output.bytes)
    for decision in repair.decisions {
      output.write("\n")
      print(decision, &json, &output.bytes)
      output.flushIfLarge()
    }
    json.endArray(&output.bytes)
    json.endObject(&output.bytes)
    output.write("\n")
  }

  private func print(
    _ decision: RepairDecision, _ json: inout JSONWriter, _ bytes: inout [UInt8]
  ) {
    json.beginObject(&bytes)
    json.key("action", &bytes)
    json.string(decision.action.rawValue, &bytes)
    json.key("type", &bytes)
    json.string(decision.type?.rawValue, &bytes)
    json.key("offset", &bytes)
    if let offset = decision.offset { json.number(offset, &bytes) } else { json.null(&bytes) }
    json.key("file", &bytes)
    json.string(decision.file, &bytes)
    json.key("reason", &bytes)
    json.string(decision.reason, &bytes)
    json.endObject(&bytes)
  }
}
