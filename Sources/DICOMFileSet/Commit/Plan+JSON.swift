import DICOM

extension Plan {
  /// The plan as a JSON object (RFC 8259), in which paths and texts are escaped as JSON wants it.
  public var json: String {
    var bytes = [UInt8(ascii: "{")]
    appendJSONMembers(to: &bytes)
    bytes += ", \"problems\": ".utf8
    Self.append(problems, to: &bytes) { problem, bytes in problem.appendJSON(to: &bytes) }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what is in that object but for the problems, for those who put more into it.
  public func appendJSONMembers(to output: inout [UInt8]) {
    output += "\"source\": ".utf8
    JSONText.append(quoted: source, to: &output)
    output += ", \"directoryBytes\": \(directoryBytes), \"bytesToWrite\": \(bytesToWrite)".utf8
    output += ", \"kept\": \(kept)".utf8
    for (name, changes) in [("added", added), ("changed", changed), ("dropped", dropped)] {
      output += ", \"\(name)\": ".utf8
      Self.append(changes, to: &output) { change, output in
        change.appendJSON(isChange: name == "changed", to: &output)
      }
    }
    output += ", \"files\": ".utf8
    Self.append(files, to: &output) { file, output in file.appendJSON(to: &output) }
  }

  fileprivate static func append<Item>(
    _ items: [Item], to output: inout [UInt8], _ body: (Item, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: "["))
    for (place, item) in items.enumerated() {
      if place > 0 { output += ", ".utf8 }
      body(item, &output)
    }
    output.append(UInt8(ascii: "]"))
  }
}

extension Plan.RecordChange {
  fileprivate func appendJSON(isChange: Bool, to output: inout [UInt8]) {
    output += "{\"type\": ".utf8
    JSONText.append(quoted: type.rawValue, to: &output)
    output += ", \"key\": ".utf8
    JSONText.append(quoted: key, to: &output)
    output += ", \"offset\": \(offset.map(String.init) ?? "null")".utf8
    if isChange {
      output += ", \"elements\": ".utf8
      Plan.append(elements, to: &output) { tag, output in
        JSONText.append(
          quoted: DataDictionary.keyword(of: tag) ?? tag.description, to: &output)
      }
    }
    output.append(UInt8(ascii: "}"))
  }
}

extension Plan.FileAction {
  fileprivate func appendJSON(to output: inout [UInt8]) {
    output += "{\"action\": \"\(kind.rawValue)\", \"source\": ".utf8
    if let source { JSONText.append(quoted: source, to: &output) } else { output += "null".utf8 }
    output += ", \"path\": ".utf8
    JSONText.append(quoted: path, to: &output)
    output += ", \"bytes\": \(bytes), \"isReplacement\": \(isReplacement)}".utf8
  }
}

extension Problem {
  /// Appends the problem as a JSON object: severity, code, offset, message and section.
  fileprivate func appendJSON(to output: inout [UInt8]) {
    output += "{\"severity\": \"\(severity.rawValue)\", \"code\": ".utf8
    JSONText.append(quoted: code.rawValue, to: &output)
    output += ", \"offset\": \(offset.map { "\($0)" } ?? "null"), \"message\": ".utf8
    JSONText.append(quoted: message, to: &output)
    if let section {
      output += ", \"section\": ".utf8
      JSONText.append(quoted: section, to: &output)
    }
    output.append(UInt8(ascii: "}"))
  }
}
