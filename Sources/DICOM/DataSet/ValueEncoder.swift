/// Makes the bytes of a value, and says which rules it breaks.
struct ValueEncoder {
  let tag: Tag
  let vr: VR
  let isBigEndian: Bool
  let characterSet: CharacterSet

  /// The number of bytes that change places where bytes are given and the order is big-endian.
  var numberSize: Int

  /// The first rule that a value breaks though it has bytes.
  private(set) var violation: ValueError?

  init(_ tag: Tag, _ vr: VR, isBigEndian: Bool, characterSet: CharacterSet) {
    self.tag = tag
    self.vr = vr
    self.isBigEndian = isBigEndian
    self.characterSet = characterSet
    numberSize = vr.unitSize ?? 1
  }

  /// The bytes of values that are no items.
  ///
  /// - Throws: ``ValueError`` where there are no bytes that could stand for the value.
  mutating func bytes(of value: Value) throws(ValueError) -> [UInt8] {
    if value.isEmpty || value.isAbsent { return [] }
    if vr.isText { return try text(of: value) }
    switch vr {
    case .AT: return try tags(of: value)
    case .US: return try integers(of: value, UInt16.self)
    case .SS: return try integers(of: value, Int16.self)
    case .UL: return try integers(of: value, UInt32.self)
    case .SL: return try integers(of: value, Int32.self)
    case .SV: return try integers(of: value, Int64.self)
    case .UV: return try integers(of: value, UInt64.self)
    case .FL, .FD: return try reals(of: value)
    default: return try binary(of: value)
    }
  }

  // MARK: Text

  private mutating func text(of value: Value) throws(ValueError) -> [UInt8] {
    let texts: [String]
    switch value {
    case .items, .bytes: throw .unsuitable(tag, vr)
    case .texts(let values), .unparsable(let values):
      // A backslash parts values, whoever wrote it (PS3.5 §6.4).
      texts =
        vr.isSingleText
        ? values
        : values.flatMap {
          $0.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
        }
    case .reals(let numbers) where vr == .DS:
      texts = try each(numbers) { DecimalString($0)?.text }
    case .reals(let numbers) where vr == .IS:
      texts = try each(numbers) { Int(exactly: $0)?.description }
    default: texts = value.strings
    }
    if vr.isSingleText, texts.count > 1 { note(.unsuitable(tag, vr)) }
    for (number, text) in texts.enumerated() where !text.isEmpty {
      if let broken = vr.violation(in: text) {
        note(.violation(tag, vr, number: number + 1, broken))
      }
    }
    let joined = texts.joined(separator: "\\")
    guard vr.usesCharacterSet else { return Array(joined.utf8) }
    do throws(TextEncodingError) {
      return try characterSet.encode(joined, as: TextKind(vr) ?? .text)
    } catch {
      throw .text(tag, error)
    }
  }

  private mutating func note(_ error: ValueError) {
    if violation == nil { violation = error }
  }

  // MARK: Numbers

  private func each<Number, Result>(
    _ numbers: [Number], _ convert: (Number) -> Result?
  ) throws(ValueError) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(numbers.count)
    for (index, number) in numbers.enumerated() {
      guard let result = convert(number) else {
        throw .outOfRange(tag, vr, number: index + 1)
      }
      results.append(result)
    }
    return results
  }

  private func integers<Number: FixedWidthInteger>(
    of value: Value, _ type: Number.Type
  ) throws(ValueError) -> [UInt8] {
    let numbers: [Number]
    switch value {
    case .integers(let values): numbers = try each(values) { Number(exactly: $0) }
    case .integerStrings(let values): numbers = try each(values) { Number(exactly: $0.value) }
    case .unsigned(let values): numbers = try each(values) { Number(exactly: $0) }
    case .reals(let values): numbers = try each(values) { Number(exactly: $0) }
    case .texts(let values), .unparsable(let values):
      numbers = try each(parts(values)) { Number($0) }
    default: throw .unsuitable(tag, vr)
    }
    return bytes(numbers)
  }

  private func reals(of value: Value) throws(ValueError) -> [UInt8] {
    let numbers: [Double]
    switch value {
    case .texts(let values), .unparsable(let values):
      numbers = try each(parts(values)) { Double($0) }
    case .items, .bytes, .tags: throw .unsuitable(tag, vr)
    default:
      numbers = value.doubles
      guard numbers.count == value.count else { throw .unsuitable(tag, vr) }
    }
    if vr == .FD || vr == .OD { return bytes(numbers.map(\.bitPattern)) }
    let isExact = numbers.allSatisfy { !$0.isFinite || Float($0).isFinite }
    guard isExact else {
      let first = numbers.firstIndex { $0.isFinite && !Float($0).isFinite } ?? 0
      throw .outOfRange(tag, vr, number: first + 1)
    }
    return bytes(numbers.map { Float($0).bitPattern })
  }

  private func tags(of value: Value) throws(ValueError) -> [UInt8] {
    let tags: [Tag]
    switch value {
    case .tags(let values): tags = values
    case .texts(let values), .unparsable(let values):
      tags = try each(parts(values)) { Tag(named: $0) }
    default: throw .unsuitable(tag, vr)
    }
    return bytes(tags.flatMap { [$0.group, $0.element] })
  }

  private func parts(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: "\\", omittingEmptySubsequences: false) }
      .map { String($0).withoutSpace() }
  }

  // MARK: Bytes

  private func binary(of value: Value) throws(ValueError) -> [UInt8] {
    switch (value, vr) {
    case (.bytes(let bytes), _):
      guard isBigEndian, numberSize > 1 else { return bytes }
      return bytes.span.raw.swapped(numberSize)
    case (.integers, .OB): return try integers(of: value, UInt8.self)
    case (.integers(let numbers), .OW):
      return bytes(
        try each(numbers) {
          UInt16(exactly: $0) ?? Int16(exactly: $0).map(UInt16.init(bitPattern:))
        })
    case (.integers, .OL): return try integers(of: value, UInt32.self)
    case (.integers, .OV), (.unsigned, .OV): return try integers(of: value, UInt64.self)
    case (.reals, .OF), (.reals, .OD): return try reals(of: value)
    default: throw .unsuitable(tag, vr)
    }
  }

  private func bytes(_ numbers: [some FixedWidthInteger]) -> [UInt8] {
    var writer = ElementWriter(ElementEncoding(isExplicit: true, isBigEndian: isBigEndian))
    for number in numbers { writer.append(number) }
    return writer.bytes
  }
}
