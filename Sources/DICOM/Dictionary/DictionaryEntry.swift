/// What the registry says about a data element (PS3.6 §6 to §9).
public struct DictionaryEntry: Hashable, Sendable {
  /// The number of the element; for an element of a repeating group, the one that was asked for.
  public let tag: Tag
  /// The keyword, such as `PatientName`; empty where the registry has none.
  public let keyword: String
  /// The name, such as `Patient's Name`; empty where the registry has none.
  public let name: String
  /// The value representations that it may have; none for item and delimiter tags.
  public let vrs: [VR]
  /// The value multiplicity in the notation of the registry, such as `1`, `1-n` or `2-2n`.
  public let vm: String
  /// Whether the element is retired.
  public let isRetired: Bool

  /// The first of ``vrs``, or UN for item and delimiter tags, which have none.
  public var vr: VR { vrs.first ?? .UN }
}

/// What a vendor says about a private data element (PS3.5 §7.8).
public struct PrivateEntry: Hashable, Sendable {
  /// The name as the vendor has it, which may be empty, or `Unknown`.
  public let name: String
  /// The value representations that it may have, at least one.
  public let vrs: [VR]
  /// The value multiplicity in the notation of the registry, such as `1`, `1-n` or `2-2n`.
  public let vm: String

  /// The first of ``vrs``.
  public var vr: VR { vrs.first ?? .UN }
}

extension TableText {
  /// The value representations of a field such as `US/SS~`; none for `--`.
  func vrs(_ field: Range<Int>) -> [VR] {
    var result: [VR] = []
    var position = field.lowerBound
    while position + 1 < field.upperBound, self[position] != 0x2D {
      result.append(vr(at: position))
      position += 3
    }
    return result
  }

  /// The value representation whose first character is at `position`.
  func vr(at position: Int) -> VR {
    VR(rawValue: UInt16(self[position]) | UInt16(self[position + 1]) << 8)
  }

  /// Whether `~` ends the field.
  func isRetired(_ field: Range<Int>) -> Bool {
    !field.isEmpty && self[field.upperBound - 1] == 0x7E
  }

  /// The keyword in `field`; empty for `-`.
  func keyword(_ field: Range<Int>) -> String {
    let keyword = string(field)
    return keyword == "-" ? "" : keyword
  }

  /// The name behind the keyword in `field`, or the words of the keyword where none is given.
  func name(after field: Range<Int>) -> String {
    let name = rest(after: field.upperBound)
    return name.isEmpty ? Self.words(of: keyword(field)) : string(name)
  }

  /// Sets the words of a keyword apart: `ReferencedSOPClassUID` is `Referenced SOP Class UID`.
  static func words(of keyword: String) -> String {
    let bytes = Array(keyword.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    for (index, byte) in bytes.enumerated() {
      if index > 0 {
        let before = bytes[index - 1]
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let startsWord =
          isUpper(byte)
          ? isLower(before) || isDigit(before) || isUpper(before) && isLower(next)
          : isDigit(byte) && isLower(before)
        if startsWord { result.append(0x20) }
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
