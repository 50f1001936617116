/// Damage that leaves a JSON text one, mostly: values in the places of others, members twice or not at
/// all, numbers and strings that a data set cannot hold.
extension Mutator {
  private static let scalars = [
    "null", "true", "0", "-0", "1e400", "-1", "4294967296", "9223372036854775808", "0.1", "\"\"",
    "\"\\ud800\"", "\"\\u0000\"", "\"SQ\"", "\"OB\"", "\"PN\"", "\"AT\"", "\"US\"", "\"DS\"",
    "\"UN\"",
    "\"XX\"", "\"AAAA\"", "\"A===\"", "\"7FE00010\"", "\"a\\\\b\"", "\"é\"", "\"=^\"", "[]", "{}",
    "[null]", "[[]]", "{\"Alphabetic\":\"A^B\",\"Ideographic\":\"C\"}", "{\"vr\":\"LO\"}",
    "{\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Phonetic\":\"X\"}]}}",
  ]
  private static let keys = [
    "\"vr\"", "\"Value\"", "\"InlineBinary\"", "\"BulkDataURI\"", "\"Alphabetic\"", "\"00080005\"",
    "\"00080018\"", "\"00020010\"", "\"00090010\"", "\"00091001\"", "\"0040A730\"",
    "\"PatientName\"",
    "\"fffee000\"", "\"1\"", "\"\"",
  ]

  /// A copy with one to four values or members changed.
  mutating func damagedJSON(_ sound: [UInt8]) -> [UInt8] {
    var text = sound
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let (values, names) = JSONPart.all(in: text)
      guard let value = values.randomElement(using: &self) else { return damaged(sound, from: 0) }
      switch Int.random(in: 0..<8, using: &self) {
      case 0...2:
        text.replaceSubrange(value, with: (Self.scalars.randomElement(using: &self) ?? "").utf8)
      case 3:
        let other = values.randomElement(using: &self) ?? value
        text.replaceSubrange(value, with: Array(text[other].prefix(4000)))
      case 4...5:
        guard let name = names.randomElement(using: &self) else { continue }
        let other = names.randomElement(using: &self) ?? name
        let isOther = Bool.random(using: &self)
        let key = Array((Self.keys.randomElement(using: &self) ?? "").utf8)
        text.replaceSubrange(name, with: isOther ? Array(text[other]) : key)
      case 6:
        let copy = Array(text[value].prefix(4000)) + [0x2C]
        text.insert(contentsOf: copy, at: value.lowerBound)
      default:  // the value, and what parts it from the next
        let hasComma = value.upperBound < text.count && text[value.upperBound] == 0x2C
        text.removeSubrange(value.lowerBound..<value.upperBound + (hasComma ? 1 : 0))
      }
    }
    return text
  }
}

/// Where the parts of a JSON text stand.
private enum JSONPart {
  /// The values, and the names of members.
  static func all(in text: [UInt8]) -> (values: [Range<Int>], names: [Range<Int>]) {
    var (values, names, open): ([Range<Int>], [Range<Int>], [Int]) = ([], [], [])
    var place = 0
    while place < text.count {
      let start = place
      switch text[place] {
      case 0x7B, 0x5B: open.append(place)
      case 0x7D, 0x5D: if let start = open.popLast() { values.append(start..<place + 1) }
      case 0x22:
        place += 1
        while place < text.count, text[place] != 0x22 { place += text[place] == 0x5C ? 2 : 1 }
        let end = min(place + 1, text.count)
        let next = text[end...].prefix(4).first { $0 != 0x20 }
        if next == 0x3A { names.append(start..<end) } else { values.append(start..<end) }
      case 0x2D, 0x30...0x39, 0x61...0x7A:
        while place + 1 < text.count, ![0x2C, 0x7D, 0x5D, 0x20, 0x0A].contains(text[place + 1]) {
          place += 1
        }
        values.append(start..<place + 1)
      default: break
      }
      place += 1
    }
    return (values, names)
  }
}
