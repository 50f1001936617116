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
  /// The records of a key: one, or for a Patient ID that several people have, one for each of them.
  private var numbers: [Key: [Int]] = [:]
  /// The records of keys that several people have, by all that their first file says of them.
  private var twins: [Twin: Int] = [:]
  private var children: [Int?: [Int]] = [:]
  private var paths: [Int: String] = [:]
  private var list: ProblemList
  private var skipped = 0
  /// How many files and folders could not be read, and why the first could not.
  private var unreadable: (count: Int, first: String, error: ReadError)?
  /// What the files say of their patients, studies and series.
  private var statements = ParentStatements()
  private let builder = RecordBuilder()

  /// What tells patients, studies and series apart.
  private struct Key: Hashable {
    var level: RecordType.Level
    var parent: Int?
    var value: String
  }

  private struct Twin: Hashable {
    var key: Key
    var statement: [UInt8]
  }

  /// With how many people of one Patient ID a file is compared that says something new.
  private static var comparedPeople: Int { 16 }

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
        note(unreadable: .file(error), folder.isEmpty ? root : folder)
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
        note(unreadable: error, path)
      }
    }
  }

  private mutating func note(unreadable error: ReadError, _ path: String) {
    let problem = Problem(error)
    let place = problem.offset.map { ", byte \($0)" } ?? ""
    list.add(
      .error, .unreadable, section: problem.section, "\(path)\(place): \(problem.message)")
    unreadable = (
      (unreadable?.count ?? 0) + 1, unreadable?.first ?? path, unreadable?.error ?? error
    )
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
      let said = ParentKeys(of: instance, builder.parentElements)
      let values = [patient, identity.studyInstanceUID, identity.seriesInstanceUID]
      for (level, type) in ParentKeys.types.enumerated() {
        let key = Key(level: type.level, parent: parent, value: values[level])
        parent =
          known(key, said, of: path, at: level)
          ?? enter(type, key, below: parent, file, identity, said, from: path)
      }
    }
    let record = NewRecord(
      type: identity.type, privateRecordUID: identity.privateRecordUID,
      reference: FileReference(identity, FileID(path: path)),
      keys: keys(identity.type, of: file, identity))
    records.append(Entry(type: identity.type, parent: parent, elements: record.elements))
    children[parent, default: []].append(records.count - 1)
    paths[records.count - 1] = path
  }

  /// The record of a key that a file belongs below, if there is one. What the file says otherwise than
  /// those before it is reported, once for each record and element; who is another person gets a
  /// record of their own. With many people of one key, a file is of the one of whom it says all the
  /// same, or it is compared with the first of them.
  private mutating func known(
    _ key: Key, _ said: ParentKeys, of path: String, at level: Int
  ) -> Int? {
    guard let known = numbers[key] else { return nil }
    if known.count > 1, let twin = twins[Twin(key: key, statement: said.statement(at: level))] {
      return twin
    }
    var first: Int?
    for number in known.prefix(Self.comparedPeople) {
      let found = statements.compare(
        said, from: path, with: number, at: level, builder.parentElements, mark: 0)
      let isOther = found.contains(where: \.isOfIdentity)
      if !isOther || first == nil { report(found, from: path, of: number, isOther: isOther) }
      guard isOther else { return number }
      first = first ?? number
    }
    return nil
  }

  private mutating func report(
    _ found: [ParentStatements.Disagreement], from path: String, of record: Int, isOther: Bool
  ) {
    for found in found where !isOther || found.isOfIdentity {
      guard statements.reports(found, of: record, mark: 0) else { continue }
      var problem = found.problem(isSeparate: isOther)
      problem.message = "\(path): \(problem.message)"
      list.add(problem)
    }
  }

  private mutating func enter(
    _ type: RecordType, _ key: Key, below parent: Int?, _ file: Part10File,
    _ identity: InstanceIdentity, _ said: ParentKeys, from path: String
  ) -> Int {
    let number = records.count
    if numbers[key] != nil {
      let level = ParentKeys.types.firstIndex(of: type) ?? 0
      twins[Twin(key: key, statement: said.statement(at: level))] = number
    }
    records.append(Entry(type: type, parent: parent, elements: keys(type, of: file, identity)))
    numbers[key, default: []].append(number)
    children[parent, default: []].append(number)
    statements.note(said, from: path, of: number, mark: 0)
    return number
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
  /// - Throws: ``FileSetError/nothingFound(_:)`` if there is none, or if files could not be read,
  ///   ``FileSetError/nothingReadable(_:count:first:_:)``.
  func fileSet(source: String, origin: FileSet.Origin) throws(FileSetError) -> FileSet {
    guard !records.isEmpty else {
      guard let unreadable else { throw .nothingFound(source) }
      throw .nothingReadable(
        source, count: unreadable.count, first: unreadable.first, unreadable.error)
    }
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
