import DICOM
import DICOMFileSet
import Synchronization

/// The manifest of an export while that runs.
public final class ManifestLog: Sendable {
  /// What was there before; what it proves need not be exported again.
  let earlier: Manifest
  private let file: Mutex<AppendedFile>
  private let firstFailure = Mutex<FileError?>(nil)

  /// Begins a manifest, or goes on with one.
  ///
  /// - Parameters:
  ///   - path: The manifest.
  ///   - existing: What to do with one that is there: what is done with files of the export.
  /// - Throws: ``ExportError``, also if what is there is no manifest.
  public init(_ path: String, existing: ExportOptions.Existing) throws(ExportError) {
    let isThere = FileWriter.exists(path)
    guard existing != .refuse || !isThere else { throw .exists(path, count: 1) }
    var earlier = Manifest()
    if isThere {
      do throws(Manifest.Failure) { earlier = try Manifest(path: path) } catch {
        throw .manifest(error)
      }
    }
    self.earlier = existing == .skip ? earlier : Manifest()
    do throws(FileError) {
      file = Mutex(try AppendedFile(path, keeping: existing == .skip ? earlier.wholeBytes : 0))
    } catch {
      throw .destination(error)
    }
  }

  /// Takes note of each file that a writer finishes, as `FileWriter.finished` wants it.
  ///
  /// - Parameters:
  ///   - folder: What paths in the manifest count from.
  ///   - known: What is known of files to be, by their paths.
  func recorder(
    below folder: String, of known: [String: ManifestEntry]
  ) -> @Sendable (WrittenFile) -> Void {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return { file in
      // What a change of a File-set needs while it goes on is no file of it.
      guard file.path.hasPrefix(prefix), !file.path.dropFirst(prefix.count).hasPrefix(".fileset-")
      else { return }
      let path = String(file.path.dropFirst(prefix.count))
      var entry = known[path] ?? ManifestEntry(status: .exported)
      entry.path = path
      entry.destination = file.path
      entry.bytes = file.bytes
      entry.digest = file.digest
      self.note([entry])
    }
  }

  /// Says what became of instances; ``failure`` tells whether that could be written.
  func note(_ entries: [ManifestEntry]) {
    do throws(FileError) { try append(entries) } catch {
      firstFailure.withLock { $0 = $0 ?? error }
    }
  }

  /// Why a file that was finished is not in the manifest; `nil` if all are.
  public var failure: FileError? { firstFailure.withLock { $0 } }

  /// Says what became of an instance.
  func append(_ entries: [ManifestEntry]) throws(FileError) {
    var lines: [UInt8] = []
    for entry in entries { entry.append(to: &lines) }
    let failure = file.withLock { file -> FileError? in
      do throws(FileError) { try file.append(lines) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }
}
