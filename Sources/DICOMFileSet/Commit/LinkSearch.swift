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
  /// How many folders one thread looks at before it asks for more.
  private static var pieceSize: Int { 32 }

  /// `nil` where the disc has no links, or no such root.
  init?(_ directory: Directory, root: String) {
    guard Folder.mayHaveLinks(root), let real = Folder.realPath(root) else { return nil }
    realPrefix = real.hasSuffix("/") ? real : real + "/"
    self.directory = directory
    self.root = root
  }

  /// Looks at the folders of the records that are wanted, at each once.
  func run(isWanted: (_ number: Int) -> Bool) -> [Found] {
    let places = places(isWanted)
    let pieces = (places.count + Self.pieceSize - 1) / Self.pieceSize
    return Parallel.map(pieces, jobs: Self.jobs) { piece -> [Found] in
      let first = piece * Self.pieceSize
      var folders = Folders(search: self)
      return places[first..<min(first + Self.pieceSize, places.count)].flatMap { place in
        // What cannot name a file is refused wherever files are looked for.
        guard let fileID = directory.plainFileID(of: place.first), fileID.escape == nil,
          let links = folders.links(in: fileID.components.dropLast())
        else { return [Found]() }
        return place.runs.map { Found(numbers: $0, isBehindLink: links == .onTheWay) }
      }
    }.flatMap(\.self)
  }

  /// A folder, and the records whose files stand there, as their File IDs say.
  private struct Place {
    /// The first of the records.
    var first: Int
    /// Neighbouring records, with others between them that have no file or are not wanted.
    var runs: [Range<Int>]
  }

  private func places(_ isWanted: (_ number: Int) -> Bool) -> [Place] {
    let bytes = directory.source.bytes
    var places: [Place] = []
    var known: [[UInt8]: Int] = [:]
    var last: (name: Range<Int>, place: Int)?
    for number in directory.records.indices where isWanted(number) {
      guard let value = directory.fileIDValue(of: number) else { continue }
      var end = value.upperBound
      while end > value.lowerBound, bytes[end - 1] != 0x5C { end -= 1 }
      let name = bytes.extracting(value.lowerBound..<end)
      // Most files stand in the folder of the one before them.
      if let last, bytes.extracting(last.name).hasSameBytes(as: name) {
        let run = places[last.place].runs.count - 1
        places[last.place].runs[run] = places[last.place].runs[run].lowerBound..<number + 1
        continue
      }
      let key = [UInt8](capacity: name.byteCount) { output in
        for offset in 0..<name.byteCount { output.append(name[offset]) }
      }
      let place = known[key] ?? places.count
      if place == places.count {
        known[key] = place
        places.append(Place(first: number, runs: []))
      }
      places[place].runs.append(number..<number + 1)
      last = (value.lowerBound..<end, place)
    }
    return places
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
      let answer = isPlain(folder.dropLast()) && Folder.kind(of: place) == .folder
      plain[path] = answer
      return answer
    }
  }
}
