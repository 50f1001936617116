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
      return false
    }
    assign(.texts(mended), to: tag, element.vr)
    return true
  }
}
