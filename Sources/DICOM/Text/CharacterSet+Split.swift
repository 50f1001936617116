extension CharacterSet {
  /// Where the values of an element stand that has several, parted by backslashes.
  ///
  /// The byte 5CH may also be half of a character: in GB18030 and GBK, and where an escape
  /// sequence has put a two-byte set into G0 (PS3.5 §6.1.2.5.3). One value, which may be empty,
  /// is found where there is no backslash.
  public func split(_ bytes: Span<UInt8>) -> [Range<Int>] { split(bytes, limit: .max) }

  private func split(_ bytes: Span<UInt8>, limit: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var position = 0
    var state = ISO2022()
    if case .iso2022(let sets) = coding { state = sets }
    while position < bytes.count {
      let length = length(in: bytes, at: position, &state)
      if length == 1, bytes[position] == 0x5C {
        ranges.append(start..<position)
        if ranges.count >= limit { return ranges }
        start = position + 1
      }
      position += length
    }
    ranges.append(start..<bytes.count)
    return ranges
  }

  /// Where the values of an element stand that has several, parted by backslashes.
  public func split(_ bytes: RawSpan) -> [Range<Int>] { split(bytes, limit: .max) }

  /// Where the first values of an element stand; what is behind them is not looked at.
  func split(_ bytes: RawSpan, limit: Int) -> [Range<Int>] {
    split(Span<UInt8>(_bytes: bytes), limit: limit)
  }

  /// The number of bytes of the character or escape sequence at `position`.
  private func length(
    in bytes: Span<UInt8>, at position: Int, _ state: inout ISO2022
  ) -> Int {
    let byte = bytes[position]
    switch coding {
    case .utf8:
      return 1
    case .gb18030, .gbk:
      return GB18030.length(in: bytes, at: position)
    case .iso2022(let initial):
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if byte == 0x1B {
        let escape = EscapeSequence(in: bytes, at: position)
        if let set = escape.set {
          if escape.isG0 { state.g0 = set } else { state.g1 = set }
        }
        return escape.length
      }
      if state.isDelimiter(bytes, at: position, .values) {
        state.g0 = initial.g0
        state.g1 = initial.g1
        return 1
      }
      if (0x21..<0x7F).contains(byte), state.g0.isTwoByte {
        return (0x21..<0x7F).contains(next) ? 2 : 1
      }
      return state.g1 == .katakana && ISO2022.isShiftJIS(byte, next) ? 2 : 1
    }
  }
}
