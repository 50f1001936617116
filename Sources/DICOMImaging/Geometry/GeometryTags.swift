import DICOM

extension Tag {
  static var imageType: Tag { Tag(0x0008, 0x0008) }
  static var acquisitionDate: Tag { Tag(0x0008, 0x0022) }
  static var acquisitionDateTime: Tag { Tag(0x0008, 0x002A) }
  static var acquisitionTime: Tag { Tag(0x0008, 0x0032) }
  static var sliceThickness: Tag { Tag(0x0018, 0x0050) }
  static var echoTime: Tag { Tag(0x0018, 0x0081) }
  static var echoNumbers: Tag { Tag(0x0018, 0x0086) }
  static var spacingBetweenSlices: Tag { Tag(0x0018, 0x0088) }
  static var triggerTime: Tag { Tag(0x0018, 0x1060) }
  static var frameAcquisitionDateTime: Tag { Tag(0x0018, 0x9074) }
  static var effectiveEchoTime: Tag { Tag(0x0018, 0x9082) }
  static var diffusionBValue: Tag { Tag(0x0018, 0x9087) }
  static var diffusionGradientOrientation: Tag { Tag(0x0018, 0x9089) }
  static var mrEchoSequence: Tag { Tag(0x0018, 0x9114) }
  static var mrDiffusionSequence: Tag { Tag(0x0018, 0x9117) }
  static var diffusionGradientDirectionSequence: Tag { Tag(0x0018, 0x9076) }
  static var acquisitionNumber: Tag { Tag(0x0020, 0x0012) }
  static var instanceNumber: Tag { Tag(0x0020, 0x0013) }
  static var imagePosition: Tag { Tag(0x0020, 0x0032) }
  static var imageOrientation: Tag { Tag(0x0020, 0x0037) }
  static var frameOfReferenceUID: Tag { Tag(0x0020, 0x0052) }
  static var temporalPositionIdentifier: Tag { Tag(0x0020, 0x0100) }
  static var sliceLocation: Tag { Tag(0x0020, 0x1041) }
  static var stackID: Tag { Tag(0x0020, 0x9056) }
  static var frameContentSequence: Tag { Tag(0x0020, 0x9111) }
  static var planePositionSequence: Tag { Tag(0x0020, 0x9113) }
  static var planeOrientationSequence: Tag { Tag(0x0020, 0x9116) }
  static var temporalPositionIndex: Tag { Tag(0x0020, 0x9128) }
  static var nominalCardiacTriggerDelay: Tag { Tag(0x0020, 0x9153) }
  static var cardiacSynchronizationSequence: Tag { Tag(0x0018, 0x9118) }
  static var rescaleType: Tag { Tag(0x0028, 0x1054) }
  static var detectorInformationSequence: Tag { Tag(0x0054, 0x0022) }
  static var units: Tag { Tag(0x0054, 0x1001) }
  static var segmentIdentificationSequence: Tag { Tag(0x0062, 0x000A) }
  static var referencedSegmentNumber: Tag { Tag(0x0062, 0x000B) }
  static var doseGridScaling: Tag { Tag(0x3004, 0x000E) }
  static var gridFrameOffsetVector: Tag { Tag(0x3004, 0x000C) }
}
