import DICOM

/// Names of an ISO 9660 volume of level 1 (PS3.12 §F.1.2.1).
enum VolumeName {
  /// Which rule a file or folder breaks, as a sentence with its path; `nil` for none.
  static func fault(_ path: String, _ kind: FileKind) -> String? {
    let components = path.split(separator: "/")
    // The root is the first of 8 levels of folders, so that a file may have 8 components.
    let limit = kind == .folder ? 7 : 8
    guard components.count <= limit else {
      return kind == .folder
        ? "the folder \(path) stands on level \(components.count + 1); there are 8, the root included"
        : "\(path) has \(components.count) components; 8 are allowed"
    }
    let name = FolderListing.withoutVersion(components.last.map(String.init) ?? "")
    guard !isLevelOne(name, isFolder: kind == .folder) else { return nil }
    return "\(path) is no name of ISO 9660 level 1"
  }

  /// Whether a name has up to 8 characters, and that of a file an ending of up to 3 (ISO 9660 §7.5).
  private static func isLevelOne(_ name: String, isFolder: Bool) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= (isFolder ? 1 : 2), let stem = parts.first else { return false }
    let ending = parts.count > 1 ? parts[1] : ""
    return (1...8).contains(stem.utf8.count) && ending.utf8.count <= 3
      && (stem + ending).utf8.allSatisfy { byte in
        (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
      }
  }
}

extension MediaProfile {
  /// Whether its medium is a CD-R, whose whole volume has names of ISO 9660 level 1 (PS3.12 §F).
  var wantsLevelOneNames: Bool { mediumSection == "PS3.12 §F" }
}
