import DICOMFileSet

extension Messages {
  /// Says what became of an interrupted change, and of each file that it named.
  mutating func recovered(_ recovery: Recovery, _ root: String) {
    guard recovery != .none else { return }
    let place = Text.visible(root)
    for path in recovery.deleted { note("\(place): deleted \(Text.visible(path))") }
    for path in recovery.left {
      note(
        "fileset: warning: \(place): left \(Text.visible(path)): the interrupted change would have it "
          + "deleted, but it is not the file that it was then, or the DICOMDIR refers to it; look at "
          + "it, and delete it if it is not wanted")
    }
    note("\(place): \(recovery.outcome.rawValue)")
  }
}
