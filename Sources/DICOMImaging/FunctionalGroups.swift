import DICOM

/// The functional groups of an enhanced multi-frame image (PS3.3 §C.7.6.16).
struct FunctionalGroups: Sendable {
  private let shared: DataSet?
  private let perFrame: [DataSet]

  /// Finds the groups of a data set; those of other images have none.
  init(_ dataSet: DataSet) {
    shared = dataSet.items(.sharedFunctionalGroups).first
    perFrame = dataSet.items(.perFrameFunctionalGroups)
  }

  /// The item of a group's sequence that holds for a frame, counted from 0: the frame's own, else
  /// that of all frames.
  func item(_ sequence: Tag, frame: Int) -> DataSet? {
    own(sequence, frame: frame) ?? shared(sequence)
  }

  /// The item of a group's sequence that a frame has for itself.
  func own(_ sequence: Tag, frame: Int) -> DataSet? {
    frame < perFrame.count ? perFrame[frame].items(sequence).first : nil
  }

  /// The item of a group's sequence that all frames share.
  func shared(_ sequence: Tag) -> DataSet? { shared?.items(sequence).first }
}
