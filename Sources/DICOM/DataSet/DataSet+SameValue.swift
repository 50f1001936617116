extension DataSet {
  /// Whether an element has a value already, so that setting it changes nothing; padding does not
  /// count.
  func holds(_ bytes: [UInt8], in element: Element, as vr: VR) -> Bool {
    let old: [UInt8]
    do throws(ReadError) { old = try copy(of: element) } catch { return false }
    if old == bytes || old == bytes + [vr.padding] { return true }
    guard vr.isText, old.count < 1 << 16 else { return false }
    if vr.usesCharacterSet { return texts(old, vr) == texts(bytes, vr) }
    return Self.values(old) == Self.values(bytes)
  }

  /// What text says, however it is written; `nil` if that cannot be told.
  private func texts(_ bytes: [UInt8], _ vr: VR) -> [String]? {
    let decoded = DataSet.decode(bytes.span.raw, vr: vr, characterSet: characterSet)
    guard decoded.isClean else { return nil }
    guard vr == .PN else { return decoded.values }
    // Empty component groups and components at the end say nothing (PS3.5 §6.2.1.1).
    return decoded.values.map { name in
      name.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.trailingRemoved("^") }.joined(separator: "=").trailingRemoved("=")
    }
  }

  private static func values(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x5C, omittingEmptySubsequences: false).map { value in
      let value = value.drop { $0 == 0x20 }
      let end = value.lastIndex { $0 != 0x20 && $0 != 0 }
      return end.map { value[...$0] } ?? []
    }
  }
}

extension StringProtocol {
  /// The text without that character at its end, however often it is there.
  fileprivate func trailingRemoved(_ character: Character) -> String {
    var text = String(self)
    while text.last == character { text.removeLast() }
    return text
  }
}
