import DICOM
import DICOMFileSet

extension ExportWorker {
  /// What to do with a file that has the name of one that is made.
  func existing(_ path: String) -> FileWriter.Existing {
    switch plan.options.existing {
    case .overwrite: .replace
    case .refuse: .refuse
    case .skip:
      // Only what the manifest says to be this instance may be replaced.
      earlier.map { $0[path] == nil ? .keepSame : .replace } ?? .refuse
    }
  }

  /// What becomes of an instance whose file is there already; `nil` if it is to be made.
  ///
  /// A manifest says whose a file is. Without one a DICOM file says it itself, and of others nobody
  /// can tell, so that they are left.
  func standing(_ path: String) -> ExportOutcome? {
    let destination = plan.destinationPath(path)
    guard plan.options.existing == .skip, FileWriter.exists(destination) else { return nil }
    guard let earlier else {
      guard path.hasSuffix(ExportFormat.dicom.fileExtension), !isInstance(destination) else {
        return ExportOutcome(status: .skipped)
      }
      return .failed(Self.isTaken(destination, "is another instance, or none"))
    }
    // What it does not list is made, and compared with what is there.
    guard let entry = earlier[path] else { return nil }
    guard entry.sopInstanceUID == instanceUID else {
      return .failed(Self.isTaken(destination, "is another instance, as the manifest says"))
    }
    do throws(FileError) {
      guard try earlier.proves(entry, at: destination), let bytes = entry.bytes,
        let digest = entry.digest
      else { return nil }
      recorder?.add(ExportedFile(path: path, bytes: bytes, digest: digest, wasThere: true))
      return ExportOutcome(status: .skipped)
    } catch {
      return nil  // What cannot be read proves nothing, and is made again.
    }
  }

  /// Why a file that has the name cannot be replaced.
  static func isTaken(_ path: String, _ reason: String) -> String {
    "not written, as \(path) is there already and \(reason); give another folder, or a --layout with "
      + "{SOPInstanceUID}"
  }

  /// Whether a DICOM file is the instance in hand, or was derived from it.
  private func isInstance(_ path: String) -> Bool {
    guard let instanceUID else { return false }
    do throws(ReadError) {
      let dataSet = try Part10File(path: path, limits: plan.options.limits).dataSet
      return dataSet.string(.sopInstanceUID) == instanceUID
        || dataSet.items(.sourceImageSequence).contains {
          $0.string(.referencedSOPInstanceUID) == instanceUID
        }
    } catch {
      return false
    }
  }
}

extension Tag {
  fileprivate static var sourceImageSequence: Tag { Tag(0x0008, 0x2112) }
  fileprivate static var referencedSOPInstanceUID: Tag { Tag(0x0008, 0x1155) }
}
