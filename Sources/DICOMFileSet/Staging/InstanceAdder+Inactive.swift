import DICOM

/// Instances whose records are not in use any more, and whose files are still there.
extension InstanceAdder {
  /// An instance that need not be copied, because the file of its inactive record is the same, byte
  /// for byte: that is indexed where it is.
  mutating func revived(
    _ candidate: Candidate, _ problems: inout [Problem]
  ) throws(StagingError) -> Candidate {
    switch candidate.source {
    case .path, .converted, .memory: break
    case .medium, .inPlace: return candidate
    }
    guard let number = inactiveRecord(of: candidate.identity.sopInstanceUID),
      let fileID = fileSet.directory.fileID(of: number), fileID.isConformant,
      let path = fileSet.path(of: number, staging), fileSet.pathOnMedium(path) == fileID.path,
      !(staging.allocator?.hasFile(fileID) ?? true)
    else { return candidate }
    let stamp = FileStamp(leadingTo: path)
    guard try isSame(try content(of: candidate.source, inPlace: path), .file(path)) else {
      return candidate
    }
    if options.transfer == .move {
      problems.append(
        Problem(
          .warning, .unreferencedFile,
          "the medium has this file already, as \(fileID.path), so the given one stays where it is",
          section: "PS3.3 §F.2.1"))
    }
    var result = candidate
    result.source = .inPlace
    result.fileID = fileID
    // It is the medium's file that has to stay what it is until the commit.
    result.stamp = stamp
    return result
  }

  /// The record of an instance that is not in use, or stands below one that is not.
  private mutating func inactiveRecord(of uid: String) -> Int? {
    if let inactive = staging.inactive { return inactive[uid] }
    var found: [String: Int] = [:]
    let directory = fileSet.directory
    if directory.records.contains(where: { !$0.isInUse }) {
      var isInUse = [Bool](repeating: false, count: directory.records.count)
      directory.walkInUse { number, _ in isInUse[number] = true }
      directory.walk { number, _ in
        guard !isInUse[number], directory.records[number].hasFile else { return }
        let uid = directory.dataSet(of: number).identifier(.referencedSOPInstanceUIDInFile)
        if found[uid] == nil { found[uid] = number }
      }
    }
    staging.inactive = found
    return found[uid]
  }
}
