import DICOM

extension Repair {
  /// Writes the DICOMDIR to a new file; its File IDs count from the folder of the old one.
  ///
  /// - Throws: ``CommitError``; nothing is left then.
  public func write(
    to path: String, writer: FileWriter = FileWriter()
  ) throws(CommitError) {
    let layout = try PlanMaker(
      fileSet, fileSet.staging ?? Staging(fileSet.directory), CommitOptions()
    ).layout
    do throws(FileError) {
      var file = try writer.begin(path)
      try layout.writer.write { (bytes: inout [UInt8]) throws(FileError) in
        try file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      try file.finish(existing: .refuse, isSynced: true)
    } catch {
      throw error.isExisting ? .exists(path) : .destination(error)
    }
  }

  /// Puts the DICOMDIR in the place of the old one, which stays beside it under another name.
  ///
  /// At every instant the medium holds the old one or the new one; see
  /// ``FileSet/commit(options:)``.
  /// - Returns: The name of the old one; `nil` if there was none, or nothing to do.
  /// - Throws: ``CommitError``; the medium is as it was then.
  public func commit(
    options: CommitOptions = CommitOptions()
  ) throws(CommitError) -> (result: CommitResult, oldName: String?) {
    var options = options
    options.acceptsProblems = true
    options.keepsFiles = true
    options.isUndoable = false
    if isNeeded, FileWriter.exists(fileSet.source) {
      options.oldDirectoryName = Self.freeName(beside: fileSet.source)
    }
    return (try fileSet.commitAndClose(options: options), options.oldDirectoryName)
  }

  /// The name that the old DICOMDIR gets: the first one that was ever kept is never overwritten.
  private static func freeName(beside source: String) -> String {
    let name = "\(source).orig"
    var path = name
    var number = 2
    while FileWriter.exists(path) {
      path = "\(name)~\(number)"
      number += 1
    }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension Repair {
  /// The DICOMDIRs of before repairs that are beside one, as far as those are numbered.
  static func oldDirectories(beside source: String) -> [String] {
    let name = "\(source).orig"
    return ([name] + (2...9).map { "\(name)~\($0)" }).filter(FileWriter.exists)
  }
}

extension String {
  /// Whether a file of this name is a DICOMDIR as it was before a repair.
  var isOldDirectoryName: Bool {
    guard let mark = utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = self[mark...]
    guard ending == ".orig" || ending.hasPrefix(".orig~") else { return false }
    return ending.dropFirst(6).utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
