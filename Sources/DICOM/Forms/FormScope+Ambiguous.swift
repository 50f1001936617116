extension FormScope {
  /// Decides between several representations, where the data set says enough (PS3.5 §8, §A.1).
  func resolved(_ vr: FormVR, of element: Element) -> FormVR {
    guard case .ambiguous(let vrs) = vr else { return vr }
    let isImplicit = !dataSet.encoding.isExplicit
    switch element.tag {
    case .pixelData:
      if element.isUndefinedLength { return .known(.OB) }
      return .known(isImplicit || (dataSet.int(.bitsAllocated) ?? 16) > 8 ? .OW : .OB)
    case .lutData:
      guard let count = dataSet.words(.lutDescriptor).first else { return .known(.OW) }
      return .known(count == 1 ? .US : .OW)
    case _ where Self.isSample(element.tag):
      return .known(isSigned ? .SS : .US)
    case _ where Self.isWaveform(element.tag):
      return .known(isImplicit || (dataSet.int(.waveformBitsAllocated) ?? 16) > 8 ? .OW : .OB)
    case _ where Self.isOverlay(element.tag):
      return .known(.OW)
    default:
      return .ambiguous(vrs)
    }
  }

  /// Whether samples are signed, as Pixel Representation here or further out says.
  private var isSigned: Bool {
    if let own = dataSet.int(.pixelRepresentation) { return own != 0 }
    if let outer = outerPixelRepresentation { return outer != 0 }
    return dataSet.contains(.pixelRepresentation)
  }

  /// Whether a value is one of a sample, signed where samples are (PS3.3 §C.7.6.3).
  private static func isSample(_ tag: Tag) -> Bool {
    switch tag.rawValue {
    case 0x0018_9810, 0x0022_1452, 0x0028_0104...0x0028_0111, 0x0028_0120, 0x0028_0121,
      0x0028_1101...0x0028_1103, 0x0028_3002, 0x0040_9211, 0x0040_9216, 0x0060_3004, 0x0060_3006:
      true
    default: false
    }
  }

  /// Whether a value is one of a waveform's samples (PS3.3 §C.10.9).
  private static func isWaveform(_ tag: Tag) -> Bool {
    switch tag.rawValue {
    case 0x5400_0110, 0x5400_0112, 0x5400_100A, 0x5400_1010: true
    default: false
    }
  }

  /// Whether this is Overlay Data of one of the sixteen groups (PS3.5 §8.1.2).
  private static func isOverlay(_ tag: Tag) -> Bool {
    tag.element == 0x3000 && (0x6000...0x601E).contains(tag.group) && !tag.isPrivate
  }

  /// Whether a value describes a look-up table, the first number of which is never negative
  /// (PS3.3 §C.11.1.1.1).
  static func isLUTDescriptor(_ tag: Tag) -> Bool {
    tag == .lutDescriptor || (0x0028_1101...0x0028_1103).contains(tag.rawValue)
  }
}

extension Tag {
  static var bitsAllocated: Tag { Tag(0x0028, 0x0100) }
  fileprivate static var lutDescriptor: Tag { Tag(0x0028, 0x3002) }
  fileprivate static var lutData: Tag { Tag(0x0028, 0x3006) }
  fileprivate static var waveformBitsAllocated: Tag { Tag(0x5400, 0x1004) }
}
