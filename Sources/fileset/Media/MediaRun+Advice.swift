import DICOM
import DICOMFileSet

extension MediaRun {
  /// Says which files `--move` leaves where they are.
  mutating func adviseOnMoving(isNew: Bool) {
    guard settings.adding.transfer == .move else { return }
    if settings.commit.isUndoable, !isNew {
      messages.note("with --undoable, --move leaves the files where they are, too")
    } else if let present = additions?.present, present > 0 {
      messages.note(
        "--move leaves \(Text.count(present, "file")) of instances that are there already where "
          + "\(present == 1 ? "it is" : "they are")")
    }
  }

  /// Says that a new File-set is inside of another, whose files are not to be mixed with it.
  mutating func adviseOnPlace(_ root: String) {
    var components = root.split(separator: "/").dropLast()
    let start = root.hasPrefix("/") ? "/" : "./"
    while !components.isEmpty, !FileWriter.exists(start + components.joined(separator: "/")) {
      components.removeLast()
    }
    guard var folder = Folder.realPath(start + components.joined(separator: "/")) else { return }
    // A File ID has up to eight components.
    for _ in 0..<8 {
      if let name = FileSet.directoryName(in: folder) {
        let directory = folder == "/" ? "/" + name : "\(folder)/\(name)"
        messages.note(
          Text.visible("\(root): this folder is inside of another File-set, that of \(directory)"))
        return
      }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }
}
