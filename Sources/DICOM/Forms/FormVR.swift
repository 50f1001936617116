/// The value representation that an element is shown with.
enum FormVR: Hashable, Sendable {
  /// That of the file, or the one that all is known for.
  case known(VR)
  /// Several that the dictionary allows, where nothing in the data set decides between them.
  case ambiguous([VR])

  /// Creates what the dictionary says.
  init(_ vrs: [VR]) {
    self = vrs.count > 1 ? .ambiguous(vrs) : .known(vrs.first ?? .UN)
  }

  /// The representation, or `nil` where there are several.
  var vr: VR? { if case .known(let vr) = self { vr } else { nil } }

  /// Whether values are bytes that no number or text is made of.
  var isBinary: Bool {
    switch self {
    case .known(let vr): vr.isBinary
    case .ambiguous: true
    }
  }

  /// The size of the words that values are made of, in bytes; 1 where it is not known.
  var wordSize: Int {
    switch self {
    case .known(let vr): vr.unitSize ?? 1
    case .ambiguous(let vrs): vrs.compactMap(\.unitSize).max() ?? 1
    }
  }

  /// Whether values may be so long that only their length is shown.
  var isLong: Bool { isBinary || self == .known(.LT) || self == .known(.UC) || self == .known(.UT) }
}

extension FormVR: CustomStringConvertible {
  /// The two characters, such as `US`, or several of them, such as `US or SS`.
  var description: String {
    switch self {
    case .known(let vr): vr.description
    case .ambiguous(let vrs): vrs.map(\.description).joined(separator: " or ")
    }
  }
}

extension VR {
  /// Whether values are bytes in words of any size, or of unknown meaning (PS3.5 §6.2).
  var isBinary: Bool {
    switch self {
    case .OB, .OD, .OF, .OL, .OV, .OW, .UN: true
    default: false
    }
  }

  /// Whether this is one of the representations of PS3.5 §6.2.
  var isStandard: Bool { hasShortLength || hasLongLength }
}
