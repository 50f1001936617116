import DICOM

/// Checks the File-set Descriptor File: a text on the medium that is no DICOM (PS3.3 §F.3.2.1).
struct DescriptorCheck {
  /// Texts are looked at up to this many bytes.
  private static let limit = 1 << 20
  let fileSet: FileSet
  private var dataSet: DataSet { fileSet.directory.dataSet }

  init(_ fileSet: FileSet) { self.fileSet = fileSet }

  /// Checks it, if the directory names one.
  func check(_ list: inout FindingList) {
    let terms = dataSet.strings(.descriptorCharacterSet)
    let offset = dataSet[.descriptorCharacterSet]?.offset
    if !terms.isEmpty, !CharacterSet(terms: terms).problems.isEmpty {
      list.add(
        .descriptorCharacterSet, offset: offset,
        "the character set of the descriptor file, \(terms.quoted), is none of the standard's")
    }
    guard let element = dataSet[.fileSetDescriptorFileID], !element.isEmpty else { return }
    let fileID = FileID(dataSet.strings(.fileSetDescriptorFileID))
    func add(_ message: String) {
      list.add(.descriptorFile, offset: element.offset, "the descriptor file \(message)")
    }
    guard fileID.isConformant else { return add("'\(fileID)' has no valid File ID") }
    let path = fileID.components.joined(separator: "/")
    do throws(FileError) {
      let file = try FileBytes(path: "\(fileSet.root)/\(path)")
      try file.load(0..<min(file.count, Self.limit))
      guard !file.isDICOM else { return add("\(fileID) is DICOM; it has to be plain text") }
      let bytes = file.bytes
      guard terms.isEmpty else { return }
      for offset in 0..<min(file.count, Self.limit) where bytes[offset] >= 0x80 {
        return list.add(
          .descriptorCharacterSet, offset: element.offset,
          "the descriptor file \(fileID) has text beyond ASCII, and the directory no character set "
            + "(0004,1142) for it")
      }
    } catch {
      add("\(fileID) cannot be read: \(error)")
    }
  }
}

extension FileBytes {
  /// Whether the prefix of DICOM files stands behind a preamble (PS3.10 §7.1).
  ///
  /// The first 132 bytes have to be loaded.
  var isDICOM: Bool {
    guard count >= 132 else { return false }
    return bytes.integer(at: 128, as: UInt32.self) == UInt32(littleEndian: 0x4D43_4944)
  }
}
