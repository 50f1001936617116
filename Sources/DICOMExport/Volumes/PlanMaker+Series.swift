import DICOM
import DICOMFileSet

extension PlanMaker {
  /// Gives each series its path, in the order of the directory; those without an instance that is
  /// meant are left out.
  func allocateSeries() -> (series: [VolumePlan.Series], folders: [String]) {
    struct Key: Hashable {
      var patient: String
      var series: String?
    }
    let layout = options.layout
    var allocator = PathAllocator()
    var numbers: [Key: Int] = [:]
    var all: [VolumePlan.Series] = []
    for instance in instances {
      let key = Key(patient: patient(of: instance), series: instance.series)
      let number: Int
      if let known = numbers[key] {
        number = known
      } else {
        let folder = folder(of: instance, &allocator)
        let name = layout.name(of: layout.components.count - 1, values: instance.values)
        number = all.count
        numbers[key] = number
        all.append(
          VolumePlan.Series(
            uid: instance.seriesUID, number: instance.seriesNumber, instances: [], folder: folder,
            stem: allocator.file(name, in: folder)))
      }
      if instance.isMeant {
        all[number].instances.append((instance.record, instance.location))
      }
    }
    return (all.filter { !$0.instances.isEmpty }, allocator.folders)
  }
}

extension PlanMaker.Instance {
  /// Series Instance UID; what stands in for one in a record without is none.
  fileprivate var seriesUID: String? {
    series.flatMap { $0.utf8.allSatisfy { (0x2E...0x39).contains($0) } ? $0 : nil }
  }
}
