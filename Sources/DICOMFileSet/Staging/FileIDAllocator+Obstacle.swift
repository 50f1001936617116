import DICOM

extension FileIDAllocator {
  /// Why a new file cannot have a File ID; `nil` if it can.
  mutating func obstacle(to fileID: FileID) -> String? {
    if let flaw = fileID.flaw { return flaw }
    if fileID.components == ["DICOMDIR"] { return "this is the name of the directory itself" }
    if hasFile(fileID) { return "another instance has this File ID" }
    guard isFree(fileID) else {
      let status = Folder.status(of: path(of: fileID))
      return status.map { $0.kind == .folder } ?? true
        ? "this is a folder of the medium, and no name for a file"
        : "the medium has a file of that name, which is no instance of the File-set"
    }
    guard !hasFolder(for: fileID) else { return nil }
    for count in fileID.components.indices.dropFirst() {
      let folder = FileID(Array(fileID.components.prefix(count)))
      let kind = Folder.status(of: path(ofFolder: folder.components[...]))?.kind
      if hasFile(folder) || kind.map({ $0 != .folder }) ?? false {
        return "\(folder) is a file, and no folder for others"
      }
    }
    return "a file has the name of one of its folders"
  }
}

extension FileID {
  /// What is not as the standard wants it; `nil` if the File ID is conformant (PS3.10 §8.2, §8.5).
  public var flaw: String? {
    guard !isConformant else { return nil }
    guard !components.isEmpty else { return "it has no component" }
    guard components.count <= 8 else {
      return "it has \(components.count) components, and up to 8 are allowed"
    }
    for component in components {
      if component.isEmpty { return "a component is empty" }
      if !component.isFileIDText {
        return "'\(component)' has other characters than A-Z, 0-9 and _"
      }
      if component.utf8.count > 8 {
        return "'\(component)' has \(component.utf8.count) characters, and up to 8 are allowed"
      }
    }
    return nil
  }
}
