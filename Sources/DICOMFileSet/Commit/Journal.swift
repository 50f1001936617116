import DICOM

/// What a commit is about to do, written to the medium before it does it, so that another run can
/// finish it or take it back.
struct Journal: Sendable {
  /// The name of its file in the root of the File-set.
  static let name = ".fileset-journal"

  /// The name of the DICOMDIR.
  var directory: String
  /// The DICOMDIR before, or `nil` for none.
  var before: String?
  /// The DICOMDIR afterwards.
  var after: String
  /// The paths below the root of files that did not exist before.
  var created: [String] = []
  /// Files that wait under other names to take the places of others.
  var replacements: [Renaming] = []
  /// Files that go once the DICOMDIR is written.
  var deleted: [String] = []
  /// Files that are put aside instead of being deleted.
  var kept: [Renaming] = []
  /// By what files are known again, by their paths: those that go, are put aside or give way, as they
  /// were when it was written, and new ones right before they get their names.
  ///
  /// Nobody but who has seen a file can say that, so a journal that somebody else has written never
  /// makes a file of a user go.
  var stamps: [String: String] = [:]

  /// A file that gets another name.
  struct Renaming: Hashable, Sendable {
    var from: String
    var to: String
  }

  private static let title = "fileset journal 1"

  /// The journal as text: a line each, paths with their special characters escaped.
  var text: String {
    var lines = [Self.title, "directory \(Self.escaped(directory))"]
    lines.append("before \(before ?? "none")")
    lines.append("after \(after)")
    lines += created.map { "create \(Self.escaped($0))" }
    lines += replacements.map { "replace \(Self.escaped($0.from)) \(Self.escaped($0.to))" }
    lines += deleted.map { "delete \(Self.escaped($0))" }
    lines += kept.map { "keep \(Self.escaped($0.from)) \(Self.escaped($0.to))" }
    lines += stamps.map { Self.line($0.key, $0.value) }
    lines.append("end")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line of a stamp.
  static func line(_ path: String, _ stamp: String) -> String { "stamp \(escaped(path)) \(stamp)" }

  /// Reads a journal; `nil` if it is none, or was not written to its end.
  init?(_ text: String) {
    var lines = text.split(separator: "\n")[...]
    guard lines.popFirst().map(String.init) == Self.title, let end = lines.firstIndex(of: "end")
    else { return nil }
    self.init(directory: "", before: nil, after: "")
    for line in lines[..<end] { guard read(line) else { return nil } }
    // What was added behind is as good as its last whole line.
    let added = lines[(end + 1)...]
    for line in text.hasSuffix("\n") ? added : added.dropLast() where line.hasPrefix("stamp ") {
      _ = read(line)
    }
    guard !directory.isEmpty, !directory.contains("/"), !after.isEmpty,
      paths.allSatisfy(Self.isInside)
    else { return nil }
  }

  /// Takes a line; `false` if it is none of a journal.
  private mutating func read(_ line: Substring) -> Bool {
    guard let space = line.firstIndex(of: " ") else { return false }
    let rest = line[line.index(after: space)...]
    let words = rest.split(separator: " ").map { Self.unescaped($0) }
    guard let first = words.first else { return false }
    switch (line[..<space], words.count) {
    case ("directory", 1): directory = first
    case ("before", 1): before = nil
    case ("before", 2): before = String(rest)
    case ("after", 2): after = String(rest)
    case ("create", 1): created.append(first)
    case ("replace", 2): replacements.append(Renaming(from: first, to: words[1]))
    case ("delete", 1): deleted.append(first)
    case ("keep", 2): kept.append(Renaming(from: first, to: words[1]))
    case ("stamp", 4): stamps[first] = words[1...].joined(separator: " ")
    default: return false
    }
    return true
  }

  init(directory: String, before: String?, after: String) {
    self.directory = directory
    self.before = before
    self.after = after
  }

  /// Whether files get other names once the DICOMDIR is written.
  var hasRenamings: Bool { !replacements.isEmpty || !kept.isEmpty }

  /// Whether the only file that comes is the old DICOMDIR under another name, which may be one that
  /// cannot be read.
  var onlyKeepsOldDirectory: Bool {
    !hasRenamings && deleted.isEmpty
      && created.allSatisfy { !$0.contains("/") && $0.isOldDirectoryName }
  }

  /// Blanks, line ends and percent signs as percent and two digits.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%", " ", "\n", "\r", "\t":
        let digits = String(scalar.value, radix: 16)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let digits = rest.prefix(2)
      if scalar == "%", digits.count == 2,
        let value = UInt8(String(String.UnicodeScalarView(digits)), radix: 16)
      {
        result.unicodeScalars.append(Unicode.Scalar(value))
        rest = rest.dropFirst(2)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
