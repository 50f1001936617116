import DICOM

/// A value for an element, as it was typed: `KEYWORD=VALUE`, `KEYWORD:VR=VALUE`, or with `?=` only
/// for files without the element.
struct Assignment {
  /// The element.
  let target: ElementTarget
  /// The representation, if it was typed.
  let vr: VR?
  /// Whether an element that is there stays as it is.
  let isDefault: Bool
  /// The values, with backslashes between them.
  let text: String

  /// Why what was typed is none.
  enum Failure: Error {
    case element(String)
    case representation(String)
  }

  /// The value that stands for a new UID.
  static let newUID = "new-uid"

  /// Whether an argument is meant as one, rather than as a file: it has an equals sign, and no
  /// slash before that.
  static func isMeant(by argument: String) -> Bool {
    guard let equals = equals(in: argument) else { return false }
    return argument.hasPrefix("[") || !argument[..<equals].contains("/")
  }

  /// Reads one.
  ///
  /// - Throws: ``Failure`` with the part that is wrong.
  init(_ argument: String) throws(Failure) {
    guard let equals = Self.equals(in: argument) else { throw .element(argument) }
    var left = argument[..<equals]
    isDefault = left.hasSuffix("?")
    if isDefault { left.removeLast() }
    if let colon = left.lastIndex(of: ":"), !left[colon...].contains("]") {
      let name = left[left.index(after: colon)...]
      guard let vr = VR(named: String(name)) else { throw .representation(String(name)) }
      self.vr = vr
      left = left[..<colon]
    } else {
      vr = nil
    }
    guard let target = ElementTarget(String(left)), target.part == nil else {
      throw .element(String(left))
    }
    self.target = target
    text = String(argument[argument.index(after: equals)...])
  }

  /// The equals sign between element and value; a creator's name may have one too.
  private static func equals(in argument: String) -> String.Index? {
    var isInBrackets = false
    for index in argument.indices {
      switch argument[index] {
      case "[": isInBrackets = true
      case "]": isInBrackets = false
      case "=" where !isInBrackets: return index
      default: break
      }
    }
    return nil
  }

  /// The values for a representation.
  ///
  /// - Throws: ``ValueError/outOfRange(_:_:number:)`` for what is no number where one has to be.
  func value(for tag: Tag, _ vr: VR) throws(ValueError) -> Value {
    guard !text.isEmpty else { return .empty }
    switch vr {
    case .OB, .UN: return .bytes(try numbers(tag, vr) { UInt8($0) })
    case .OW, .OL, .OV: return .integers(try numbers(tag, vr) { Int($0) })
    case .OF, .OD: return .reals(try numbers(tag, vr) { Double($0) })
    default: return .texts([text])
    }
  }

  private func numbers<Number>(
    _ tag: Tag, _ vr: VR, _ read: (String) -> Number?
  ) throws(ValueError) -> [Number] {
    var numbers: [Number] = []
    for part in text.split(separator: "\\", omittingEmptySubsequences: false) {
      let isSpace = { (character: Character) in character == " " }
      let digits = String(part.drop(while: isSpace).prefix { !isSpace($0) })
      guard let number = read(digits) else {
        throw .outOfRange(tag, vr, number: numbers.count + 1)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Sets the element in a file.
  ///
  /// - Returns: Warnings.
  func apply(
    to file: inout Part10File, checking: ValueChecking, _ uids: NewUIDs
  ) throws(ValueError) -> [Problem] {
    target.isMeta
      ? try apply(to: &file.meta, checking: checking, uids)
      : try apply(to: &file.dataSet, checking: checking, uids)
  }

  /// Sets the element in a data set, or in the item of it that the path leads to.
  func apply(
    to dataSet: inout DataSet, checking: ValueChecking, _ uids: NewUIDs
  ) throws(ValueError) -> [Problem] {
    var problems: [Problem] = []
    try dataSet.edit(target.steps) { (item) throws(ValueError) in
      if isDefault, let tag = target.tag(in: item), item.contains(tag) { return }
      let tag = try target.tag(reservingIn: &item)
      guard let vr = vr ?? item.vr(toSet: tag) else { throw .noVR(tag) }
      let value =
        vr == .UI && text == Self.newUID
        ? .uids([uids.uid(insteadOf: item.string(tag))]) : try value(for: tag, vr)
      problems = try item.set(tag, self.vr, to: value, checking: checking)
    }
    return problems
  }
}

extension VR {
  /// The representation of that name, such as `PN`; `nil` if there is none.
  fileprivate init?(named name: String) {
    self.init(name)
    guard isText || unitSize != nil || self == .SQ || self == .UN else { return nil }
  }
}
