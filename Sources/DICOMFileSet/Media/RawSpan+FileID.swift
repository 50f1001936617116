import DICOM

extension RawSpan {
  /// The folders and the name in a Referenced File ID; `nil` unless it is printable ASCII without
  /// anything that could lead elsewhere than to a name in a folder.
  ///
  /// - Parameter known: How many bytes at the beginning are folders that were found good before.
  func fileIDParts(
    _ value: Range<Int>, known: Int
  ) -> (parent: Range<Int>, name: Range<Int>)? {
    var end = value.upperBound
    while end > value.lowerBound, self[end - 1] == 0x20 { end -= 1 }
    var name = value.lowerBound
    for offset in min(value.lowerBound + known, end)..<end {
      let byte = self[offset]
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "/") else { return nil }
      if byte == UInt8(ascii: "\\") { name = offset + 1 }
    }
    // `.`, `..` and the like take the way that reports them.
    guard name < end, self[name] != UInt8(ascii: ".") else { return nil }
    if name == value.lowerBound { return (name..<name, name..<end) }
    guard name - 1 > value.lowerBound else { return nil }
    return (value.lowerBound..<name - 1, name..<end)
  }

  /// Whether the bytes are those of a folder, a backslash, and more.
  func begins(with folder: [UInt8]) -> Bool {
    guard !folder.isEmpty, byteCount > folder.count, self[folder.count] == 0x5C else {
      return false
    }
    for offset in folder.indices where self[offset] != folder[offset] { return false }
    return true
  }

  var copy: [UInt8] {
    [UInt8](capacity: byteCount) { output in
      for offset in 0..<byteCount { output.append(self[offset]) }
    }
  }

  /// The bytes as text, if they are printable ASCII.
  var ascii: String? {
    for offset in 0..<byteCount where !(0x20..<0x7F).contains(self[offset]) { return nil }
    return String(decoding: copy, as: UTF8.self)
  }
}
