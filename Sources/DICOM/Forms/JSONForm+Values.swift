extension JSONForm {
  /// Appends the values of an element; nothing if it has one that is empty.
  static func append<Value>(
    _ values: [Value], isEmpty: (Value) -> Bool, _ output: inout [UInt8],
    _ write: (Value, inout [UInt8]) -> Void
  ) {
    guard values.contains(where: { !isEmpty($0) }) || values.count > 1 else { return }
    output.append(contentsOf: ",\"Value\":[".utf8)
    for (number, value) in values.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      if isEmpty(value) {
        output.append(contentsOf: "null".utf8)
      } else {
        write(value, &output)
      }
    }
    output.append(UInt8(ascii: "]"))
  }

  /// Appends numbers that are written as text, one after the other, so that millions of them are
  /// never in memory at once.
  ///
  /// - Returns: Whether all were numbers; if not, nothing was appended.
  static func appendNumbers(
    _ bytes: RawSpan, isInteger: Bool, _ output: inout [UInt8],
    _ drain: (inout [UInt8]) -> Void
  ) -> Bool {
    var position = 0
    func next() -> NumberText? {
      var end = position
      while end < bytes.byteCount, bytes[end] != 0x5C { end += 1 }
      let part = bytes.extracting(bytes.trimmed(position..<end, keepsLeading: true))
      position = end + 1
      return NumberText(part.latin1, isInteger: isInteger)
    }
    while position <= bytes.byteCount { if next() == nil { return false } }
    position = 0
    output.append(contentsOf: ",\"Value\":[".utf8)
    while position <= bytes.byteCount, let number = next() {
      if number.isBlank {
        output.append(contentsOf: "null".utf8)
      } else {
        number.appendJSON(to: &output)
      }
      if position <= bytes.byteCount { output.append(UInt8(ascii: ",")) }
      if output.count > 1 << 16 { drain(&output) }
    }
    output.append(UInt8(ascii: "]"))
    return true
  }

  /// Appends the eight digits of a tag.
  static func append(_ tag: Tag, to output: inout [UInt8]) {
    for shift in stride(from: 28, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: tag.rawValue >> UInt32(shift) & 0xF)
      output.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
    }
  }

  /// Appends the component groups of a name (PS3.18 §F.2.2).
  static func append(name: String, to output: inout [UInt8]) {
    let groups = name.split(separator: "=", omittingEmptySubsequences: false)
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, group) in zip(["Alphabetic", "Ideographic", "Phonetic"], groups) {
      guard !group.isEmpty else { continue }
      output.append(contentsOf: "\(isFirst ? "" : ",")\"\(key)\":".utf8)
      JSONText.append(quoted: String(group), to: &output)
      isFirst = false
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Appends a number, or the text that stands for one that JSON does not have.
  static func append(_ value: Double, to output: inout [UInt8]) {
    guard value.isFinite else {
      let text = value.isNaN ? "NaN" : value < 0 ? "-inf" : "inf"
      return JSONText.append(quoted: text, to: &output)
    }
    output.append(contentsOf: PythonText.float(value).utf8)
  }
}

extension FormVR {
  /// What JSON has for the representation, which must be one: the last of several is one that can
  /// hold bytes, if any of them can.
  var jsonName: String {
    switch self {
    case .known(let vr): vr.isStandard ? vr.description : "UN"
    case .ambiguous(let vrs): (vrs.last(where: \.isBinary) ?? .UN).description
    }
  }
}

extension NumberText {
  /// Whether there is no number.
  var isBlank: Bool { if case .blank = self { true } else { false } }

  func appendJSON(to output: inout [UInt8]) {
    switch self {
    case .blank: break
    case .decimal(let text, _) where JSONText.isNumber(text):
      output.append(contentsOf: text.utf8)
    case .decimal(_, let value), .fraction(let value): JSONForm.append(value, to: &output)
    case .integer(_, let value): output.append(contentsOf: "\(value)".utf8)
    }
  }
}

extension BinaryNumbers.Number {
  func appendJSON(to output: inout [UInt8]) {
    switch self {
    case .integer(let value): output.append(contentsOf: "\(value)".utf8)
    case .unsigned(let value): output.append(contentsOf: "\(value)".utf8)
    case .float(let value): JSONForm.append(value, to: &output)
    }
  }
}
