extension DataSet {
  /// Sets Specific Character Set, and writes all text anew in it.
  mutating func set(
    characterSet value: Value, _ checking: ValueChecking
  ) throws(ValueError) -> [Problem] {
    let tag = Tag.specificCharacterSet
    var encoder = ValueEncoder(
      tag, .CS, isBigEndian: encoding.isBigEndian, characterSet: .defaultRepertoire)
    let bytes = try encoder.bytes(of: value)
    if let violation = encoder.violation, checking == .strict { throw violation }
    let terms = value.strings.flatMap {
      $0.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
    }
    let new = CharacterSet(terms: terms)
    try convertText(to: new)
    if let element = self[tag], holds(bytes, in: element, as: .CS) {
      return new.problems
    }
    put(tag, .CS, bytes)
    characterSet = new
    invalidValues[tag] = encoder.violation
    return new.problems
  }

  /// Declares what the bytes of text are, without changing them: for files whose Specific Character
  /// Set is missing or wrong.
  ///
  /// - Parameter terms: The values of (0008,0005), such as `["ISO_IR 100"]`.
  /// - Returns: What is wrong with the terms.
  @discardableResult
  public mutating func declare(characterSet terms: [String]) -> [Problem] {
    let new = CharacterSet(terms: terms)
    put(.specificCharacterSet, .CS, Array(terms.joined(separator: "\\").utf8))
    characterSet = new
    return new.problems
  }

  /// Writes all text anew in another character set; ASCII stays as it is.
  ///
  /// - Throws: ``ValueError``; the data set is as it was then.
  mutating func convertText(to new: CharacterSet) throws(ValueError) {
    guard new.terms != characterSet.terms else { return }
    var result = self
    let scope = FormScope(self)
    for element in elements {
      let vr = scope.vr(of: element).vr ?? element.vr
      if vr.usesCharacterSet {
        if let bytes = try converted(element, vr, to: new) {
          result.put(element.tag, element.vr, bytes)
        }
      } else if vr == .SQ, !element.isEmpty {
        if let items = try convertedItems(of: element, to: new) {
          result.characterSet = new
          try result.put(element.tag, items: items)
        }
      }
    }
    self = result
    characterSet = new
  }

  /// The bytes of a text in another character set; `nil` if they stay the same.
  private func converted(
    _ element: Element, _ vr: VR, to new: CharacterSet
  ) throws(ValueError) -> [UInt8]? {
    let bytes: RawSpan
    do throws(ReadError) { bytes = try self.bytes(of: element) } catch { throw .read(error) }
    var isPlain = true
    for offset in 0..<bytes.byteCount where bytes[offset] >= 0x80 || bytes[offset] == 0x1B {
      isPlain = false
      break
    }
    if isPlain { return nil }
    let kind = TextKind(vr) ?? .text
    // The padding is made anew, so that it does not grow with each change.
    let text = bytes.extracting(bytes.trimmed(0..<bytes.byteCount, keepsLeading: true))
    let decoded = characterSet.decode(text, as: kind)
    guard decoded.isClean else { throw .undecodable(element.tag) }
    do throws(TextEncodingError) { return try new.encode(decoded.text, as: kind) } catch {
      throw .text(element.tag, error)
    }
  }

  private func convertedItems(
    of element: Element, to new: CharacterSet
  ) throws(ValueError) -> [DataSet]? {
    var problems: [Problem] = []
    var items: [DataSet]
    do throws(ReadError) { items = try self.items(of: element, problems: &problems) } catch {
      throw .read(error)
    }
    var isChanged = false
    for index in items.indices where !items[index].contains(.specificCharacterSet) {
      try items[index].convertText(to: new)
      isChanged = isChanged || items[index].isModified
    }
    guard isChanged else { return nil }
    if let problem = problems.first(where: { $0.severity == .error }) {
      throw .write(element.tag, .damaged(element.tag, problem))
    }
    return items
  }
}
