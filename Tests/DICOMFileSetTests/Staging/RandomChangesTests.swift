import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Random changes of a File-set, against a simple model")
struct RandomChangesTests {
  /// What a medium should hold: the File ID of each instance, `nil` for any.
  private typealias Model = [String: FileID?]

  @Test("leave what the model says after every commit", arguments: 0..<8)
  func followModel(part: Int) throws {
    // 2,000 sequences were run by hand with the environment variable; 80 are enough for a change.
    let all = ProcessInfo.processInfo.environment["FILESET_SEQUENCES"].flatMap(Int.init) ?? 80
    for seed in stride(from: part, to: all, by: 8) { try run(seed: seed) }
  }

  private func run(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed + 1))
    let folder = try TemporaryFolder()
    let root = folder.path + "/m"
    var fileSet = try FileSet.new(at: root)
    var model: Model = [:]
    var next = 1
    for _ in 0..<Int.random(in: 2...5, using: &random) {
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        try step(&fileSet, &model, &next, &random)
      }
      #expect(Set(fileSet.instances.compactMap { $0["SOPInstanceUID"].string }) == Set(model.keys))
      let planned = try fileSet.plan()
      var options = CommitOptions()
      options.isSynced = false
      let result = try fileSet.commit(options: options)
      #expect(result.leftovers.isEmpty)
      #expect(result.plan.directoryBytes == planned.directoryBytes)
      let content = try Medium.content(root)
      #expect(Set(content.keys) == Set(model.keys), "seed \(seed)")
      for (uid, fileID) in model {
        if let fileID { #expect(content[uid] == fileID.description, "seed \(seed)") }
      }
      #expect(Medium.faults(root) == [], "seed \(seed)")
      let paths = Set(content.values.map { $0.replacingOccurrences(of: "\\", with: "/") })
      #expect(Medium.files(root) == paths, "seed \(seed)")
      let size = try FileManager.default.attributesOfItem(atPath: fileSet.source)[.size] as? Int
      #expect(size == planned.directoryBytes || planned.isEmpty, "seed \(seed)")
    }
  }

  private func step(
    _ fileSet: inout FileSet, _ model: inout Model, _ next: inout Int,
    _ random: inout SeededNumbers
  ) throws {
    let uids = model.keys.sorted()
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<5:
      let file = Medium.instance(
        next, patient: Int.random(in: 1...3, using: &random),
        study: Int.random(in: 1...2, using: &random), series: Int.random(in: 1...2, using: &random))
      #expect(try fileSet.add(file))
      model["2.25.9.\(next)"] = .some(nil)
      next += 1
    case 5, 6:
      guard let uid = uids.randomElement(using: &random) else { return }
      try fileSet.remove(sopInstanceUID: uid)
      model[uid] = nil
    case 7:
      let patient = Int.random(in: 1...3, using: &random)
      let query = try Query(["PatientID=P\(patient)"])
      for instance in fileSet.find(query) {
        model[try #require(instance["SOPInstanceUID"].string)] = nil
      }
      try fileSet.remove(query)
    case 8, 9:
      guard let uid = uids.randomElement(using: &random) else { return }
      let fileID = FileID(["MOVED", "M\(Int.random(in: 0..<1_000_000, using: &random))"])
      try fileSet.move(sopInstanceUID: uid, to: fileID)
      model[uid] = .some(fileID)
    case 10:
      guard let uid = uids.randomElement(using: &random), let number = Int(uid.dropFirst(7)),
        let old = fileSet.instances.first(where: { $0["SOPInstanceUID"].string == uid }),
        let patient = old["PatientID"].string.flatMap({ Int($0.dropFirst()) })
      else { return }
      var options = AddOptions()
      options.duplicate = .replace
      let file = Medium.instance(number, patient: patient, comment: "edited")
      try fileSet.add(file, options: options)
    default:
      let before = fileSet
      let file = Medium.instance(next, patient: 2)
      try fileSet.add(file)
      #expect(fileSet.undo() != nil)
      #expect(fileSet.instances.count == before.instances.count)
    }
  }
}
