import DICOM

extension Tag {
  /// The element that a person means: by its keyword, or by its number as `0010,0020`,
  /// `(0010,0020)` or `00100020`; `nil` if there is none of that name.
  public init?(named name: String) {
    if let tag = DataDictionary.tag(forKeyword: name) {
      self = tag
      return
    }
    var digits = name[...]
    if digits.hasPrefix("("), digits.hasSuffix(")") { digits = digits.dropFirst().dropLast() }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    let isSplit = parts.count == 2 && parts.allSatisfy { $0.utf8.count == 4 }
    let hexadecimal = isSplit ? parts.joined() : String(digits)
    guard hexadecimal.utf8.count == 8, hexadecimal.utf8.allSatisfy(\.isHexDigit),
      let number = UInt32(hexadecimal, radix: 16)
    else { return nil }
    self.init(rawValue: number)
  }

  /// Where directory records keep an element of the file: SOP Class UID, SOP Instance UID and
  /// Transfer Syntax UID stand there as those of the referenced file (PS3.3 §F.3.2.2).
  public var inRecords: Tag {
    switch self {
    case .sopClassUID: .referencedSOPClassUIDInFile
    case .sopInstanceUID: .referencedSOPInstanceUIDInFile
    case .transferSyntaxUID: .referencedTransferSyntaxUIDInFile
    default: self
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}

extension Tag {
  /// Referenced SOP Class UID in File.
  public static var referencedSOPClassUIDInFile: Tag { Tag(0x0004, 0x1510) }
  /// Referenced SOP Instance UID in File.
  public static var referencedSOPInstanceUIDInFile: Tag { Tag(0x0004, 0x1511) }
  /// Referenced Transfer Syntax UID in File.
  public static var referencedTransferSyntaxUIDInFile: Tag { Tag(0x0004, 0x1512) }
}
