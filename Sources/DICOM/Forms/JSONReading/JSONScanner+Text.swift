extension JSONScanner {
  /// The bytes that a string stands for.
  func octets(of string: Quoted) -> [UInt8] {
    guard string.hasEscapes else {
      return [UInt8](copying: bytes.extracting(string.range))
    }
    var octets: [UInt8] = []
    octets.reserveCapacity(string.range.count)
    var position = string.range.lowerBound
    while position < string.range.upperBound {
      let byte = bytes[position]
      guard byte == 0x5C else {
        octets.append(byte)
        position += 1
        continue
      }
      switch bytes[position + 1] {
      case 0x62: octets.append(0x08)
      case 0x66: octets.append(0x0C)
      case 0x6E: octets.append(0x0A)
      case 0x72: octets.append(0x0D)
      case 0x74: octets.append(0x09)
      case 0x75:
        let scalar = scalar(at: position)
        octets.append(contentsOf: String(scalar).utf8)
        position += scalar.value < 0x1_0000 ? 6 : 12
        continue
      case let other: octets.append(other)
      }
      position += 2
    }
    return octets
  }

  /// The character of an escape sequence, or pair of them, that was found sound.
  private func scalar(at position: Int) -> Unicode.Scalar {
    let high = UInt32(codeUnit(at: position) ?? 0xFFFD)
    guard
      let low = UTF16.isLeadSurrogate(UInt16(truncatingIfNeeded: high))
        ? codeUnit(at: position + 6) : nil
    else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    return Unicode.Scalar(0x1_0000 + (high & 0x3FF) << 10 + UInt32(low) & 0x3FF) ?? "\u{FFFD}"
  }

  /// The text of a part.
  func text(in range: Range<Int>) -> String { String(repairing: bytes.extracting(range)) }

  /// The text of a string.
  func text(of string: Quoted) -> String {
    string.hasEscapes
      ? String(decoding: octets(of: string), as: UTF8.self)
      : text(in: string.range)
  }
}
