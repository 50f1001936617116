/// Writes text with code extensions, or with a single set (PS3.5 §6.1.2.5).
///
/// G0 and G1 are independent of each other, but many readers keep one set only, that of the last
/// escape sequence. So a sequence is repeated where such readers need it.
struct ISO2022Encoder {
  private(set) var bytes: [UInt8] = []
  private let initial: ISO2022
  private var g0: CodedSet
  private var g1: CodedSet?
  /// The set of the last escape sequence, or `nil` while those of value 1 are active.
  private var last: CodedSet?
  /// What can be switched to, in the order of (0008,0005).
  private let others: [CodedSet]

  init(_ sets: ISO2022) {
    initial = sets
    g0 = sets.g0
    g1 = sets.g1
    var others: [CodedSet] = []
    if sets.hasExtensions {
      for set in sets.declared {
        others.append(set)
        if set == .katakana { others.append(.romaji) }
      }
      // All but the Japanese sets come with ASCII in G0.
      let japanese: [CodedSet] = [.katakana, .jisX0208, .jisX0212]
      if !sets.declared.allSatisfy(japanese.contains) { others.append(.ascii) }
    }
    self.others = others
  }

  /// Appends a character.
  ///
  /// - Returns: Whether one of the sets has it.
  mutating func append(_ scalar: Unicode.Scalar, _ kind: TextKind) -> Bool {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      guard byte != 0x1B else { return false }
      if kind.isDelimiter(byte) {
        reset()
        bytes.append(byte)
        return true
      }
    }
    var sets = [g0, initial.g0] + others
    if let set = initial.g1 { sets.insert(set, at: 0) }
    if let last { sets.insert(last, at: 0) }
    for set in sets {
      // A yen sign where 5CH delimits would be read as a delimiter.
      guard let code = set.code(of: scalar), code != 0x5C || kind == .text else { continue }
      if !isActive(set) { designate(set) }
      if set.isTwoByte {
        let bits: UInt16 = set.standsInG0 ? 0 : 0x8080
        bytes.append(UInt8((code | bits) >> 8))
        bytes.append(UInt8((code | bits) & 0xFF))
      } else {
        bytes.append(UInt8(code & 0xFF))
      }
      return true
    }
    return false
  }

  /// Whether the set can be used without an escape sequence.
  private func isActive(_ set: CodedSet) -> Bool {
    switch set {
    case .ascii, .romaji: g0 == set
    case .jisX0208, .jisX0212: g0 == set && last == set
    default: g1 == set && (last == set || last == nil)
    }
  }

  /// Makes the sets of value 1 active.
  mutating func reset() {
    if g0 != initial.g0 { designate(initial.g0) }
    // Where value 1 has no set in G1, there is nothing to switch back to.
    if g1 != initial.g1, let set = initial.g1 { designate(set) }
    g1 = initial.g1
    last = nil
  }

  private mutating func designate(_ set: CodedSet) {
    bytes.append(0x1B)
    bytes.append(contentsOf: set.escape.description.utf8)
    if set.standsInG0 { g0 = set } else { g1 = set }
    last = set
  }
}
