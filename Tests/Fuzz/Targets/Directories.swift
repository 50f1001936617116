import DICOM
import DICOMFileSet
import Foundation

extension Target {
  /// The reader of directories, and the rules of a check, in memory.
  static func directories(_ inputs: Inputs) -> Target {
    // A folder that is not there: no file is ever found.
    let root = "/dev/null"
    return Target(name: "directories", summary: "DICOMDIRs: tree, links, orphans, rules, find") {
      random, number in
      guard let sound = inputs.directories.randomElement(using: &random) else { return 0 }
      var damaged = number % 4 == 0 ? random.damaged(sound) : random.damagedElements(sound)
      random.grow(&damaged)
      let file = try Part10File(try FileBytes(damaged, named: "DICOMDIR"))
      let fileSet = try FileSet(file, "DICOMDIR", root: root)
      let records = fileSet.directory.records
      var visited = 0
      fileSet.directory.walk { _, _ in visited += 1 }
      if visited > records.count { Watch.fail("a walk visits more records than there are") }
      for number in records.indices.prefix(200) { _ = fileSet.directory.fileID(of: number)?.path }
      _ = fileSet.problems.prefix(100).map(\.description)
      try DirectoryWork.examine(fileSet, &random)
      return records.isEmpty ? 0 : 1
    }
  }

  /// A repair: what it makes passes a check or is said to be left, and a second one does nothing.
  static func repair(_ medium: Medium) throws -> Target {
    guard let directory = medium.files["DICOMDIR"] else { throw Absent() }
    var options = CommitOptions()
    options.isSynced = false
    return Target(
      name: "repair", summary: "repairs of damaged DICOMDIRs, which a check then passes"
    ) {
      random, number in
      var bytes = directory
      for _ in 0...Int.random(in: 0...2, using: &random) {
        bytes = number % 3 == 0 ? random.damaged(bytes) : random.damagedElements(bytes)
      }
      random.grow(&bytes)
      var files = medium.files
      files["DICOMDIR"] = bytes
      try medium.restore(files)
      let repair = try Repair(medium.root)
      _ = repair.decisions.map(\.description)
      guard repair.isNeeded else { return 0 }
      let oldName = try repair.commit(options: options).oldName
      files["DICOMDIR"] = nil
      var after = try Medium.files(below: medium.root)
      if oldName.flatMap({ after[$0] }) != bytes { Watch.fail("the old DICOMDIR is lost") }
      if let oldName { after[oldName] = nil }
      after["DICOMDIR"] = nil
      if after != files { Watch.fail("a repair changes other files") }
      let errors = try errors(of: medium.root)
      if errors != nil, !repair.leavesErrors {
        Watch.fail("a repair leaves an error without saying so: \(errors ?? "")")
      }
      let again = try Repair(medium.root)
      if again.isNeeded {
        Watch.fail("a second repair has something to do: \(again.decisions.first?.reason ?? "")")
      }
      return 1
    }
  }

  /// The first error that a check finds.
  private static func errors(of root: String) throws -> String? {
    var check = Check(try FileSet.open(root))
    var found: String?
    while let findings = check.next() {
      found = found ?? findings.first { $0.problem.severity == .error }?.problem.description
    }
    return found
  }

  /// An input that is always there is not.
  struct Absent: Error {}
}
