extension JSONReader {
  /// Where the value of an element stands (PS3.18 §F.2.2).
  private enum Member: String {
    case value = "Value"
    case inlineBinary = "InlineBinary"
    case bulkDataURI = "BulkDataURI"
  }

  /// Reads an element behind its name, and appends it.
  ///
  /// - Returns: Whether there is one; otherwise it was left out and reported.
  mutating func readElement(
    _ tag: Tag, in scope: Scope, _ bulk: JSONBulk
  ) throws(JSONError) -> Bool {
    guard scanner.peek() == UInt8(ascii: "{") else {
      report(.noElement(tag, offset: scanner.position))
      try scanner.skipValue()
      return false
    }
    let object = scanner.position
    let start = buffer.count
    let isReplaced = tag == .specificCharacterSet && utf8Objects.contains(scope.owner)
    var vr: VR?
    if let position = index.representations[object] {
      vr = try representation(of: tag, at: position)
    }
    var hasValue = false
    var isSound = true
    var isFirst = true
    scanner.position += 1
    while let name = try scanner.nextMember(&isFirst) {
      _ = scanner.peek()
      let offset = scanner.position
      let text = scanner.text(of: name)
      if text == "vr", vr == nil { vr = try representation(of: tag, at: offset) }
      guard let member = Member(rawValue: text), !isReplaced else {
        try scanner.skipValue()
        continue
      }
      guard !hasValue else {
        report("\(tag) has several values; the first is used", at: offset)
        try scanner.skipValue()
        continue
      }
      hasValue = true
      let known = vr ?? dictionaryVR(of: tag, at: object)
      vr = known
      do throws(JSONError) {
        try read(member, of: tag, known, in: scope, bulk)
      } catch {
        guard error.isOfElement else { throw error }
        report(error)
        buffer.truncate(to: start)
        isSound = false
        scanner.position = offset
        try scanner.skipValue()
      }
    }
    if isReplaced {
      buffer.append(tag, .CS, Array("ISO_IR 192".utf8))
    } else if !hasValue {
      buffer.append(tag, vr ?? dictionaryVR(of: tag, at: object), [])
    }
    return isSound
  }

  private mutating func read(
    _ member: Member, of tag: Tag, _ vr: VR, in scope: Scope, _ bulk: JSONBulk
  ) throws(JSONError) {
    let offset = scanner.position
    switch member {
    case .value where vr == .SQ: try readItems(of: tag, in: scope, bulk)
    case .value: try append(tag, vr, try readValues(of: tag, vr, in: scope), at: offset)
    case .inlineBinary, .bulkDataURI:
      guard vr != .SQ, scanner.peek() == UInt8(ascii: "\"") else {
        throw .wrongValue(tag, vr, offset: offset)
      }
      let text = try scanner.string()
      if member == .inlineBinary {
        try append(tag, vr, try base64(text, of: tag), at: offset)
      } else if let bytes = try bulk(scanner.text(of: text)) {
        try append(tag, vr, bytes, at: offset)
      } else {
        report(
          "\(tag) refers to bulk data that is not at hand; its value was left empty", at: offset,
          code: .missingBulkData, section: "PS3.18 §F.2.2")
        try append(tag, vr, [], at: offset)
      }
    }
  }

  private mutating func append(
    _ tag: Tag, _ vr: VR, _ value: [UInt8], at offset: Int
  ) throws(JSONError) {
    guard value.count < UInt32.max - 1 else { throw .tooLarge(offset: offset) }
    if tag == .pixelData, vr == .OB || vr == .OW || vr == .UN, Self.areFragments(value) {
      buffer.append(fragments: value, tag, vr)
    } else {
      buffer.append(tag, vr, value)
    }
  }

  /// Whether bytes are items from the first to the last, as those of encapsulated pixel data are
  /// (PS3.5 §A.4).
  private static func areFragments(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var position = 0
    while position < span.count {
      guard span.count - position >= 8, span[position] == 0xFE, span[position + 1] == 0xFF,
        span[position + 2] == 0x00, span[position + 3] == 0xE0
      else { return false }
      var length = 0
      for index in 0..<4 { length |= Int(span[position + 4 + index]) << (8 * index) }
      guard length <= span.count - position - 8 else { return false }
      position += 8 + length
    }
    return !bytes.isEmpty
  }

  private func base64(
    _ text: JSONScanner.Quoted, of tag: Tag
  ) throws(JSONError) -> [UInt8] {
    let bytes =
      text.hasEscapes
      ? Base64.decode(scanner.octets(of: text).span)
      : Base64.decode(scanner.bytes.extracting(text.range))
    guard let bytes else { throw .badBase64(tag, offset: text.range.lowerBound) }
    return bytes
  }

  /// Reads the items of a sequence, and appends it.
  private mutating func readItems(
    of tag: Tag, in scope: Scope, _ bulk: JSONBulk
  ) throws(JSONError) {
    let offset = scanner.position
    guard scope.depth < ReadLimits().nesting else {
      throw .tooDeep(limit: ReadLimits().nesting, offset: offset)
    }
    guard scanner.skip("[") else { throw .wrongValue(tag, .SQ, offset: offset) }
    var inner = scope
    inner.depth += 1
    let sequence = buffer.beginSequence(tag)
    var isFirst = true
    while try scanner.nextValue(&isFirst) {
      let next = scanner.peek()
      let item = buffer.beginItem()
      if next == UInt8(ascii: "{") {
        _ = try readDataSet(in: inner, bulk)
      } else if next == UInt8(ascii: "n") {
        report(
          "\(tag) has a null for an item, which was taken for an empty one", at: scanner.position,
          section: "PS3.18 §F.2.5")
        try scanner.literal()
      } else {
        throw .wrongValue(tag, .SQ, offset: scanner.position)
      }
      guard buffer.end(item) else { throw .tooLarge(offset: offset) }
    }
    guard buffer.end(sequence) else { throw .tooLarge(offset: offset) }
  }

  /// The representation that is named at an offset; `nil` if it is none.
  private mutating func representation(
    of tag: Tag, at position: Int
  ) throws(JSONError) -> VR? {
    var scanner = scanner
    scanner.position = position
    guard scanner.peek() == UInt8(ascii: "\"") else { return nil }
    let name = scanner.text(of: try scanner.string())
    guard let vr = VR(name), vr.isStandard else { return nil }
    return vr
  }

  /// The representation of the registry, for an element that does not name one of PS3.5 §6.2.
  private mutating func dictionaryVR(of tag: Tag, at object: Int) -> VR {
    let vr = DataDictionary.vr(of: tag) ?? .UN
    report(
      "\(tag) names no value representation of the standard; \(vr) was taken", at: object,
      section: "PS3.18 §F.2.2")
    return vr
  }
}
