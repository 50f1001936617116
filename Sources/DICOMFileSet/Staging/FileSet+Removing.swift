import DICOM

extension FileSet {
  /// Stages the removal of the instances for which all conditions hold.
  ///
  /// Records that have nothing below them any more go too.
  /// - Parameter query: The conditions, which see the staged state.
  /// - Returns: How many instances are removed.
  /// - Throws: ``StagingError/noDirectory(_:)``.
  @discardableResult
  public mutating func remove(_ query: Query) throws(StagingError) -> Int {
    let numbers = try stagedInstances(query)
    guard !numbers.isEmpty else { return 0 }
    change("remove") { staging in
      for number in numbers {
        // A record of an instance may have others below it, such as private ones.
        if staging.tree.isAttached(number) { staging.detach(number) }
      }
    }
    return numbers.count
  }

  /// Stages the removal of one instance.
  ///
  /// - Throws: ``StagingError/noInstance(_:)`` or ``StagingError/noDirectory(_:)``.
  public mutating func remove(sopInstanceUID uid: String) throws(StagingError) {
    let number = try stagedInstance(uid)
    change("remove") { $0.detach(number) }
  }

  /// Stages another File ID for an instance.
  ///
  /// - Throws: ``StagingError``; nothing is changed then.
  public mutating func move(sopInstanceUID uid: String, to fileID: FileID) throws(StagingError) {
    _ = try move(try stagedInstance(uid), to: fileID)
  }

  /// Stages another File ID for the one instance for which all conditions hold, or a folder for
  /// several, in which they keep their names.
  ///
  /// - Returns: How many instances are moved; those that are there already do not count.
  /// - Throws: ``StagingError``; nothing is changed then.
  @discardableResult
  public mutating func move(_ query: Query, to fileID: FileID) throws(StagingError) -> Int {
    let numbers = try stagedInstances(query)
    let before = staging
    var count = 0
    do throws(StagingError) {
      for number in numbers {
        let name = stagedFileID(of: number, staging ?? Staging(directory))?.components.last
        let target =
          numbers.count == 1 ? fileID : FileID(fileID.components + [name].compactMap(\.self))
        if try move(number, to: target) { count += 1 }
      }
    } catch {
      staging = before
      throw error
    }
    return count
  }

  /// Moves one instance.
  ///
  /// - Returns: Whether it had another File ID before.
  private mutating func move(_ number: Int, to fileID: FileID) throws(StagingError) -> Bool {
    var staged = staging ?? Staging(directory)
    var allocator =
      staged.allocator ?? FileIDAllocator(directory, staged, root: root)
    guard stagedFileID(of: number, staged) != fileID else { return false }
    if let reason = allocator.obstacle(to: fileID) { throw .badFileID(fileID, reason: reason) }
    let file: Staging.StagedFile
    if var known = staged.files[number] {
      known.fileID = fileID
      known.replacedPath = nil
      file = known
    } else {
      guard let path = path(of: number, staged) else {
        throw .noInstance(stagedFileID(of: number, staged)?.description ?? "")
      }
      file = Staging.StagedFile(
        source: .medium(path), fileID: fileID, bytes: Folder.status(of: path)?.bytes ?? 0,
        transfer: .move)
    }
    let record = try moved(number, to: fileID, staged)
    allocator.take(fileID)
    staged.allocator = allocator
    staged.begin("move")
    staged.setMade(record, of: number)
    staged.setFile(file, of: number)
    staging = staged
    return true
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

  /// The numbers of the instances for which all conditions hold, as staged.
  func stagedInstances(_ query: Query) throws(StagingError) -> [Int] {
    guard origin == .directory else { throw .noDirectory(source) }
    let staged = staging ?? Staging(directory)
    var numbers: [Int] = []
    var path = RecordPath()
    staged.tree.walk { number, depth in
      path.enter(number, depth: depth)
      guard hasFile(number, staged) else { return }
      let isAsItWas = staged.tree.isBase(number) && !staged.tree.isMade(number)
      if isAsItWas, query.excludes(number, in: directory) { return }
      if query.matches(path.dataSets { wholeRecord($0, staged) }) { numbers.append(number) }
    }
    return numbers
  }

  private mutating func stagedInstance(_ uid: String) throws(StagingError) -> Int {
    guard origin == .directory else { throw .noDirectory(source) }
    var staged = staging ?? Staging(directory)
    var index = staged.index ?? RecordIndex(directory, staged.tree)
    let found = index.instance(uid)
    staged.index = index
    if staging != nil { staging?.index = index }
    guard let number = found, staged.tree.isAttached(number) else {
      throw .noInstance(uid)
    }
    return number
  }
}

extension DataSet {
  /// The elements of a record behind Directory Record Type, in Explicit VR Little Endian.
  ///
  /// - Throws: `WriteError`.
  func recordElements() throws(WriteError) -> [UInt8] {
    var rest = self
    do throws(ValueError) {
      for element in elements where element.tag <= .directoryRecordType {
        try rest.delete(element.tag)
      }
    } catch {
      throw .invalid(error)
    }
    return try rest.encoded()
  }
}
