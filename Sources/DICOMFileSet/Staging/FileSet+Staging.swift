import DICOM

extension FileSet {
  /// A File-set that does not exist yet; committing it makes its DICOMDIR.
  ///
  /// - Parameters:
  ///   - root: The folder, which may be made by the commit.
  ///   - fileSetID: Up to 16 of A-Z, 0-9 and _; it may be empty (PS3.10 §8.1).
  ///   - uid: The UID of the File-set; `nil` for a new one.
  /// - Throws: ``FileSetError``.
  public static func new(
    at root: String, fileSetID: String = "", uid: UID? = nil
  ) throws(FileSetError) -> FileSet {
    try new(at: root, named: "DICOMDIR", fileSetID: fileSetID, uid: uid)
  }

  /// A File-set that does not exist yet, with another name for its directory.
  static func new(
    at root: String, named name: String, fileSetID: String = "", uid: UID? = nil
  ) throws(FileSetError) -> FileSet {
    let source = root.hasSuffix("/") ? root + name : "\(root)/\(name)"
    let frame = DirectoryWriter.newFrame(
      fileSetID: fileSetID, fileSetUID: (uid ?? UID.random()).rawValue)
    let bytes = DirectoryWriter(
      records: [], links: RecordLinks(count: 0), frame: frame, source: nil
    ).bytes()
    do throws(ReadError) {
      let file: FileBytes
      do throws(FileError) { file = try FileBytes(bytes, named: source) } catch {
        throw .file(error)
      }
      let (directory, problems) = try DirectoryReader.read(try Part10File(file))
      return FileSet(
        source: source, root: root, origin: .directory, directory: directory, problems: problems,
        scannedFiles: [:], staging: nil, isNew: true)
    } catch {
      throw .unreadable(source, error)
    }
  }

  /// Whether a commit would change anything.
  public var isStaged: Bool { isNew || !(staging?.isEmpty ?? true) }

  /// What was wrong with what was added, in the order of adding.
  public var stagedProblems: [Problem] { staging?.problems ?? [] }

  /// Stages the addition of a DICOM file.
  ///
  /// - Parameters:
  ///   - path: The file; it is read again, or moved, by the commit.
  ///   - fileID: The File ID that it gets, or `nil` for the next one that is free.
  ///   - options: What becomes of the file, of conflicts and of what is missing.
  /// - Returns: Whether it is new; an instance that is there already stays as it is.
  /// - Throws: ``StagingError``; nothing is changed then.
  @discardableResult
  public mutating func add(
    _ path: String, as fileID: FileID? = nil, options: AddOptions = AddOptions()
  ) throws(StagingError) -> Bool {
    let file: Part10File
    do throws(ReadError) { file = try Part10File(path: path, limits: options.limits) } catch {
      throw .unreadable(path, error)
    }
    try options.checkExpectation(of: file, named: path)
    let candidate = try InstanceAdder.candidate(
      file, .path(path), named: path, fileID: fileID, options.builder)
    return try add(candidate, options)
  }

  /// Stages the addition of a data set that is in memory.
  ///
  /// - Returns: Whether it is new.
  /// - Throws: ``StagingError``; nothing is changed then.
  @discardableResult
  public mutating func add(
    _ file: Part10File, as fileID: FileID? = nil, options: AddOptions = AddOptions()
  ) throws(StagingError) -> Bool {
    let name = file.dataSet.string(.sopInstanceUID) ?? "data set"
    try options.checkExpectation(of: file, named: name)
    let candidate = try InstanceAdder.candidate(
      file, .memory(file), named: name, fileID: fileID, options.builder)
    return try add(candidate, options)
  }

  private mutating func add(
    _ candidate: InstanceAdder.Candidate, _ options: AddOptions
  ) throws(StagingError) -> Bool {
    guard options.wants(candidate) else { return false }
    var adder = try adder(options)
    adder.staging.begin("add \(candidate.name)")
    do throws(StagingError) {
      adder.renewal.isOpen = options.duplicate == .replace
      let waits = try adder.waits(candidate, at: 0)
      if waits { adder.settle() }
      let (number, isNew) = try adder.add(candidate, at: 0)
      try adder.checkPlace(of: number, candidate.name)
      staging = adder.staging
      return isNew
    } catch {
      adder.staging.rollBack()
      staging = adder.staging
      throw error
    }
  }

  /// Takes the staged state over into an adder, so that none of it is copied.
  mutating func adder(_ options: AddOptions) throws(StagingError) -> InstanceAdder {
    guard origin == .directory else { throw .noDirectory(source) }
    var staged = staging ?? Staging(directory)
    staging = nil
    if let profile = options.profile, profile.isSecure,
      !staged.problems.contains(where: { $0.code == .profileSecure })
    {
      staged.problems.append(
        Problem(
          .error, .profileSecure,
          "\(profile) wants Secure DICOM Files, the DICOMDIR included; these are plain ones, which "
            + "have to be enveloped by other means", section: profile.section))
    }
    return InstanceAdder(self, staged, options)
  }

  /// Takes the last staged change back.
  ///
  /// - Returns: What it was, or `nil` if nothing is staged.
  @discardableResult
  public mutating func undo() -> String? { staging?.undo() }

  /// Takes all staged changes back.
  public mutating func clear() { staging = nil }

  /// Stages another File-set ID.
  ///
  /// - Throws: ``StagingError/badFileSetID(_:)``.
  public mutating func setFileSetID(_ identifier: String) throws(StagingError) {
    guard Self.isFileSetID(identifier) else { throw .badFileSetID(identifier) }
    guard identifier != staging?.fileSetID ?? directory.fileSetID ?? "" else { return }
    change("File-set ID") { $0.setFileSetID(identifier) }
  }

  /// Whether a text can be the ID of a File-set: up to 16 of A-Z, 0-9 and _, or nothing
  /// (PS3.10 §8.1, §8.5).
  public static func isFileSetID(_ identifier: String) -> Bool {
    identifier.utf8.count <= 16 && identifier.isFileIDText
  }

  mutating func change(_ name: String, _ body: (inout Staging) -> Void) {
    var staged = staging ?? Staging(directory)
    staging = nil
    staged.begin(name)
    body(&staged)
    staging = staged
  }
}

extension String {
  /// Whether all characters may stand in a File ID (PS3.10 §8.5).
  var isFileIDText: Bool {
    utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
  }
}
