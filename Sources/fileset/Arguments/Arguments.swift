import DICOM
import DICOMFileSet

/// What was typed behind the name of a command, sorted into options and operands.
///
/// Options may stand anywhere before `--`; their values behind a space or `=`.
struct Arguments {
  /// What is neither an option nor the value of one.
  private(set) var operands: [String] = []
  /// Whether `--help` was among them.
  private(set) var wantsHelp = false
  private let command: CommandDescription
  private var values: [String: [String]] = [:]

  /// Sorts arguments.
  ///
  /// - Throws: ``UsageError`` for an option that the command does not have, one without its value,
  ///   one that takes none and has one, and two that exclude each other.
  init(_ arguments: some Sequence<String>, for command: CommandDescription) throws(UsageError) {
    self.command = command
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      try take(argument == "-h" ? "--help" : argument, &rest)
    }
    try checkGroups()
  }

  private mutating func take(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.allOptions.first(where: { $0.name == name }) else {
      throw unknown(name)
    }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard let value = option.value else {
      guard attached == nil else {
        throw error("'\(name)' takes no value, but has '\(attached ?? "")'")
      }
      if name == "--help" { wantsHelp = true }
      values[name, default: []].append("")
      return
    }
    if let attached {
      values[name, default: []].append(attached)
    } else {
      guard let next = rest.first, !next.hasPrefix("--") else {
        throw error("'\(name)' needs a value: \(option.usage)")
      }
      rest.removeFirst()
      values[name, default: []].append(next)
    }
    try check(values[name]?.last ?? "", name, value)
    guard option.takesConditions, attached == nil else { return }
    while let next = rest.first, Self.isCondition(next) {
      rest.removeFirst()
      values[name, default: []].append(next)
    }
  }

  private func check(
    _ text: String, _ name: String, _ value: ValueDescription
  ) throws(UsageError) {
    guard case .words(let words) = value.kind, !words.contains(text) else { return }
    guard let last = words.last, words.count > 1 else {
      throw error("\(name) '\(text)': '\(value.name)' is all that it takes")
    }
    let others = words.dropLast().joined(separator: ", ")
    throw error("\(name) '\(text)': one of \(others) and \(last) is needed")
  }

  private func unknown(_ name: String) -> UsageError {
    let names = command.allOptions.map(\.name)
    let advice = nearest(to: name, in: names).map { "; did you mean '\($0)'?" } ?? ""
    return error("unknown option '\(name)'\(advice)")
  }

  private func checkGroups() throws(UsageError) {
    var first: [Character: String] = [:]
    for option in command.options where values[option.name] != nil {
      guard let group = option.group else { continue }
      if let other = first[group] {
        throw error("'\(other)' and '\(option.name)' exclude each other; give one of them")
      }
      first[group] = option.name
    }
  }

  /// An error of this command.
  func error(_ message: String) -> UsageError { UsageError(command: command.name, message) }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option, the last one if it was given several times; `nil` if it was not.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values of an option.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option as a number.
  ///
  /// - Throws: ``UsageError`` unless it is a number within the range.
  func number(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      let bounds =
        range.upperBound == .max
        ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
      throw error("\(name) '\(text)': a number of \(bounds) is needed")
    }
    return number
  }

  /// Takes the operands that are conditions, `KEYWORD=PATTERN`, out of the others.
  mutating func takeConditions() -> [String] {
    let conditions = operands.filter(Self.isCondition)
    operands.removeAll(where: Self.isCondition)
    return conditions
  }

  /// Whether an argument is a condition rather than a path: an identifier and an equals sign, or
  /// `!=`.
  static func isCondition(_ argument: String) -> Bool {
    guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")) else { return false }
    var name = argument[..<equals]
    if name.hasSuffix("!") { name.removeLast() }
    if Tag(named: String(name)) != nil { return true }
    return !name.isEmpty && name.first?.isLetter == true
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
      }
  }
}
