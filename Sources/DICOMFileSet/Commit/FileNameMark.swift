import DICOM

/// What paths and File IDs have in common that may be the same file, whatever discs change about
/// names: how the last component begins.
///
/// Equal marks may be of different files; different ones never are of the same.
struct FileNameMark: Hashable {
  private var letters: UInt64 = 0

  /// The mark of a path below the root, or of the value of a Referenced File ID; `nil` where it has
  /// other characters than ASCII, of which nobody knows what discs make.
  init?(_ path: RawSpan) {
    var offset = path.byteCount
    while offset > 0, path[offset - 1] == 0x20 || path[offset - 1] == 0 { offset -= 1 }
    while offset > 0, path[offset - 1] != 0x2F, path[offset - 1] != 0x5C { offset -= 1 }
    for index in offset..<path.byteCount where path[index] >= 0x80 { return nil }
    while offset < path.byteCount, path[offset] == 0x20 { offset += 1 }
    // Up to eight letters and digits: behind others discs make differences.
    for index in offset..<min(offset + 8, path.byteCount) {
      let byte = path[index]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x5F: letters = letters << 8 | UInt64(byte)
      case 0x61...0x7A: letters = letters << 8 | UInt64(byte - 0x20)
      default: return
      }
    }
  }

  /// The marks of some files.
  struct Group {
    /// `nil` where one of them may be any file.
    private var marks: Set<FileNameMark>? = []
    /// A bit for each mark: most others are told from them without a search.
    private var bits: UInt64 = 0

    /// The marks of paths below the root.
    init(_ paths: [String]) {
      for path in paths {
        guard let mark = FileNameMark(Array(path.utf8).span.raw) else {
          marks = nil
          return
        }
        marks?.insert(mark)
        bits |= mark.bit
      }
    }

    /// Whether a file of a mark may be one of them.
    func mayContain(_ mark: FileNameMark?) -> Bool {
      guard let marks, let mark else { return true }
      return bits & mark.bit != 0 && marks.contains(mark)
    }
  }

  private var bit: UInt64 { 1 << ((letters &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}
