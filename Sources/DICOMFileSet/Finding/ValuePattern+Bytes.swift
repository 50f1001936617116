import DICOM

/// What a record says about a condition.
enum Verdict: UInt8, Sendable {
  /// There is no value.
  case absent
  /// A value is as wanted.
  case holds
  /// No value is as wanted.
  case fails
}

/// Comparing values as they stand in a file: nearly all are one value of plain ASCII, which means the
/// same in every character set, and need no text to be made of them.
extension ValuePattern {
  /// Whether the value of an element is as wanted; `nil` where only its text can tell.
  ///
  /// - Parameters:
  ///   - bytes: The whole value with its padding.
  ///   - elementVR: The representation that the file names, which rules how the value is read; the
  ///     pattern's rules how it compares.
  func verdict(on bytes: RawSpan, of elementVR: VR) -> Verdict? {
    if elementVR.isText {
      let whole = 0..<bytes.byteCount
      guard let plain = bytes.plainValue(whole, keepsLeading: elementVR.usesCharacterSet) else {
        return nil
      }
      return plain.isEmpty ? .absent : verdict(plain: bytes.extracting(plain))
    }
    guard !bytes.isEmpty else { return .absent }
    guard let value = Self.integer(bytes, elementVR) else { return nil }
    return verdict(integer: value)
  }

  /// The one integer of a binary value; `nil` for several, and for other kinds.
  private static func integer(_ bytes: RawSpan, _ vr: VR) -> Int? {
    switch (vr, bytes.byteCount) {
    case (.US, 2): Int(UInt16(littleEndian: bytes.integer(at: 0, as: UInt16.self)))
    case (.SS, 2): Int(Int16(littleEndian: bytes.integer(at: 0, as: Int16.self)))
    case (.UL, 4): Int(UInt32(littleEndian: bytes.integer(at: 0, as: UInt32.self)))
    case (.SL, 4): Int(Int32(littleEndian: bytes.integer(at: 0, as: Int32.self)))
    default: nil
    }
  }

  private func verdict(integer value: Int) -> Verdict? {
    for alternative in alternatives {
      switch alternative {
      case .empty: continue
      case .number(let number, _): if Double(value) == number { return .holds }
      case .range, .text: return nil
      }
    }
    return .fails
  }

  private func verdict(plain value: RawSpan) -> Verdict? {
    for alternative in alternatives {
      switch alternative {
      case .empty: continue
      case .number(let number, _):
        guard let integer = Self.integer(digits: value) else { return nil }
        if Double(integer) == number { return .holds }
      case .range(let from, let to):
        guard isFolded(value), from?.isASCII ?? true, to?.isASCII ?? true else { return nil }
        if let from, order(from, count: value.byteCount, { value[$0] }) < 0 { continue }
        if let to, order(to, count: value.byteCount, { value[$0] }) > 0 { continue }
        return .holds
      case .text(let pattern, let hasWildcard):
        guard let isSame = matches(value, pattern, hasWildcard: hasWildcard) else { return nil }
        if isSame { return .holds }
      }
    }
    return .fails
  }

  private func matches(
    _ value: RawSpan, _ pattern: [Unicode.Scalar], hasWildcard: Bool
  ) -> Bool? {
    guard isFolded(value) else { return nil }
    // Zeros at the end of a time mean nothing, which its text knows.
    if vr == .TM, !hasWildcard { return nil }
    let isName = vr == .PN
    if hasWildcard {
      return Self.glob(pattern, count: value.byteCount) { offset in
        Unicode.Scalar(Self.fold(value[offset], isName))
      }
    }
    var end = value.byteCount
    if isName { while end > 0, value[end - 1] == UInt8(ascii: "^") { end -= 1 } }
    guard end == pattern.count else { return false }
    for offset in 0..<end {
      guard pattern[offset] == Unicode.Scalar(Self.fold(value[offset], isName)) else {
        return false
      }
    }
    return true
  }

  /// Whether folding would leave nothing out of the value, and it has no component groups.
  private func isFolded(_ value: RawSpan) -> Bool {
    for offset in 0..<value.byteCount {
      switch (vr, value[offset]) {
      case (.DA, UInt8(ascii: ".")), (.DA, UInt8(ascii: "-")), (.TM, UInt8(ascii: ":")),
        (.PN, UInt8(ascii: "=")):
        return false
      default: continue
      }
    }
    return true
  }

  private static func fold(_ byte: UInt8, _ isName: Bool) -> UInt8 {
    isName && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// A number of at most 15 digits, which a `Double` has exactly.
  private static func integer(digits: RawSpan) -> Int? {
    guard (1...15).contains(digits.byteCount) else { return nil }
    var value = 0
    for offset in 0..<digits.byteCount {
      let digit = digits[offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
