import DICOM

extension FileSet {
  /// Opens a File-set.
  ///
  /// - Parameters:
  ///   - source: A DICOMDIR; a folder with a DICOMDIR in it, whatever its case; a folder of DICOM
  ///     files, which are then read to make the tree; or one DICOM file.
  ///   - root: The folder that File IDs of a DICOMDIR count from; `nil` for the one that it is in.
  ///     Another one has the files of a DICOMDIR that was repaired elsewhere.
  ///   - limits: Bounds for what a file may ask of the machine.
  /// - Throws: ``FileSetError``.
  public static func open(
    _ source: String, root: String? = nil, limits: ReadLimits = ReadLimits()
  ) throws(FileSetError) -> FileSet {
    guard let status = Folder.status(of: source) else { throw .missing(source) }
    guard let root else {
      if status.kind == .folder { return try openFolder(source, limits) }
      return try openFile(source, root: parent(of: source), limits)
    }
    guard Folder.status(of: root)?.kind == .folder else { throw .missing(root) }
    guard status.kind == .folder else { return try openFile(source, root: root, limits) }
    guard let name = directoryName(in: source) else { throw .nothingFound(source) }
    return try openFile(join(source, name), root: root, limits)
  }

  /// Reads the files of a folder to make the tree, also where it has a DICOMDIR, which is not used.
  ///
  /// - Parameters:
  ///   - source: The folder, or its DICOMDIR.
  ///   - limits: Bounds for what a file may ask of the machine.
  /// - Throws: ``FileSetError``.
  public static func scan(
    _ source: String, limits: ReadLimits = ReadLimits()
  ) throws(FileSetError) -> FileSet {
    guard let status = Folder.status(of: source) else { throw .missing(source) }
    let root = status.kind == .folder ? source : parent(of: source)
    var scan = FolderScan(root: root, limits: limits)
    scan.addAll()
    return try scan.fileSet(source: root, origin: .scan)
  }

  /// Opens the File-set here: the working folder, or the one mounted disc that has a DICOMDIR when
  /// the working folder has none.
  ///
  /// - Returns: The File-set; its source tells which one it is.
  /// - Throws: ``FileSetError``.
  public static func openHere(limits: ReadLimits = ReadLimits()) throws(FileSetError) -> FileSet {
    if directoryName(in: ".") == nil {
      let discs = mountPoints.compactMap { folder in
        directoryName(in: folder).map { "\(folder)/\($0)" }
      }
      if discs.count == 1 { return try open(discs[0], limits: limits) }
    }
    return try open(".", limits: limits)
  }

  /// The folders where systems mount discs, and those below them that users have of their own.
  private static var mountPoints: [String] {
    ["/media", "/run/media", "/mnt", "/Volumes"].flatMap { place in
      let discs = folders(in: place)
      // Some systems have a folder for each user between.
      return [place] + discs + (place.hasSuffix("media") ? discs.flatMap(folders) : [])
    }
  }

  private static func folders(in path: String) -> [String] {
    do throws(FileError) {
      return try Folder.entries(of: path).filter { $0.kind == .folder }.map { "\(path)/\($0.name)" }
        .sorted()
    } catch {
      return []
    }
  }

  /// The name of the DICOMDIR in a folder, or `nil` if there is none.
  public static func directoryName(in folder: String) -> String? {
    do throws(FileError) {
      var listing = try FolderListing(folder)
      guard let match = listing.match("DICOMDIR"), match.kind != .folder else { return nil }
      return FolderListing.withoutVersion(match.name.lowercased()) == "dicomdir" ? match.name : nil
    } catch {
      return nil
    }
  }

  private static func openFolder(
    _ folder: String, _ limits: ReadLimits
  ) throws(FileSetError) -> FileSet {
    var failure: FileSetError?
    if let name = directoryName(in: folder) {
      do throws(FileSetError) {
        return try openFile(folder == "." ? name : join(folder, name), root: folder, limits)
      } catch {
        failure = error
      }
    }
    var scan = FolderScan(root: folder, limits: limits)
    scan.addAll()
    do throws(FileSetError) {
      let scanned = try scan.fileSet(source: folder, origin: .scan)
      guard let failure else { return scanned }
      var (reason, section) = (failure.description, String?.none)
      if case .unreadable(_, let error) = failure {
        let problem = Problem(error)
        reason = (problem.offset.map { "byte \($0): " } ?? "") + problem.message
        section = problem.section
      }
      let problem = Problem(
        .error, .unusableDirectory,
        "the DICOMDIR cannot be used, so the files of the folder were read instead: \(reason)",
        section: section)
      var fileSet = FileSet(
        source: folder, root: folder, origin: .scan, directory: scanned.directory,
        problems: [problem] + scanned.problems, scannedFiles: scanned.scannedFiles)
      if case .unreadable(_, .file(let error)) = failure { fileSet.directoryFailure = error }
      return fileSet
    } catch {
      throw failure ?? error
    }
  }

  private static func openFile(
    _ path: String, root: String, _ limits: ReadLimits
  ) throws(FileSetError) -> FileSet {
    do throws(ReadError) {
      let file: FileBytes
      do throws(FileError) { file = try FileBytes(path: path, retries: limits.retries) } catch {
        throw .file(error)
      }
      return try FileSet(try Part10File(file, limits: limits), path, root: root, limits)
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Takes a file that was read: a DICOMDIR, or a set of one instance.
  ///
  /// - Parameters:
  ///   - path: What it is called.
  ///   - root: The folder that File IDs count from.
  /// - Throws: `ReadError`.
  package init(
    _ file: Part10File, _ path: String, root: String, _ limits: ReadLimits = ReadLimits()
  ) throws(ReadError) {
    guard file.isDirectory else {
      self = try Self.single(file, path, root, limits)
      return
    }
    let (directory, problems) = try DirectoryReader.read(file, limits: limits)
    self.init(
      source: path, root: root, origin: .directory, directory: directory,
      problems: problems + Journal.problems(at: root), scannedFiles: [:])
  }

  private static func single(
    _ file: Part10File, _ path: String, _ root: String, _ limits: ReadLimits
  ) throws(ReadError) -> FileSet {
    var scan = FolderScan(root: root, limits: limits)
    scan.add(file, String(path.split(separator: "/").last ?? ""))
    do throws(FileSetError) {
      let found = try scan.fileSet(source: path, origin: .file)
      return FileSet(
        source: path, root: root, origin: .file, directory: found.directory,
        problems: file.problems, scannedFiles: found.scannedFiles)
    } catch {
      throw .notDICOM(path: path)
    }
  }

  /// The folder that a path is in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let folder = path[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

extension Problem.Code {
  /// A DICOMDIR cannot be read, or is none, and the files of the folder are shown instead.
  public static var unusableDirectory: Self { "unusable-directory" }
}
