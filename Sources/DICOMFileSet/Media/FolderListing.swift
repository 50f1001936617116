import DICOM

/// The names in one folder of a disc, found as real media need it.
///
/// A disc may show a File ID in lower case, with the version of ISO 9660 (`;1`), with a dot at its
/// end, or with an extension that the directory does not have.
struct FolderListing {
  /// What one name turned out to be.
  struct Match {
    var name: String
    var kind: FileKind
    var number: Int
  }

  private var exact: [String: Int] = [:]
  private var entries: [FolderEntry] = []
  /// The entries by their names without case, version, trailing dot and known extension, in this
  /// order of preference; made when a name is not found as it is.
  private var folded: [[String: Int]]?
  /// Whether a record was found to mean the entry already.
  private var isTaken: [Bool] = []
  private let path: String
  private var folder: OpenFolder?

  /// Lists a folder.
  ///
  /// - Throws: `FileError` if the system cannot list it.
  init(_ path: String) throws(FileError) {
    self.path = path
    let folder = try OpenFolder(path)
    entries = try folder.entries()
    self.folder = folder
    exact.reserveCapacity(entries.count)
    for (number, entry) in entries.enumerated() { exact[entry.name] = number }
    isTaken = Array(repeating: false, count: entries.count)
  }

  /// The entry that a component of a File ID means, or `nil`.
  mutating func match(_ component: String) -> Match? {
    if let number = exact[component] { return match(number) }
    if folded == nil { fold() }
    let wanted = component.lowercased()
    let candidates = [wanted, Self.withoutVersion(wanted)]
    for index in folded ?? [] {
      for candidate in candidates {
        if let number = index[candidate] { return match(number) }
      }
    }
    return nil
  }

  /// Marks an entry as the file of a record.
  ///
  /// - Returns: Whether it was not marked before.
  mutating func take(_ match: Match) -> Bool {
    defer { isTaken[match.number] = true }
    return !isTaken[match.number]
  }

  /// Visits each entry in the order of the names, and whether it was marked.
  func forEach(_ visit: (_ entry: FolderEntry, _ isTaken: Bool) -> Void) {
    for number in entries.indices.sorted(by: { entries[$0].name < entries[$1].name }) {
      visit(entries[number], isTaken[number])
    }
  }

  /// The entries that were not marked, in the order of the names.
  var untaken: [FolderEntry] {
    entries.indices.filter { !isTaken[$0] }.map { entries[$0] }.sorted { $0.name < $1.name }
  }

  /// What an entry stands for if it is a link, and its size; `nil` if that is nothing.
  ///
  /// - Throws: `FileError` if the system cannot look at it, though it is listed.
  func status(of match: Match) throws(FileError) -> (kind: FileKind, bytes: Int)? {
    if let status = folder?.status(of: match.name) { return status }
    return try Folder.lookAt(path.hasSuffix("/") ? path + match.name : "\(path)/\(match.name)")
  }

  /// Gives the system its descriptor back; what is listed stays.
  mutating func close() { folder = nil }

  private func match(_ number: Int) -> Match {
    Match(name: entries[number].name, kind: entries[number].kind, number: number)
  }

  private mutating func fold() {
    var byCase: [String: Int] = [:]
    var byVersion: [String: Int] = [:]
    var byExtension: [String: Int] = [:]
    // In the order of the names, so that the choice between several is the same on every disc.
    for (number, entry) in entries.enumerated().sorted(by: { $0.element.name < $1.element.name }) {
      let name = entry.name.lowercased()
      if byCase[name] == nil { byCase[name] = number }
      let plain = Self.withoutVersion(name)
      if byVersion[plain] == nil { byVersion[plain] = number }
      if plain.hasSuffix(".dcm") {
        let stem = String(plain.dropLast(4))
        if byExtension[stem] == nil { byExtension[stem] = number }
      }
    }
    folded = [byCase, byVersion, byExtension]
  }

  /// A name without the version that ISO 9660 gives it, and without the dot before that.
  static func withoutVersion(_ name: String) -> String {
    var bytes = Array(name.utf8)
    if let semicolon = bytes.lastIndex(of: UInt8(ascii: ";")),
      bytes[(semicolon + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
    {
      bytes.removeSubrange(semicolon...)
    }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
