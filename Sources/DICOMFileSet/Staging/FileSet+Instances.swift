import DICOM

extension FileSet {
  /// An instance of a File-set as staged, with all that its records say.
  public struct Instance: Sendable {
    /// The type of its record.
    public let type: RecordType
    /// Its File ID, the one that it will have after a commit.
    public let fileID: FileID?
    /// Where its bytes are now; `nil` if its file is missing, or is a data set in memory.
    public let path: String?
    /// Whether it is not yet on the medium.
    public let isStaged: Bool
    /// The data set that was added, if it is in memory.
    let memory: Part10File?
    /// Its record, then those above it.
    let records: [DataSet]

    /// The values of an element in the nearest record that has it; `Value.absent` if none
    /// has.
    public func value(_ tag: Tag) -> Value {
      for record in records {
        for tag in [tag, tag.inRecords] where record.contains(tag) { return record.value(tag) }
      }
      return .absent
    }

    /// The values of an element by its keyword; `Value.absent` if no record has it.
    public subscript(keyword: String) -> Value {
      DataDictionary.tag(forKeyword: keyword).map(value) ?? .absent
    }

    /// The file itself.
    ///
    /// - Throws: `ReadError`.
    public func load() throws(ReadError) -> Part10File {
      if let memory { return memory }
      guard let path else { throw .notDICOM(path: fileID?.shown ?? "") }
      return try Part10File(path: path)
    }
  }

  /// All instances as staged, in the order of the tree.
  public var instances: [Instance] {
    let staged = staging ?? Staging(directory)
    var locator = FileLocator(self)
    var found: [Instance] = []
    var above: [DataSet] = []
    staged.tree.walk { number, depth in
      above.removeSubrange(min(depth, above.count)...)
      guard let record = wholeRecord(number, staged) else { return }
      above.append(record)
      guard hasFile(number, staged) else { return }
      found.append(instance(number, staged, above.reversed(), &locator))
    }
    return found
  }

  /// The instances for which all conditions hold, as staged.
  ///
  /// - Parameters:
  ///   - query: The conditions.
  ///   - loading: Whether to look into the files for what the records do not say.
  public func find(_ query: Query, loading: Bool = false) -> [Instance] {
    guard loading else { return found(query) }
    return instances.filter { instance in
      if query.matches(instance.records) { return true }
      do throws(ReadError) {
        return query.matches(instance.records + [try instance.load().dataSet])
      } catch {
        return false
      }
    }
  }

  /// The instances for which the records say that all conditions hold.
  private func found(_ query: Query) -> [Instance] {
    let numbers = stagedInstances(query)
    guard !numbers.isEmpty else { return [] }
    let staged = staging ?? Staging(directory)
    var locator = FileLocator(self)
    var parents: [Int: DataSet] = [:]
    return numbers.compactMap { number in
      guard let own = wholeRecord(number, staged) else { return nil }
      var records = [own]
      var next = staged.tree.parent(of: number)
      while let parent = next {
        guard let record = parents[parent] ?? wholeRecord(parent, staged) else { return nil }
        parents[parent] = record
        records.append(record)
        next = staged.tree.parent(of: parent)
      }
      return instance(number, staged, records, &locator)
    }
  }

  /// The different values that instances have in an element, in the order in which they occur.
  public func values(of tag: Tag) -> [String] {
    var seen: Set<String> = []
    return instances.compactMap { $0.value(tag).isAbsent ? nil : "\($0.value(tag))" }
      .filter { seen.insert($0).inserted }
  }

  private func instance(
    _ number: Int, _ staging: Staging, _ records: [DataSet], _ locator: inout FileLocator
  ) -> Instance {
    var path: String?
    var memory: Part10File?
    let file = staging.files[number]
    switch file?.source {
    case .path(let source), .medium(let source), .converted(let source, _): path = source
    case .memory(let source): memory = source
    case .inPlace: path = "\(root)/\(file?.fileID.path ?? "")"
    case nil:
      if case .found(let found)? = locator.locate(number) { path = "\(root)/\(found.path)" }
    }
    return Instance(
      type: type(of: number, staging), fileID: stagedFileID(of: number, staging), path: path,
      isStaged: file != nil, memory: memory, records: records)
  }

  /// Whether a record refers to a file, as staged.
  func hasFile(_ number: Int, _ staging: Staging) -> Bool {
    staging.files[number] != nil || staging.tree.isBase(number) && directory.records[number].hasFile
  }

  /// All elements of a record as staged, those of group 0004 included.
  func wholeRecord(_ number: Int, _ staging: Staging) -> DataSet? {
    if case .new(let new)? = staging.tree.made(number), new.reference != nil {
      return NewRecord(type: new.type, keys: new.elements).keyDataSet
    }
    return record(number, staging)
  }
}

extension FileSet {
  /// The File-set as it will be after a commit, with its directory in memory.
  ///
  /// Files that are not on the medium yet are missing there.
  /// - Throws: ``StagingError``.
  public func preview() throws(StagingError) -> FileSet {
    guard let staging, !staging.isEmpty else { return self }
    let bytes: [UInt8]
    do throws(WriteError) { bytes = try StagedLayout(self, staging).writer.bytes() } catch {
      throw .write(error)
    }
    do throws(ReadError) {
      let file: FileBytes
      do throws(FileError) { file = try FileBytes(bytes, named: source) } catch {
        throw .file(error)
      }
      let (directory, problems) = try DirectoryReader.read(try Part10File(file))
      return FileSet(
        source: source, root: root, origin: .directory, directory: directory, problems: problems,
        scannedFiles: [:])
    } catch {
      throw .unreadable(source, error)
    }
  }
}
