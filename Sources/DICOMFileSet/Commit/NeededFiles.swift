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
    let descriptor = directory.dataSet.strings(.fileSetDescriptorFileID)
    if !descriptor.isEmpty {
      // The DICOMDIR itself names it, whatever record does, too.
      let path = Self.folded(FileID(descriptor).path)
      needed.formUnion(outgoing.filter { Self.folded($0) == path })
    }
    let wanted = Set(outgoing.map { Self.folded($0) })
    let marks = Set(outgoing.map { FileNameMark(Array($0.utf8).span.raw) })
    for number in isKept.indices where isAsItWas(number) && directory.records[number].hasFile {
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

  /// Whether a record stays, and its file with it.
  private func isAsItWas(_ number: Int) -> Bool { isKept[number] && staging.files[number] == nil }

  /// Neighbouring records whose files stand in one folder, as their File IDs say.
  private struct Neighbours {
    /// Where the path of the folder stands among the bytes.
    var name: Range<Int>
    /// The records, and others between them that have no file or do not stay.
    var numbers: Range<Int>
  }

  /// How many folders are listed at once: what that takes is the system's work.
  private static var listingJobs: Int { 2 }

  /// The files that records reach through links, by their real paths below the root.
  private func filesBehindLinks(_ locator: inout FileLocator) -> Set<String> {
    let root = fileSet.root
    guard Folder.mayHaveLinks(root), let realRoot = Folder.realPath(root) else { return [] }
    let prefix = realRoot.hasSuffix("/") ? realRoot : realRoot + "/"
    var names = FolderNames(directory, root: root)
    let groups = neighbours()
    let paths = groups.map { group in
      names.path(
        of: directory.fileID(of: group.numbers.lowerBound)?.components.dropLast() ?? [])
    }
    let links = Parallel.map(groups.count, jobs: Self.listingJobs) { place -> FolderLinks in
      let path = paths[place]
      guard let real = Folder.realPath(path.isEmpty ? root : "\(root)/\(path)") else {
        return FolderLinks()
      }
      return FolderLinks(
        isBehindLink: !path.isEmpty && real != prefix + path, hasLinks: Folder.hasLinks(real))
    }
    var files: Set<String> = []
    for (group, links) in zip(groups, links) where links.isBehindLink || links.hasLinks {
      for number in group.numbers {
        guard isAsItWas(number), case .found(let file)? = locator.locate(number),
          links.isBehindLink || Folder.isLink("\(root)/\(file.path)"),
          let real = Folder.realPath("\(root)/\(file.path)"), real.hasPrefix(prefix)
        else { continue }
        files.insert(String(real.dropFirst(prefix.count)))
      }
    }
    return files
  }

  /// What there is to know of the links of a folder.
  private struct FolderLinks {
    /// Whether its files are reached through a link.
    var isBehindLink = false
    /// Whether some of its files are links.
    var hasLinks = false
  }

  /// The records that stay as they are and have files, by their folders.
  private func neighbours() -> [Neighbours] {
    let bytes = directory.source.bytes
    var groups: [Neighbours] = []
    for number in isKept.indices where isAsItWas(number) {
      guard let value = directory.fileIDValue(of: number) else { continue }
      var end = value.upperBound
      while end > value.lowerBound, bytes[end - 1] != 0x5C { end -= 1 }
      let name = value.lowerBound..<end
      // Most files stand in the folder of the one before them.
      if let last = groups.indices.last,
        bytes.extracting(groups[last].name).hasSameBytes(as: bytes.extracting(name))
      {
        groups[last].numbers = groups[last].numbers.lowerBound..<number + 1
      } else {
        groups.append(Neighbours(name: name, numbers: number..<number + 1))
      }
    }
    return groups
  }

  /// A path without what discs change about names: case, versions, trailing dots and extensions.
  static func folded(_ path: String) -> String {
    path.lowercased().split(separator: "/").map { component in
      let plain = FolderListing.withoutVersion(String(component))
      return plain.hasSuffix(".dcm") ? String(plain.dropLast(4)) : plain
    }.joined(separator: "/")
  }
}
