extension VR {
  /// Whether Specific Character Set governs the text (PS3.5 §6.1.2.2).
  public var usesCharacterSet: Bool {
    switch self {
    case .LO, .LT, .PN, .SH, .ST, .UC, .UT: true
    default: false
    }
  }

  /// Whether a backslash is text and the value is always one (PS3.5 §6.4).
  public var isSingleText: Bool { self == .LT || self == .ST || self == .UT || self == .UR }

  /// Whether the value is text of any kind.
  public var isText: Bool {
    switch self {
    case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT: true
    default: false
    }
  }

  /// The number of bytes of one value, for those of a fixed size.
  public var unitSize: Int? {
    switch self {
    case .US, .SS, .OW: 2
    case .UL, .SL, .FL, .OF, .OL, .AT: 4
    case .FD, .OD, .OV, .UV, .SV: 8
    case .OB: 1
    default: nil
    }
  }
}

/// How much of a value is asked for: what is not wanted is not decoded, as a value may be huge, and
/// its first number is asked for by each of many sequences.
enum ValueExtent {
  case all
  case first
}

extension DataSet {
  /// The first value as text, without its padding; `nil` if the element is absent or has no value.
  public func string(_ tag: Tag) -> String? {
    guard let element = self[tag] else { return nil }
    let first = strings(of: element, as: Self.known(element), .first).first
    return first.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The values as text, without their padding; none if the element is absent or empty.
  ///
  /// Values that are not text, such as `US`, give none.
  public func strings(_ tag: Tag) -> [String] {
    guard let element = self[tag] else { return [] }
    return strings(of: element, as: Self.known(element))
  }

  /// The representation of an element; where it is `UN`, that of the dictionary (PS3.5 §6.2.2).
  private static func known(_ element: Element) -> VR {
    element.vr == .UN ? DataDictionary.vr(of: element.tag) ?? .UN : element.vr
  }

  /// The values of an element as text, of the given representation.
  func strings(of element: Element, as vr: VR, _ extent: ValueExtent = .all) -> [String] {
    guard vr.isText || vr == .UN, !element.isEmpty,
      let bytes = readable(element)
    else { return [] }
    return DataSet.decode(bytes, vr: vr, characterSet: characterSet, extent).values
  }

  /// The bytes of a value, or `nil` if the disc cannot be read there.
  @_lifetime(borrow self)
  private func readable(_ element: Element) -> RawSpan? {
    do throws(ReadError) { return try bytes(of: element) } catch { return nil }
  }

  /// The values of an element as text, without their padding.
  ///
  /// - Parameters:
  ///   - element: An element of this data set whose representation is text.
  ///   - problems: Bytes that the character set does not have are added here; they become U+FFFD,
  ///     or undeclared ones what they most likely mean.
  /// - Returns: The values; none if the element is empty or not text.
  /// - Throws: ``ReadError/file(_:)``.
  public func text(
    of element: Element, problems: inout [Problem]
  ) throws(ReadError) -> [String] {
    guard element.vr.isText, !element.isEmpty else { return [] }
    let (values, isClean) = DataSet.decode(
      try bytes(of: element), vr: element.vr, characterSet: characterSet)
    if !isClean {
      let terms = characterSet.shortTerms
      problems.append(
        Problem(
          .warning, .undecodableText, offset: element.offset,
          "\(element.tag) has bytes that \(terms.isEmpty ? "plain ASCII" : terms) does not have; "
            + "they are shown as they may have been meant",
          section: "PS3.3 §C.12.1.1.2"))
    }
    return values
  }

  /// Splits and decodes a text value (PS3.5 §6.2, §6.4).
  static func decode(
    _ bytes: RawSpan, vr: VR, characterSet: CharacterSet, _ extent: ValueExtent = .all
  ) -> (values: [String], isClean: Bool) {
    let whole = 0..<bytes.byteCount
    let limit = extent == .first ? 1 : Int.max
    let parts =
      vr.isSingleText
      ? [whole]
      : vr.usesCharacterSet
        ? characterSet.split(bytes, limit: limit)
        : bytes.split(at: UInt8(ascii: "\\"), limit: limit)
    var isClean = true
    let values = parts.map { part in
      let trimmed = bytes.extracting(bytes.trimmed(part, keepsLeading: vr.usesCharacterSet))
      guard vr.usesCharacterSet else { return trimmed.latin1 }
      let decoded = characterSet.decode(trimmed, as: vr == .PN ? .personName : .text)
      isClean = isClean && decoded.isClean
      return decoded.text
    }
    return (values, isClean)
  }

  /// The first value as an integer; `nil` if there is none, or it is no integer.
  public func int(_ tag: Tag) -> Int? { ints(tag, .first).first }

  /// The values as integers; none if the element is absent, empty, or has one that is no integer.
  public func ints(_ tag: Tag) -> [Int] { ints(tag, .all) }

  private func ints(_ tag: Tag, _ extent: ValueExtent) -> [Int] {
    guard let element = self[tag] else { return [] }
    let vr = Self.known(element)
    if vr.isText {
      let values = numerals(of: element, as: vr, extent)
        .map { Int($0) ?? Double($0).flatMap { Int(exactly: $0) } }
      return values.contains(nil) ? [] : values.compactMap(\.self)
    }
    guard let bytes = numbers(of: element, extent) else { return [] }
    let isBig = encoding.isBigEndian
    switch vr {
    case .US, .OW, .UN: return bytes.integers(as: UInt16.self, isBigEndian: isBig).map(Int.init)
    case .SS: return bytes.integers(as: Int16.self, isBigEndian: isBig).map(Int.init)
    case .UL, .OL: return bytes.integers(as: UInt32.self, isBigEndian: isBig).map(Int.init)
    case .SL: return bytes.integers(as: Int32.self, isBigEndian: isBig).map(Int.init)
    case .OB: return bytes.integers(as: UInt8.self, isBigEndian: isBig).map(Int.init)
    case .SV: return bytes.integers(as: Int64.self, isBigEndian: isBig).map(Int.init)
    case .UV, .OV:
      return bytes.integers(as: UInt64.self, isBigEndian: isBig).compactMap(Int.init(exactly:))
    case .FL, .FD: return doubles(tag, extent).compactMap(Int.init(exactly:))
    default: return []
    }
  }

  /// The first value as a number; `nil` if there is none, or it is no number.
  public func double(_ tag: Tag) -> Double? { doubles(tag, .first).first }

  /// The values as numbers; none if the element is absent, empty, or has one that is no number.
  public func doubles(_ tag: Tag) -> [Double] { doubles(tag, .all) }

  private func doubles(_ tag: Tag, _ extent: ValueExtent) -> [Double] {
    guard let element = self[tag] else { return [] }
    let vr = Self.known(element)
    if vr.isText {
      let values = numerals(of: element, as: vr, extent).map { Double($0) }
      return values.contains(nil) ? [] : values.compactMap(\.self)
    }
    guard let bytes = numbers(of: element, extent) else { return [] }
    let isBig = encoding.isBigEndian
    switch vr {
    case .FL, .OF:
      return bytes.integers(as: UInt32.self, isBigEndian: isBig)
        .map { Double(Float(bitPattern: $0)) }
    case .FD, .OD:
      return bytes.integers(as: UInt64.self, isBigEndian: isBig).map(Double.init(bitPattern:))
    default: return ints(tag, extent).map(Double.init)
    }
  }

  /// The bytes of binary numbers, or of the first of them.
  @_lifetime(borrow self)
  private func numbers(of element: Element, _ extent: ValueExtent) -> RawSpan? {
    guard let bytes = readable(element) else { return nil }
    guard extent == .first else { return bytes }
    return bytes.extracting(0..<min(Self.longestNumber, bytes.byteCount))
  }

  /// The texts of numbers; a first one that is far too long is none.
  private func numerals(of element: Element, as vr: VR, _ extent: ValueExtent) -> [String] {
    guard extent == .first, element.value.count > Self.longestNumeral else {
      return strings(of: element, as: vr, extent)
    }
    guard let bytes = readable(element),
      let end = (0..<min(Self.longestNumeral, bytes.byteCount)).first(where: { bytes[$0] == 0x5C })
    else { return [] }
    return DataSet.decode(bytes.extracting(0..<end), vr: vr, characterSet: characterSet).values
  }

  /// How many bytes a binary number takes, at most.
  private static var longestNumber: Int { 8 }
  /// How many bytes of text may be a number; the standard allows 16, and paddings are lenient.
  private static var longestNumeral: Int { 256 }

  /// The value as 16-bit words in host byte order, whatever its representation says: look-up
  /// tables and their descriptors stand in files as `US`, `SS`, `OW` and `UN`.
  public func words(_ tag: Tag) -> [UInt16] {
    guard let element = self[tag], let bytes = readable(element) else { return [] }
    return bytes.integers(as: UInt16.self, isBigEndian: encoding.isBigEndian)
  }
}

extension Problem.Code {
  /// Text that Specific Character Set does not explain.
  public static var undecodableText: Self { "undecodable-text" }
}
