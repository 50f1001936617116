import DICOM

/// A file that is to be added, and the folder it was found in.
struct FoundPath: Sendable {
  /// The path.
  let path: String
  /// The path below the folder that was named; the name alone for a file that was named itself.
  let below: String
  /// The path below the root of the File-set, or `nil` for a file elsewhere, and for a link.
  let place: String?
  /// Whether it was found in a folder, where not all files need be DICOM.
  let isFound: Bool

  /// The files that were named, and those in folders, by name. Links are followed only to files.
  ///
  /// - Parameters:
  ///   - root: The root of the File-set that they are added to.
  ///   - others: Takes the paths of what is neither a file nor a folder: pipes, devices, links that
  ///     lead to no file.
  /// - Throws: `FileError` of a path that cannot be looked at.
  static func files(
    _ paths: [String], root: String, others: inout [String]
  ) throws(FileError) -> [FoundPath] {
    var files: [FoundPath] = []
    let realRoot = Folder.realPath(root)
    for path in paths {
      let place = place(of: path, below: realRoot)
      guard Folder.status(of: path)?.kind == .folder else {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        files.append(FoundPath(path: path, below: name, place: place, isFound: false))
        continue
      }
      try list(path.hasSuffix("/") ? path : path + "/", place: place, into: &files, &others)
    }
    return files
  }

  private static func list(
    _ top: String, place: String?, into files: inout [FoundPath], _ others: inout [String]
  ) throws(FileError) {
    let above = place.map { $0.isEmpty ? "" : $0 + "/" }
    var pending = [""]
    while let folder = pending.popLast() {
      let entries = try Folder.entries(of: top + folder).sorted { $0.name < $1.name }
      for entry in entries where !entry.isOfFileSet {
        let name = folder + entry.name
        switch entry.kind {
        case .file: break
        case .link where Folder.status(of: top + name)?.kind == .file: break
        case .folder: continue
        case .link, .other:
          others.append(top + name)
          continue
        }
        files.append(
          FoundPath(
            path: top + name, below: name,
            place: entry.kind == .link ? nil : above.map { $0 + name }, isFound: true))
      }
      for entry in entries.reversed() where entry.kind == .folder && !entry.isOfFileSet {
        pending.append(folder + entry.name + "/")
      }
    }
  }

  /// The path below the root of what a path leads to, empty for the root itself.
  private static func place(of path: String, below root: String?) -> String? {
    guard let root, let real = Folder.realPath(path) else { return nil }
    if real == root { return "" }
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return real.hasPrefix(prefix) ? String(real.dropFirst(prefix.count)) : nil
  }

  /// Reads who the instance is.
  ///
  /// - Parameter failure: Why the file cannot be opened, if that was found out already.
  func candidate(
    _ options: AddOptions, _ builder: RecordBuilder, failure: ReadError? = nil
  ) -> Result<InstanceAdder.Candidate, StagingError> {
    do throws(StagingError) {
      if let failure { throw .unreadable(path, failure) }
      let file: Part10File
      do throws(ReadError) { file = try Part10File(path: path, limits: options.limits) } catch {
        throw .unreadable(path, error)
      }
      try options.checkExpectation(of: file, named: path)
      var builder = builder
      if place != nil { builder.converter = nil }
      var candidate = try InstanceAdder.candidate(file, .path(path), named: path, builder)
      try settle(&candidate, options)
      return .success(candidate)
    } catch {
      return .failure(error)
    }
  }

  /// Decides whether the file stays where it is, and what its File ID is to be.
  private func settle(
    _ candidate: inout InstanceAdder.Candidate, _ options: AddOptions
  ) throws(StagingError) {
    guard let place else {
      guard options.transfer != .inPlace else { throw .notBelowRoot(path) }
      candidate.fileID = options.naming.fileID(path: below)
      return
    }
    let fileID = FileID(path: place)
    if fileID.isConformant {
      candidate.source = .inPlace
      candidate.fileID = fileID
    } else if options.renamesFiles {
      candidate.source = .medium(path)
      candidate.wantedFileID = fileID.mended
    } else if options.transfer == .inPlace {
      candidate.source = .inPlace
      candidate.fileID = fileID
    } else {
      candidate.fileID = options.naming.fileID(path: place)
    }
  }

  /// Whether a file is none of those that are meant, rather than one that cannot be added.
  func isPassedOver(_ error: StagingError) -> Bool {
    switch error {
    case .unreadable(_, .notDICOM), .isDirectory: isFound
    default: false
    }
  }
}

extension FileID {
  /// The File ID of a path below the root.
  public init(path: String) {
    self.init(path.split(separator: "/").map(String.init))
  }

  /// The same in upper case.
  var upperCased: FileID { FileID(components.map { $0.uppercased() }) }

  /// The same in upper case and without the extension of the file, which is often enough to make it
  /// conformant.
  var mended: FileID {
    var components = upperCased.components
    if let name = components.popLast() {
      components.append(String(name.prefix { $0 != "." }))
    }
    return FileID(components)
  }
}

extension FolderEntry {
  /// Whether it belongs to a commit that goes on, was interrupted, or can be taken back.
  var isOfFileSet: Bool { name.hasPrefix(".fileset-") }
}
