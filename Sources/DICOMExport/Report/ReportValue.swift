import DICOM

/// What a content item says, as text (PS3.3 §C.17.3.2.1, Table C.17.3-7).
enum ReportValue {
  /// The values of an item, beside its concept name; a line each.
  static func texts(of item: DataSet) -> [String] {
    switch item.string(.valueType) {
    case "TEXT": return [item.strings(Tag(0x0040, 0xA160)).joined(separator: "\\")]
    case "CODE": return [item.codeMeaning(Tag(0x0040, 0xA168)) ?? "(no code)"]
    case "NUM": return number(item)
    case "PNAME": return item.strings(Tag(0x0040, 0xA123)).map(ReportPage.readable(name:))
    case "DATE": return item.strings(Tag(0x0040, 0xA121)).compactMap { ReportPage.date($0, nil) }
    case "TIME": return item.strings(Tag(0x0040, 0xA122)).map(ReportPage.clock)
    case "DATETIME": return item.strings(Tag(0x0040, 0xA120)).compactMap(ReportPage.dateTime)
    case "UIDREF": return item.strings(Tag(0x0040, 0xA124))
    case "IMAGE", "COMPOSITE", "WAVEFORM":
      return item.items(Tag(0x0008, 0x1199)).map(reference)
    case "SCOORD", "SCOORD3D": return [coordinates(item)]
    case "TCOORD": return [item.string(Tag(0x0040, 0xA130)) ?? "time range"]
    case nil: return reference(by: item)
    case .some(let type): return ["(\(type.lowercased()))"]
    }
  }

  /// The number with its unit, or why there is none.
  private static func number(_ item: DataSet) -> [String] {
    let values = item.items(Tag(0x0040, 0xA300)).map { value in
      let number = value.strings(Tag(0x0040, 0xA30A)).joined(separator: ", ")
      // The unit "1" of the Unified Code for Units of Measure stands for none.
      let unit = value.items(Tag(0x0040, 0x08EA)).first.flatMap { unit in
        unit.string(Tag(0x0008, 0x0100)) == "1" ? nil : unit.string(Tag(0x0008, 0x0100))
      }
      return unit.map { "\(number) \($0)" } ?? number
    }
    return values.isEmpty ? [item.codeMeaning(Tag(0x0040, 0xA301)) ?? "(no value)"] : values
  }

  /// Which object is meant: its kind, UID and frames.
  private static func reference(_ object: DataSet) -> String {
    let kind = object.string(Tag(0x0008, 0x1150)).map { uid in
      UIDRegistry.entry(for: UID(rawValue: uid))?.name ?? uid
    }
    var text = [kind, object.string(Tag(0x0008, 0x1155))].compactMap(\.self).joined(separator: " ")
    let frames = object.ints(Tag(0x0008, 0x1160))
    if !frames.isEmpty {
      text += frames.count == 1 ? ", frame " : ", frames "
      text += frames.map(String.init).joined(separator: ", ")
    }
    return text
  }

  /// The kind of shape, and how many points it has.
  private static func coordinates(_ item: DataSet) -> String {
    let type = item.string(Tag(0x0070, 0x0023))?.lowercased() ?? "shape"
    let dimensions = item.string(.valueType) == "SCOORD" ? 2 : 3
    let count = item.doubles(Tag(0x0070, 0x0022)).count / dimensions
    return "\(type), \(count) \(count == 1 ? "point" : "points")"
  }

  /// An item that only refers to another one, by its place in the tree.
  private static func reference(by item: DataSet) -> [String] {
    let place = item.ints(Tag(0x0040, 0xDB73))
    return place.isEmpty ? [] : ["item " + place.map(String.init).joined(separator: ".")]
  }
}

extension DataSet {
  /// What the first code of a sequence means; where it does not say, the code itself.
  func codeMeaning(_ sequence: Tag) -> String? {
    guard let code = items(sequence).first else { return nil }
    return code.string(Tag(0x0008, 0x0104)) ?? code.string(Tag(0x0008, 0x0100))
  }
}

extension Tag {
  /// Value Type (PS3.3 §C.17.3.2.1).
  static var valueType: Tag { Tag(0x0040, 0xA040) }
  /// Content Sequence (PS3.3 §C.17.3.2.4).
  static var contentSequence: Tag { Tag(0x0040, 0xA730) }
  /// Concept Name Code Sequence (PS3.3 §C.17.3.2.2).
  static var conceptNameCodeSequence: Tag { Tag(0x0040, 0xA043) }
}
