extension DataSet {
  /// Whether an element has a value already, so that setting it changes nothing; padding does not
  /// count.
  func holds(_ bytes: [UInt8], in element: Element, as vr: VR) -> Bool {
    let old: [UInt8]
    do throws(ReadError) { old = try copy(of: element) } catch { return false }
    if old == bytes || old == bytes + [vr.padding] { return true }
    guard vr.isText, old.count < 1 << 16 else { return false }
    if vr.isSingleText { return Self.withoutPadding(old[...]) == Self.withoutPadding(bytes[...]) }
    return Self.values(old) == Self.values(bytes)
  }

  private static func values(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x5C, omittingEmptySubsequences: false)
      .map { withoutPadding($0.drop { $0 == 0x20 }) }
  }

  private static func withoutPadding(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0 }
    return end.map { bytes[...$0] } ?? []
  }
}
