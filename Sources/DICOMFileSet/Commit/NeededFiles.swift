import DICOM

/// Finds out which files records still need that would otherwise go.
struct NeededFiles {
  private let fileSet: FileSet
  private let staging: Staging
  /// Whether a record stays, by its number.
  private let isKept: [Bool]
  private var directory: Directory { fileSet.directory }

  init(_ fileSet: FileSet, _ staging: Staging, _ isKept: [Bool]) {
    self.fileSet = fileSet
    self.staging = staging
    self.isKept = isKept
  }

  /// The files to which other records, or new ones, still refer, of those that would go.
  ///
  /// - Parameters:
  ///   - outgoing: The paths below the root of files that would go.
  ///   - new: Those of files that come.
  func paths(
    of outgoing: [String], new: Set<String>, _ locator: inout FileLocator
  ) -> Set<String> {
    var needed = filesBehindLinks(&locator).union(new)
    let wanted = Set(outgoing.map { Self.folded($0) })
    let marks = Set(outgoing.map { FileNameMark(Array($0.utf8).span.raw) })
    for number in isKept.indices
    where isKept[number] && directory.records[number].hasFile && staging.files[number] == nil {
      if !marks.contains(nil), let value = directory.fileIDValue(of: number),
        let mark = FileNameMark(directory.source.bytes.extracting(value)), !marks.contains(mark)
      {
        continue
      }
      if let path = directory.fileID(of: number).map({ Self.folded($0.path) }),
        wanted.contains(path), case .found(let file)? = locator.locate(number)
      {
        needed.insert(file.path)
      }
    }
    return needed
  }

  /// A folder of File IDs: where it stands among the bytes, and what there is to know of links.
  private struct KnownFolder {
    var name: Range<Int>
    /// Whether its files are reached through a link.
    var isBehindLink = false
    /// Whether some of its files are links.
    var hasLinks = false
  }

  /// The files that records reach through links, by their real paths below the root.
  private func filesBehindLinks(_ locator: inout FileLocator) -> Set<String> {
    let root = fileSet.root
    guard Folder.mayHaveLinks(root), let realRoot = Folder.realPath(root) else { return [] }
    let prefix = realRoot.hasSuffix("/") ? realRoot : realRoot + "/"
    let bytes = directory.source.bytes
    var names = FolderNames(directory, root: root)
    var last: KnownFolder?
    var files: Set<String> = []
    for number in isKept.indices where isKept[number] && staging.files[number] == nil {
      guard let value = directory.fileIDValue(of: number) else { continue }
      var end = value.upperBound
      while end > value.lowerBound, bytes[end - 1] != 0x5C { end -= 1 }
      let name = value.lowerBound..<end
      // Most files stand in the folder of the one before them.
      let isKnown =
        last.map { bytes.extracting($0.name).hasSameBytes(as: bytes.extracting(name)) } ?? false
      if !isKnown {
        var folder = KnownFolder(name: name)
        let path = names.path(of: directory.fileID(of: number)?.components.dropLast() ?? [])
        if let real = Folder.realPath(path.isEmpty ? root : "\(root)/\(path)") {
          folder.isBehindLink = !path.isEmpty && real != prefix + path
          folder.hasLinks = Folder.hasLinks(real)
        }
        last = folder
      }
      guard let last, last.isBehindLink || last.hasLinks,
        case .found(let file)? = locator.locate(number),
        last.isBehindLink || Folder.isLink("\(root)/\(file.path)"),
        let real = Folder.realPath("\(root)/\(file.path)"), real.hasPrefix(prefix)
      else { continue }
      files.insert(String(real.dropFirst(prefix.count)))
    }
    return files
  }

  /// A path without what discs change about names: case, versions, trailing dots and extensions.
  static func folded(_ path: String) -> String {
    path.lowercased().split(separator: "/").map { component in
      let plain = FolderListing.withoutVersion(String(component))
      return plain.hasSuffix(".dcm") ? String(plain.dropLast(4)) : plain
    }.joined(separator: "/")
  }
}
