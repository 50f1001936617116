/// How many values an element may have, VM, in the notation of the registry: `1`, `1-3`, `1-n`,
/// `2-2n`, `1-n or 1` (PS3.5 §6.4, PS3.6 §5).
public struct Multiplicity: Hashable, Sendable {
  /// The notation.
  public let text: String
  private let alternatives: [Counts]

  /// Numbers of values from a first to a last, in steps.
  private struct Counts: Hashable, Sendable {
    var lower: Int
    /// `nil` for as many as one likes.
    var upper: Int?
    var step = 1

    func contains(_ count: Int) -> Bool {
      count >= lower && count <= upper ?? .max && (count - lower) % step == 0
    }
  }

  /// Reads the notation; `nil` if it is none.
  public init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    var alternatives: [Counts] = []
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      if index % 2 == 1 {
        guard word == "or" else { return nil }
      } else {
        guard let counts = Self.counts(word) else { return nil }
        alternatives.append(counts)
      }
    }
    guard words.count % 2 == 1 else { return nil }
    self.text = text
    self.alternatives = alternatives
  }

  private static func counts(_ text: Substring) -> Counts? {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count <= 2, let lower = bounds.first.flatMap({ number($0) }) else { return nil }
    guard bounds.count == 2, let last = bounds.last else {
      return Counts(lower: lower, upper: lower)
    }
    if last.last == "n" {
      guard let step = last.count == 1 ? 1 : number(last.dropLast()) else { return nil }
      return Counts(lower: lower, upper: nil, step: step)
    }
    guard let upper = number(last), upper >= lower else { return nil }
    return Counts(lower: lower, upper: upper)
  }

  /// A number of digits that is not 0.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0
    else { return nil }
    return number
  }

  /// Whether an element may have that many values.
  ///
  /// Never true of 0: whether an element may be empty is a matter of its type (PS3.5 §7.4).
  public func contains(_ count: Int) -> Bool { alternatives.contains { $0.contains(count) } }
}

extension Multiplicity: CustomStringConvertible {
  /// The notation.
  public var description: String { text }
}

extension DictionaryEntry {
  /// How many values the element may have; `nil` if ``vm`` is not in the notation of the registry.
  public var multiplicity: Multiplicity? { Multiplicity(vm) }
}
