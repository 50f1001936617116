import DICOM

extension FileSet {
  /// The records of the DICOMDIR that have the files of others, too, as those of an MRDR do; by the
  /// numbers of the others, and only for files that stay where they are.
  func sharers(of numbers: [Int], _ staging: Staging) -> [Int: [Int]] {
    var locator = FileLocator(self)
    var paths: [String: [Int]] = [:]
    var outgoing: [String] = []
    for number in numbers where staging.tree.isBase(number) && staging.files[number] == nil {
      guard let path = directory.fileID(of: number)?.path else { continue }
      paths[NeededFiles.folded(path), default: []].append(number)
      outgoing.append(path)
    }
    guard !paths.isEmpty else { return [:] }
    let marks = FileNameMark.Group(outgoing)
    var result: [Int: [Int]] = [:]
    staging.tree.walk { number, _ in
      guard staging.tree.isBase(number), staging.files[number] == nil,
        directory.records[number].hasFile
      else { return }
      if let value = directory.fileIDValue(of: number),
        !marks.mayContain(FileNameMark(directory.source.bytes.extracting(value)))
      {
        return
      }
      guard let path = directory.fileID(of: number)?.path,
        let wanted = paths[NeededFiles.folded(path)], wanted != [number],
        case .found(let file)? = locator.locate(number)
      else { return }
      for other in wanted where other != number {
        guard case .found(let same)? = locator.locate(other), same.path == file.path else {
          continue
        }
        result[other, default: []].append(number)
      }
    }
    return result
  }
}
