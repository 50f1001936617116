import DICOM

extension FileSet {
  /// Stages another File ID for an instance.
  ///
  /// - Throws: ``StagingError``; nothing is changed then.
  public mutating func move(sopInstanceUID uid: String, to fileID: FileID) throws(StagingError) {
    _ = try move([try stagedInstance(uid)], to: fileID)
  }

  /// Stages another File ID for the one instance for which all conditions hold, or a folder for
  /// several, in which they keep their names; ``undo()`` takes it back as one change.
  ///
  /// - Returns: How many instances are moved; those that are there already do not count.
  /// - Throws: ``StagingError``; nothing is changed then.
  @discardableResult
  public mutating func move(_ query: Query, to fileID: FileID) throws(StagingError) -> Int {
    guard origin == .directory else { throw .noDirectory(source) }
    return try move(stagedInstances(query), to: fileID)
  }

  private mutating func move(_ numbers: [Int], to fileID: FileID) throws(StagingError) -> Int {
    guard !numbers.isEmpty else { return 0 }
    let hadStaging = staging != nil
    var staged = staging ?? Staging(directory)
    // Taken out, so that none of it is copied.
    staging = nil
    let mark = staged.changes.count
    defer { staging = hadStaging || staged.changes.count > mark ? staged : nil }
    var locator = FileLocator(self)
    let sharing = sharers(of: numbers, staged)
    var count = 0
    do throws(StagingError) {
      for number in numbers {
        let known = stagedFileID(of: number, staged)
        let target =
          numbers.count == 1
          ? fileID : FileID(fileID.components + [known?.components.last].compactMap(\.self))
        guard known != target else { continue }
        if let others = sharing[number] {
          throw .sharedFile(known ?? target, others: others.count, .moved)
        }
        if count == 0 { staged.begin("move") }
        count += 1
        try move(number, to: target, &staged, &locator)
      }
    } catch {
      staged.rollBack(to: mark)
      throw error
    }
    return count
  }

  private func move(
    _ number: Int, to fileID: FileID, _ staged: inout Staging, _ locator: inout FileLocator
  ) throws(StagingError) {
    if staged.allocator == nil {
      staged.allocator = FileIDAllocator(directory, staged, root: root)
    }
    if let reason = staged.allocator?.obstacle(to: fileID) {
      throw .badFileID(fileID, reason: reason)
    }
    let file: Staging.StagedFile
    if var known = staged.files[number] {
      known.fileID = fileID
      known.replacedPath = nil
      file = known
    } else {
      guard staged.tree.isBase(number), case .found(let found)? = locator.locate(number) else {
        throw .noInstance(stagedFileID(of: number, staged)?.description ?? "")
      }
      file = Staging.StagedFile(
        source: .medium("\(root)/\(found.path)"), fileID: fileID, bytes: found.bytes,
        transfer: .move)
    }
    let record = try moved(number, to: fileID, staged)
    staged.allocator?.take(fileID)
    staged.setMade(record, of: number)
    staged.setFile(file, of: number)
  }

  /// The record of a number with another File ID; all else stays as it is.
  private func moved(
    _ number: Int, to fileID: FileID, _ staging: Staging
  ) throws(StagingError) -> MadeRecord {
    if case .new(var record)? = staging.tree.made(number) {
      record.reference?.fileID = fileID
      return .new(record)
    }
    var dataSet = directory.dataSet(of: number)
    do throws(ValueError) {
      try dataSet.set(.referencedFileID, .CS, to: .texts(fileID.components))
      try dataSet.delete(.mrdrDirectoryRecordOffset)
    } catch {
      throw .write(.invalid(error))
    }
    do throws(WriteError) {
      return .edited(directory.type(of: number), elements: try dataSet.recordElements())
    } catch {
      throw .write(error)
    }
  }
}

extension DataSet {
  /// The elements of a record behind Directory Record Type, in Explicit VR Little Endian.
  ///
  /// - Throws: `WriteError`.
  func recordElements() throws(WriteError) -> [UInt8] {
    var rest = self
    rest.deleteAll { $0.tag <= .directoryRecordType }
    return try rest.encoded()
  }
}
