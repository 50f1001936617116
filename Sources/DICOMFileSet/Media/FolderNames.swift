import DICOM

/// How a disc spells the folders of File IDs: what the DICOMDIR calls `CT` may be `ct` there.
///
/// A new file has to go into the folder that is there: one beside it, spelled as the File ID is,
/// would be found instead, and the files of the other one no more.
struct FolderNames: Sendable {
  private let root: String
  /// The names in folders by their paths below the root, which end with `/`; `nil` for one that
  /// cannot be listed.
  private var listings: [String: FolderListing?] = [:]
  /// The paths of folders by those that their File IDs have.
  private var known: [String: String] = [:]
  private let isNew: Bool

  /// The folders of a File-set; one without records has none that must be found.
  init(_ directory: Directory, root: String) {
    self.root = root
    isNew = directory.records.isEmpty
  }

  /// The path below the root that a new file of a File ID gets.
  mutating func path(of fileID: FileID) -> String {
    guard !isNew, let name = fileID.components.last, fileID.components.count > 1 else {
      return fileID.path
    }
    return path(of: fileID.components.dropLast()) + "/" + name
  }

  /// The path below the root of a folder.
  mutating func path(of components: ArraySlice<String>) -> String {
    let plain = components.joined(separator: "/")
    guard !isNew, components.count <= FileID.depthLimit, let name = components.last else {
      return plain
    }
    if let path = known[plain] { return path }
    let above = components.count > 1 ? path(of: components.dropLast()) + "/" : ""
    let path = above + spelling(of: name, in: above)
    known[plain] = path
    return path
  }

  /// The name of a folder as the disc has it, or as it is where there is none.
  private mutating func spelling(of name: String, in folder: String) -> String {
    if listings[folder] == nil { listings[folder] = .some(Self.listing("\(root)/\(folder)")) }
    guard case .some(.some(var listing)) = listings[folder] else { return name }
    let match = listing.match(name)
    listings[folder] = listing
    guard let match else { return name }
    switch match.kind {
    case .folder: return match.name
    case .link:
      let status = Folder.status(of: "\(root)/\(folder)\(match.name)")
      return status?.kind == .folder ? match.name : name
    default: return name
    }
  }

  private static func listing(_ path: String) -> FolderListing? {
    do throws(FileError) {
      var listing = try FolderListing(path)
      listing.close()
      return listing
    } catch {
      // What cannot be listed cannot be written to either, and the commit says so.
      return nil
    }
  }
}
