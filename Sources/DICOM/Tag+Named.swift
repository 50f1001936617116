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
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
