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
    let marks = FileNameMark.Group(outgoing)
    for number in isKept.indices where isAsItWas(number) && directory.records[number].hasFile {
      if let value = directory.fileIDValue(of: number),
        !marks.mayContain(FileNameMark(directory.source.bytes.extracting(value)))
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

  /// The files that records reach through links, by their real paths below the root.
  private func filesBehindLinks(_ locator: inout FileLocator) -> Set<String> {
    let root = fileSet.root
    guard let search = LinkSearch(directory, root: root) else { return [] }
    var files: Set<String> = []
    for found in search.run(isWanted: isAsItWas) {
      for number in found.numbers {
        guard isAsItWas(number), case .found(let file)? = locator.locate(number),
          found.isBehindLink || Folder.isLink("\(root)/\(file.path)"),
          let real = Folder.realPath("\(root)/\(file.path)"), real.hasPrefix(search.realPrefix)
        else { continue }
        files.insert(String(real.dropFirst(search.realPrefix.count)))
      }
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
