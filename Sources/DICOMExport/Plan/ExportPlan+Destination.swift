import DICOM
import DICOMFileSet

extension FileSet {
  /// Makes sure that files which are exported to a folder do not get to the root of a File-set, where
  /// no record would name them, or among the files of this one.
  ///
  /// - Throws: ``ExportError/isFileSet(_:directory:)`` or ``ExportError/isSource(_:)``.
  public func checkDestination(_ destination: String) throws(ExportError) {
    guard let real = Folder.realPath(destination) else { return }
    if origin != .file, real == Folder.realPath(root) { throw .isSource(destination) }
    if let name = Self.directoryName(in: real) {
      throw .isFileSet(destination, directory: "\(destination)/\(name)")
    }
  }
}
