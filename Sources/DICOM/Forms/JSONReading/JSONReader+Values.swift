extension JSONReader {
  /// Reads the values of an element, which come next, into bytes.
  ///
  /// - Throws: ``JSONError/wrongValue(_:_:offset:)`` for values that the representation cannot have.
  mutating func readValues(
    of tag: Tag, _ vr: VR, in scope: Scope
  ) throws(JSONError) -> [UInt8] {
    let offset = scanner.position
    guard !vr.isBinary, scanner.skip("[") else { throw .wrongValue(tag, vr, offset: offset) }
    if vr.isText { return try readTexts(of: tag, vr, in: scope, from: offset) }
    var bytes: [UInt8] = []
    var isFirst = true
    var nulls = 0
    var count = 0
    while try scanner.nextValue(&isFirst) {
      count += 1
      if scanner.peek() == UInt8(ascii: "n") {
        try scanner.literal()
        nulls += 1
      } else if vr == .AT {
        try appendTag(of: tag, to: &bytes)
      } else {
        try appendNumber(of: tag, vr, isFirst: count == 1, to: &bytes)
      }
    }
    // A null stands for an empty value, which there is none of among numbers.
    guard nulls == 0 || nulls == count else { throw .wrongValue(tag, vr, offset: offset) }
    return bytes
  }

  private mutating func appendTag(of tag: Tag, to bytes: inout [UInt8]) throws(JSONError) {
    let offset = scanner.position
    guard scanner.peek() == UInt8(ascii: "\""),
      let value = Tag(named: scanner.text(of: try scanner.string()))
    else { throw .wrongValue(tag, .AT, offset: offset) }
    bytes.append(little: value.group)
    bytes.append(little: value.element)
  }

  /// Reads a number, which may stand in quotation marks.
  private mutating func appendNumber(
    of tag: Tag, _ vr: VR, isFirst: Bool, to bytes: inout [UInt8]
  ) throws(JSONError) {
    let text: String
    let byte = scanner.peek()
    let offset = scanner.position
    switch byte {
    case UInt8(ascii: "\""): text = scanner.text(of: try scanner.string()).withoutSpace()
    case UInt8(ascii: "-")?, (0x30...0x39)?: text = scanner.text(in: try scanner.number())
    default: throw .wrongValue(tag, vr, offset: offset)
    }
    let isUnsigned = isFirst && FormScope.isLUTDescriptor(tag)
    guard bytes.append(number: text, as: vr, isUnsigned: isUnsigned) else {
      throw .wrongValue(tag, vr, offset: offset)
    }
  }

  private mutating func readTexts(
    of tag: Tag, _ vr: VR, in scope: Scope, from start: Int
  ) throws(JSONError) -> [UInt8] {
    var joined = ""
    var count = 0
    var isFirst = true
    while try scanner.nextValue(&isFirst) {
      if count > 0 { joined += "\\" }
      count += 1
      joined += try readText(of: tag, vr)
    }
    if count > 1, vr.isSingleText {
      report("\(tag) has \(count) values; \(vr) has one, which they were joined to", at: start)
    }
    guard let kind = TextKind(vr) else { return latin1(joined, of: tag, at: start) }
    do throws(TextEncodingError) {
      return try scope.characterSet.encode(joined, as: kind)
    } catch {
      unencodable.insert(scope.owner)
      return []
    }
  }

  /// Reads a text, a number with its digits, a null, or a name.
  private mutating func readText(of tag: Tag, _ vr: VR) throws(JSONError) -> String {
    let byte = scanner.peek()
    let offset = scanner.position
    switch byte {
    case UInt8(ascii: "\""):
      let text = scanner.text(of: try scanner.string())
      if vr == .PN {
        report("\(tag) has a name that is no object", at: offset, section: "PS3.18 §F.2.2")
      }
      return checked(text, of: tag, vr, at: offset)
    case UInt8(ascii: "n"):
      try scanner.literal()
      return ""
    case UInt8(ascii: "-")?, (0x30...0x39)?:
      if vr != .IS, vr != .DS { report("\(tag) has a number for a text", at: offset) }
      return scanner.text(in: try scanner.number())
    case UInt8(ascii: "{") where vr == .PN: return try readName(of: tag)
    default: throw .wrongValue(tag, vr, offset: offset)
    }
  }

  /// Reads the component groups of a name (PS3.18 §F.2.2).
  private mutating func readName(of tag: Tag) throws(JSONError) -> String {
    var groups = ["", "", ""]
    var isFirst = true
    scanner.position += 1
    while let name = try scanner.nextMember(&isFirst) {
      let byte = scanner.peek()
      let offset = scanner.position
      let number = ["Alphabetic", "Ideographic", "Phonetic"].firstIndex(of: scanner.text(of: name))
      if byte == UInt8(ascii: "\""), let number {
        groups[number] = checked(scanner.text(of: try scanner.string()), of: tag, .PN, at: offset)
      } else if byte == UInt8(ascii: "n") || number == nil {
        try scanner.skipValue()
      } else {
        throw .wrongValue(tag, .PN, offset: offset)
      }
    }
    while groups.last?.isEmpty == true { groups.removeLast() }
    return groups.joined(separator: "=")
  }

  /// A value as it is, with a note if it has a delimiter in it.
  private mutating func checked(_ text: String, of tag: Tag, _ vr: VR, at offset: Int) -> String {
    if !vr.isSingleText, text.utf8.contains(UInt8(ascii: "\\")) {
      report("\(tag) has a value with a backslash, which parts it", at: offset)
    }
    return text
  }

  /// Text that no character set governs, a byte a character, as it was read from such bytes.
  private mutating func latin1(_ text: String, of tag: Tag, at offset: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isWhole = true
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "?"))
        isWhole = false
      }
    }
    if !isWhole {
      report(
        "\(tag) has characters that its representation cannot have; each became a question mark",
        at: offset, section: "PS3.5 §6.2")
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Appends a number of a binary representation.
  ///
  /// - Returns: Whether the text is one, and the representation has it.
  fileprivate mutating func append(number text: String, as vr: VR, isUnsigned: Bool) -> Bool {
    switch vr {
    case .US: return append(text, as: UInt16.self)
    case .SS: return append(text, as: Int16.self) || isUnsigned && append(text, as: UInt16.self)
    case .UL: return append(text, as: UInt32.self)
    case .SL: return append(text, as: Int32.self)
    case .UV: return append(text, as: UInt64.self)
    case .SV: return append(text, as: Int64.self)
    case .FL, .FD:
      guard let value = Self.double(text) else { return false }
      if vr == .FD {
        append(little: value.bitPattern)
      } else {
        guard Float(value).isFinite || !value.isFinite else { return false }
        append(little: Float(value).bitPattern)
      }
      return true
    default: return false
    }
  }

  private mutating func append<Number: FixedWidthInteger>(
    _ text: String, as type: Number.Type
  ) -> Bool {
    let number = Number(text) ?? Self.double(text).flatMap { Number(exactly: $0) }
    if let number { append(little: number) }
    return number != nil
  }

  /// A number, or one of the texts that stand for those that JSON does not have.
  private static func double(_ text: String) -> Double? {
    // All but a few are decimal numbers; those with an x are hexadecimal for Swift.
    if !text.utf8.contains(where: { $0 | 0x20 == 0x78 }), let value = Double(text), value.isFinite {
      return value
    }
    guard case .decimal(let text, let value) = NumberText(text, isInteger: false) else {
      return nil
    }
    // A number with digits that is too large is none.
    let hasDigits = text.utf8.contains { (0x30...0x39).contains($0) }
    return value.isFinite || !hasDigits ? value : nil
  }
}
