import DICOM

/// What a commit would do to a medium.
public struct Plan: Sendable {
  /// What is done with one file.
  public struct FileAction: Sendable {
    /// What is done.
    public enum Kind: String, Sendable {
      /// Its bytes are copied to the medium.
      case copy
      /// It gets a name on the medium beside the one that it has.
      case link
      /// It is taken to the medium, or to another place there.
      case move
      /// It is written anew on the way to the medium: its pixels in another coding, as the profile has
      /// it, or with the preamble and meta information that it lacks.
      case convert
      /// It is written from memory.
      case write
      /// It is indexed where it is.
      case index
      /// It is deleted.
      case delete
      /// It stays as it is, though its record goes.
      case leave
    }

    /// What is done.
    public internal(set) var kind: Kind
    /// Where the bytes come from, or `nil` for what is in memory or deleted.
    public let source: String?
    /// The path below the root of the File-set.
    public let path: String
    /// The number of bytes, as far as it is known: before a file is converted, what it has now.
    public internal(set) var bytes: Int
    /// Whether a file of the same name gives way.
    public let isReplacement: Bool
    /// Whether the source is the file of a record of the medium, which gets another name.
    var isOfMedium = false
    /// Whether it goes by itself, and not because its record does.
    var isDiscarded = false
    /// Whether its bytes are written, and not only a name.
    var isWritten = false
    /// How the source was when its record was made; `nil` if that does not matter.
    var stamp: FileStamp?
    /// What it is made of, for one that is in memory or converted.
    var content: Staging.StagedFile.Source?
    /// Whether the source goes, where that is not the file that gets a name on the medium.
    var losesSource = false
  }

  /// A record that comes, goes or changes.
  public struct RecordChange: Sendable {
    /// Its type.
    public let type: RecordType
    /// What tells it apart: Patient ID, UID, or File ID.
    public let key: String
    /// Where it stands in the DICOMDIR now; `nil` for a new one.
    public let offset: Int?
    /// The elements that change, by their tags and in their order; none where it comes or goes.
    public internal(set) var elements: [Tag] = []
  }

  /// The DICOMDIR.
  public let source: String
  /// Whether the DICOMDIR is made anew.
  public let isNew: Bool
  /// Records that are added.
  public internal(set) var added: [RecordChange] = []
  /// Records that are dropped.
  public internal(set) var dropped: [RecordChange] = []
  /// Records whose keys or File IDs change.
  public internal(set) var changed: [RecordChange] = []
  /// Where the records stand in the DICOMDIR now that stay as they are, but for their offsets.
  public internal(set) var keptOffsets: [Int] = []
  /// How many records stay as they are, but for their offsets.
  public var kept: Int { keptOffsets.count }
  /// What is done with files, in this order; deletions come last, when the DICOMDIR is written.
  public internal(set) var files: [FileAction] = []
  /// The number of bytes of the DICOMDIR.
  public internal(set) var directoryBytes = 0
  /// What was wrong with what was staged.
  public internal(set) var problems: [Problem] = []

  /// Whether there is nothing to do.
  public var isEmpty: Bool {
    !isNew && added.isEmpty && dropped.isEmpty && changed.isEmpty && files.isEmpty
      && !hasOtherIdentification
  }

  /// Whether the File-set ID changes.
  public internal(set) var hasOtherIdentification = false

  /// The number of bytes that are written to the medium, the DICOMDIR included; none where there is
  /// nothing to do.
  public var bytesToWrite: Int {
    bytesToWrite(inBlocksOf: 1)
  }

  /// The number of bytes that are written, each file in whole blocks of the disc.
  func bytesToWrite(inBlocksOf size: Int) -> Int {
    guard !isEmpty else { return 0 }
    func whole(_ bytes: Int) -> Int { (bytes + size - 1) / size * size }
    return files.reduce(whole(directoryBytes)) { sum, file in
      file.isWritten ? sum + whole(file.bytes) : sum
    }
  }
}

extension Plan: CustomStringConvertible {
  /// ``lines`` with breaks between them.
  public var description: String { lines.joined(separator: "\n") }

  /// What would be done, a line for each record and file, ending with a summary; names and keys stand
  /// in them as they are, and may have line breaks and the like.
  public var lines: [String] {
    var lines: [String] = []
    for change in dropped { lines.append("drop    \(change.type) \(change.key)") }
    for change in changed {
      let names = change.elements.map { RecordError.name(of: $0) }.joined(separator: ", ")
      lines.append("change  \(change.type) \(change.key)\(names.isEmpty ? "" : ": \(names)")")
    }
    for change in added { lines.append("add     \(change.type) \(change.key)") }
    for file in files {
      let verb = file.kind.rawValue + String(repeating: " ", count: 8 - file.kind.rawValue.count)
      let from = file.source.map { "\($0) -> " } ?? ""
      lines.append("\(verb)\(from)\(file.path)\(file.isReplacement ? " (replaced)" : "")")
    }
    lines.append(summary)
    return lines
  }

  /// The numbers in one line.
  public var summary: String {
    func counted(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    let incoming = files.count { ![.delete, .leave, .index].contains($0.kind) }
    let outgoing = files.count { $0.kind == .delete }
    return "\(counted(added.count, "record")) added, \(dropped.count) dropped, "
      + "\(changed.count) changed, \(kept) kept; \(counted(incoming, "file")) to write, "
      + "\(outgoing) to delete; \(directoryBytes) bytes of DICOMDIR"
  }
}
