import DICOM

/// A value of an element in the forms that the alternatives of a ``ValuePattern`` ask for, each made
/// when the first of them does.
struct GivenValue {
  private let value: String
  private let vr: VR

  init(_ value: String, _ vr: VR) {
    (self.value, self.vr) = (value, vr)
  }

  /// The number that it is, if it is one.
  private(set) lazy var number = Double(value)

  /// The value as it is.
  private(set) lazy var scalars = Array(value.unicodeScalars)

  /// What ranges compare.
  private(set) lazy var folded = Array(ValuePattern.fold(value, vr).utf8)

  /// What patterns with wildcards compare: the value, and for person names each of its component
  /// groups, of which there are three at most (PS3.5 §6.2.1).
  private(set) lazy var candidates = texts.map { Array($0.unicodeScalars) }

  /// What patterns without wildcards compare: the same without what means nothing at the end.
  private(set) lazy var trimmed = texts.map {
    Array(ValuePattern.trimmed($0, vr).unicodeScalars)
  }

  private var texts: [String] {
    let folded = ValuePattern.fold(value, vr)
    guard vr == .PN, folded.contains("=") else { return [folded] }
    return [folded] + folded.split(separator: "=", maxSplits: 3).prefix(3).map(String.init)
  }
}
