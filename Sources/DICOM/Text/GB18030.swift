/// GB18030, and GBK as its part of one and two bytes (PS3.5 §6.1.2.5.4).
enum GB18030 {
  /// The characters of two bytes: 190 for each lead byte 81H to FEH.
  private static let cells: [UInt16] = {
    var cells: [UInt16] = []
    cells.reserveCapacity(126 * 190)
    var rowEnd = 190
    for scalar in rows.unicodeScalars {
      if scalar == "\n" {
        cells.append(contentsOf: repeatElement(0xFFFD, count: max(rowEnd - cells.count, 0)))
        rowEnd += 190
      } else {
        cells.append(UInt16(truncatingIfNeeded: scalar.value))
      }
    }
    cells.append(contentsOf: repeatElement(0xFFFD, count: max(126 * 190 - cells.count, 0)))
    fill(&cells, leads: 0xAA...0xAF, trails: 0xA1...0xFE, from: 0xE000)
    fill(&cells, leads: 0xF8...0xFE, trails: 0xA1...0xFE, from: 0xE234)
    fill(&cells, leads: 0xA1...0xA7, trails: 0x40...0xA0, from: 0xE4C6)
    for run in privateUse.split(separator: "\n") {
      let fields = run.split(separator: " ")
      guard fields.count == 3, let code = UInt16(fields[0], radix: 16),
        let first = UInt16(fields[1], radix: 16), let count = UInt16(fields[2])
      else { continue }
      for index in 0..<count {
        guard let place = place(UInt8(code >> 8), UInt8(code & 0xFF) + UInt8(index)) else { break }
        cells[place] = first + index
      }
    }
    return cells
  }()

  /// Fills an area for private use.
  private static func fill(
    _ cells: inout [UInt16], leads: ClosedRange<UInt8>, trails: ClosedRange<UInt8>,
    from first: UInt16
  ) {
    var next = first
    for lead in leads {
      for trail in trails {
        guard let place = place(lead, trail) else { continue }
        cells[place] = next
        next += 1
      }
    }
  }

  /// The number of a character of two bytes, or `nil` where the bytes are none.
  private static func place(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard isLead(lead), trail >= 0x40, trail != 0x7F, trail != 0xFF else { return nil }
    return Int(lead - 0x81) * 190 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  }

  /// For each scalar below 10000H, its two bytes, or 0.
  private static let codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x1_0000)
    for (place, scalar) in cells.enumerated() {
      let cell = place % 190
      codes[Int(scalar)] =
        UInt16(0x81 + place / 190) << 8 | UInt16(cell + (cell < 63 ? 0x40 : 0x41))
    }
    return codes
  }()

  /// The scalars of 80H to FFFFH that have four bytes, in the order of these.
  private static let fourByteScalars: [UInt16] = {
    let twoByte = codes
    return (0x80...0xFFFF).filter { twoByte[Int($0)] == 0 && !(0xD800...0xDFFF).contains($0) }
  }()

  /// The number of the first character of four bytes above FFFFH, that is 90308130H.
  private static let supplementary = 189_000

  private static func isLead(_ byte: UInt8) -> Bool { (0x81...0xFE).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The number of bytes of the character at `position`, 1 where there is none.
  static func length(in bytes: Span<UInt8>, at position: Int) -> Int {
    let left = bytes.count - position
    guard left > 1, isLead(bytes[position]) else { return 1 }
    let second = bytes[position + 1]
    guard isDigit(second) else { return place(bytes[position], second) == nil ? 1 : 2 }
    guard left > 3, isLead(bytes[position + 2]), isDigit(bytes[position + 3]) else { return 1 }
    return 4
  }

  /// Decodes a value, or all values of an element.
  ///
  /// - Parameter isGBK: Whether GBK is declared, so that four bytes are not as they should be.
  static func decode(_ bytes: Span<UInt8>, isGBK: Bool) -> DecodedText {
    var text = TextBuilder(capacity: bytes.count + bytes.count / 2)
    var position = 0
    while position < bytes.count {
      let length = length(in: bytes, at: position)
      let byte = bytes[position]
      switch length {
      case 1 where byte < 0x80:
        text.append(ascii: byte)
      case 2:
        let second = bytes[position + 1]
        if isGBK, !Self.isGBK(byte, second) { text.isClean = false }
        text.append(UInt32(place(byte, second).map { cells[$0] } ?? 0xFFFD))
      case 4:
        if isGBK { text.isClean = false }
        let high = Int(byte - 0x81) * 10 + Int(bytes[position + 1] - 0x30)
        let low = Int(bytes[position + 2] - 0x81) * 10 + Int(bytes[position + 3] - 0x30)
        if let scalar = scalar(fourByte: high * 1260 + low) {
          text.append(scalar)
        } else {
          text.appendReplacement()
        }
      default:
        text.appendReplacement()
      }
      position += length
    }
    return text.result
  }

  private static func scalar(fourByte number: Int) -> UInt32? {
    if number < fourByteScalars.count { return UInt32(fourByteScalars[number]) }
    let scalar = number - supplementary + 0x1_0000
    return (0x1_0000...0x10_FFFF).contains(scalar) ? UInt32(scalar) : nil
  }

  /// Whether GBK has a character of two bytes: none of private use, nor what GB18030 added.
  private static func isGBK(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch (lead, trail) {
    case (0xA2, 0xE3), (0xA8, 0xBF), (0xA9, 0x89...0x95), (0xFE, 0x50...0xA0): false
    default: place(lead, trail).map { !(0xE000...0xF8FF).contains(cells[$0]) } ?? false
    }
  }

  /// Appends the bytes of a character.
  ///
  /// - Returns: Whether the set has it; GB18030 has all.
  static func encode(_ scalar: Unicode.Scalar, isGBK: Bool, into bytes: inout [UInt8]) -> Bool {
    let value = scalar.value
    guard value >= 0x80 else {
      bytes.append(UInt8(truncatingIfNeeded: value))
      return true
    }
    if value < 0x1_0000, codes[Int(value)] != 0 {
      let lead = UInt8(codes[Int(value)] >> 8)
      let trail = UInt8(codes[Int(value)] & 0xFF)
      guard !isGBK || Self.isGBK(lead, trail) else { return false }
      bytes.append(lead)
      bytes.append(trail)
      return true
    }
    guard !isGBK else { return false }
    var number = Int(value) - 0x1_0000 + supplementary
    if value < 0x1_0000 {
      number = fourByteScalars.partition(before: UInt16(value))
    }
    let low = number % 1260
    let high = number / 1260
    bytes.append(UInt8(0x81 + high / 10))
    bytes.append(UInt8(0x30 + high % 10))
    bytes.append(UInt8(0x81 + low / 10))
    bytes.append(UInt8(0x30 + low % 10))
    return true
  }
}

extension [UInt16] {
  /// The number of elements that are less than `value`, in an array in ascending order.
  fileprivate func partition(before value: UInt16) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
