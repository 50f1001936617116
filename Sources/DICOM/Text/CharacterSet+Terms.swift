extension Problem.Code {
  /// A value of Specific Character Set (0008,0005) is not as the standard spells it.
  public static var misspeltCharacterSet: Problem.Code { "misspelt-character-set" }
  /// A value of Specific Character Set (0008,0005) is none that the standard has.
  public static var unknownCharacterSet: Problem.Code { "unknown-character-set" }
  /// A value of Specific Character Set (0008,0005) must not stand beside others.
  public static var combinedCharacterSet: Problem.Code { "combined-character-set" }
}

extension CharacterSet {
  /// One value of (0008,0005).
  private enum Term: Equatable {
    case set(CodedSet)
    case standAlone(Coding)
  }

  private static let section = "PS3.3 §C.12.1.1.2"
  /// How many values are used; the standard has 17 that can stand beside one another.
  private static var valueLimit: Int { 32 }
  /// How many problems are told one by one; a value may come a million times.
  private static var problemLimit: Int { 4 }

  /// The first problems, and one that counts the others.
  static func shortened(_ problems: [Problem]) -> [Problem] {
    let more = problems.count - problemLimit
    guard more > 1 else { return problems }
    let others = problems.dropFirst(problemLimit)
    let isError = others.contains { $0.severity == .error }
    var rest = Problem(
      isError ? .error : .warning, others.last?.code ?? .unknownCharacterSet,
      "and \(more) more problems of Specific Character Set", section: section)
    rest.count = more
    return problems.prefix(problemLimit) + [rest]
  }

  /// The values with backslashes between them, as far as a message has room for them.
  var shortTerms: String {
    let used = terms.prefix(Self.valueLimit).filter { !$0.isEmpty }
    let shown = used.prefix(Self.problemLimit).map { String($0.unicodeScalars.prefix(20)) }
    return shown.joined(separator: "\\") + (used.count > shown.count ? "\\…" : "")
  }

  /// What the values of (0008,0005) come down to; what they do wrong is added to `problems`.
  static func coding(of values: [String], _ problems: inout [Problem]) -> Coding {
    var sets = ISO2022()
    sets.hasExtensions = values.count > 1
    for (number, value) in values.prefix(valueLimit).enumerated() {
      let name = trimmed(value)
      guard !name.isEmpty else { continue }
      guard let (term, spelling) = term(name) else {
        problems.append(
          Problem(
            .error, .unknownCharacterSet,
            "Specific Character Set \(quoted(name)) is unknown and was ignored",
            section: section))
        continue
      }
      if !isDefined(term, spelling, isSingle: values.count == 1) {
        problems.append(
          Problem(
            .warning, .misspeltCharacterSet,
            "Specific Character Set \(quoted(name)) is misspelt and was taken for "
              + definedTerm(term, isSingle: values.count == 1),
            section: section))
      }
      switch term {
      case .standAlone(let coding):
        if values.count > 1 {
          problems.append(
            Problem(
              .error, .combinedCharacterSet,
              "Specific Character Set \(quoted(name)) cannot be combined with others; "
                + (number == 0 ? "the others were ignored" : "it was ignored"),
              section: section))
        }
        if number == 0 { return coding }
      case .set(let set):
        if !sets.declared.contains(set) { sets.declared.append(set) }
        if number == 0 { sets.start(with: set) }
      }
    }
    if values.count > valueLimit {
      problems.append(
        Problem(
          .warning, .combinedCharacterSet,
          "Specific Character Set has \(values.count) values; those behind the first \(valueLimit) "
            + "were ignored",
          section: section))
    }
    return .iso2022(sets)
  }

  /// Whether the standard has the term in this spelling, alone or among others.
  private static func isDefined(_ term: Term, _ spelling: Spelling, isSingle: Bool) -> Bool {
    switch (term, spelling) {
    case (.set, .extended): true
    case (.set(let set), .plain): isSingle && !set.isTwoByte
    case (.standAlone(.utf8), .plain), (.standAlone(.gb18030), .name), (.standAlone(.gbk), .name):
      true
    default: false
    }
  }

  /// The term as the standard spells it.
  private static func definedTerm(_ term: Term, isSingle: Bool) -> String {
    switch term {
    case .standAlone(.gb18030): "GB18030"
    case .standAlone(.gbk): "GBK"
    case .standAlone: "ISO_IR 192"
    case .set(let set):
      (isSingle && !set.isTwoByte ? "ISO_IR " : "ISO 2022 IR ") + String(set.rawValue)
    }
  }

  /// How a value is written.
  private enum Spelling {
    /// `ISO_IR` and a number.
    case plain
    /// `ISO 2022 IR` and a number.
    case extended
    /// `GB18030` or `GBK`.
    case name
    case misspelt
  }

  /// Reads a value, however it is spelt: `ISO_IR 100`, `ISO 2022 IR 100`, `iso-ir-100`,
  /// `ISO 2022 58`, `ISO 8859-1`, `UTF-8`.
  private static func term(_ name: String) -> (Term, Spelling)? {
    if name.hasPrefix("ISO_IR "), let term = numbered(name.dropFirst(7)) {
      return (term, .plain)
    }
    if name.hasPrefix("ISO 2022 IR "), let term = numbered(name.dropFirst(12)) {
      return (term, term == .standAlone(.utf8) ? .misspelt : .extended)
    }
    switch name {
    case "GB18030": return (.standAlone(.gb18030), .name)
    case "GBK": return (.standAlone(.gbk), .name)
    default: return misspelt(name).map { ($0, .misspelt) }
    }
  }

  private static func numbered(_ number: Substring) -> Term? {
    switch UInt8(number) {
    case 192: .standAlone(.utf8)
    case 14: nil  // the letters that come with ISO_IR 13
    case let number?: CodedSet(rawValue: number).map(Term.set)
    case nil: nil
    }
  }

  private static func misspelt(_ name: String) -> Term? {
    let isWordByte = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
    }
    var rest = String(
      decoding: name.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }.filter(isWordByte),
      as: UTF8.self)[...]
    for prefix in ["ISO", "2022", "IR"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    switch rest {
    case "UTF8": return .standAlone(.utf8)
    case "GB18030", "18030": return .standAlone(.gb18030)
    case "GBK": return .standAlone(.gbk)
    case "GB2312": return .set(.gb2312)
    case "14": return .set(.katakana)
    case "88591", "LATIN1": return .set(.latin1)
    case "88592", "LATIN2": return .set(.latin2)
    case "88593": return .set(.latin3)
    case "88594": return .set(.latin4)
    case "88595": return .set(.cyrillic)
    case "88596": return .set(.arabic)
    case "88597": return .set(.greek)
    case "88598": return .set(.hebrew)
    case "88599": return .set(.latin5)
    case "885911": return .set(.thai)
    case "885915": return .set(.latin9)
    default: return numbered(rest)
    }
  }

  private static func trimmed(_ value: String) -> String {
    var bytes = value.utf8[...]
    while bytes.last == 0x20 || bytes.last == 0 { bytes.removeLast() }
    while bytes.first == 0x20 || bytes.first == 0 { bytes.removeFirst() }
    return bytes.count == value.utf8.count ? value : String(Substring(bytes))
  }

  /// A value for people: in quotes, short, and nothing but printable ASCII.
  private static func quoted(_ value: String) -> String {
    let printable = value.unicodeScalars.prefix(20).map { scalar in
      (0x20...0x7E).contains(scalar.value) ? Character(scalar) : "?"
    }
    return "“\(String(printable))”"
  }
}

extension ISO2022 {
  /// Makes the set of value 1 the one that is active at the start of each value.
  ///
  /// The two-byte sets of G0 are switched to only; ASCII is active before them.
  fileprivate mutating func start(with set: CodedSet) {
    if set == .katakana { g0 = .romaji }
    if !set.standsInG0 { g1 = set }
  }
}
