import DICOM

/// The rules of IHE Portable Data for Imaging that a medium itself can show (IHE RAD TF-2 §4.47).
struct PDICheck {
  private static let webFolder = "IHE_PDI"
  /// The endings of programs, which are no web content.
  private static let programs: Set<String> = [
    "BAT", "CMD", "COM", "DLL", "EXE", "INF", "JAR", "MSI", "SYS", "VBS",
  ]

  /// Checks what has to stand in the root.
  ///
  /// - Parameters:
  ///   - names: The names in the root.
  ///   - text: Reads the beginning of the file of a name; `nil` if it cannot be read.
  func checkRoot(
    _ names: [String], _ text: (String) -> [UInt8]?, _ list: inout FindingList
  ) {
    let known = Dictionary(
      names.map { (FolderListing.withoutVersion($0.uppercased()), $0) }
    ) { first, _ in first }
    if let readme = known["README.TXT"] {
      // A byte beyond blanks and controls: whom to ask, and what made the medium.
      let bytes = text(readme)
      if bytes == nil {
        list.add(.pdiReadme, file: readme, "\(readme) is no file, or cannot be read")
      } else if bytes?.contains(where: { $0 > 0x20 }) != true {
        list.add(
          .pdiReadme, file: readme,
          "\(readme) has no text; it has to say who made the medium, with what, and how it "
            + "is organised")
      }
    } else {
      list.add(.pdiReadme, "README.TXT is missing in the root of the medium")
    }
    if let index = known["INDEX.HTM"] {
      if let bytes = text(index) {
        checkIndex(index, bytes, hasWeb: known[Self.webFolder] != nil, &list)
      }
    } else if known[Self.webFolder] != nil {
      list.add(.pdiIndex, "there is a folder IHE_PDI, but no INDEX.HTM in the root")
    }
    if known["AUTORUN.INF"] != nil {
      list.add(.pdiAutorun, file: "AUTORUN.INF", "the medium has AUTORUN.INF in its root")
    }
  }

  /// Checks that the entry page leads to what it has to lead to.
  private func checkIndex(
    _ name: String, _ bytes: [UInt8], hasWeb: Bool, _ list: inout FindingList
  ) {
    let page = String(decoding: bytes, as: UTF8.self).uppercased()
    var missing: [String] = []
    if hasWeb, !page.contains("\(Self.webFolder)/") { missing.append("the web content in IHE_PDI") }
    if !page.contains("README.TXT") { missing.append("README.TXT") }
    guard !missing.isEmpty else { return }
    list.add(
      .pdiIndex, file: name, "\(name) has no link to \(missing.joined(separator: ", nor to "))")
  }

  /// Checks the name of a file or folder.
  func check(
    _ path: String, _ kind: FileKind, isReferenced: Bool, _ list: inout FindingList
  ) {
    let components = path.split(separator: "/")
    let name = FolderListing.withoutVersion(components.last.map(String.init) ?? "")
    if let fault = VolumeName.fault(path, kind) { list.add(.pdiName, file: path, fault) }
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
}
