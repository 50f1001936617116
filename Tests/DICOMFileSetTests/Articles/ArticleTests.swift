import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("The articles about File-sets")
struct ArticleTests {
  private let place: Places

  init() throws {
    place = try Places([
      "/media/cdrom": TestMedia.path("clinic"), "images": TestMedia.path("clinic/ANNA"),
      "more": TestMedia.path("clinic/EMIL"),
    ])
  }

  @Test("show code that is tested here", arguments: try Documentation.pages(of: "DICOMFileSet"))
  func showsTestedCode(page: Documentation.Page) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    #expect(try page.untestedCode(in: folder) == [])
    #expect(try page.brokenLinks(in: "DICOMFileSet") == [])
  }

  @Test("begin with a disc")
  func begins() throws {
    do {
      let disc = try FileSet.open(place["/media/cdrom"])
      for count in disc.directory.counts { print(count.inUse, count.type) }
      for problem in disc.problems { print(problem) }
    }
    let disc = try FileSet.open(place["/media/cdrom"])
    disc.directory.walkInUse { number, depth in
      let record = disc.directory.dataSet(of: number)
      let indent = String(repeating: "  ", count: depth)
      print(indent + disc.directory.type(of: number).rawValue, record.PatientName, record.Modality)
    }
    for problem in disc.problems { print(disc.source, problem, separator: ": ") }
    #expect(disc.directory.patientCount == 2 && disc.problems.isEmpty)
  }

  @Test("read a disc")
  func reads() throws {
    let disc = try FileSet.open(place["/media/cdrom"])
    let query = try Query(["PatientName=test*", "Modality=CT\\MR", "StudyDate=20240101-20241231"])
    let result = disc.search(query)
    print(result.instances.count, "instances")
    #expect(result.instances.count == 4)

    var options = SearchOptions()
    options.loadsFiles = true
    options.jobs = 4
    if let thickness = Tag(named: "SliceThickness") { options.valuesOf = [thickness] }
    let slices = disc.search(try Query(["Modality=CT", "SliceThickness=10*"]), options: options)
    for (value, count) in slices.values.flatMap(\.counts) { print(value ?? "(no value)", count) }
    for (number, error) in slices.failures { print("record \(number):", error) }
    #expect(slices.values.first?.counts.first?.instances == 4 && slices.failures.isEmpty)

    var locator = FileLocator(disc)
    for number in result.instances {
      switch locator.locate(number) {
      case .found(let file):
        let instance = try Part10File(path: "\(disc.root)/\(file.path)")
        print(file.path, file.bytes, instance.dataSet.SOPInstanceUID)
      case .missing: print("missing:", disc.directory.fileID(of: number)?.description ?? "")
      case .unreadable(let error): print(error)
      case .refused(let problem): print(problem)
      case nil: break
      }
    }
    for problem in locator.problems { print(problem) }
    let missing = locator.problems
    #expect(missing.isEmpty)

    switch disc.mismatch(try Query(["PatientID=TM0001"])) {
    case .record(let number, let keyword): print("record \(number) has another \(keyword)")
    case .file(let number, let keyword): print("a file of record \(number) has another \(keyword)")
    case .unsaid(let number, let keyword): print("nothing tells the \(keyword) of record \(number)")
    case .nobody: print("nobody is on this disc")
    case nil: print("only the patient who was expected")
    }
    #expect(disc.mismatch(try Query(["PatientID=TM0001"])) != nil)
  }

  @Test("check a disc")
  func checks() throws {
    let disc = try FileSet.open(place["/media/cdrom"])
    var options = CheckOptions()
    options.isDeep = true
    options.jobs = 4
    options.profile = try MediaProfile(named: "STD-GEN-CD")

    var check = Check(disc, options)
    while let findings = check.next() {
      for finding in findings {
        let problem = finding.problem
        print(problem.severity, problem.code.rawValue, finding.file ?? "", problem)
        print("  What to do:", finding.rule.advice)
      }
    }
    let errors = check.counts.filter { $0.rule.severity == .error }
    print(errors.isEmpty ? "sound" : "broken", check.checkedRecords, check.fileCount)
    let (records, files) = (check.checkedRecords, check.fileCount)
    #expect(records == 22 && files == 10)
  }

  @Test("repair a disc")
  func repairs() throws {
    try FileManager.default.copyItem(
      atPath: TestMedia.path("broken/wrong_level"), toPath: place["broken"])
    var options = RepairOptions()
    options.isDeep = true
    let repair = try Repair(place["broken"], options)
    for decision in repair.decisions { print(decision) }

    if repair.isNeeded {
      try repair.write(to: place["DICOMDIR.repaired"])
      let (_, oldName) = try repair.commit()
      print("the old one is", oldName ?? "gone")
    }
    if repair.leavesErrors { print("something is left that only somebody else can put right") }
    #expect(!repair.leavesErrors && FileWriter.exists(place["broken/DICOMDIR.orig"]))
    #expect(try FileSet.open(place["broken"]).problems.isEmpty)
  }

  @Test("build a disc")
  func builds() throws {
    var disc = try FileSet.new(at: place["disc"], fileSetID: "CLINIC_42")
    let additions = try disc.add(contentsOf: [place["images"]])
    for failure in additions.failures { print(failure.path, failure.error, separator: ": ") }

    let plan = try disc.plan()
    print(plan)
    let result = try disc.commit()
    print(additions.added, "instances,", result.plan.directoryBytes, "bytes of DICOMDIR")
    #expect(additions.added == 6 && additions.failures.isEmpty)
    #expect(try FileSet.open(place["disc"]).directory.fileSetID == "CLINIC_42")
  }

  @Test("build a disc as a profile has it")
  func buildsByChoice() throws {
    var options = AddOptions()
    options.filter = try Query(["Modality=CT\\MR"])
    options.expectation = try Query(["PatientID=TM0001\\TM0002"])
    options.transfer = .hardLink  // else copied; or moved, or indexed in place
    options.missing = .fill  // makes up what a record must have, and says so
    options.conflict = .refuse  // one Patient ID with two names
    options.jobs = 4

    options.profile = try MediaProfile(named: "STD-GEN-CD")
    var stick = try FileSet.new(at: place["stick"])
    let chosen = try stick.add(contentsOf: [place["images"]], options: options)
    for problem in stick.stagedProblems { print(problem) }
    try stick.commit()
    print(chosen.added, chosen.passedOver)
    #expect(chosen.added == 4 && chosen.passedOver == 2)
  }

  @Test("build a disc in place")
  func buildsInPlace() throws {
    let place = try Places()
    try FileManager.default.copyItem(
      atPath: TestMedia.path("clinic/ANNA"), toPath: place["images"])
    var options = AddOptions()
    options.transfer = .inPlace
    options.renamesFiles = true  // gives valid names to those that have none
    var folder = try FileSet.new(at: place["images"])
    let indexed = try folder.add(contentsOf: [place["images"]], options: options)
    try folder.commit()
    print(indexed.added)
    #expect(try FileSet.open(place["images"]).instances.count == 6 && indexed.added == 6)
  }

  @Test("change a disc, and take that back")
  func changes() throws {
    var before = try FileSet.new(at: place["disc"])
    _ = try before.add(contentsOf: [place["images"]])
    try before.commit()

    var disc = try FileSet.open(place["disc"])
    let additions = try disc.add(contentsOf: [place["more"]])
    let removed = try disc.remove(Query(["Modality=DOC"]))
    try disc.move(Query(["Modality=MR"]), to: FileID(["MR"]))
    disc.undo()  // takes the last of these back
    for instance in disc.instances where instance.isStaged {
      print(instance.fileID?.description ?? "", instance["SOPInstanceUID"])
    }
    print(additions.added, removed)
    #expect(additions.added == 4 && removed == 1)

    var options = CommitOptions()
    options.isUndoable = true
    options.verifies = true
    let result = try disc.commit(options: options)
    for error in result.leftovers { print(error) }
    #expect(try FileSet.open(place["disc"]).instances.count == 9)

    var edits: [FileSet.Edit] = []
    for instance in disc.find(try Query(["PatientID=TM0001"])) {
      guard let path = instance.path else { continue }
      let original = try instance.load()
      var edited = original
      edited.dataSet.PatientID = "4711"
      edits.append(FileSet.Edit(path: path, original: original, edited: edited))
    }
    try disc.replace(edits)
    try disc.commit(options: options)
    #expect(try FileSet.open(place["disc"]).find(Query(["PatientID=4711"])).count == 6)

    try FileSet.undoLastCommit(at: place["disc"])
    #expect(try FileSet.open(place["disc"]).find(Query(["PatientID=TM0001"])).count == 6)
  }
}
