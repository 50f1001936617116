import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Random changes of a File-set, against a simple model")
struct RandomChangesTests {
  /// What a medium should hold: the File ID of each instance, `nil` for any.
  private typealias Model = [String: FileID?]

  /// What becomes of a medium between two commits, by other hands.
  enum Disc: Int, CaseIterable, Sendable {
    /// Nothing.
    case same
    /// All names become lower case.
    case lowerCase
    /// The names of files get versions, and some of them a dot, as on ISO 9660 discs.
    case versions
    /// A record comes to refer to the file of another one.
    case shared
  }

  @Test(
    "leave what the model says after every commit, whatever the names on the disc",
    arguments: 0..<8)
  func followModel(part: Int) throws {
    // 2,000 sequences were run by hand with the environment variable; 80 are enough for a change.
    let all = ProcessInfo.processInfo.environment["FILESET_SEQUENCES"].flatMap(Int.init) ?? 80
    for seed in stride(from: part, to: all, by: 8) {
      try run(seed: seed, Disc(rawValue: part % Disc.allCases.count) ?? .same)
    }
  }

  private func run(seed: Int, _ disc: Disc) throws {
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
      // A record with the file of another one has another instance.
      let faults = Medium.faults(root).filter { disc != .shared || !$0.contains("is another") }
      #expect(faults == [], "seed \(seed)")
      let paths = Set(content.values.map { $0.replacingOccurrences(of: "\\", with: "/") })
      let files = Medium.files(root)
      #expect(Set(files.map(Self.plain)) == Set(paths.map(Self.plain)), "seed \(seed)")
      #expect(files.count == paths.count, "seed \(seed)")
      let size = try FileManager.default.attributesOfItem(atPath: fileSet.source)[.size] as? Int
      #expect(size == planned.directoryBytes || planned.isEmpty, "seed \(seed)")
      try change(root, disc, &model, &random)
      fileSet = try FileSet.open(root)
    }
  }

  /// A path without what discs change about names.
  private static func plain(_ path: String) -> String {
    var name = path.lowercased()
    if name.hasSuffix(";1") { name.removeLast(2) }
    if name.hasSuffix(".") { name.removeLast() }
    return name
  }

  /// Changes the names on a medium, or whose file a record refers to.
  private func change(
    _ root: String, _ disc: Disc, _ model: inout Model, _ random: inout SeededNumbers
  ) throws {
    let manager = FileManager.default
    switch disc {
    case .same: break
    case .lowerCase, .versions:
      let all = manager.enumerator(atPath: root)?.allObjects as? [String] ?? []
      for path in all.sorted(by: { $0.count > $1.count }) where path != "DICOMDIR" {
        let isFolder = Folder.status(of: "\(root)/\(path)")?.kind == .folder
        let name = (path as NSString).lastPathComponent
        var wanted = name
        if disc == .lowerCase { wanted = name.lowercased() }
        if disc == .versions, !isFolder, !name.hasSuffix(";1") {
          wanted += Bool.random(using: &random) ? ";1" : ".;1"
        }
        guard wanted != name else { continue }
        let folder = (path as NSString).deletingLastPathComponent
        try manager.moveItem(
          atPath: "\(root)/\(path)",
          toPath: "\(root)/\(folder.isEmpty ? "" : folder + "/")\(wanted)")
      }
    case .shared:
      let content = try Medium.content(root).sorted { $0.key < $1.key }
      guard let one = content.randomElement(using: &random),
        let two = content.filter({ $0.value.count == one.value.count && $0.value != one.value })
          .randomElement(using: &random)
      else { return }
      var bytes = try Data(contentsOf: URL(filePath: root + "/DICOMDIR"))
      while let place = bytes.range(of: Data(two.value.utf8)) {
        bytes.replaceSubrange(place, with: Data(one.value.utf8))
      }
      try bytes.write(to: URL(filePath: root + "/DICOMDIR"))
      try manager.removeItem(
        atPath: root + "/" + two.value.replacingOccurrences(of: "\\", with: "/"))
      for (uid, fileID) in content where fileID == two.value {
        if model[uid]?.map({ _ in true }) ?? false {
          model[uid] = .some(FileID(one.value.split(separator: "\\").map(String.init)))
        }
      }
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
      do throws(StagingError) {
        try fileSet.move(sopInstanceUID: uid, to: fileID)
        model[uid] = .some(fileID)
      } catch {
        // Of a file that another record refers to, nothing changes.
        guard case .sharedFile(_, others: 1..., .moved) = error else { throw error }
      }
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
