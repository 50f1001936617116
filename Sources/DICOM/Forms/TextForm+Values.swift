extension FormScope {
  /// Appends a value as Python writes it, or how long it is.
  func appendValue(
    of element: Element, as vr: FormVR, to output: inout [UInt8]
  ) throws(ReadError) {
    if let count = try textCount(of: element, as: vr), count > TextForm.longest {
      return Self.append(length: count, &output)
    }
    switch try value(of: element, as: vr) {
    case .none: output.append(contentsOf: "None".utf8)
    case .items: break
    case .bytes: try appendBytes(of: element, to: &output)
    case .strings(let texts, let isList):
      let long = vr.isLong && !isList ? texts.first?.unicodeScalars.count ?? 0 : texts.count
      Self.append(texts, long, isList, &output) { PythonText.append(quoted: $0, to: &$1) }
    case .uids(let uids, let isList):
      guard isList else {
        let uid = uids.first ?? ""
        return PythonText.append(bare: UID.name(of: uid) ?? uid, to: &output)
      }
      Self.append(uids, uids.count, isList, &output) { PythonText.append(quoted: $0, to: &$1) }
    case .names(let names, let isList):
      Self.append(names, names.count, isList, &output) {
        if isList {
          PythonText.append(bare: $0, to: &$1)
        } else {
          PythonText.append(quoted: $0, to: &$1)
        }
      }
    case .numbers(let numbers, let isList):
      Self.append(numbers, numbers.count, isList, &output) {
        $1.append(contentsOf: $0.text(isInList: isList).utf8)
      }
    case .tags(let tags, let isList):
      // Not even a pair of brackets is shown where no whole tag is.
      if tags.isEmpty { return }
      Self.append(tags, tags.count, isList, &output) {
        $1.append(contentsOf: $0.description.utf8)
      }
    case .binary(let numbers): try append(numbers, of: element, to: &output)
    }
  }

  /// How many values an element of text has, or `nil` where it has none or always one; the values
  /// themselves, which may be millions, are not decoded for it.
  private func textCount(of element: Element, as vr: FormVR) throws(ReadError) -> Int? {
    guard let vr = vr.vr, vr.isText, !vr.isSingleText, !element.isEmpty else { return nil }
    let bytes = try dataSet.bytes(of: element)
    if vr.usesCharacterSet { return dataSet.characterSet.split(bytes).count }
    var count = 1
    for offset in 0..<bytes.byteCount where bytes[offset] == 0x5C { count += 1 }
    return count
  }

  /// Appends one value, several in brackets, or how many they are.
  private static func append<Value>(
    _ values: [Value], _ length: Int, _ isList: Bool, _ output: inout [UInt8],
    _ write: (Value, inout [UInt8]) -> Void
  ) {
    guard length <= TextForm.longest else { return append(length: length, &output) }
    if isList { output.append(UInt8(ascii: "[")) }
    for (number, value) in values.enumerated() {
      if number > 0 { output.append(contentsOf: ", ".utf8) }
      write(value, &output)
    }
    if isList { output.append(UInt8(ascii: "]")) }
  }

  private static func append(length: Int, _ output: inout [UInt8]) {
    output.append(contentsOf: "Array of \(length) elements".utf8)
  }

  private func appendBytes(of element: Element, to output: inout [UInt8]) throws(ReadError) {
    guard element.value.count <= TextForm.longest else {
      return Self.append(length: element.value.count, &output)
    }
    PythonText.append(bytes: try dataSet.bytes(of: element), to: &output)
  }

  private func append(
    _ numbers: BinaryNumbers, of element: Element, to output: inout [UInt8]
  ) throws(ReadError) {
    guard numbers.count <= TextForm.longest else {
      return Self.append(length: numbers.count, &output)
    }
    let bytes = try dataSet.bytes(of: element)
    if numbers.count > 1 { output.append(UInt8(ascii: "[")) }
    for index in 0..<numbers.count {
      if index > 0 { output.append(contentsOf: ", ".utf8) }
      output.append(contentsOf: numbers.number(index, in: bytes).description.utf8)
    }
    if numbers.count > 1 { output.append(UInt8(ascii: "]")) }
  }
}

extension BinaryNumbers.Number: CustomStringConvertible {
  /// The number as Python writes it.
  var description: String {
    switch self {
    case .integer(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .float(let value): PythonText.float(value)
    }
  }
}

extension NumberText {
  /// The number as pydicom writes it: alone in quotation marks, in a list without.
  fileprivate func text(isInList: Bool) -> String {
    switch self {
    case .blank(let text): "'\(text)'"
    case .decimal(let text, _): isInList ? text : "'\(text)'"
    case .integer(let text, let value): isInList ? text : "'\(value)'"
    case .fraction(let value): PythonText.float(value)
    }
  }
}
