import DICOM
import DICOMFileSet

/// A File-set and what became of its files.
struct Survey {
  let fileSet: FileSet
  /// The number of bytes of all files that exist.
  private(set) var bytes = 0
  /// How many files there are.
  private(set) var found = 0
  /// How many records have no file on the disc.
  private(set) var missing = 0
  /// How many records have a file that may be there, but cannot be looked at.
  private(set) var unreadable = 0
  /// How many records have a File ID that is not followed.
  private(set) var refused = 0
  /// What is wrong with the directory and the File IDs.
  private(set) var problems: [Problem]
  /// The DICOM files that no record names, as far as that is known without going through the disc.
  private(set) var unlisted = UnlistedFiles()
  /// By the numbers of the records; empty unless they were to be kept.
  private var locations: [FileLocation?] = []

  /// Looks for the files of all records in the tree.
  init(_ fileSet: FileSet, keepsLocations: Bool) {
    self.fileSet = fileSet
    problems = fileSet.problems + [fileSet.undoStoreProblem].compactMap(\.self)
    var locator = FileLocator(fileSet)
    var locations: [FileLocation?] = []
    var (bytes, found, missing, unreadable, refused) = (0, 0, 0, 0, 0)
    if keepsLocations {
      locations = Array(repeating: nil, count: fileSet.directory.records.count)
    }
    fileSet.directory.walkInUse { number, _ in
      guard let location = locator.locate(number) else { return }
      switch location {
      case .found(let file):
        found += 1
        bytes += file.bytes
      case .missing: missing += 1
      case .unreadable: unreadable += 1
      case .refused: refused += 1
      }
      if keepsLocations { locations[number] = location }
    }
    if keepsLocations { Self.locateRest(fileSet, &locations) }
    (self.bytes, self.found, self.missing, self.refused) = (bytes, found, missing, refused)
    self.unreadable = unreadable
    problems += locator.problems
    unlisted = locator.unlistedFiles()
    self.locations = locations
  }

  /// The files of records that are not in use are shown where all records are, but do not count.
  private static func locateRest(_ fileSet: FileSet, _ locations: inout [FileLocation?]) {
    var locator: FileLocator?
    fileSet.directory.walk { number, _ in
      guard locations[number] == nil, fileSet.directory.records[number].hasFile else { return }
      if locator == nil { locator = FileLocator(fileSet) }
      locations[number] = locator?.locate(number)
    }
  }

  /// Where the file of a record is; `nil` if it has none, or locations were not kept.
  func location(of number: Int) -> FileLocation? {
    locations.indices.contains(number) ? locations[number] : nil
  }

  /// The offset of a record, or `nil` if there is no DICOMDIR that it could count in.
  func offset(of number: Int) -> Int? {
    fileSet.origin == .directory ? fileSet.directory.records[number].offset : nil
  }
}
