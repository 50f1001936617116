import DICOM
import DICOMFileSet

/// Which instances go where, before anything is written.
public struct ExportPlan: Sendable {
  /// An instance, and what its files are called.
  public struct Item: Sendable {
    /// The number of its record in the directory.
    public let record: Int
    /// Where its file is.
    public let location: FileLocation
    /// The number of its folder in ``ExportPlan/folders``.
    let folder: Int
    /// The name of its files, without frame number and extension.
    public let stem: String
  }

  /// The File-set.
  public let fileSet: FileSet
  /// The folder that paths count from.
  public let destination: String
  /// How instances are exported.
  public let options: ExportOptions
  /// The instances, in the order of the directory.
  public let items: [Item]
  /// What is wrong with the File IDs of the File-set.
  public let problems: [Problem]
  /// The DICOM files that no record names, and that are not exported for that.
  public let unlisted: UnlistedFiles
  /// The folders below the destination.
  let folders: [String]

  /// One of several equal parts: every `count`-th instance, beginning with that of `index`.
  ///
  /// The paths are those of the whole plan, so that parts never meet.
  public func shard(_ index: Int, of count: Int) -> ExportPlan {
    let part = items.enumerated().filter { $0.offset % count == index }.map(\.element)
    return ExportPlan(
      fileSet: fileSet, destination: destination, options: options, items: part,
      problems: problems, unlisted: unlisted, folders: folders)
  }

  /// The path of an instance's file on the disc, or `nil` if it has none.
  public func source(of item: Item) -> String? {
    guard case .found(let file) = item.location else { return nil }
    return "\(fileSet.root)/\(file.path)"
  }

  /// A path below the destination.
  ///
  /// - Parameter suffix: Frame number and extension.
  func path(_ item: Item, _ suffix: String) -> String {
    let folder = folders[item.folder]
    return folder.isEmpty ? item.stem + suffix : "\(folder)/\(item.stem)\(suffix)"
  }

  /// The path of a file that is to be written.
  ///
  /// - Parameter path: The path below the destination.
  public func destinationPath(_ path: String) -> String {
    destination.hasSuffix("/") ? destination + path : "\(destination)/\(path)"
  }

  /// The paths below the destination of the files that an instance becomes; none if its file
  /// cannot be read.
  ///
  /// Reads the file, unless instances become DICOM files.
  public func paths(of item: Item) -> [String] {
    guard let source = source(of: item) else { return [] }
    if options.format == .dicom { return [path(item, ".dcm")] }
    do throws(ReadError) {
      let content = InstanceContent(
        of: try Part10File(path: source, limits: options.limits), for: options)
      return content.suffixes(options).map { path(item, $0) }
    } catch {
      return []
    }
  }
}

/// Why an export cannot begin, or has stopped.
public enum ExportError: Error, Hashable, Sendable {
  /// Files are there already; the first of them, and how many.
  case exists(String, count: Int)
  /// A file of the source would be replaced by the export of an instance.
  case replacesSource(String)
  /// The destination is the folder that is exported.
  case isSource(String)
  /// The destination is the folder of a File-set.
  case isFileSet(String, directory: String)
  /// A file says something else than is expected, or nothing.
  case unexpected(String, keyword: String)
  /// The destination cannot be written.
  case destination(FileError)
  /// The destination could not be written any more; what was done until then is there.
  case stopped(FileError, ExportSummary)
  /// What is there under the name of the manifest is none, or cannot be read.
  case manifest(Manifest.Failure)
}

extension ExportError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .exists(let path, let count):
      "\(path): \(count == 1 ? "exists" : "and \(count - 1) more files exist") already; "
        + "nothing was written (--overwrite replaces, --skip-existing leaves them)"
    case .replacesSource(let path):
      "\(path): is a file of the source, which would be replaced; nothing was written; give another "
        + "folder"
    case .isSource(let path):
      "\(path): is the folder that is exported; nothing was written; give another one (--into-medium "
        + "writes there all the same)"
    case .isFileSet(let path, let directory):
      "\(path): is the File-set of \(directory), where files without a record have no place; nothing "
        + "was written; give another folder (--into-medium writes there all the same)"
    case .unexpected(let path, let keyword):
      "\(path): has another \(keyword) than expected, or none; nothing was written"
    case .destination(let error), .stopped(let error, _): error.description
    case .manifest(let failure): "\(failure); nothing was written; give another name"
    }
  }
}
