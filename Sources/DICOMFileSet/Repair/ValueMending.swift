import DICOM

/// Dates and times that are written as before 1993, or with a point too many, and mean the same when
/// they are written as they have to be (PS3.5 §6.2).
enum ValueMending {
  /// The same value in the form that the standard wants; `nil` for what has no such.
  static func mended(_ text: String, _ vr: VR) -> String? {
    let form: String
    switch vr {
    case .DA: form = text.filter { $0 != "." }
    case .TM:
      let digits = text.filter { $0 != ":" }
      form = digits.last == "." ? String(digits.dropLast()) : digits
    default: return nil
    }
    return vr.violation(in: form) == nil ? form : nil
  }
}

extension DataSet {
  /// Writes the values of an element as they have to be.
  ///
  /// - Returns: Whether they can be, all of them.
  mutating func mend(_ tag: Tag) -> Bool {
    guard let element = self[tag], !element.isEmpty else { return false }
    let values = strings(tag).map { $0.isEmpty ? $0 : ValueMending.mended($0, element.vr) }
    let mended = values.compactMap(\.self)
    guard mended.contains(where: { !$0.isEmpty }), mended.count == values.count else {
      return pad(tag)
    }
    assign(.texts(mended), to: tag, element.vr)
    return true
  }

  /// Gives a text of odd length its padding (PS3.5 §6.2).
  ///
  /// - Returns: Whether that is all that it needs.
  private mutating func pad(_ tag: Tag) -> Bool {
    guard let element = self[tag], !element.value.count.isMultiple(of: 2), element.vr.isText else {
      return false
    }
    let texts = strings(tag)
    guard texts.allSatisfy({ $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }) else {
      return false
    }
    // What is set to what it has stays as it is.
    assign(.absent, to: tag)
    assign(.texts(texts), to: tag, element.vr)
    return true
  }
}
