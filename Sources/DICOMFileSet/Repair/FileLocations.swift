import DICOM

/// Where the files of records are, by the numbers of the records: of a DICOMDIR alone a million are
/// missing, which takes a byte each.
struct FileLocations {
  private var known: [Int: FileLocation] = [:]
  private var isMissing: [Bool]

  /// Nothing is known of the records of a directory.
  init(_ directory: Directory) {
    isMissing = Array(repeating: false, count: directory.records.count)
  }

  /// Where the file of a record is; `nil` if it refers to none.
  subscript(number: Int) -> FileLocation? {
    get {
      isMissing.indices.contains(number) && isMissing[number] ? .missing : known[number]
    }
    set {
      guard isMissing.indices.contains(number) else { return known[number] = newValue }
      isMissing[number] = newValue == .missing
      known[number] = newValue == .missing ? nil : newValue
    }
  }

  /// Forgets the file of a record.
  ///
  /// - Returns: Where it is.
  mutating func remove(_ number: Int) -> FileLocation? {
    defer { self[number] = nil }
    return self[number]
  }
}
