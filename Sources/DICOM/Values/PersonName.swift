/// A name of a person, PN (PS3.5 §6.2.1): up to three ways to write it, of five components each.
///
///     let name: PersonName = "Yamada^Tarou=山田^太郎=やまだ^たろう"
///     name.alphabetic.family      // "Yamada"
///     name.ideographic.given      // "太郎"
///     name.formatted              // "Tarou Yamada"
///
/// Any text is a name: one without `^`, as old files have it, is a family name. Names are equal if
/// their components are; empty components and groups at the end, and spaces around components, do
/// not matter.
public struct PersonName: TextValue {
  /// One way to write the name.
  public struct ComponentGroup: Hashable, Sendable {
    /// The family name, or the whole name where it is not divided; for animals, who is responsible.
    public var family: String
    /// The given names; for animals, the name.
    public var given: String
    /// The middle names.
    public var middle: String
    /// What stands before the name, such as `Dr`.
    public var prefix: String
    /// What stands behind the name, such as `Jr`.
    public var suffix: String

    /// Creates a group of components.
    public init(
      family: String = "", given: String = "", middle: String = "", prefix: String = "",
      suffix: String = ""
    ) {
      self.family = family
      self.given = given
      self.middle = middle
      self.prefix = prefix
      self.suffix = suffix
    }

    /// Reads components with `^` between them; a sixth and more are left in the suffix.
    public init(_ text: some StringProtocol) {
      let parts = text.unicodeScalars.split(
        separator: "^", maxSplits: 4, omittingEmptySubsequences: false
      ).map { Self.trimmed($0) }
      func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
      self.init(
        family: part(0), given: part(1), middle: part(2), prefix: part(3), suffix: part(4))
    }

    /// Whether no component has text.
    public var isEmpty: Bool { components.allSatisfy(\.isEmpty) }

    /// The components with `^` between them, without empty ones at the end.
    public var text: String { PersonName.joined(components, by: "^") }

    private var components: [String] { [family, given, middle, prefix, suffix] }

    /// The components in the order of speech: prefix, given, middle, family, and the suffix behind
    /// a comma.
    public var formatted: String {
      let name = [prefix, given, middle, family].filter { !$0.isEmpty }.joined(separator: " ")
      if suffix.isEmpty || name.isEmpty { return name + suffix }
      return "\(name), \(suffix)"
    }

    private static func trimmed(_ part: some BidirectionalCollection<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part.drop { $0 == " " })
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  /// The text that the name was made from.
  public let text: String
  /// The name in letters.
  public let alphabetic: ComponentGroup
  /// The name in ideographic characters, such as kanji or hanja.
  public let ideographic: ComponentGroup
  /// The name as it is spoken, such as in hiragana or hangul.
  public let phonetic: ComponentGroup

  /// Reads a name; any text is one, and ``text`` is kept as it is.
  public init(_ text: String) {
    self.text = text
    let groups = text.unicodeScalars.split(
      separator: "=", maxSplits: 2, omittingEmptySubsequences: false
    ).map { ComponentGroup(Substring($0)) }
    func group(_ index: Int) -> ComponentGroup {
      index < groups.count ? groups[index] : ComponentGroup()
    }
    (alphabetic, ideographic, phonetic) = (group(0), group(1), group(2))
  }

  /// Creates a name from its component groups.
  ///
  /// Components that contain `^`, `=` or a backslash do not come back as they were.
  public init(
    alphabetic: ComponentGroup = ComponentGroup(), ideographic: ComponentGroup = ComponentGroup(),
    phonetic: ComponentGroup = ComponentGroup()
  ) {
    self.alphabetic = alphabetic
    self.ideographic = ideographic
    self.phonetic = phonetic
    text = Self.joined([alphabetic, ideographic, phonetic].map(\.text), by: "=")
  }

  /// Creates a name in letters from its components.
  public init(
    family: String, given: String = "", middle: String = "", prefix: String = "",
    suffix: String = ""
  ) {
    self.init(
      alphabetic: ComponentGroup(
        family: family, given: given, middle: middle, prefix: prefix, suffix: suffix))
  }

  /// The name for people: in letters and in the order of speech, such as `Dr Ada Lovelace`; where
  /// it has no letters, as the first group that there is, family name first.
  public var formatted: String {
    if !alphabetic.isEmpty { return alphabetic.formatted }
    let group = ideographic.isEmpty ? phonetic : ideographic
    return [group.prefix, group.family, group.given, group.middle, group.suffix]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the names have the same components.
  public static func == (left: PersonName, right: PersonName) -> Bool {
    left.alphabetic == right.alphabetic && left.ideographic == right.ideographic
      && left.phonetic == right.phonetic
  }

  /// Feeds the components to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(alphabetic)
    hasher.combine(ideographic)
    hasher.combine(phonetic)
  }

  /// The parts with a delimiter between them, without empty ones at the end.
  private static func joined(_ parts: [String], by delimiter: String) -> String {
    let count = (parts.lastIndex { !$0.isEmpty } ?? -1) + 1
    return parts.prefix(count).joined(separator: delimiter)
  }
}

extension PersonName: ExpressibleByStringLiteral {
  /// Creates a name from its text.
  public init(stringLiteral value: String) { self.init(value) }
}
