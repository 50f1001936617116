import DICOM

/// Reads a DICOMDIR: its records by their items, then the tree by their offsets.
///
/// Discs in the wild are wrong in every way. Nothing that a record says is believed before it is
/// checked, what is wrong becomes a problem, and the tree holds all that can be saved.
struct DirectoryReader {
  let source: FileBytes
  let encoding: ElementEncoding
  /// How deep sequences are shown.
  let nestingLimit: Int
  var records: [DirectoryRecord] = []
  /// The next and lower offsets of each record as they stand in the file.
  var links: [Links] = []
  var types = TypeList()
  var problems: ProblemList
  /// The records without elements that were read last: where the first is, and how many there are.
  var emptyRecords = (first: 0, count: 0)
  /// Up to where the bytes are known to be in memory.
  private var loadedEnd = 0

  /// How many bytes are asked for at once, while others are on the way.
  static var pieceSize: Int { 1 << 16 }

  struct Links {
    var next: UInt32 = 0
    var lower: UInt32 = 0
  }

  /// Reads the directory of a DICOMDIR.
  ///
  /// - Returns: The tree, and what was wrong in the order of the bytes.
  /// - Throws: `ReadError.file` only.
  static func read(
    _ part10: Part10File, limits: ReadLimits = ReadLimits()
  ) throws(ReadError) -> (Directory, [Problem]) {
    let dataSet = part10.dataSet
    // Offsets have 32 bits, so no sound directory is larger.
    guard dataSet.source.count <= 1 << 32 else {
      throw .tooLarge(bytes: dataSet.source.count, limit: 1 << 32)
    }
    var reader = DirectoryReader(
      source: dataSet.source, encoding: dataSet.encoding, problemLimit: limits.problemsPerKind,
      nestingLimit: dataSet.nestingLimit)
    for problem in part10.problems { reader.problems.add(problem) }
    reader.checkFile(part10)

    var sequence = 0..<0
    if let element = dataSet[.directoryRecordSequence] {
      sequence = element.value
      try dataSet.source.loadAll { () throws(ReadError) in try reader.scan(sequence) }
    } else {
      try dataSet.source.loadAll { () throws(ReadError) in }
      reader.problems.add(
        .error, .missingElement, section: "PS3.3 §F.3.2.1",
        "Directory Record Sequence (0004,1220) is missing; the file may be cut off")
    }
    let root = reader.link(dataSet, sequence)
    return (
      Directory(
        source: dataSet.source, encoding: dataSet.encoding,
        transferSyntax: part10.transferSyntax, meta: part10.meta, dataSet: dataSet,
        records: reader.records, types: reader.types, rootNumber: root),
      reader.problems.summary
    )
  }

  init(source: FileBytes, encoding: ElementEncoding, problemLimit: Int, nestingLimit: Int) {
    self.source = source
    self.nestingLimit = nestingLimit
    self.encoding = encoding
    problems = ProblemList(limit: problemLimit)
  }

  /// Makes sure that the bytes up to an offset are in memory.
  ///
  /// - Throws: `ReadError.file` only.
  mutating func load(to end: Int) throws(ReadError) {
    guard end > loadedEnd else { return }
    let next = min(max(end, loadedEnd + Self.pieceSize), source.count)
    do throws(FileError) { try source.load(loadedEnd..<next) } catch { throw .file(error) }
    loadedEnd = next == source.count ? .max : next
  }

  /// Checks what stands beside the records (PS3.10 §8.6, PS3.3 §F.3.2.1).
  private mutating func checkFile(_ file: Part10File) {
    if file.transferSyntax != .explicitVRLittleEndian {
      problems.add(
        .warning, .wrongSyntax, offset: file.meta[.transferSyntaxUID]?.offset,
        section: "PS3.10 §8.6",
        "a DICOMDIR has to be in Explicit VR Little Endian; this one states "
          + (file.transferSyntax.name ?? "\(file.transferSyntax.uid.rawValue.quoted), which is none")
      )
    }
    let dataSet = file.dataSet
    if let element = dataSet[.fileSetID] {
      let identifier = dataSet.strings(.fileSetID).joined(separator: "\\")
      let isConformant = identifier.utf8.allSatisfy { byte in
        (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
      }
      if identifier.utf8.count > 16 || !isConformant {
        problems.add(
          .warning, .badFileSetID, offset: element.offset, section: "PS3.10 §8.1, §8.5",
          identifier.utf8.count > 16
            ? "the File-set ID \(identifier.quoted) has \(identifier.utf8.count) characters; up to 16 are "
              + "allowed"
            : "the File-set ID \(identifier.quoted) has other characters than A-Z, 0-9 and _")
      }
    } else {
      problems.add(
        .warning, .missingElement, section: "PS3.3 §F.3.2.1",
        "File-set ID (0004,1130) is missing; it may be empty, but has to be there")
    }
    if let element = dataSet[.consistencyFlag] {
      if let flag = dataSet.int(.consistencyFlag), flag != 0 {
        problems.add(
          .warning, .consistencyFlag, offset: element.offset, section: "PS3.3 §F.3.2.1",
          "the consistency flag says that the directory may not match the files")
      }
    } else {
      problems.add(
        .warning, .missingElement, section: "PS3.3 §F.3.2.1",
        "File-set Consistency Flag (0004,1212) is missing")
    }
    if let length = dataSet.int(Tag(0x0004, 0)), let element = dataSet[Tag(0x0004, 0)],
      let last = dataSet.elements.last(where: { $0.tag.group == 4 }),
      !last.isUndefinedLength, length != last.value.upperBound - element.value.upperBound
    {
      addGroupLength(at: element.offset)
    }
  }

  mutating func addGroupLength(at offset: Int) {
    problems.add(
      .warning, .groupLength, offset: offset, section: "PS3.5 §7.2",
      "the length of group 0004 is wrong; group lengths are not used")
  }
}

extension Part10File {
  /// Whether this is a DICOMDIR, by its class or by its elements.
  var isDirectory: Bool {
    meta.string(.mediaStorageSOPClassUID) == "1.2.840.10008.1.3.10"
      || dataSet.contains(.directoryRecordSequence)
  }
}

/// The record types of a directory, each once.
struct TypeList: Sendable {
  private(set) var types: [RecordType] = []
  /// Whether a type stands below another, by their numbers, is asked for each record.
  private(set) var levels: [RecordType.Level] = []
  /// Whether the standard knows a type, and there is one.
  private(set) var isUnknown: [Bool] = []
  private var keys: [(bytes: UInt128, count: Int)] = []
  private var numbers: [RecordType: UInt16] = [:]

  /// The number of the type whose name stands in `bytes`, without its padding.
  mutating func number(of bytes: RawSpan) -> UInt16 {
    var key: UInt128 = 0
    var length = bytes.byteCount
    while length > 0, bytes[length - 1] == 0x20 || bytes[length - 1] == 0 { length -= 1 }
    guard length <= 16 else {
      return number(of: RecordType(rawValue: text(bytes.extracting(0..<length))))
    }
    for offset in 0..<length { key = key << 8 | UInt128(bytes[offset]) }
    for number in keys.indices where keys[number] == (key, length) { return UInt16(number) }
    let number = number(of: RecordType(rawValue: text(bytes.extracting(0..<length))))
    if Int(number) == keys.count, keys.count < 64 { keys.append((key, length)) }
    return number
  }

  /// The number of a type; the list is full at 65,535 types, which then share the last number.
  mutating func number(of type: RecordType) -> UInt16 {
    if let number = numbers[type] { return number }
    guard types.count < Int(UInt16.max) else { return UInt16.max - 1 }
    let number = UInt16(types.count)
    types.append(type)
    levels.append(type.level)
    isUnknown.append(
      type.level == .any && type != "" && type != .privateRecord && !type.isRetired)
    numbers[type] = number
    return number
  }

  private func text(_ bytes: RawSpan) -> String {
    var text = ""
    for offset in 0..<bytes.byteCount { text.unicodeScalars.append(Unicode.Scalar(bytes[offset])) }
    return text
  }
}
