import DICOM

/// The name of a file in a File-set: up to eight components of up to eight characters
/// (PS3.10 §8.2).
///
/// What a disc states is untrusted: a component may be anything, `..` included.
public struct FileID: Hashable, Sendable {
  /// The components, from the root of the File-set down.
  public let components: [String]

  /// Creates a File ID of those components.
  public init(_ components: [String]) { self.components = components }

  /// Whether every component is as the standard wants it: A to Z, 0 to 9 and `_`, one to eight of
  /// them, in one to eight components (PS3.10 §8.2, §8.5).
  public var isConformant: Bool {
    (1...8).contains(components.count)
      && components.allSatisfy { component in
        (1...8).contains(component.utf8.count)
          && component.utf8.allSatisfy { byte in
            (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
          }
      }
  }

  /// How many components are looked at; more than eight are wrong (PS3.10 §8.2), and thousands only
  /// cost time and memory at each folder.
  static var depthLimit: Int { 64 }

  /// Why the File ID cannot name a file below the root of its File-set, or `nil` if it can.
  public var escape: String? {
    guard components.count <= Self.depthLimit else {
      return "it has \(components.count) components, and up to 8 are allowed"
    }
    for (number, component) in components.enumerated() {
      switch component {
      case "": return number == 0 ? "it begins with a separator" : "a component is empty"
      case ".", "..": return "a component is '\(component)'"
      default: break
      }
      if component.utf8.contains(UInt8(ascii: "/")) { return "a component holds a separator" }
      if component.utf8.contains(0) { return "a component holds a NUL" }
      if number == 0, component.utf8.count == 2, component.utf8.last == UInt8(ascii: ":") {
        return "it names a drive"
      }
    }
    return components.isEmpty ? "it has no component" : nil
  }
}

extension FileID {
  /// How many bytes the File ID of an MRDR has at most, as it is read for each record that points to
  /// it; the standard allows 71 (PS3.10 §8.2).
  static var sharedLimit: Int { 1024 }

  /// Creates what the value of Referenced File ID states.
  init(stated value: RawSpan) {
    let components = value.copy.split(separator: 0x5C, omittingEmptySubsequences: false)
    self.init(
      components.map { component in
        var bytes = component.drop { $0 == 0x20 }
        while bytes.last == 0x20 || bytes.last == 0 { bytes.removeLast() }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      })
  }

  /// Creates what a record states, whose bytes beyond ASCII no character set declares: names are in
  /// UTF-8 where their bytes are that, as those of files are, and else in Latin 1.
  init(stated components: [String]) {
    self.init(
      components.map { component in
        guard component.utf8.contains(where: { $0 >= 0x80 }) else { return component }
        let bytes = component.unicodeScalars.map { UInt8(exactly: $0.value) }
        guard !bytes.contains(nil) else { return component }
        return String(validating: bytes.compactMap(\.self), as: UTF8.self) ?? component
      })
  }
}

extension FileID: CustomStringConvertible {
  /// The components with the separator of data sets, as in `IM\IMG00001`.
  public var description: String { components.joined(separator: "\\") }
}
