import DICOM
import DICOMFileSet
import Synchronization

/// The manifest of an export while that runs.
public final class ManifestLog: Sendable {
  /// What was there before; what it proves need not be exported again.
  let earlier: Manifest
  private let file: Mutex<AppendedFile>

  /// Whether the last line of what was there is cut off, as a crash leaves it; that line is taken off.
  public var wasCutOff: Bool { earlier.isCutOff }

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
