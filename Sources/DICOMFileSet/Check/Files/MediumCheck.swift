import DICOM

/// Goes through the folders of a medium: files that no record refers to, names that differ in case
/// only, and what IHE PDI says of names.
struct MediumCheck {
  private let fileSet: FileSet
  private let pdi: PDICheck?
  /// The profile whose medium wants names of ISO 9660 level 1 for all that is on it.
  private let strict: MediaProfile?
  /// The folders that have files of records in them or below; found when they are first needed.
  private var instanceFolders: Set<String>?
  /// The folders that are yet to be looked at, below the root, each with a `/` at its end.
  private var pending = [""]

  init(_ fileSet: FileSet, _ options: CheckOptions) {
    self.fileSet = fileSet
    pdi = options.isPDI ? PDICheck() : nil
    strict = options.profile.flatMap { $0.wantsLevelOneNames ? $0 : nil }
  }

  /// Looks at the next folder.
  ///
  /// - Returns: Whether there are more.
  mutating func checkFolder(_ locator: inout FileLocator, _ list: inout FindingList) -> Bool {
    guard let folder = pending.popLast() else { return false }
    let folders = instanceFolders ?? Self.withParents(locator.listedFolders)
    instanceFolders = folders
    var names: [(hash: UInt64, name: String)] = []
    var below: [String] = []
    var unreferenced: [String] = []
    locator.list(folder) { entry, isReferenced in
      guard !entry.isOfFileSet || entry.name.uppercased() == "DICOMDIR" else { return }
      let path = folder + entry.name
      names.append((Self.foldedHash(entry.name), entry.name))
      pdi?.check(path, entry.kind, isReferenced: isReferenced, &list)
      if let strict, let fault = VolumeName.fault(path, entry.kind) {
        list.add(
          .profileName, file: path, section: strict.mediumSection, "\(fault); \(strict) wants such")
      }
      switch entry.kind {
      case .folder: below.append(path + "/")
      case .file where !isReferenced: unreferenced.append(path)
      default: break
      }
    }
    for problem in locator.takeProblems() { list.add(problem) }
    if folder.isEmpty {
      let root = fileSet.root
      pdi?.checkRoot(names.map(\.name), { Self.beginning(of: "\(root)/\($0)") }, &list)
    }
    checkTwins(&names, folder, &list)
    for path in unreferenced {
      let isDICOM = checkUnreferenced(path, &list)
      if !isDICOM, folders.contains(folder), !folder.isEmpty { pdi?.checkOther(path, &list) }
    }
    pending += below.reversed()
    return !pending.isEmpty
  }

  /// Folders, and those that they are in, each with a `/` at its end.
  private static func withParents(_ folders: Set<String>) -> Set<String> {
    var all = folders
    for folder in folders {
      var rest = folder.dropLast()
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard all.insert(rest + "/").inserted else { break }
      }
    }
    return all
  }

  /// How much of a text is read.
  private static var textLimit: Int { 1 << 20 }

  /// The beginning of a file; `nil` if it cannot be read, which is said elsewhere.
  private static func beginning(of path: String) -> [UInt8]? {
    do throws(FileError) {
      let file = try FileBytes(path: path)
      var bytes: [UInt8] = []
      try file.copy(0..<min(file.count, textLimit), into: &bytes)
      return bytes
    } catch {
      return nil
    }
  }

  /// A number that is the same for names which differ in the case of ASCII letters only.
  private static func foldedHash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      let folded = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
    }
    return hash
  }

  private func checkTwins(
    _ names: inout [(hash: UInt64, name: String)], _ folder: String, _ list: inout FindingList
  ) {
    names.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
    for (first, second) in zip(names, names.dropFirst())
    where first.hash == second.hash && first.name.uppercased() == second.name.uppercased() {
      list.add(
        .nameTwins, file: folder + second.name,
        "\(folder)\(first.name) and \(second.name) differ in case only")
    }
  }

  /// Looks at a file that no record refers to.
  ///
  /// - Returns: Whether it is DICOM, as far as that is looked at.
  private func checkUnreferenced(_ path: String, _ list: inout FindingList) -> Bool {
    guard fileSet.origin == .directory, !isSource(path), !isOldDirectory(path), !isReplaced(path)
    else { return true }
    do throws(FileError) {
      let file = try FileBytes(path: "\(fileSet.root)/\(path)")
      try file.load(0..<min(file.count, 132))
      guard file.isDICOM else { return false }
      if isDirectory(file) {
        list.add(.severalDirectories, file: path, "\(path) is a further DICOMDIR")
      } else {
        pdi?.checkUnreferenced(path, &list)
        list.add(
          .unreferencedFile, file: path, "no record refers to \(path), which is a DICOM file")
      }
    } catch {
      list.add(.unreadable, file: path, error.description)
    }
    return true
  }

  /// Whether this is the directory itself.
  private func isSource(_ path: String) -> Bool {
    !path.contains("/") && fileSet.source.split(separator: "/").last.map(String.init) == path
  }

  /// Whether this is the directory as it was before a repair, whose name can be no File ID.
  private func isOldDirectory(_ path: String) -> Bool {
    !path.contains("/") && path.isOldDirectoryName
  }

  /// Whether this is the directory of the medium, in whose place one that lies elsewhere is used.
  private func isReplaced(_ path: String) -> Bool {
    guard path == FileSet.directoryName(in: fileSet.root),
      let folder = Folder.realPath(FileSet.parent(of: fileSet.source))
    else { return false }
    return folder != Folder.realPath(fileSet.root)
  }

  private func isDirectory(_ file: FileBytes) -> Bool {
    do throws(ReadError) {
      return try Part10File(file).isDirectory
    } catch {
      return false
    }
  }
}
