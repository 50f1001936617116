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
    lines.append("end")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a journal; `nil` if it is none, or was not written to its end.
  init?(_ text: String) {
    var lines = text.split(separator: "\n")[...]
    guard lines.popFirst().map(String.init) == Self.title, lines.popLast() == "end" else {
      return nil
    }
    self.init(directory: "", before: nil, after: "")
    for line in lines {
      guard let space = line.firstIndex(of: " ") else { return nil }
      let rest = line[line.index(after: space)...]
      let words = rest.split(separator: " ").map { Self.unescaped($0) }
      guard let first = words.first else { return nil }
      switch (line[..<space], words.count) {
      case ("directory", 1): directory = first
      case ("before", 1): before = nil
      case ("before", 2): before = String(rest)
      case ("after", 2): after = String(rest)
      case ("create", 1): created.append(first)
      case ("replace", 2): replacements.append(Renaming(from: first, to: words[1]))
      case ("delete", 1): deleted.append(first)
      case ("keep", 2): kept.append(Renaming(from: first, to: words[1]))
      default: return nil
      }
    }
    guard !directory.isEmpty, !after.isEmpty else { return nil }
    let inside = created + deleted + (replacements + kept).flatMap { [$0.from, $0.to] }
    guard inside.allSatisfy(Self.isInside), Self.isInside(directory) else { return nil }
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

  /// Whether it names only what a commit names: a file that takes the place of another waits under a
  /// name of its own, one that is put aside goes to a store, and the DICOMDIR is none of them.
  var isOfCommit: Bool {
    replacements.allSatisfy { Transaction.isTemporaryName($0.from) }
      && kept.allSatisfy { UndoStore.holds($0.to) } && !touchesDirectory
  }

  /// Whether the DICOMDIR is among the files that come, go or get other names, in any case: many
  /// discs take those for one.
  var touchesDirectory: Bool {
    let name = directory.lowercased()
    let others = created + deleted + (replacements + kept).flatMap { [$0.from, $0.to] }
    return others.contains { $0.lowercased() == name }
  }

  /// All paths below the root that it names.
  private var paths: [String] {
    created + deleted + (replacements + kept).flatMap { [$0.from, $0.to] } + [directory]
  }

  /// Whether no path leads out of the root by a link: a journal stands on the medium, and is not to be
  /// trusted more than that.
  func staysInside(_ root: String) -> Bool {
    guard let top = Folder.realPath(root) else { return paths.isEmpty }
    let prefix = top.hasSuffix("/") ? top : top + "/"
    var known: Set<String> = [""]
    return paths.allSatisfy { path in
      var folder = path.split(separator: "/").dropLast().joined(separator: "/")
      guard !known.contains(folder) else { return true }
      // What is not there yet is made below the nearest folder that is.
      while !folder.isEmpty {
        if let real = Folder.realPath("\(root)/\(folder)") {
          guard real == prefix + folder else { return false }
          break
        }
        if FileWriter.exists("\(root)/\(folder)") { return false }
        folder = folder.split(separator: "/").dropLast().joined(separator: "/")
      }
      known.insert(path.split(separator: "/").dropLast().joined(separator: "/"))
      return true
    }
  }

  /// Whether a path cannot lead out of the root: what stands on a medium is not to be trusted.
  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
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
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "%", rest.count >= 2,
        let value = UInt8(String(String.UnicodeScalarView(rest.prefix(2))), radix: 16)
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

extension Journal {
  /// A warning where a change of a medium was interrupted, or goes on.
  static func problems(at root: String) -> [Problem] {
    let path = "\(root)/\(name)"
    guard FileWriter.exists(path) else { return [] }
    let advice =
      isUnderstood(path)
      ? "the directory is whole, and the next change clears up"
      : "what it left in \(name) cannot be understood, so nothing can be changed until that file is "
        + "deleted"
    return [
      Problem(
        .warning, .interruptedChange,
        "a change of this medium was interrupted, or another program is changing it; \(advice)")
    ]
  }

  private static func isUnderstood(_ path: String) -> Bool {
    do throws(FileError) {
      let file = try FileBytes(path: path)
      var bytes: [UInt8] = []
      try file.copy(0..<file.count, into: &bytes)
      return Journal(String(decoding: bytes, as: UTF8.self))?.isOfCommit ?? false
    } catch {
      return false
    }
  }
}

extension Problem.Code {
  /// A commit that was not brought to its end.
  public static var interruptedChange: Self { "interrupted-change" }
}
