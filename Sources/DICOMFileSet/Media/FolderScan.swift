import DICOM

/// Makes a directory of a folder that has none, from its files: a DICOMDIR in memory, so that
/// everything above sees no difference.
struct FolderScan {
  private let root: String
  private let limits: ReadLimits
  private struct Entry {
    var type: RecordType
    var parent: Int?
    var elements: [UInt8]
  }
  private var records: [Entry] = []
  private var numbers: [Key: Int] = [:]
  private var children: [Int?: [Int]] = [:]
  private var paths: [Int: String] = [:]
  private var list: ProblemList
  private var skipped = 0

  /// What tells patients, studies and series apart.
  private struct Key: Hashable {
    var level: RecordType.Level
    var parent: Int?
    var value: String
  }

  /// Reads all files below a folder, or the files of a list.
  init(root: String, limits: ReadLimits) {
    self.root = root
    self.limits = limits
    list = ProblemList(limit: limits.problemsPerKind)
  }

  /// Reads a folder and everything below it, in the order of the names.
  mutating func addAll() {
    var pending = [""]
    while let folder = pending.popLast() {
      let entries: [FolderEntry]
      do throws(FileError) {
        entries = try Folder.entries(of: "\(root)/\(folder)").sorted { $0.name < $1.name }
      } catch {
        list.add(.error, .unreadable, error.description)
        continue
      }
      for entry in entries where entry.kind == .file && !entry.isOfFileSet {
        add(folder + entry.name)
      }
      for entry in entries where entry.kind == .link || entry.kind == .other {
        list.add(.warning, .skippedFile, "\(folder)\(entry.name) is no file; it is left out")
      }
      for entry in entries.reversed() where entry.kind == .folder && !entry.isOfFileSet {
        pending.append(folder + entry.name + "/")
      }
    }
    if skipped > 0 {
      list.add(
        .warning, .skippedFile,
        "\(skipped) \(skipped == 1 ? "file is" : "files are") not DICOM, and left out")
    }
  }

  /// Reads one file, and enters it where its keys say.
  mutating func add(_ path: String) {
    do throws(ReadError) {
      let file = try Part10File(path: "\(root)/\(path)", limits: limits)
      guard !file.isDirectory else {
        list.add(.warning, .skippedFile, "\(path) is a DICOMDIR; it is not used")
        return
      }
      add(file, path)
    } catch {
      if case .notDICOM = error {
        skipped += 1
      } else {
        let problem = Problem(error)
        let place = problem.offset.map { ", byte \($0)" } ?? ""
        list.add(
          .error, .unreadable, section: problem.section, "\(path)\(place): \(problem.message)")
      }
    }
  }

  /// Enters a file that is read.
  mutating func add(_ file: Part10File, _ path: String) {
    let instance = file.dataSet
    guard !instance.elements.isEmpty else {
      skipped += 1
      return
    }
    let identity = InstanceIdentity(reading: file)
    var parent: Int?
    if identity.type.level != .rootInstance {
      let patient = identity.patientID.isEmpty ? identity.patientName : identity.patientID
      parent = enter(.patient, below: nil, patient, file, identity)
      parent = enter(.study, below: parent, identity.studyInstanceUID, file, identity)
      parent = enter(.series, below: parent, identity.seriesInstanceUID, file, identity)
    }
    let record = NewRecord(
      type: identity.type, privateRecordUID: identity.privateRecordUID,
      reference: FileReference(identity, FileID(path: path)),
      keys: keys(identity.type, of: file, identity))
    records.append(Entry(type: identity.type, parent: parent, elements: record.elements))
    children[parent, default: []].append(records.count - 1)
    paths[records.count - 1] = path
  }

  private mutating func enter(
    _ type: RecordType, below parent: Int?, _ value: String, _ file: Part10File,
    _ identity: InstanceIdentity
  ) -> Int {
    let key = Key(level: type.level, parent: parent, value: value)
    if let number = numbers[key] { return number }
    records.append(Entry(type: type, parent: parent, elements: keys(type, of: file, identity)))
    numbers[key] = records.count - 1
    children[parent, default: []].append(records.count - 1)
    return records.count - 1
  }

  /// The keys of a record, as far as they can be read; what is wrong with values shows when they are
  /// looked at.
  private mutating func keys(
    _ type: RecordType, of file: Part10File, _ identity: InstanceIdentity
  ) -> [UInt8] {
    var problems: [Problem] = []
    do throws(RecordError) {
      return try RecordBuilder.forReading.keys(
        type, of: file, identity: identity, number: 1, problems: &problems)
    } catch {
      list.add(
        .error, .unreadable, section: error.section,
        "\(file.dataSet.source.path): \(error.reason)")
      return []
    }
  }

  /// The File-set of all files that were entered.
  ///
  /// - Throws: ``FileSetError/nothingFound(_:)`` if there is none.
  func fileSet(source: String, origin: FileSet.Origin) throws(FileSetError) -> FileSet {
    guard !records.isEmpty else { throw .nothingFound(source) }
    var ordered: [DirectoryWriter.Record] = []
    var parents: [Int32] = []
    var places = [Int](repeating: 0, count: records.count)
    var files: [Int: String] = [:]
    var pending = Array((children[nil] ?? []).reversed())
    while let number = pending.popLast() {
      places[number] = ordered.count
      if let path = paths[number] { files[ordered.count] = path }
      let entry = records[number]
      parents.append(entry.parent.map { Int32(truncatingIfNeeded: places[$0]) } ?? -1)
      ordered.append(.made(entry.type, elements: entry.elements))
      pending += (children[number] ?? []).reversed()
    }
    do throws(ReadError) {
      let bytes = DirectoryWriter(
        records: ordered, links: RecordLinks(parents: parents),
        frame: DirectoryWriter.newFrame(fileSetID: "", fileSetUID: ""), source: nil
      ).bytes()
      let file: FileBytes
      do throws(FileError) {
        file = try FileBytes(bytes, named: source)
      } catch {
        throw .file(error)
      }
      let (directory, _) = try DirectoryReader.read(try Part10File(file, limits: limits))
      return FileSet(
        source: source, root: root, origin: origin, directory: directory,
        problems: list.summary, scannedFiles: files)
    } catch {
      throw .unreadable(source, error)
    }
  }
}

extension InstanceIdentity {
  /// Who an instance is, as far as its file says; what it does not say is empty.
  fileprivate init(reading file: Part10File) {
    let dataSet = file.dataSet
    let sopClass =
      dataSet.string(.sopClassUID) ?? file.meta.string(.mediaStorageSOPClassUID) ?? ""
    self.init(
      type: RecordType(for: dataSet, sopClass: sopClass), sopClassUID: sopClass,
      sopInstanceUID: dataSet.string(.sopInstanceUID) ?? "",
      transferSyntaxUID: file.transferSyntax.uid.rawValue)
    if type == .privateRecord { privateRecordUID = sopClass }
    patientID = dataSet.identifier(.patientID)
    if patientID.isEmpty { patientName = dataSet.identifier(.patientName) }
    studyInstanceUID = dataSet.identifier(.studyInstanceUID)
    seriesInstanceUID = dataSet.identifier(.seriesInstanceUID)
  }
}

extension Problem.Code {
  /// A file that a scan left out.
  public static var skippedFile: Self { "skipped-file" }
}
