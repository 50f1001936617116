import DICOM

/// What another File-set has beside its records and their files: the File-set Descriptor File, a text
/// for people, and elements of the DICOMDIR that only their maker knows (PS3.3 §F.3.2.1).
///
/// A new File-set of all instances gets the descriptor file; whatever else is left out is said.
struct DescriptorFile {
  private let other: FileSet
  private var dataSet: DataSet { other.directory.dataSet }

  init(of other: FileSet) { self.other = other }

  /// Enters it into a File-set that is made anew.
  func enter(into adder: inout InstanceAdder) {
    guard adder.fileSet.isNew else { return }
    reportOthers(&adder)
    guard let element = dataSet[.fileSetDescriptorFileID], !element.isEmpty else { return }
    let fileID = FileID(dataSet.strings(.fileSetDescriptorFileID))
    guard let reason = stage(fileID, &adder) else { return }
    adder.staging.problems.append(
      Problem(
        .warning, .descriptorFile,
        "the descriptor file \(fileID.shown) of \(other.source) is not copied: \(reason)",
        section: "PS3.3 §F.3.2.1"))
  }

  /// Stages the file.
  ///
  /// - Returns: Why it cannot be, as the end of a sentence; `nil` if it is staged.
  private func stage(_ fileID: FileID, _ adder: inout InstanceAdder) -> String? {
    guard adder.options.filter == nil else {
      return "it is about all instances, and only some are copied"
    }
    guard adder.staging.descriptor == nil else { return "there is one already" }
    if let flaw = adder.staging.allocator?.obstacle(to: fileID) { return flaw }
    let source: (path: String, bytes: Int)
    switch locate(fileID) {
    case .success(let found): source = found
    case .failure(let refusal): return refusal.reason
    }
    var root = adder.fileSet.directory.dataSet
    let terms = dataSet.strings(.descriptorCharacterSet)
    do throws(ValueError) {
      try root.set(.fileSetDescriptorFileID, .CS, to: .texts(fileID.components))
      if !terms.isEmpty { try root.set(.descriptorCharacterSet, .CS, to: .texts(terms)) }
    } catch {
      return "\(error)"
    }
    adder.staging.allocator?.take(fileID)
    adder.staging.setDescriptor(
      Staging.StagedFile(
        source: .path(source.path), fileID: fileID, bytes: source.bytes, transfer: .copy),
      frame: (adder.fileSet.directory.meta, root))
    return nil
  }

  private struct Refusal: Error { var reason: String }

  /// Finds the file on the disc, below the root.
  private func locate(_ fileID: FileID) -> Result<(path: String, bytes: Int), Refusal> {
    var names = FolderNames(other.directory, root: other.root)
    let folders = fileID.components.dropLast()
    let folder = folders.isEmpty ? other.root : "\(other.root)/\(names.path(of: folders))"
    do throws(FileError) {
      var listing = try FolderListing(folder)
      guard let match = listing.match(fileID.components.last ?? ""),
        let status = try listing.status(of: match), status.kind == .file
      else { return .failure(Refusal(reason: "it is not on the disc")) }
      let path = "\(folder)/\(match.name)"
      guard let root = Folder.realPath(other.root), let real = Folder.realPath(path),
        real.hasPrefix(root == "/" ? root : root + "/")
      else { return .failure(Refusal(reason: "it is a link that leaves the File-set")) }
      let file = try FileBytes(path: path)
      try file.load(0..<min(file.count, 132))
      guard !file.isDICOM else {
        return .failure(Refusal(reason: "it is DICOM, and has to be plain text"))
      }
      return .success((path, file.count))
    } catch {
      return .failure(Refusal(reason: "it cannot be read: \(error)"))
    }
  }

  /// Says which elements beside the records stay behind.
  private func reportOthers(_ adder: inout InstanceAdder) {
    let known: Set<Tag> = [
      .fileSetID, .fileSetDescriptorFileID, .descriptorCharacterSet, .firstRecordOffset,
      .lastRecordOffset, .consistencyFlag, .directoryRecordSequence, Tag(0xFFFC, 0xFFFC),
    ]
    let others = dataSet.elements.filter { !known.contains($0.tag) && $0.tag.element != 0 }
    guard let first = others.first else { return }
    let count = others.count == 1 ? "1 element" : "\(others.count) elements"
    adder.staging.problems.append(
      Problem(
        .warning, .droppedKey,
        "\(count) beside the records of \(other.source) \(others.count == 1 ? "is" : "are") not "
          + "copied: \(RecordError.name(of: first.tag))"
          + (others.count > 1 ? " and what follows" : ""),
        section: "PS3.3 §F.3.2.1"))
  }
}
