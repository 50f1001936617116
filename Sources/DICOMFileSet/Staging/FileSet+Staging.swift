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
    let source = root.hasSuffix("/") ? "\(root)DICOMDIR" : "\(root)/DICOMDIR"
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
    let candidate = try InstanceAdder.candidate(
      file, .memory(file), named: name, fileID: fileID, options.builder)
    return try add(candidate, options)
  }

  private mutating func add(
    _ candidate: InstanceAdder.Candidate, _ options: AddOptions
  ) throws(StagingError) -> Bool {
    var adder = try adder(options)
    adder.staging.begin("add \(candidate.name)")
    do throws(StagingError) {
      let (_, isNew) = try adder.add(candidate)
      staging = adder.staging
      return isNew
    } catch {
      adder.staging.rollBack()
      staging = adder.staging
      throw error
    }
  }

  /// Takes the staged state over into an adder, so that none of it is copied.
  private mutating func adder(_ options: AddOptions) throws(StagingError) -> InstanceAdder {
    guard origin == .directory else { throw .noDirectory(source) }
    let staged = staging ?? Staging(directory)
    staging = nil
    return InstanceAdder(self, staged, options)
  }

  /// What became of the files that were to be added.
  public struct Additions: Sendable {
    /// How many instances are new, or take the place of others.
    public internal(set) var added = 0
    /// How many were there already.
    public internal(set) var present = 0
    /// How many files are not DICOM, or a DICOMDIR, and were passed over.
    public internal(set) var passedOver = 0
    /// The files that cannot be added, and why.
    public internal(set) var failures: [(path: String, error: StagingError)] = []
  }

  /// Stages the addition of files, and of all DICOM files in folders and the folders in them.
  ///
  /// One file that cannot be added does not stop the others.
  /// - Parameters:
  ///   - paths: Files and folders; the files of a folder are added in the order of their names.
  ///   - progress: Is told how many of how many files were looked at.
  /// - Returns: What became of them.
  /// - Throws: ``StagingError/noDirectory(_:)`` or ``StagingError/folder(_:)``.
  public mutating func add(
    contentsOf paths: [String], options: AddOptions = AddOptions(),
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(StagingError) -> Additions {
    let found: [FoundPath]
    do throws(FileError) { found = try FoundPath.files(paths) } catch { throw .folder(error) }
    var adder = try adder(options)
    adder.staging.begin("add \(paths.joined(separator: " "))")
    var additions = Additions()
    let chunk = max(1, options.jobs) * 16
    let builder = options.builder
    for start in stride(from: 0, to: found.count, by: chunk) {
      let part = found[start..<min(start + chunk, found.count)]
      let read = Parallel.map(part.count, jobs: options.jobs) { number in
        part[part.startIndex + number].candidate(options, builder)
      }
      for (path, result) in zip(part, read) {
        do throws(StagingError) {
          let (_, isNew) = try adder.add(try result.get())
          if isNew { additions.added += 1 } else { additions.present += 1 }
        } catch {
          if path.isPassedOver(error) {
            additions.passedOver += 1
          } else {
            additions.failures.append((path.path, error))
          }
        }
      }
      progress(min(start + chunk, found.count), found.count)
    }
    staging = adder.staging
    return additions
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
    guard identifier.isEmpty || identifier.utf8.count <= 16 && identifier.isFileIDText else {
      throw .badFileSetID(identifier)
    }
    guard identifier != staging?.fileSetID ?? directory.fileSetID ?? "" else { return }
    change("File-set ID") { $0.setFileSetID(identifier) }
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
