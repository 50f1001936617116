import DICOM

/// Attributes that tell slices at the same place apart, the most telling first.
enum SliceMark: Int, CaseIterable {
  case segment, stack, temporalPosition, echo, diffusion, imageType, acquisition, trigger
  case acquisitionTime

  /// The value in the functional groups of a frame, or of all; `nil` if there is none.
  ///
  /// - Parameter item: The item of a group's sequence.
  func value(in item: (Tag) -> DataSet?) -> String? {
    switch self {
    case .segment: item(.segmentIdentificationSequence)?.text(.referencedSegmentNumber)
    case .stack: item(.frameContentSequence)?.text(.stackID)
    case .temporalPosition: item(.frameContentSequence)?.text(.temporalPositionIndex)
    case .echo: item(.mrEchoSequence)?.text(.effectiveEchoTime)
    case .diffusion:
      item(.mrDiffusionSequence).flatMap { item in
        item.diffusion(item.items(.diffusionGradientDirectionSequence).first ?? item)
      }
    case .imageType, .acquisition: nil
    case .trigger: item(.cardiacSynchronizationSequence)?.text(.nominalCardiacTriggerDelay)
    case .acquisitionTime: item(.frameContentSequence)?.text(.frameAcquisitionDateTime)
    }
  }

  /// The value in a data set; `nil` if there is none.
  func value(in dataSet: DataSet) -> String? {
    switch self {
    case .segment, .stack: nil
    case .temporalPosition: dataSet.text(.temporalPositionIdentifier)
    case .echo: dataSet.text(.echoNumbers) ?? dataSet.text(.echoTime)
    case .diffusion: dataSet.diffusion(dataSet)
    case .imageType: dataSet.text(.imageType)
    case .acquisition: dataSet.text(.acquisitionNumber)
    case .trigger: dataSet.text(.triggerTime)
    case .acquisitionTime:
      dataSet.text(.acquisitionDateTime)
        ?? dataSet.text(.acquisitionTime).map { (dataSet.text(.acquisitionDate) ?? "") + $0 }
    }
  }

  /// The name of what is told apart.
  var name: String {
    switch self {
    case .segment: "Referenced Segment Number"
    case .stack: "Stack ID"
    case .temporalPosition: "temporal position"
    case .echo: "echo"
    case .diffusion: "b-value and gradient"
    case .imageType: "Image Type"
    case .acquisition: "Acquisition Number"
    case .trigger: "trigger time"
    case .acquisitionTime: "acquisition time"
    }
  }
}

extension DataSet {
  /// All values of an element as one text, or `nil` if there is none.
  fileprivate func text(_ tag: Tag) -> String? {
    guard let element = self[tag], !element.isEmpty else { return nil }
    if element.vr.isText { return strings(tag).joined(separator: "\\") }
    return doubles(tag).map { "\($0)" }.joined(separator: "\\")
  }

  /// The b-value with the direction of its gradient, which another data set may hold.
  fileprivate func diffusion(_ direction: DataSet) -> String? {
    text(.diffusionBValue).map { "\($0)|\(direction.text(.diffusionGradientOrientation) ?? "")" }
  }
}
