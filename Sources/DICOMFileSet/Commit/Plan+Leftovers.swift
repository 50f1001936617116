import DICOM

/// What stays on a disc although its record goes: whoever hands a medium on has to know.
extension Plan {
  /// The problems of files that go, or get other names, and whose contents stay elsewhere, too.
  ///
  /// - Parameter root: The folder that the paths are below.
  func leftovers(below root: String) -> [Problem] {
    var problems: [Problem] = []
    var deleted: [String] = []
    for file in files {
      switch file.kind {
      case .delete:
        let path = "\(root)/\(file.path)"
        if Folder.isLink(path) {
          problems.append(.leftTarget(file.path, target: Self.target(of: path, root)))
        } else {
          deleted.append(path)
        }
      case .move where file.isOfMedium:
        guard let source = file.source, Folder.isLink(source) else { continue }
        problems.append(.leftTarget(file, target: Self.target(of: source, root)))
      default: continue
      }
    }
    let others = Folder.havingOtherNames(deleted)
    if let first = others.first {
      problems.append(
        .otherNames(String(first.dropFirst(root.count + 1)), count: others.count))
    }
    return problems
  }

  /// What a link leads to, by its path below the root where it is there.
  private static func target(of link: String, _ root: String) -> String? {
    guard let target = Folder.realPath(link), let top = Folder.realPath(root) else { return nil }
    let prefix = top.hasSuffix("/") ? top : top + "/"
    return target.hasPrefix(prefix) ? String(target.dropFirst(prefix.count)) : target
  }
}

extension PlanMaker {
  /// The problems of files that are not looked for where a link leaves the File-set, from those of a
  /// search for all files whose records go.
  static func unreached(_ problems: [Problem]) -> [Problem] {
    problems.filter { $0.code == .badFileID && $0.severity == .error }.map { problem in
      var warning = problem
      warning.severity = .warning
      warning.message += "; the record goes, and what is there stays"
      return warning
    }
  }
}

extension Problem {
  /// A file of a record that was not in use, and is dropped.
  static func leftFile(_ path: String) -> Problem {
    Problem(
      .warning, .unreferencedFile,
      "\(path) stays on the medium, but no record refers to it any more: that of it was not in use, "
        + "and is dropped; delete the file if it must not be there, or keep both with --inactive keep",
      section: "PS3.3 §F.2.1")
  }

  /// A DICOMDIR of before a repair, which has the records that go.
  static func oldDirectory(_ path: String) -> Problem {
    Problem(
      .warning, .unreferencedFile,
      "\(path), the DICOMDIR of before a repair, stays as it is, with the records that go now; delete "
        + "it before the medium is handed on", section: "PS3.3 §F.2.1")
  }

  /// A file whose record goes, and to which another one refers, perhaps by a link.
  static func neededFile(_ path: String) -> Problem {
    Problem(
      .warning, .sharedFile,
      "\(path) stays on the medium, although its record goes: another record refers to the same file",
      section: "PS3.3 §F.2.1")
  }

  /// A file that is reached by a link, of which only that goes.
  fileprivate static func leftTarget(_ path: String, target: String?) -> Problem {
    Problem(
      .warning, .unreferencedFile,
      "\(path) is a symbolic link, and only the link is deleted; the file that it leads to"
        + "\(target.map { ", \($0.quoted)," } ?? "") stays", section: "PS3.3 §F.2.1")
  }

  /// A file with another name, that was reached by a link.
  fileprivate static func leftTarget(_ file: Plan.FileAction, target: String?) -> Problem {
    Problem(
      .warning, .unreferencedFile,
      "\(file.path) was reached by a symbolic link, which goes; the file that this led to"
        + "\(target.map { ", \($0.quoted)," } ?? "") stays where it is, too",
      section: "PS3.3 §F.2.1")
  }

  /// Files that go, and have other names.
  fileprivate static func otherNames(_ path: String, count: Int) -> Problem {
    Problem(
      .warning, .unreferencedFile,
      (count == 1
        ? "\(path) has another name on this disc (a hard link), under which it stays"
        : "\(path) and \(count - 1) more have other names on this disc (hard links), under which they "
          + "stay"), section: "PS3.3 §F.2.1")
  }
}
