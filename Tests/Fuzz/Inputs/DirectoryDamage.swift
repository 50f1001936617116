/// Damage that knows what a DICOMDIR is made of: links, types, File IDs, lengths and character sets.
extension Mutator {
  /// A copy with one to six elements changed to what other directories could hold.
  mutating func damagedElements(_ sound: [UInt8]) -> [UInt8] {
    var bytes = sound
    let elements = DirectoryElement.all(in: bytes)
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      guard let element = elements.randomElement(using: &self) else { return damaged(sound) }
      switch element.kind {
      case .offset: bytes.put(link(elements), at: element.value)
      case .length: bytes.put(length(bytes, element), at: element.value)
      case .flag: bytes[element.value] = [0x00, 0xFF, 0x01].randomElement(using: &self) ?? 0
      case .text(let count): bytes.put(text, at: element.value, count: count)
      }
    }
    return bytes
  }

  /// An offset: of a record, near one, of nothing, or far outside.
  private mutating func link(_ elements: [DirectoryElement]) -> UInt32 {
    let item = elements.lazy.filter { $0.kind == .length }.randomElement(using: &self)
    let start = UInt32(truncatingIfNeeded: (item?.value ?? 0) - 4)
    switch Int.random(in: 0..<8, using: &self) {
    case 0: return 0
    case 1: return .max
    case 2: return start &+ UInt32.random(in: 0...8, using: &self) &- 4
    default: return start
    }
  }

  /// The length of an item or sequence: undefined, nearly right, or far too large.
  private mutating func length(_ bytes: [UInt8], _ element: DirectoryElement) -> UInt32 {
    switch Int.random(in: 0..<5, using: &self) {
    case 0: return .max
    case 1: return 0
    case 2: return 0x7FFF_FFFF
    default:
      let old = bytes[element.value..<element.value + 4].reversed()
        .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return old &+ UInt32.random(in: 0...64, using: &self) &- 32
    }
  }

  /// What could stand in a File ID, a type, a character set or a key.
  private var text: String {
    mutating get {
      [
        "..\\..\\..\\ETC\\PASSWD", "/ETC/PASSWD", "C:\\WINDOWS\\X", "\\\\", "CON\\NUL\\AUX",
        "im\\img00001",
        "IM\\IMG00001;1", "DICOMDIR", "A\\B\\C\\D\\E\\F\\G\\H\\I\\J", "PATIENT", "STUDY", "SERIES",
        "IMAGE", "MRDR", "PRIVATE", "NOTHING", "ISO 2022 IR 87", "ISO_IR 192", "\\ISO 2022 IR 149",
        "\u{1B}$B", "ÄÖÜ", "",
      ].randomElement(using: &self) ?? ""
    }
  }
}

/// An element of a DICOMDIR in Explicit VR Little Endian, as far as damage needs to know it.
private struct DirectoryElement {
  enum Kind: Equatable {
    case offset
    case length
    case flag
    case text(count: Int)
  }

  let kind: Kind
  /// Where the bytes stand that are changed.
  let value: Int

  /// What looks like one; in keys too, which does no harm.
  static func all(in bytes: [UInt8]) -> [DirectoryElement] {
    var elements: [DirectoryElement] = []
    for place in stride(from: 0, to: max(0, bytes.count - 12), by: 2) {
      let tag =
        UInt32(bytes[place + 1]) << 24 | UInt32(bytes[place]) << 16
        | UInt32(bytes[place + 3]) << 8 | UInt32(bytes[place + 2])
      switch tag {
      case 0x0004_1200, 0x0004_1202, 0x0004_1400, 0x0004_1420, 0x0004_1504:
        elements.append(DirectoryElement(kind: .offset, value: place + 8))
      case 0xFFFE_E000: elements.append(DirectoryElement(kind: .length, value: place + 4))
      case 0x0004_1220: elements.append(DirectoryElement(kind: .length, value: place + 8))
      case 0x0004_1410, 0x0004_1212:
        elements.append(DirectoryElement(kind: .flag, value: place + 8))
      case 0x0004_1430, 0x0004_1500, 0x0008_0005, 0x0010_0010, 0x0010_0020, 0x0020_000D:
        let count = Int(bytes[place + 6]) | Int(bytes[place + 7]) << 8
        guard place + 8 + count <= bytes.count else { continue }
        elements.append(DirectoryElement(kind: .text(count: count), value: place + 8))
      default: break
      }
    }
    return elements
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ number: UInt32, at place: Int) {
    for index in 0..<4 where place + index < count {
      self[place + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(index)))
    }
  }

  fileprivate mutating func put(_ text: String, at place: Int, count: Int) {
    let bytes = Array(text.utf8.prefix(count))
    for index in 0..<count { self[place + index] = index < bytes.count ? bytes[index] : 0x20 }
  }
}
