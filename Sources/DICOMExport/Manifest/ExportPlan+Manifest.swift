import DICOM
import DICOMFileSet

/// Makes the lines of a manifest.
struct ManifestMaker: Sendable {
  private let fileSet: FileSet
  /// The record above each record, or -1.
  private let parents: [Int32]

  /// Prepares lines about instances of a File-set.
  init(_ fileSet: FileSet) {
    self.fileSet = fileSet
    parents = fileSet.directory.parents()
  }

  /// What the records say of an instance.
  func entry(of record: Int, source: String?, _ status: ExportOutcome.Status) -> ManifestEntry {
    var instance = ManifestEntry(status: status)
    instance.source = source
    let directory = fileSet.directory
    if fileSet.origin == .directory { instance.offset = directory.records[record].offset }
    let dataSet = directory.dataSet(of: record)
    instance.sopClassUID = dataSet.string(.referencedSOPClassUIDInFile)
    instance.sopInstanceUID = dataSet.string(.referencedSOPInstanceUIDInFile)
    var above = Int(parents[record])
    while above >= 0 {
      switch directory.type(of: above) {
      case .study:
        instance.studyInstanceUID = directory.dataSet(of: above).string(.studyInstanceUID)
      case .series:
        instance.seriesInstanceUID = directory.dataSet(of: above).string(.seriesInstanceUID)
      default: break
      }
      above = Int(parents[above])
    }
    return instance
  }

  /// The lines about an instance of an export: one for each file, and one for what is not there.
  func entries(
    of item: ExportPlan.Item, in plan: ExportPlan, _ outcome: ExportOutcome
  ) -> [ManifestEntry] {
    var instance = entry(of: item.record, source: plan.source(of: item), outcome.status)
    // What the file says counts.
    if let ids = outcome.ids {
      instance.sopClassUID = ids.sopClassUID ?? instance.sopClassUID
      instance.sopInstanceUID = ids.sopInstanceUID ?? instance.sopInstanceUID
      instance.studyInstanceUID = ids.studyInstanceUID ?? instance.studyInstanceUID
      instance.seriesInstanceUID = ids.seriesInstanceUID ?? instance.seriesInstanceUID
    }
    var entries = outcome.files.map { file in
      var entry = instance
      entry.path = file.path
      entry.destination = plan.destinationPath(file.path)
      entry.bytes = file.bytes
      entry.digest = file.digest
      entry.status =
        switch outcome.status {
        case _ where file.wasThere: .skipped
        case .copied, .partial: outcome.status
        default: .exported
        }
      return entry
    }
    if outcome.status == .failed {
      instance.error = outcome.failures.joined(separator: "; ")
      entries.append(instance)
    }
    return entries
  }
}
