import DICOM

/// What a copy lacks, or has, that its manifest does not say.
public struct ManifestProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A file is not there.
    case missing
    /// A file has other bytes.
    case changed
    /// A file cannot be read.
    case unreadable
    /// A file is there that the manifest does not know.
    case extra
    /// An instance could not be exported, and was not since.
    case notExported = "not exported"
  }

  /// What is wrong.
  public var kind: Kind
  /// The path below the folder of the copy; of what was not exported, that of its source.
  public var path: String
  /// More about it; empty if there is no more to say.
  public var detail = ""
}

/// Compares a copy with the manifest of the export that made it.
public struct ManifestCheck: Sendable {
  private let manifest: Manifest
  private let manifestPath: String
  /// The folder of the copy.
  public let folder: String

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - path: The manifest.
  ///   - folder: Where the copy is now; `nil` for where it was made.
  /// - Throws: ``Manifest/Failure``, also if the folder cannot be listed.
  public init(manifest path: String, folder: String?) throws(Manifest.Failure) {
    manifest = try Manifest(path: path)
    manifestPath = path
    self.folder = folder ?? manifest.folder ?? "."
    do throws(FileError) { _ = try Folder.entries(of: self.folder) } catch {
      throw .file(error)
    }
  }

  /// Whether the last line of the manifest is cut off, as a crash leaves it.
  public var isCutOff: Bool { manifest.isCutOff }

  /// How many files the manifest knows.
  public var fileCount: Int { manifest.files.count }

  /// Reads all files, each once.
  ///
  /// - Parameter jobs: How many files are read at the same time.
  /// - Returns: The problems: of files in the order of the manifest, then what is there beside them.
  public func run(jobs: Int) -> [ManifestProblem] {
    let files = manifest.files
    var problems = Parallel.map(files.count, jobs: jobs) { problem(of: files[$0]) }.compactMap(
      \.self)
    problems += manifest.failures.map { entry in
      let source = entry.source ?? "the record at byte \(entry.offset ?? 0)"
      let (error, own) = (entry.error ?? "", source + ": ")
      return ManifestProblem(
        kind: .notExported, path: source,
        detail: error.hasPrefix(own) ? String(error.dropFirst(own.count)) : error)
    }
    return problems + extras()
  }

  private func problem(of entry: ManifestEntry) -> ManifestProblem? {
    guard let path = entry.path else { return nil }
    guard !path.split(separator: "/").contains("..") else {
      return ManifestProblem(
        kind: .unreadable, path: path, detail: "leaves the folder of the copy; it is not looked at")
    }
    let file = "\(folder)/\(path)"
    guard let status = Folder.status(of: file) else {
      return ManifestProblem(kind: .missing, path: path)
    }
    if let bytes = entry.bytes, status.bytes != bytes {
      return ManifestProblem(
        kind: .changed, path: path, detail: "\(status.bytes) bytes instead of \(bytes)")
    }
    do throws(FileError) {
      guard try FileBytes.digest(of: file).0 != entry.digest else { return nil }
      return ManifestProblem(kind: .changed, path: path, detail: "other bytes than were written")
    } catch {
      return ManifestProblem(kind: .unreadable, path: path, detail: error.description)
    }
  }

  /// The files that the manifest does not know, which it is not one of itself.
  private func extras() -> [ManifestProblem] {
    var problems: [ManifestProblem] = []
    let own = Folder.realPath(manifestPath)
    var pending = [""]
    while let prefix = pending.popLast() {
      let entries: [FolderEntry]
      do throws(FileError) {
        entries = try Folder.entries(of: "\(folder)/\(prefix)")
      } catch {
        problems.append(
          ManifestProblem(kind: .unreadable, path: prefix, detail: error.description))
        continue
      }
      for entry in entries.sorted(by: { $0.name < $1.name }) {
        let path = prefix + entry.name
        if entry.kind == .folder {
          pending.append(path + "/")
        } else if manifest[path] == nil, own == nil || Folder.realPath("\(folder)/\(path)") != own {
          problems.append(ManifestProblem(kind: .extra, path: path))
        }
      }
    }
    return problems
  }
}

extension Manifest {
  /// The destination of the export, if it has exported something.
  var folder: String? {
    for entry in files {
      guard let path = entry.path, let destination = entry.destination,
        destination.hasSuffix("/" + path)
      else { continue }
      return String(destination.dropLast(path.count + 1))
    }
    return nil
  }
}
