import DICOM
import DICOMFileSet

extension ManifestMaker {
  /// The lines about a series: one for each file, with all instances that it is made of, and one for
  /// each instance that is in no volume.
  func entries(
    of series: VolumePlan.Series, in plan: VolumePlan, _ outcomes: [VolumeOutcome]
  ) -> [ManifestEntry] {
    var entries: [ManifestEntry] = []
    var whole: Set<String> = []
    for outcome in outcomes where outcome.status != .failed {
      whole.formUnion(outcome.sources)
      for file in outcome.files {
        var line = ManifestEntry(status: outcome.status)
        if let first = series.instances.first {
          line = entry(of: first.record, source: nil, outcome.status)
          (line.offset, line.sopClassUID, line.sopInstanceUID) = (nil, nil, nil)
        }
        line.sopInstanceUIDs = outcome.instanceUIDs
        (line.path, line.destination) = (file.path, plan.destinationPath(file.path))
        (line.bytes, line.digest) = (file.bytes, file.digest)
        entries.append(line)
      }
    }
    for (record, location) in series.instances {
      var source: String?
      if case .found(let file) = location { source = "\(plan.fileSet.root)/\(file.path)" }
      if let source, whole.contains(source) { continue }
      let (status, reason) = fate(of: source, outcomes)
      var line = entry(of: record, source: source, status)
      line.error = reason
      entries.append(line)
    }
    return entries
  }

  /// Why an instance is in no volume.
  private func fate(
    of source: String?, _ outcomes: [VolumeOutcome]
  ) -> (ExportOutcome.Status, reason: String) {
    let failed = outcomes.filter { $0.status == .failed }
    let own = failed.filter { outcome in source.map(outcome.sources.contains) ?? false }
    let others = failed.filter(\.sources.isEmpty)
    let reasons = (own.isEmpty ? others : own).flatMap(\.failures)
    guard reasons.isEmpty else { return (.failed, reasons.joined(separator: "; ")) }
    return (.skipped, "has no pixels, or those of another instance, and is in no volume")
  }
}
