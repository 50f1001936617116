import DICOM

extension InstanceAdder {
  /// A File ID for a new instance, which is then taken.
  ///
  /// - Throws: ``StagingError/badFileID(_:of:reason:)``.
  mutating func chooseFileID(
    for candidate: Candidate, below parent: Int?
  ) throws(StagingError) -> FileID {
    if let fileID = candidate.fileID {
      if case .inPlace = candidate.source {
        if let flaw = fileID.flaw { throw .badFileID(fileID, reason: flaw) }
        guard staging.allocator?.takeFile(fileID) ?? true else {
          throw .badFileID(fileID, reason: "another record refers to this file")
        }
        return fileID
      }
      if let obstacle = staging.allocator?.obstacle(to: fileID) {
        throw .badFileID(fileID, of: candidate.name, reason: obstacle)
      }
      staging.allocator?.take(fileID)
      return fileID
    }
    if let wanted = candidate.wantedFileID, wanted.isConformant,
      staging.allocator?.isFree(wanted) ?? false, staging.allocator?.hasFolder(for: wanted) ?? false
    {
      staging.allocator?.take(wanted)
      return wanted
    }
    var above: [Int] = []
    var next = parent
    while let number = next {
      above.append(number)
      next = staging.tree.parent(of: number)
    }
    var parents: [(record: Int, name: FileIDAllocator.Name)] = []
    for number in above.reversed() {
      let isKnown = staging.allocator?.knowsFolder(of: number) ?? true
      let place = options.naming == .pydicom && !isKnown ? staging.tree.place(of: number) : nil
      let type = fileSet.type(of: number, staging)
      parents.append((number, name(of: type, at: parents.count, place: place)))
    }
    let place = options.naming == .pydicom ? staging.tree.childCount(of: parent) : nil
    let name = name(of: candidate.identity.type, at: parents.count, place: place)
    return staging.allocator?.allocate(name, below: parents) ?? FileID([])
  }

  /// What the name of a record's file or folder is made of.
  ///
  /// - Parameter place: Its place among its siblings, where that is in the name.
  private func name(of type: RecordType, at depth: Int, place: Int?) -> FileIDAllocator.Name {
    guard options.naming == .pydicom else {
      return FileIDAllocator.Name(prefix: type.filePrefix, first: nil)
    }
    return FileIDAllocator.Name(
      prefix: type == .privateRecord ? "P\(depth)" : type.filePrefix, first: place)
  }
}
