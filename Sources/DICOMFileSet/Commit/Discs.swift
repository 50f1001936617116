import DICOM

/// Tells which files can get a second name on a medium: those on the same disc.
struct Discs {
  private let root: String
  /// The disc of the root, or of what is there of its path; asked when it is needed.
  private var disc: Folder.Disc?
  /// Whether the files of folders are on it, by the paths of those.
  private var folders: [Substring: Bool] = [:]

  init(root: String) { self.root = root }

  /// Whether a file is on the disc of the root, as far as its folder tells.
  mutating func canLink(_ path: String) -> Bool {
    let folder = path.prefix(upTo: path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)
    if let known = folders[folder] { return known }
    if disc == nil {
      var place = root
      disc = Folder.disc(of: place)
      while disc == nil {
        let above = String(FileWriter.folder(of: place))
        guard above != place else { break }
        place = above
        disc = Folder.disc(of: place)
      }
    }
    let answer = disc != nil && Folder.disc(of: path) == disc
    folders[folder] = answer
    return answer
  }
}
