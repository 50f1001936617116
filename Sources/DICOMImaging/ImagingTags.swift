import DICOM

extension Tag {
  static var pixelPresentation: Tag { Tag(0x0008, 0x9205) }
  static var imagerPixelSpacing: Tag { Tag(0x0018, 0x1164) }
  static var nominalScannedPixelSpacing: Tag { Tag(0x0018, 0x2010) }
  static var samplesPerPixel: Tag { Tag(0x0028, 0x0002) }
  static var photometricInterpretation: Tag { Tag(0x0028, 0x0004) }
  static var planarConfiguration: Tag { Tag(0x0028, 0x0006) }
  static var numberOfFrames: Tag { Tag(0x0028, 0x0008) }
  static var rows: Tag { Tag(0x0028, 0x0010) }
  static var columns: Tag { Tag(0x0028, 0x0011) }
  static var pixelSpacing: Tag { Tag(0x0028, 0x0030) }
  static var pixelAspectRatio: Tag { Tag(0x0028, 0x0034) }
  static var bitsAllocated: Tag { Tag(0x0028, 0x0100) }
  static var bitsStored: Tag { Tag(0x0028, 0x0101) }
  static var highBit: Tag { Tag(0x0028, 0x0102) }
  static var pixelPaddingValue: Tag { Tag(0x0028, 0x0120) }
  static var pixelPaddingRangeLimit: Tag { Tag(0x0028, 0x0121) }
  static var floatPixelPaddingValue: Tag { Tag(0x0028, 0x0122) }
  static var doubleFloatPixelPaddingValue: Tag { Tag(0x0028, 0x0123) }
  static var floatPixelPaddingRangeLimit: Tag { Tag(0x0028, 0x0124) }
  static var doubleFloatPixelPaddingRangeLimit: Tag { Tag(0x0028, 0x0125) }
  static var windowCenter: Tag { Tag(0x0028, 0x1050) }
  static var windowWidth: Tag { Tag(0x0028, 0x1051) }
  static var rescaleIntercept: Tag { Tag(0x0028, 0x1052) }
  static var rescaleSlope: Tag { Tag(0x0028, 0x1053) }
  static var voiLUTFunction: Tag { Tag(0x0028, 0x1056) }
  static var redPaletteDescriptor: Tag { Tag(0x0028, 0x1101) }
  static var redPaletteData: Tag { Tag(0x0028, 0x1201) }
  static var segmentedRedPaletteData: Tag { Tag(0x0028, 0x1221) }
  static var modalityLUTSequence: Tag { Tag(0x0028, 0x3000) }
  static var lutDescriptor: Tag { Tag(0x0028, 0x3002) }
  static var lutData: Tag { Tag(0x0028, 0x3006) }
  static var voiLUTSequence: Tag { Tag(0x0028, 0x3010) }
  static var pixelMeasuresSequence: Tag { Tag(0x0028, 0x9110) }
  static var frameVOILUTSequence: Tag { Tag(0x0028, 0x9132) }
  static var pixelValueTransformationSequence: Tag { Tag(0x0028, 0x9145) }
  static var presentationLUTSequence: Tag { Tag(0x2050, 0x0010) }
  static var presentationLUTShape: Tag { Tag(0x2050, 0x0020) }
  static var sharedFunctionalGroups: Tag { Tag(0x5200, 0x9229) }
  static var perFrameFunctionalGroups: Tag { Tag(0x5200, 0x9230) }
  static var extendedOffsetTable: Tag { Tag(0x7FE0, 0x0001) }
  static var extendedOffsetTableLengths: Tag { Tag(0x7FE0, 0x0002) }
  static var floatPixelData: Tag { Tag(0x7FE0, 0x0008) }
  static var doubleFloatPixelData: Tag { Tag(0x7FE0, 0x0009) }
}
