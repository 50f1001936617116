import DICOM

/// Gives new files File IDs that are free, valid, and stay what they are (PS3.10 §8.2, §8.5).
struct FileIDAllocator: Sendable {
  private enum Use { case file, folder }

  /// The File IDs in use, and the folders on the way to them, in upper case.
  private var used: [String: Use] = [:]
  /// The File IDs of the DICOMDIR that are as the standard wants them, in folders that are known.
  private var known: ValueTable
  private var next: [String: Int] = [:]
  /// The folder of the file that was taken last.
  private var lastFolder: ArraySlice<String> = []
  /// The folders of patients, studies and series, by the numbers of their records.
  private var folders: [Int: [String]] = [:]
  let root: String
  private var names: FolderNames

  /// Takes note of the File IDs of a tree.
  init(_ directory: Directory, _ staging: Staging, root: String) {
    self.root = root
    names = FolderNames(directory, root: root)
    known = ValueTable(directory.source, expecting: directory.records.count)
    var last: KnownFolder?
    staging.tree.walk { number, _ in
      let isBase = staging.tree.isBase(number) && !staging.tree.isMade(number)
      if isBase, directory.records[number].hasFile,
        takePlainly(number, directory, staging.tree, &last)
      {
        return
      }
      let fileID: FileID?
      if case .new(let record)? = staging.tree.made(number) {
        fileID = record.reference?.fileID
      } else if case .edited(let type, let elements)? = staging.tree.made(number) {
        let keys = NewRecord(type: type, keys: elements).keyDataSet
        let components = keys?.strings(.referencedFileID)
        fileID = components.flatMap { $0.isEmpty ? nil : FileID($0) }
      } else {
        fileID = staging.tree.isBase(number) ? directory.plainFileID(of: number) : nil
      }
      guard let fileID = staging.files[number]?.fileID ?? fileID,
        fileID.components.count <= FileID.depthLimit
      else { return }
      take(fileID)
      settle(number, fileID, staging.tree)
    }
    if let descriptor = staging.descriptor { take(descriptor.fileID) }
  }

  private mutating func use(_ key: String) -> Use? {
    used[key] ?? (known.find(key) == nil ? nil : .file)
  }

  /// Whether no file has that File ID, nor any on the medium that the directory does not know.
  mutating func isFree(_ fileID: FileID) -> Bool {
    use(Self.key(fileID.components[...])) == nil
      && !FileWriter.exists(path(of: fileID))
  }

  /// Where a new file of a File ID is going to be.
  mutating func path(of fileID: FileID) -> String { "\(root)/\(names.path(of: fileID))" }

  /// Where the folder of new files is, or is going to be.
  mutating func path(ofFolder components: ArraySlice<String>) -> String {
    "\(root)/\(names.path(of: components))"
  }

  /// Whether the folders of a File ID are none of the files, and no files on the medium.
  mutating func hasFolder(for fileID: FileID) -> Bool {
    // From the inside out: a folder that is known tells of all around it.
    for count in fileID.components.indices.dropFirst().reversed() {
      let folder = fileID.components.prefix(count)
      switch use(Self.key(folder)) {
      case .file: return false
      case .folder: return true
      case nil: break
      }
      if let status = Folder.status(of: path(ofFolder: folder)), status.kind != .folder {
        return false
      }
    }
    return true
  }

  /// Whether the folder of a record has its name.
  func knowsFolder(of record: Int) -> Bool { folders[record] != nil }

  /// Whether a record refers to a file of that File ID.
  mutating func hasFile(_ fileID: FileID) -> Bool { use(Self.key(fileID.components[...])) == .file }

  /// Takes a File ID for a file that is there, unless a record refers to one of that File ID.
  ///
  /// - Returns: Whether it is taken now.
  mutating func takeFile(_ fileID: FileID) -> Bool {
    let key = Self.key(fileID.components[...])
    guard use(key) != .file else { return false }
    takeFolders(of: fileID)
    used[key] = .file
    return true
  }

  /// Takes a File ID.
  mutating func take(_ fileID: FileID) {
    takeFolders(of: fileID)
    used[Self.key(fileID.components[...])] = .file
  }

  private mutating func takeFolders(of fileID: FileID) {
    // Most files stand in the folder of the one before them.
    guard fileID.components.dropLast() != lastFolder else { return }
    lastFolder = fileID.components.dropLast()
    for count in fileID.components.indices.dropFirst().reversed() {
      let folder = Self.key(fileID.components.prefix(count))
      if used[folder] == .folder { break }
      used[folder] = .folder
    }
  }

  /// The folder of the file before, in the DICOMDIR, and the record that it was below.
  private struct KnownFolder {
    var bytes: Range<Int>
    var parent: Int?
  }

  /// Takes the File ID of a record that is as the standard wants it, without taking it apart where it
  /// stands in the folder and in the series of the one before.
  ///
  /// - Returns: Whether it is one.
  private mutating func takePlainly(
    _ number: Int, _ directory: Directory, _ tree: RecordTree, _ last: inout KnownFolder?
  ) -> Bool {
    let bytes = directory.source.bytes
    guard var value = directory.fileIDValue(of: number) else { return false }
    while !value.isEmpty, bytes[value.upperBound - 1] == 0x20 { value = value.dropLast() }
    let parent = tree.parent(of: number)
    // Most files stand in the folder of the one before them, which was found good.
    let known = value.prefix(last?.bytes.count ?? 0)
    let isBelow =
      last.map { folder in
        parent == folder.parent
          && bytes.extracting(known).hasSameBytes(as: bytes.extracting(folder.bytes))
      } ?? false
    guard let name = bytes.fileIDName(in: isBelow ? value.dropFirst(known.count) : value) else {
      return false
    }
    guard isBelow, name == known.upperBound else {
      last = KnownFolder(bytes: value.lowerBound..<name, parent: parent)
      return false
    }
    return self.known.insert(number, value)
  }

  /// Notes the folders of the series, study and patient of a file, where the File ID has one for
  /// each, and is valid, so that others beside it can be.
  private mutating func settle(_ number: Int, _ fileID: FileID, _ tree: RecordTree) {
    guard fileID.isConformant else { return }
    var folder = Array(fileID.components.dropLast())
    var record = tree.parent(of: number)
    while let number = record, !folder.isEmpty {
      if folders[number] == nil { folders[number] = folder }
      folder.removeLast()
      record = tree.parent(of: number)
    }
  }

  /// A File ID for the file of a record, below the folders of those above it.
  ///
  /// - Parameters:
  ///   - wanted: What its name is made of.
  ///   - parents: The records above it, the patient first, with the names of their folders.
  mutating func allocate(
    _ wanted: Name, below parents: [(record: Int, name: Name)]
  ) -> FileID {
    var folder: [String] = []
    for (record, wanted) in parents {
      if let known = folders[record] {
        folder = known
      } else {
        folder.append(name(wanted, in: folder))
        used[Self.key(folder[...])] = .folder
        folders[record] = folder
      }
    }
    let fileID = FileID(folder + [name(wanted, in: folder)])
    take(fileID)
    return fileID
  }

  /// What a name is made of.
  struct Name {
    /// How names of the type begin, such as `IM`.
    var prefix: String
    /// The number to begin with; `nil` for the first that is free.
    var first: Int?
  }

  /// The first free name: the prefix with a number, eight characters in all.
  private mutating func name(_ wanted: Name, in folder: [String]) -> String {
    let place = folder.joined(separator: "\\")
    let counter = place + "\\" + wanted.prefix
    var number = wanted.first ?? next[counter] ?? 0
    while true {
      let name = Self.name(wanted.prefix, number)
      number += 1
      let fileID = FileID(folder + [name])
      if isFree(fileID) {
        next[counter] = number
        return name
      }
    }
  }

  /// `IM000012`; beyond what six digits hold, the digits go on with letters.
  static func name(_ prefix: String, _ number: Int) -> String {
    let width = 8 - prefix.utf8.count
    let decimal = String(number)
    if decimal.utf8.count <= width {
      return prefix + String(repeating: "0", count: width - decimal.utf8.count) + decimal
    }
    let limit = (0..<width).reduce(1) { product, _ in product * 10 }
    // Names with a letter in front never meet those of digits alone.
    let letters = String(number - limit, radix: 36, uppercase: true)
    let rest = max(0, width - 1 - letters.utf8.count)
    return prefix + "Z" + String(repeating: "0", count: rest) + letters
  }

  private static func key(_ components: ArraySlice<String>) -> String {
    let key = components.joined(separator: "\\")
    // Nearly always it is so already.
    let isUpper = key.utf8.allSatisfy { $0 < 0x61 }
    return isUpper ? key : key.uppercased()
  }
}

extension Directory {
  /// The Referenced File ID of a record, by the short way where it is its own.
  func plainFileID(of number: Int) -> FileID? {
    guard records[number].hasFile else { return nil }
    guard let text = plainText(of: .referencedFileID, in: number) else { return fileID(of: number) }
    let components = text.utf8.split(separator: 0x5C, omittingEmptySubsequences: false)
    return FileID(components.map { String(Substring($0)) })
  }
}

extension RawSpan {
  /// Where the last component of a File ID begins; `nil` if one has characters that it must not have.
  fileprivate func fileIDName(in value: Range<Int>) -> Int? {
    var name = value.lowerBound
    for offset in value {
      switch self[offset] {
      case 0x41...0x5A, 0x30...0x39, 0x5F: continue
      case 0x5C: name = offset + 1
      default: return nil
      }
    }
    return name
  }
}

extension FileID {
  /// The path below the root of the File-set.
  public var path: String { components.joined(separator: "/") }
}

extension RecordType {
  /// How the names of files of this type begin, as in pydicom's File-sets.
  var filePrefix: String {
    switch self {
    case .patient: "PT"
    case .study: "ST"
    case .series: "SE"
    case .image: "IM"
    case "RT DOSE": "RD"
    case "RT STRUCTURE SET": "RS"
    case "RT PLAN": "RP"
    case "RT TREAT RECORD": "RX"
    case "PRESENTATION": "PR"
    case "WAVEFORM": "WV"
    case "SR DOCUMENT": "SR"
    case "KEY OBJECT DOC": "KY"
    case "SPECTROSCOPY": "SP"
    case "RAW DATA": "RW"
    case "REGISTRATION": "RG"
    case "FIDUCIAL": "FD"
    case "HANGING PROTOCOL": "HG"
    case "ENCAP DOC": "ED"
    case "VALUE MAP": "VM"
    case "STEREOMETRIC": "SX"
    case "PALETTE": "PA"
    case "IMPLANT": "IP"
    case "IMPLANT ASSY": "IA"
    case "IMPLANT GROUP": "IG"
    case "PLAN": "PL"
    case "MEASUREMENT": "MX"
    case "SURFACE": "SF"
    case "SURFACE SCAN": "SS"
    case "TRACT": "TR"
    case "ASSESSMENT": "AS"
    case "RADIOTHERAPY": "RT"
    case "ANNOTATION": "AN"
    case "INVENTORY": "IV"
    case "WF PRESENTATION": "WP"
    default: "FI"
    }
  }
}
