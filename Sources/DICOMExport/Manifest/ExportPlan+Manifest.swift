import DICOM
import DICOMFileSet

/// Makes the lines of a manifest.
struct ManifestMaker: Sendable {
  private let plan: ExportPlan
  /// The record above each record, or -1.
  private let parents: [Int32]

  init(_ plan: ExportPlan) {
    self.plan = plan
    parents = plan.fileSet.directory.parents()
  }

  /// The lines about an instance: one for each file, and one for what is not there.
  func entries(of item: ExportPlan.Item, _ outcome: ExportOutcome) -> [ManifestEntry] {
    var instance = ManifestEntry(status: outcome.status)
    instance.source = plan.source(of: item)
    let directory = plan.fileSet.directory
    if plan.fileSet.origin == .directory {
      instance.offset = directory.records[item.record].offset
    }
    let record = directory.dataSet(of: item.record)
    instance.sopClassUID = record.string(.referencedSOPClassUIDInFile)
    instance.sopInstanceUID = record.string(.referencedSOPInstanceUIDInFile)
    var above = Int(parents[item.record])
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
