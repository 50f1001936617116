import DICOM
import DICOMFileSet

extension FileSet {
  /// Makes sure that files which are exported to a folder get into no File-set, where no record would
  /// name them, and not among the files of this one.
  ///
  /// Looks into the folders above the destination, which need not exist.
  /// - Throws: ``ExportError/insideFileSet(_:directory:)`` or ``ExportError/isSource(_:)``.
  public func checkDestination(_ destination: String) throws(ExportError) {
    guard var folder = Self.existingFolder(above: destination) else { return }
    if origin != .file, let real = Folder.realPath(destination), real == Folder.realPath(root) {
      throw .isSource(destination)
    }
    while true {
      let names = ["DICOMDIR", "dicomdir", "DICOMDIR.", "DICOMDIR;1", "dicomdir;1"]
      for name in names {
        let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        if Folder.status(of: path)?.kind == .file {
          throw .insideFileSet(destination, directory: path)
        }
      }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// The real path of the nearest folder that exists, at or above a path.
  private static func existingFolder(above path: String) -> String? {
    var path = path[...]
    while true {
      if let real = Folder.realPath(path.isEmpty ? "." : String(path)) { return real }
      while path.last == "/" { path.removeLast() }
      guard let slash = path.lastIndex(of: "/") else { return Folder.realPath(".") }
      path = slash == path.startIndex ? "/" : path[..<slash]
    }
  }
}
