/// Hands out paths so that no two instances share one, on no disk: upper and lower case, and ways
/// to write the same accented letter, make no difference.
///
/// A folder belongs to a patient or a series where the layout names it after one; the next one who
/// wants the same name gets it with `~2`, `~3` and so on behind it. Who comes first depends only on
/// the order of the calls. Takes time in proportion to the number of calls.
struct PathAllocator {
  /// The patient or series that a folder belongs to.
  enum Owner: Hashable {
    case anyone
    case patient(String)
    case series(String)
  }

  private struct Key: Hashable {
    var folder: Int
    var name: String
  }

  private struct OwnKey: Hashable {
    var key: Key
    var owner: Owner
  }

  /// The paths of the folders below the destination, without separators at their ends; the first
  /// is the destination itself.
  private(set) var folders = [""]
  private var owned: [OwnKey: Int] = [:]
  private var taken: Set<Key> = []
  /// Names that stand before a frame number, should the instance have frames.
  private var beforeFrames: Set<Key> = []
  /// The number that names with a number behind them get next, by what is in front of it: long names
  /// are cut there, and many may be cut to one.
  private var next: [Key: Int] = [:]

  /// The folder of that name for that owner.
  mutating func folder(_ name: String, in parent: Int, of owner: Owner) -> Int {
    let key = Key(folder: parent, name: Self.folded(name))
    let own = OwnKey(key: key, owner: owner)
    if let folder = owned[own] { return folder }
    let free = unique(name, key, limit: SafeComponent.limit, isFile: false)
    taken.insert(Key(folder: parent, name: Self.folded(free)))
    folders.append(folders[parent].isEmpty ? free : "\(folders[parent])/\(free)")
    owned[own] = folders.count - 1
    return folders.count - 1
  }

  /// A name for the file of one more instance, without frame number and extension.
  mutating func file(_ name: String, in folder: Int) -> String {
    let key = Key(folder: folder, name: Self.folded(name))
    let free = unique(name, key, limit: PathLayout.stemLimit, isFile: true)
    let final = Key(folder: folder, name: Self.folded(free))
    taken.insert(final)
    if let stem = Self.withoutFrame(final.name) {
      beforeFrames.insert(Key(folder: folder, name: stem))
    }
    return free
  }

  private mutating func unique(
    _ name: String, _ key: Key, limit: Int, isFile: Bool
  ) -> String {
    guard isTaken(key, isFile) else { return name }
    var number = 2
    while true {
      // All numbers of so many digits stand behind the same part of the name.
      let digits = "\(number)".utf8.count
      let first = SafeComponent.make(
        name, appending: "~" + String(repeating: "0", count: digits), limit: limit)
      let stem = Key(folder: key.folder, name: Self.folded(first))
      number = max(number, next[stem] ?? number)
      while "\(number)".utf8.count == digits {
        let candidate = SafeComponent.make(name, appending: "~\(number)", limit: limit)
        number += 1
        if !isTaken(Key(folder: key.folder, name: Self.folded(candidate)), isFile) {
          next[stem] = number
          return candidate
        }
      }
      next[stem] = number
    }
  }

  /// Whether a file of that name could be that of another instance, or of one of its frames.
  private func isTaken(_ key: Key, _ isFile: Bool) -> Bool {
    if taken.contains(key) { return true }
    guard isFile else { return false }
    if beforeFrames.contains(key) { return true }
    guard let stem = Self.withoutFrame(key.name) else { return false }
    return taken.contains(Key(folder: key.folder, name: stem))
  }

  /// The name without a frame number, as in `12-0001`, or `nil` if it has none.
  private static func withoutFrame(_ name: String) -> String? {
    guard let hyphen = name.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let digits = name.utf8[name.utf8.index(after: hyphen)...]
    guard digits.count >= 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(name[..<hyphen])
  }

  /// What is equal for names that some file system does not tell apart. Strings compare by
  /// canonical equivalence, so composed and decomposed letters are the same already.
  private static func folded(_ name: String) -> String {
    var isASCII = true
    var hasUpper = false
    for byte in name.utf8 {
      if byte >= 0x80 { isASCII = false }
      if (0x41...0x5A).contains(byte) { hasUpper = true }
    }
    if isASCII { return hasUpper ? name.lowercased() : name }
    return name.uppercased().lowercased()
  }
}
