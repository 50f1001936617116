import DICOMFileSet

extension JSONWriter {
  /// What became of an interrupted change, and of each file that it named; null if there was none.
  mutating func recovery(_ recovery: Recovery, _ output: inout [UInt8]) {
    key("recovery", &output)
    guard recovery != .none else {
      null(&output)
      return
    }
    beginObject(&output)
    key("outcome", &output)
    string(recovery.outcome.rawValue, &output)
    key("deleted", &output)
    array(recovery.deleted, &output)
    key("left", &output)
    array(recovery.left, &output)
    endObject(&output)
  }
}
