import DICOM

/// Finds the files of records on the disc, with one listing of each folder.
///
/// Nothing outside of the File-set's root is ever named: a File ID that leads out, by `..`, by an
/// absolute path or by a link, is refused and reported.
public struct FileLocator: ~Copyable {
  /// What is wrong with the File IDs that were looked for so far.
  public var problems: [Problem] { list.summary }

  let fileSet: FileSet
  private var list: ProblemList
  /// Whether nothing is said of files that are not there.
  var ignoresMissing = false
  /// The name of the DICOMDIR.
  private let directoryName: String
  private var folders: [[UInt8]: Place] = [:]
  private var listings: [FolderListing] = []
  /// The folder that was looked into last, by the bytes of its part of the File ID.
  private var last: (key: [UInt8], place: Place) = ([], .missing)
  private var realRoot: String?
  /// The highest folder of the last one that is missing; empty if none is.
  private var missing: [UInt8] = []

  fileprivate enum Place {
    /// A folder: the number of its listing, and its path below the root with a `/` at its end.
    case folder(Int, path: String)
    case missing
    /// A folder that the system cannot list.
    case unlisted(FileError)
    /// A link that leads out of the root.
    case outside(String)
  }

  /// How many folders are kept open; processes may often have no more than 256 descriptors.
  private static var openFolders: Int { 32 }

  /// Creates a locator that has not looked anywhere yet.
  ///
  /// - Parameters:
  ///   - fileSet: The File-set whose files it finds.
  ///   - limits: How many problems of one kind are kept.
  public init(_ fileSet: FileSet, limits: ReadLimits = ReadLimits()) {
    self.fileSet = fileSet
    directoryName = fileSet.source.split(separator: "/").last.map(String.init) ?? ""
    list = ProblemList(limit: limits.problemsPerKind)
    last.place = folder(at: "")
    folders[[]] = last.place
  }

  /// Takes out the problems that were found since the last time.
  mutating func takeProblems() -> [Problem] { list.take() }

  /// The paths below the root of the folders that were listed so far, each with a `/` at its end.
  var listedFolders: Set<String> {
    Set(folders.values.compactMap { if case .folder(_, let path) = $0 { path } else { nil } })
  }

  /// The entries of a folder, as for ``list(_:_:)``, that no record meant so far.
  mutating func unreferenced(in path: String) -> [FolderEntry] {
    guard case .folder(let listing, _) = folder(at: path) else { return [] }
    return listings[listing].untaken
  }

  /// Visits each entry of a folder, in the order of the names.
  ///
  /// - Parameters:
  ///   - path: The folder below the root, with a `/` at its end; empty for the root.
  ///   - visit: Is given each entry, and whether a record meant it.
  mutating func list(
    _ path: String, _ visit: (_ entry: FolderEntry, _ isReferenced: Bool) -> Void
  ) {
    guard case .folder(let listing, _) = folder(at: path) else { return }
    listings[listing].forEach(visit)
  }

  /// Where the file of a record is; `nil` if the record states none.
  public mutating func locate(_ number: Int) -> FileLocation? {
    if fileSet.origin != .directory {
      return fileSet.scannedFiles[number].map { located($0) }
    }
    guard fileSet.directory.records[number].hasFile else { return nil }
    let offset = fileSet.directory.records[number].offset
    guard let value = fileSet.directory.fileIDValue(of: number) else {
      return locateSlowly(number, offset)
    }
    let source = fileSet.directory.source
    // Most files stand in the folder of the one before them.
    let known = source.bytes.extracting(value).begins(with: last.key) ? last.key.count : 0
    guard let parts = source.bytes.fileIDParts(value, known: known) else {
      return locateSlowly(number, offset)
    }
    let parent = source.bytes.extracting(parts.parent)
    // Without the folder that it is in, a folder need not be looked for.
    if source.bytes.extracting(value).begins(with: missing) { return miss(number, offset) }
    if known == 0 || parts.parent.count != known {
      guard let place = folder(of: parent) else { return locateSlowly(number, offset) }
      last = (parent.copy, place)
    }
    switch last.place {
    case .missing:
      missing = highestMissing(last.key)
      return miss(number, offset)
    case .unlisted(let error): return .unreadable(error)
    case .outside(let link):
      return refuse(number, offset, "'\(link)' is a link that leaves the File-set")
    case .folder(let listing, let path):
      let name = String(systemPath: source.bytes.extracting(parts.name).copy)
      return find(name, in: listing, path, number, offset)
    }
  }

  /// The beginning of the key of a missing folder that is itself the key of a missing one.
  private func highestMissing(_ key: [UInt8]) -> [UInt8] {
    for end in key.indices where key[end] == 0x5C {
      let above = Array(key[..<end])
      if case .missing? = folders[above] { return above }
    }
    return key
  }

  /// The general way: any component may be anything.
  private mutating func locateSlowly(_ number: Int, _ offset: Int) -> FileLocation? {
    guard let fileID = fileSet.directory.fileID(of: number) else {
      list.add(
        .error, .badFileID, offset: offset, section: "PS3.3 §F.3.2.2",
        "the MRDR that the record refers to does not exist, or has no File ID that can be one")
      return nil
    }
    if let reason = fileID.escape { return refuse(number, offset, reason) }
    if fileID.components.count > 8 {
      list.add(
        .warning, .badFileID, offset: offset, section: "PS3.10 §8.2",
        "the File ID \(fileID.shown) has \(fileID.components.count) components; 8 are allowed")
    }
    var place = folder(at: "")
    for component in fileID.components.dropLast() { place = step(into: component, from: place) }
    switch place {
    case .missing: return miss(number, offset)
    case .unlisted(let error): return .unreadable(error)
    case .outside(let link):
      return refuse(number, offset, "'\(link)' is a link that leaves the File-set")
    case .folder(let listing, let path):
      return find(fileID.components.last ?? "", in: listing, path, number, offset)
    }
  }

  private mutating func find(
    _ name: String, in listing: Int, _ path: String, _ number: Int, _ offset: Int
  ) -> FileLocation? {
    guard let match = listings[listing].match(name), match.kind != .folder else {
      return miss(number, offset)
    }
    if isDirectory(path, match.name) {
      return refuse(number, offset, "it is the DICOMDIR itself")
    }
    if match.kind == .link, !isInside(path + match.name) {
      return refuse(number, offset, "'\(path)\(match.name)' is a link that leaves the File-set")
    }
    let status: (kind: FileKind, bytes: Int)
    do throws(FileError) {
      guard let found = try listings[listing].status(of: match), found.kind == .file else {
        return miss(number, offset)
      }
      status = found
    } catch {
      list.add(.error, .unreadable, error.description)
      _ = listings[listing].take(match)
      return .unreadable(error)
    }
    let isFirst = listings[listing].take(match)
    // Several records may share a file by way of an MRDR, as long as they say so.
    if !isFirst, fileSet.directory.fileIDValue(of: number) != nil {
      list.add(
        .warning, .sharedFile, offset: offset, section: "PS3.3 §F.2.1",
        "another record refers to the same file, \(path)\(match.name)")
    }
    return .found(FoundFile(folder: path, name: match.name, bytes: status.bytes))
  }

  private mutating func miss(_ number: Int, _ offset: Int) -> FileLocation {
    if ignoresMissing || list.counts(.missingFile) { return .missing }
    let directory = fileSet.directory
    list.add(
      .error, .missingFile, offset: offset, section: "PS3.3 §F.2.1",
      "the file \(directory.fileID(of: number)?.shown ?? "") of the record is not on the disc"
    )
    return .missing
  }

  private mutating func refuse(
    _ number: Int, _ offset: Int, _ reason: String
  ) -> FileLocation {
    let fileID = fileSet.directory.fileID(of: number)?.description ?? ""
    let problem = Problem(
      .error, .badFileID, offset: offset,
      "the File ID \(fileID.quoted) cannot be a file of this File-set: \(reason); it is not "
        + "opened",
      section: "PS3.10 §8.2")
    list.add(problem)
    return .refused(problem)
  }

  /// The folder of the first components of a File ID; `nil` for ones that need the general way.
  private mutating func folder(of bytes: RawSpan) -> Place? {
    let key = bytes.copy
    if let place = folders[key] { return place }
    var slash: Int?
    var depth = 0
    for offset in 0..<bytes.byteCount where bytes[offset] == 0x5C {
      slash = offset
      depth += 1
    }
    guard depth < 7, let name = bytes.extracting((slash.map { $0 + 1 } ?? 0)...).ascii,
      FileID([name]).escape == nil
    else { return nil }
    var above = folder(at: "")
    if let slash {
      guard let place = folder(of: bytes.extracting(0..<slash)) else { return nil }
      above = place
    }
    let place = step(into: name, from: above)
    folders[key] = place
    return place
  }

  private mutating func step(into component: String, from place: Place) -> Place {
    guard case .folder(let listing, let path) = place,
      let match = listings[listing].match(component)
    else { return place.isKnown ? .missing : place }
    let below = path + match.name
    switch match.kind {
    case .folder: return folder(at: below + "/")
    case .link where !isInside(below): return .outside(below)
    case .link where Folder.status(of: "\(fileSet.root)/\(below)")?.kind == .folder:
      return folder(at: below + "/")
    default: return .missing
    }
  }

  /// The folder at a path below the root, listed once.
  private mutating func folder(at path: String) -> Place {
    let key = [UInt8(ascii: "/")] + Array(path.utf8)
    if let place = folders[key] { return place }
    var place = Place.missing
    do throws(FileError) {
      listings.append(try FolderListing("\(fileSet.root)/\(path)"))
      place = .folder(listings.count - 1, path: path)
      if listings.count > Self.openFolders {
        listings[listings.count - 1 - Self.openFolders].close()
      }
    } catch {
      if !error.isNotFound {
        list.add(.error, .unreadable, error.description)
        place = .unlisted(error)
      }
    }
    folders[key] = place
    return place
  }

  /// Whether a file is the DICOMDIR, which is no instance's whatever a record says: with its record it
  /// would go.
  private func isDirectory(_ path: String, _ name: String) -> Bool {
    guard name.utf8.count == directoryName.utf8.count,
      name == directoryName || name.lowercased() == directoryName.lowercased()
    else { return false }
    return path.isEmpty
      || Folder.realPath("\(fileSet.root)/\(path)\(name)") == Folder.realPath(fileSet.source)
  }

  /// Whether what a link stands for lies below the root.
  private mutating func isInside(_ path: String) -> Bool {
    let root = realRoot ?? Folder.realPath(fileSet.root) ?? fileSet.root
    realRoot = root
    guard let target = Folder.realPath("\(fileSet.root)/\(path)") else { return true }
    return target == root || target.hasPrefix(root == "/" ? root : root + "/")
  }

  private func located(_ path: String) -> FileLocation {
    let bytes = Folder.status(of: "\(fileSet.root)/\(path)")?.bytes ?? 0
    return .found(FoundFile(folder: "", name: path, bytes: bytes))
  }
}

extension FileLocator.Place {
  /// Whether it tells what is in it.
  fileprivate var isKnown: Bool {
    switch self {
    case .folder, .missing: true
    case .unlisted, .outside: false
    }
  }
}
