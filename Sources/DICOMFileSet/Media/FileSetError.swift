import DICOM

/// Why a source is no File-set that can be shown.
public enum FileSetError: Error, Hashable, Sendable {
  /// There is nothing of that name.
  case missing(String)
  /// The system or the contents do not let it be read.
  case unreadable(String, ReadError)
  /// A folder in which files and folders could not be read, the first of them, and why; and of
  /// whose other files none is DICOM.
  case nothingReadable(String, count: Int, first: String, ReadError)
  /// A folder without any DICOM file.
  case nothingFound(String)
}

extension FileSetError: CustomStringConvertible {
  /// The source, what is wrong with it, and what to do, as one line.
  public var description: String {
    switch self {
    case .missing(let source):
      "\(source): no such file or folder; give a DICOMDIR, or a folder of DICOM files"
    case .unreadable(let source, let error):
      error.description.hasPrefix(source) ? error.description : "\(source): \(error)"
    case .nothingReadable(let source, let count, let first, let error):
      "\(source): no DICOM file could be read; \(count) could not be, the first of them "
        + "\(first): \(error); clean the disc, or try another drive"
    case .nothingFound(let source):
      "\(source): no DICOMDIR and no DICOM file in this folder; is it the right one?"
    }
  }
}
