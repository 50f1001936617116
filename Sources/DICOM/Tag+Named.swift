extension Tag {
  /// The element that a person means: by its keyword, or by its number as `0010,0020`,
  /// `(0010,0020)`, `00100020`, `0x00100020` or `0x100020`; `nil` if there is none of that name.
  public init?(named name: String) {
    if let tag = DataDictionary.tag(forKeyword: name) {
      self = tag
      return
    }
    var digits = name[...]
    if digits.hasPrefix("("), digits.hasSuffix(")") { digits = digits.dropFirst().dropLast() }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false).map(Self.digits)
    let isSplit = parts.count == 2 && parts.allSatisfy { $0.utf8.count == 4 }
    var hexadecimal = isSplit ? parts.joined() : String(parts.count == 1 ? parts[0] : digits)
    // Languages leave out the zeros in front, as in 0x280010.
    if hexadecimal.utf8.count < digits.utf8.count, (5..<8).contains(hexadecimal.utf8.count) {
      hexadecimal = String(repeating: "0", count: 8 - hexadecimal.utf8.count) + hexadecimal
    }
    guard hexadecimal.utf8.count == 8, hexadecimal.utf8.allSatisfy(\.isHexDigit),
      let number = UInt32(hexadecimal, radix: 16)
    else { return nil }
    self.init(rawValue: number)
  }

  /// What stands behind `0x`, or all of it.
  private static func digits(_ text: Substring) -> Substring {
    text.hasPrefix("0x") || text.hasPrefix("0X") ? text.dropFirst(2) : text
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
