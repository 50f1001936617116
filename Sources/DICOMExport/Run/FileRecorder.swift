import DICOM
import Synchronization

/// A file of an instance, after its export.
public struct ExportedFile: Hashable, Sendable {
  /// The path below the destination.
  public var path: String
  /// The number of its bytes.
  public var bytes: Int
  /// Their hash.
  public var digest: SHA256.Digest
  /// Whether it was there already, as the manifest proves.
  public var wasThere: Bool
}

/// Takes note of the files of the instance that a worker has in its hands.
final class FileRecorder: Sendable {
  private let files = Mutex<[ExportedFile]>([])

  /// What takes note of files that a writer finishes, as `FileWriter.finished` wants it.
  ///
  /// - Parameter prefix: The destination, with a slash at its end.
  func recorder(below prefix: String) -> @Sendable (WrittenFile) -> Void {
    let start = prefix.utf8.count
    return { file in
      self.add(
        ExportedFile(
          path: String(decoding: file.path.utf8.dropFirst(start), as: UTF8.self),
          bytes: file.bytes, digest: file.digest, wasThere: false))
    }
  }

  /// Takes note of a file.
  func add(_ file: ExportedFile) { files.withLock { $0.append(file) } }

  /// What it has taken note of since it was asked, in the order of the paths.
  func take() -> [ExportedFile] {
    files.withLock { files in
      defer { files = [] }
      return files.sorted { $0.path < $1.path }
    }
  }
}
