import DICOM

/// The rules of IHE Portable Data for Imaging that a medium itself can show (IHE RAD TF-2 §4.47).
struct PDICheck {
  private static let webFolder = "IHE_PDI"
  /// The endings of programs, which are no web content.
  private static let programs: Set<String> = [
    "BAT", "CMD", "COM", "DLL", "EXE", "INF", "JAR", "MSI", "SYS", "VBS",
  ]

  /// Checks what has to stand in the root.
  func checkRoot(_ names: [String], _ list: inout FindingList) {
    let names = Set(names.map { FolderListing.withoutVersion($0.uppercased()) })
    if !names.contains("README.TXT") {
      list.add(.pdiReadme, "README.TXT is missing in the root of the medium")
    }
    if names.contains(Self.webFolder), !names.contains("INDEX.HTM") {
      list.add(.pdiIndex, "there is a folder IHE_PDI, but no INDEX.HTM in the root")
    }
    if names.contains("AUTORUN.INF") {
      list.add(.pdiAutorun, file: "AUTORUN.INF", "the medium has AUTORUN.INF in its root")
    }
  }

  /// Checks the name of a file or folder.
  func check(
    _ path: String, _ kind: FileKind, isReferenced: Bool, _ list: inout FindingList
  ) {
    let components = path.split(separator: "/")
    let name = FolderListing.withoutVersion(components.last.map(String.init) ?? "")
    if !Self.isLevelOne(name, isFolder: kind == .folder) || components.count > 8 {
      list.add(
        .pdiName, file: path,
        components.count > 8
          ? "\(path) stands \(components.count) levels deep; 8 are allowed"
          : "\(path) is no name of ISO 9660 level 1")
    }
    if isReferenced {
      checkPlace(path, &list)
      if name.contains(".") {
        list.add(.pdiName, file: path, "\(path) is a DICOM file; the names of those have no ending")
      }
    } else if kind == .file, Self.isWebContent(path),
      Self.programs.contains(name.split(separator: ".").last.map { $0.uppercased() } ?? "")
    {
      list.add(.pdiWebContent, file: path, "\(path) is a program")
    }
  }

  /// Checks a file that is no DICOM, and stands in a folder with files that records refer to.
  func checkOther(_ path: String, _ list: inout FindingList) {
    list.add(
      .pdiOtherContent, file: path,
      "\(path) is not DICOM, and stands among the files of the File-set")
  }

  /// Checks the place of a DICOM file that no record refers to.
  func checkUnreferenced(_ path: String, _ list: inout FindingList) { checkPlace(path, &list) }

  private func checkPlace(_ path: String, _ list: inout FindingList) {
    guard Self.isWebContent(path) else { return }
    list.add(.pdiWebContent, file: path, "\(path) is a DICOM file")
  }

  private static func isWebContent(_ path: String) -> Bool {
    path.uppercased().hasPrefix(webFolder + "/")
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
