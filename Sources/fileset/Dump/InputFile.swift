import DICOM

/// A file that was named on the command line, or found in a folder that was.
struct InputFile {
  /// The path, or `-` for standard input.
  let path: String
  /// Whether it was found in a folder, where not all files need be DICOM.
  var isFound = false

  /// Opens it.
  func open() throws(ReadError) -> Part10File {
    guard path == "-" else { return try Part10File(path: path) }
    let bytes: FileBytes
    do throws(FileError) { bytes = try .standardInput() } catch { throw .file(error) }
    return try Part10File(bytes)
  }

  /// The option by which folders are read.
  static var recursiveOption: OptionDescription {
    OptionDescription("-r", nil, "Read all DICOM files in folders and the folders in them.")
  }

  /// The files that were named; with `-r`, folders stand for the files in them, by name.
  ///
  /// - Throws: ``FileError`` for a folder that cannot be listed.
  static func files(_ paths: [String], isRecursive: Bool) throws(FileError) -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      guard isRecursive, Folder.status(of: path)?.kind == .folder else {
        files.append(InputFile(path: path))
        continue
      }
      var pending = [path]
      while let folder = pending.popLast() {
        let parent = folder.hasSuffix("/") ? folder : folder + "/"
        let entries = try Folder.entries(of: folder).sorted { $0.name < $1.name }
        // Links to folders are left alone: they may lead back here.
        for entry in entries where entry.kind == .file || isLinkToFile(entry, parent) {
          files.append(InputFile(path: parent + entry.name, isFound: true))
        }
        for entry in entries.reversed() where entry.kind == .folder {
          pending.append(parent + entry.name)
        }
      }
    }
    return files
  }

  private static func isLinkToFile(_ entry: FolderEntry, _ parent: String) -> Bool {
    entry.kind == .link && Folder.status(of: parent + entry.name)?.kind == .file
  }
}

/// Files one after the other, and how that ended.
struct InputRun {
  var output = Output(1)
  var messages = Messages()
  private var done = 0
  private var failed = 0

  /// Opens files and hands them on; what is wrong with them is said.
  ///
  /// - Parameters:
  ///   - files: The files; of those that were found in a folder, what is not DICOM is passed over.
  ///   - work: Prints one, and returns whether all that was asked for is in it.
  /// - Returns: How the run ends.
  mutating func each(
    _ files: [InputFile],
    _ work: (InputFile, Part10File, inout InputRun) throws(ReadError) -> Bool
  ) -> ExitStatus {
    for file in files where !output.isClosed {
      do throws(ReadError) {
        if try !work(file, file.open(), &self) { failed += 1 }
        done += 1
      } catch {
        if file.isFound, case .notDICOM = error { continue }
        failed += 1
        output.flush()
        let text = "\(error)"
        messages.error(Text.visible(text.hasPrefix(file.path) ? text : "\(file.path): \(text)"))
      }
    }
    output.flush()
    if failed == 0 { return .success }
    return done == 0 ? .badSource : .someFailed
  }

  /// Says what was wrong with a file, behind what was printed of it.
  mutating func problems(_ problems: [Problem], of file: InputFile) {
    guard !problems.isEmpty else { return }
    output.flush()
    if !output.isClosed { messages.problems(problems, of: Text.visible(file.path), advice: "") }
  }
}

extension Output {
  /// Takes bytes over; they are written once much has come together.
  mutating func take(_ more: inout [UInt8]) {
    bytes.append(contentsOf: more)
    more.removeAll(keepingCapacity: true)
    flushIfLarge()
  }
}
