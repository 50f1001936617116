import DICOM

extension FileSet {
  /// The elements of a record as staged; `nil` if memory is short.
  func record(_ number: Int, _ staging: Staging) -> DataSet? {
    switch staging.tree.made(number) {
    case .new(let record): record.keyDataSet
    case .edited(_, let elements): NewRecord(type: .image, keys: elements).keyDataSet
    case nil: staging.tree.isBase(number) ? directory.dataSet(of: number) : nil
    }
  }

  /// The type of a record as staged.
  func type(of number: Int, _ staging: Staging) -> RecordType {
    switch staging.tree.made(number) {
    case .new(let record): record.type
    case .edited(let type, _): type
    case nil: directory.type(of: number)
    }
  }

  /// The File ID of a record as staged, or `nil` if it has none.
  func stagedFileID(of number: Int, _ staging: Staging) -> FileID? {
    if let file = staging.files[number] { return file.fileID }
    if case .new(let record)? = staging.tree.made(number) { return record.reference?.fileID }
    return staging.tree.isBase(number) ? directory.fileID(of: number) : nil
  }

  /// The path of the file of a record that is on the medium, or `nil`.
  func path(of number: Int, _ staging: Staging) -> String? {
    guard staging.tree.isBase(number) else { return nil }
    var locator = FileLocator(self)
    guard case .found(let file)? = locator.locate(number) else { return nil }
    return "\(root)/\(file.path)"
  }
}
