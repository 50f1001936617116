import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

/// Small media that tests make, change and look at.
enum Medium {
  /// An instance of few bytes.
  static func instance(
    _ number: Int, patient: Int, study: Int = 1, series: Int = 1, comment: String = ""
  ) -> Part10File {
    var instance = DataSet()
    instance.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    instance.SOPInstanceUID = .uids([UID(rawValue: "2.25.9.\(number)")])
    instance.PatientID = .texts(["P\(patient)"])
    instance.PatientName = .texts(["Test^P\(patient)"])
    instance.StudyInstanceUID = .uids([UID(rawValue: "2.25.8.\(patient).\(study)")])
    instance.StudyDate = "20240101"
    instance.StudyTime = "1200"
    instance.StudyID = .texts(["\(study)"])
    instance.SeriesInstanceUID = .uids([UID(rawValue: "2.25.7.\(patient).\(study).\(series)")])
    instance.SeriesNumber = .integers([series])
    instance.InstanceNumber = .integers([number])
    instance.Modality = "OT"
    instance.ImageType = ["ORIGINAL", "PRIMARY"]
    instance.ImageComments = .texts([comment])
    return Part10File(instance)
  }

  /// Writes an instance as files have to be (PS3.10 §7.1).
  static func write(_ file: Part10File, to path: String) throws {
    var options = WriteOptions()
    options.meta = .complete
    try file.write(to: path, options: options)
  }

  /// The files of a folder and those in it, by their paths, without the DICOMDIR.
  static func files(_ root: String) -> Set<String> {
    let all = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    return Set(
      all.filter { Folder.status(of: "\(root)/\($0)")?.kind != .folder && $0 != "DICOMDIR" })
  }

  /// What is wrong with a medium: its directory, or a file that it refers to.
  static func faults(_ root: String) -> [String] {
    guard FileManager.default.fileExists(atPath: "\(root)/DICOMDIR") else { return [] }
    do {
      let fileSet = try FileSet.open(root)
      var faults = fileSet.problems.map(\.description)
      for instance in fileSet.instances {
        guard let path = instance.path else {
          faults.append("\(instance.fileID?.description ?? "?") is missing")
          continue
        }
        let uid = try Part10File(path: path).dataSet.string(.sopInstanceUID)
        if uid != instance["SOPInstanceUID"].string { faults.append("\(path) is another instance") }
      }
      return faults
    } catch {
      return ["\(error)"]
    }
  }

  /// What its directory says: SOP Instance UIDs with their File IDs.
  static func content(_ root: String) throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: "\(root)/DICOMDIR") else { return [:] }
    let pairs = try FileSet.open(root).instances.map {
      ($0["SOPInstanceUID"].string ?? "", $0.fileID?.description ?? "")
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// Numbers that are the same on every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
