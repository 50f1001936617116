import DICOM

/// Looks for symbolic links on the way to the files of records.
struct LinkSearch {
  /// Records whose files are reached through links, or may be links themselves.
  struct Found {
    /// The records, and others between them that have no file or are not wanted.
    var numbers: Range<Int>
    /// Whether their folder is reached through a link.
    var isBehindLink: Bool
  }

  /// The root without links, with a slash at its end.
  let realPrefix: String
  private let directory: Directory
  private let root: String

  /// How many folders are listed at once: what that takes is the system's work.
  private static var jobs: Int { 2 }
  /// How many records are looked at by one thread before it asks for more.
  private static var pieceSize: Int { 1 << 10 }

  /// `nil` where the disc has no links, or no such root.
  init?(_ directory: Directory, root: String) {
    guard Folder.mayHaveLinks(root), let real = Folder.realPath(root) else { return nil }
    realPrefix = real.hasSuffix("/") ? real : real + "/"
    self.directory = directory
    self.root = root
  }

  /// Looks at the folders of the records that are wanted.
  func run(isWanted: @Sendable (_ number: Int) -> Bool) -> [Found] {
    let count = directory.records.count
    let pieces = (count + Self.pieceSize - 1) / Self.pieceSize
    return Parallel.map(pieces, jobs: Self.jobs) { piece -> [Found] in
      let first = piece * Self.pieceSize
      let records = first..<min(first + Self.pieceSize, count)
      var folders = Folders(search: self)
      return neighbours(among: records, isWanted).compactMap { group in
        let fileID = directory.plainFileID(of: group.numbers.lowerBound)
        return folders.links(in: fileID?.components.dropLast() ?? []).map {
          Found(numbers: group.numbers, isBehindLink: $0 == .onTheWay)
        }
      }
    }.flatMap(\.self)
  }

  /// Neighbouring records whose files stand in one folder, as their File IDs say.
  private struct Neighbours {
    /// Where the path of the folder stands among the bytes.
    var name: Range<Int>
    /// The records, and others between them that have no file or are not wanted.
    var numbers: Range<Int>
  }

  private func neighbours(
    among records: Range<Int>, _ isWanted: (_ number: Int) -> Bool
  ) -> [Neighbours] {
    let bytes = directory.source.bytes
    var groups: [Neighbours] = []
    for number in records where isWanted(number) {
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

  private enum Links { case onTheWay, inside }

  /// What one thread knows of the folders.
  private struct Folders {
    let search: LinkSearch
    private var names: FolderNames
    /// Whether folders are there by just that name, with no link among them, by their paths below the
    /// root.
    private var plain: [String: Bool] = [:]

    init(search: LinkSearch) {
      self.search = search
      names = FolderNames(search.directory, root: search.root)
    }

    /// The links on the way to a folder, or else in it.
    mutating func links(in folder: ArraySlice<String>) -> Links? {
      if let known = plainLinks(in: folder.joined(separator: "/"), above: folder.dropLast()) {
        return known ? .inside : nil
      }
      // The disc may spell it otherwise.
      let path = names.path(of: folder)
      let place = path.isEmpty ? search.root : "\(search.root)/\(path)"
      guard let real = Folder.realPath(place) else { return nil }
      if !path.isEmpty, real != search.realPrefix + path { return .onTheWay }
      return Folder.hasLinks(real) ?? false ? .inside : nil
    }

    /// Whether there are links in a folder; `nil` for one that cannot be reached by this path without
    /// any.
    private mutating func plainLinks(in path: String, above: ArraySlice<String>) -> Bool? {
      guard isPlain(above) else { return nil }
      return Folder.hasLinks(path.isEmpty ? search.root : "\(search.root)/\(path)")
    }

    private mutating func isPlain(_ folder: ArraySlice<String>) -> Bool {
      if folder.isEmpty { return true }
      let path = folder.joined(separator: "/")
      if let known = plain[path] { return known }
      let place = "\(search.root)/\(path)"
      let answer =
        isPlain(folder.dropLast()) && Folder.kind(of: place) == .folder
      plain[path] = answer
      return answer
    }
  }
}
