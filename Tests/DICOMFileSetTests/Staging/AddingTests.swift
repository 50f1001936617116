import DICOM
import DICOMFileSet
import Foundation
import Support
import Synchronization
import Testing

@Suite("Adding files in place and instances of another File-set (PS3.10 §8)")
struct AddingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("keeps records of another File-set as they are", arguments: CommitTests.sets)
  func keepsRecords(name: String) throws {
    let source = try FileSet.open(TestMedia.path(name))
    var copy = try FileSet.new(at: folder.path + "/copy")
    var options = AddOptions()
    options.naming = .asTheyAre
    options.missing = .fill
    let additions = try copy.add(from: source, options: options)
    #expect(additions.failures.map(\.path) == [])
    #expect(additions.added == source.instances.count)
    try copy.commit()
    #expect(copy.problems == [])
    for number in source.directory.records.indices {
      let type = source.directory.type(of: number)
      let record = source.directory.dataSet(of: number)
      guard type.level != .any, source.directory.records[number].isInUse else { continue }
      let elements = record.elements.filter { $0.tag.group > 4 }
      let isKept = copy.directory.records.indices.contains { other in
        let kept = copy.directory.dataSet(of: other)
        return copy.directory.type(of: other) == type
          && elements.allSatisfy {
            kept.contains($0.tag) && kept.texts(of: $0) == record.texts(of: $0)
          }
      }
      #expect(isKept, "\(name): \(type) \(number)")
    }
  }

  @Test(
    "puts an instance that replaces another below its own patient, and says so",
    arguments: [AddOptions.Conflict.warn, .separate])
  func replacesBelowOther(conflict: AddOptions.Conflict) throws {
    let root = folder.path + "/medium"
    var fileSet = try FileSet.new(at: root)
    for number in 1...3 {
      try fileSet.add(
        Medium.instance(number, patient: number > 2 ? 2 : 1), as: FileID(["A", "I\(number)"]))
    }
    try fileSet.commit()
    var options = AddOptions()
    options.duplicate = .replace
    options.conflict = conflict
    // One of two: the study of the other keeps its patient, but this one goes.
    try fileSet.add(Medium.instance(1, patient: 2), options: options)
    #expect(fileSet.stagedProblems.map(\.code) == [.identityConflict])
    #expect(fileSet.stagedProblems.first?.message.contains("A\\I1") ?? false)
    try fileSet.commit()
    #expect(Medium.faults(root) == [])
    let patients = fileSet.instances.map { "\($0.fileID?.path ?? "") \($0["PatientID"])" }
    #expect(Set(patients) == ["A/I1 P2", "A/I2 P1", "A/I3 P2"])
    #expect(fileSet.directory.records.count == 9)
    // The last of a patient takes its patient along.
    try fileSet.add(Medium.instance(2, patient: 2, comment: "x"), options: options)
    try fileSet.commit()
    #expect(Medium.faults(root) == [])
    #expect(fileSet.instances.allSatisfy { $0["PatientID"].string == "P2" })
    #expect(Medium.files(root) == ["A/I1", "A/I2", "A/I3"])
  }

  @Test("refuses to replace another patient's instance, or one of nobody who is expected")
  func keepsOthers() throws {
    var fileSet = try FileSet.new(at: folder.path + "/medium")
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "I1"]))
    try fileSet.commit()
    var options = AddOptions()
    options.duplicate = .replace
    options.expectation = try Query(["PatientID=P2"])
    #expect(throws: StagingError.unexpectedReplacement("2.25.9.1", keyword: "PatientID")) {
      try fileSet.add(Medium.instance(1, patient: 2), options: options)
    }
    options.expectation = nil
    options.conflict = .refuse
    #expect(throws: StagingError.otherOwner("2.25.9.1", there: FileID(["A", "I1"]))) {
      try fileSet.add(Medium.instance(1, patient: 2), options: options)
    }
    #expect(!fileSet.isStaged)
  }

  @Test(
    "tells of a series of two studies",
    arguments: [AddOptions.Conflict.warn, .refuse, .separate], [1, 2])
  func tellsOfSeries(conflict: AddOptions.Conflict, patient: Int) throws {
    let root = folder.path + "/medium"
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1))
    try fileSet.commit()
    var options = AddOptions()
    options.conflict = conflict
    for number in 2...3 {
      var other = Medium.instance(number, patient: patient, study: 2).dataSet
      other.SeriesInstanceUID = "2.25.7.1.1.1"
      if conflict == .refuse {
        #expect(throws: StagingError.otherSeriesStudy("2.25.9.\(number)")) {
          try fileSet.add(Part10File(other), options: options)
        }
      } else {
        try fileSet.add(Part10File(other), options: options)
      }
    }
    #expect(fileSet.isStaged == (conflict != .refuse))
    // Nothing stands below another patient than its file says.
    let isJoined = conflict == .warn && patient == 1
    let count = isJoined ? 2 : conflict == .refuse ? 0 : 1
    #expect(fileSet.stagedProblems.count { $0.code == .identityConflict } == count)
    try fileSet.commit()
    #expect(Medium.faults(root) == [])
    let types = fileSet.directory.records.indices.map { fileSet.directory.type(of: $0) }
    #expect(types.filter { $0 == .series }.count == (isJoined || conflict == .refuse ? 1 : 2))
    #expect(types.filter { $0 == .patient }.count == (conflict == .refuse ? 1 : patient))
  }

  @Test("puts no series below a patient of another name, whatever the Patient ID")
  func tellsOfSeriesAndName() throws {
    var fileSet = try FileSet.new(at: folder.path + "/medium")
    try fileSet.add(Medium.instance(1, patient: 1))
    try fileSet.commit()
    var other = Medium.instance(2, patient: 1, study: 2).dataSet
    other.SeriesInstanceUID = "2.25.7.1.1.1"
    other.PatientName = "Other^One"
    try fileSet.add(Part10File(other))
    let messages = fileSet.stagedProblems.map(\.message)
    #expect(messages.contains { $0.contains("the same series stands below both") })
    #expect(messages.contains { $0.contains("PatientName") })
    #expect(fileSet.instances.map { "\($0["StudyInstanceUID"])" }.sorted().count == 2)
    #expect(Set(fileSet.instances.map { "\($0["StudyInstanceUID"])" }).count == 2)
  }

  @Test("looks at names also where an instance replaces another")
  func replacesOtherName() throws {
    var fileSet = try FileSet.new(at: folder.path + "/medium")
    for number in 1...2 { try fileSet.add(Medium.instance(number, patient: 1)) }
    try fileSet.commit()
    var other = Medium.instance(1, patient: 1).dataSet
    other.PatientName = "Other"
    var options = AddOptions()
    options.duplicate = .replace
    options.conflict = .refuse
    #expect(throws: StagingError.otherPatient("2.25.9.1", keyword: "PatientName (0010,0010)")) {
      try fileSet.add(Part10File(other), options: options)
    }
    #expect(!fileSet.isStaged)
    options.conflict = .warn
    try fileSet.add(Part10File(other), options: options)
    #expect(fileSet.stagedProblems.map(\.code) == [.identityConflict])
  }

  @Test("leaves no patient behind for a file that cannot be added", arguments: [false, true])
  func leavesNoParents(hasOther: Bool) throws {
    var write = WriteOptions()
    write.meta = .complete
    let path = folder.path + "/bad name.dcm"
    try Medium.instance(1, patient: 1).write(to: path, options: write)
    let good = folder.path + "/GOOD"
    try Medium.instance(2, patient: 2).write(to: good, options: write)
    var fileSet = try FileSet.new(at: folder.path + "/medium")
    try fileSet.add(Medium.instance(3, patient: 3))
    try fileSet.commit()
    var options = AddOptions()
    options.naming = .asTheyAre
    let additions = try fileSet.add(
      contentsOf: hasOther ? [path, good] : [path], options: options)
    #expect(additions.failures.count == 1)
    #expect(fileSet.isStaged == hasOther)
    // The same patient can still be added.
    #expect(try fileSet.add(Medium.instance(4, patient: 1)))
    try fileSet.commit()
    #expect(fileSet.problems == [])
    #expect(fileSet.directory.records.count == (hasOther ? 12 : 8))
    #expect(Medium.faults(folder.path + "/medium") == [])
  }

  @Test(
    "warns of files that end early, or leaves them out", arguments: [MissingKeys.fill, .refuse])
  func findsCutOff(missing: MissingKeys) throws {
    let whole = try Data(contentsOf: URL(filePath: TestMedia.path("clinic/ANNA/CT/IM1")))
    try folder.write([UInt8](whole.dropLast(100)), to: "cut/IM1")
    var fileSet = try FileSet.new(at: folder.path + "/medium")
    var options = AddOptions()
    options.missing = missing
    let additions = try fileSet.add(contentsOf: [folder.path + "/cut"], options: options)
    #expect(additions.added == (missing == .fill ? 1 : 0))
    #expect(additions.failures.count == (missing == .fill ? 0 : 1))
    let isWarned = fileSet.stagedProblems.contains { $0.message.contains("cut/IM1") }
    #expect(isWarned == (missing == .fill))
  }

  @Test("takes an interruption back")
  func isInterrupted() throws {
    var fileSet = try FileSet.new(at: folder.path + "/new")
    #expect(throws: StagingError.interrupted) {
      try fileSet.add(contentsOf: [TestMedia.path("clinic")]) { done, _ in done == 0 }
    }
    #expect(fileSet.instances.isEmpty)
    _ = try fileSet.add(contentsOf: [TestMedia.path("clinic/ANNA")])
    var options = CommitOptions()
    options.progress = { done, _ in done < 2 }
    #expect(throws: CommitError.interrupted) { try fileSet.commit(options: options) }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
    try fileSet.commit()
    #expect(fileSet.instances.count == 6)
  }

  @Test("can be interrupted until the DICOMDIR takes its place", arguments: [false, true])
  func isInterruptedLate(removes: Bool) throws {
    var (folder, fileSet) = try CommitTests.copy("several")
    let medium = folder.path + "/medium"
    let before = (Medium.files(medium), try CommitTests.bytes(fileSet))
    if removes {
      try fileSet.remove(Query(["PatientID=*"]))
    } else {
      _ = try fileSet.add(contentsOf: [TestMedia.path("clinic/ANNA")])
    }
    let last = Mutex(0)
    var options = CommitOptions()
    options.progress = { done, total in
      done < total
        || last.withLock { count in
          count += 1
          return count < 2
        }
    }
    #expect(throws: CommitError.interrupted) { try fileSet.commit(options: options) }
    #expect(Medium.files(medium) == before.0)
    #expect(try CommitTests.bytes(fileSet) == before.1)
    options.progress = { _, _ in true }
    let result = try fileSet.commitAndClose(options: options)
    #expect(result.leftovers == [])
    #expect(Medium.faults(medium) == [])
    #expect(try CommitTests.bytes(fileSet) != before.1)
  }

  @Test("leaves out files that cannot be read while they are copied, if it is told to")
  func leavesOutUnreadable() throws {
    for (round, isUndoable) in [false, true].enumerated() {
      let medium = folder.url.appending(path: "medium\(round)")
      try FileManager.default.copyItem(at: TestMedia.folder.appending(path: "several"), to: medium)
      var fileSet = try FileSet.open(medium.path)
      let before = try CommitTests.bytes(fileSet)
      let count = fileSet.instances.count
      _ = try fileSet.add(contentsOf: [TestMedia.path("clinic")])
      var options = CommitOptions()
      options.isUndoable = isUndoable
      options.writer = FileWriter { call, path in
        call == .read && path.hasSuffix("IM2") || path.hasSuffix("FILM") && call == .read ? 5 : nil
      }
      #expect(throws: CommitError.self) { try fileSet.commit(options: options) }
      #expect(try CommitTests.bytes(fileSet) == before)
      options.skipsUnreadable = true
      let result = try fileSet.commit(options: options)
      #expect(result.unreadable.count == 3)
      #expect(fileSet.instances.count == count + 7)
      #expect(fileSet.instances.allSatisfy { $0.path != nil })
      #expect(fileSet.problems == [])
      // The study that had only the film is not there.
      #expect(try fileSet.find(Query(["Modality=US", "PatientID=TM0001"])).isEmpty)
      guard isUndoable else { continue }
      try FileSet.undoLastCommit(at: medium.path)
      #expect(try [UInt8](Data(contentsOf: medium.appending(path: "DICOMDIR"))) == before)
    }
  }

  @Test("leaves a file that cannot be moved where it is")
  func leavesUnmovable() throws {
    let medium = folder.url.appending(path: "medium")
    try FileManager.default.copyItem(at: TestMedia.folder.appending(path: "clinic"), to: medium)
    var fileSet = try FileSet.open(medium.path)
    try fileSet.move(Query(["Modality=MR"]), to: FileID(["MR"]))
    var options = CommitOptions()
    options.skipsUnreadable = true
    options.writer = FileWriter { call, path in
      switch call {
      case .link: 1  // EPERM
      case .read: path.hasSuffix("MR/IM1") ? 5 : nil
      default: nil
      }
    }
    let result = try fileSet.commit(options: options)
    #expect(result.unreadable.count == 1)
    let paths = try fileSet.find(Query(["Modality=MR"])).compactMap { $0.fileID?.path }
    #expect(paths == ["EMIL/MR/IM1", "MR/IM2"])
    #expect(fileSet.instances.allSatisfy { $0.path != nil })
  }

  @Test("refuses all when one is not as expected, and passes over what the filter does not want")
  func expectsAndFilters() throws {
    var fileSet = try FileSet.new(at: folder.path + "/new")
    var options = AddOptions()
    options.expectation = try Query(["PatientID=TM0001"])
    #expect(throws: StagingError.self) {
      try fileSet.add(contentsOf: [TestMedia.path("clinic")], options: options)
    }
    #expect(fileSet.instances.isEmpty)
    options.filter = try Query(["PatientName=Test*"])
    // It is the source that must have nobody else, whatever is chosen from it.
    #expect(throws: StagingError.self) {
      try fileSet.add(contentsOf: [TestMedia.path("clinic")], options: options)
    }
    options.expectation = nil
    let additions = try fileSet.add(contentsOf: [TestMedia.path("clinic")], options: options)
    #expect(additions.added == 6)
    #expect(additions.passedOver == 5)
  }

  @Test("keeps files out of folders that are files")
  func keepsOutOfFiles() throws {
    let medium = folder.url.appending(path: "medium")
    try FileManager.default.copyItem(at: TestMedia.folder.appending(path: "clinic"), to: medium)
    var fileSet = try FileSet.open(medium.path)
    let hand = try Query(["Modality=CR"])
    #expect(throws: StagingError.self) {
      try fileSet.move(hand, to: FileID(["EMIL", "MR", "IM1", "X"]))
    }
    #expect(!fileSet.isStaged)
  }
}
