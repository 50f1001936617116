import DICOMFileSet
import DICOMImaging

/// What the tool does with a File-set beside listing it.
enum DirectoryWork {
  /// What `check` does, now and then with the files, and `find`.
  static func examine(_ fileSet: FileSet, _ random: inout Mutator) throws {
    var options = CheckOptions()
    options.isDeep = Int.random(in: 0..<4, using: &random) == 0
    options.isPDI = Bool.random(using: &random)
    options.profile = MediaProfile.all.randomElement(using: &random)
    options.pixelFaults = { PixelFaults.find(in: $0) }
    var check = Check(fileSet, options)
    var count = 0
    while let findings = check.next() {
      for finding in findings { count += "\(finding.problem)".utf8.count }
    }
    for conditions in [["PatientID=*"], ["StudyDate=19000101-", "Modality=CT\\MR"], ["Rows=1"]] {
      count += fileSet.search(try Query(conditions)).instances.count
    }
    guard count >= 0, check.checkedRecords <= fileSet.directory.records.count else {
      throw Unbounded()
    }
  }

  /// More records were looked at than there are.
  struct Unbounded: Error {}
}
