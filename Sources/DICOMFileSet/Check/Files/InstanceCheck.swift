import DICOM

/// Reads the files of records, and compares them with what the records say.
struct InstanceCheck {
  /// A record with a file.
  struct Item: Sendable {
    var number: Int
    /// The records above, from the root down.
    var parents: [Int32]
    /// The path below the root.
    var file: String
  }

  /// What is said of a record above: where the key stands, or which one does not.
  private struct Said: Hashable {
    var offset: Int
    var missing: String?
  }

  private let fileSet: FileSet
  private let options: CheckOptions
  /// What was said of parents, which are compared with each file below them.
  private var saidOfParents: Set<Said> = []
  private var entities = EntityCheck()

  init(_ fileSet: FileSet, _ options: CheckOptions) {
    self.fileSet = fileSet
    self.options = options
  }

  /// Reads files, several at once.
  mutating func check(_ items: [Item], _ list: inout FindingList) {
    let (fileSet, options) = (fileSet, options)
    let found = Parallel.map(items.count, jobs: options.jobs) { index in
      var worker = InstanceWorker(fileSet: fileSet, options: options, item: items[index])
      worker.run()
      return (findings: worker.list.take(), statements: worker.statements)
    }
    for (item, result) in zip(items, found) {
      list.add(
        result.findings.filter { finding in
          guard !finding.isInFile, let record = finding.record, record != item.number,
            let offset = finding.problem.offset
          else { return true }
          let isMissing = finding.problem.code == .profileKey
          return saidOfParents.insert(
            Said(offset: offset, missing: isMissing ? finding.problem.message : nil)
          ).inserted
        })
      entities.compare(result.statements, of: item, in: fileSet.directory, &list)
    }
  }
}

/// Checks one file.
private struct InstanceWorker {
  let fileSet: FileSet
  let options: CheckOptions
  let item: InstanceCheck.Item
  var list = FindingList(limit: nil)
  /// What the file says of its patient, study and series.
  var statements: [EntityCheck.Statement] = []

  mutating func run() {
    let file: Part10File
    do throws(ReadError) {
      file = try Part10File(path: "\(fileSet.root)/\(item.file)", limits: options.limits)
    } catch {
      return list.add(Problem(error), record: item.number, file: item.file, isInFile: true)
    }
    for problem in file.problems {
      list.add(problem, record: item.number, file: item.file, isInFile: true)
    }
    if file.isDirectory {
      return list.add(
        .severalDirectories, record: item.number, file: item.file,
        "\(item.file), which a record refers to, is a further DICOMDIR")
    }
    MetaCheck(meta: file.meta, record: item.number, file: item.file).check(&list)
    checkMeta(of: file)
    if fileSet.origin == .directory {
      var comparison = RecordComparison(fileSet.directory, item, file)
      comparison.run(profile: options.profile, &list)
      statements = EntityCheck.statements(
        of: file.dataSet, below: item.parents, in: fileSet.directory)
    } else {
      checkKeys(of: file)
    }
    checkProfile(file)
    for fault in options.pixelFaults?(file) ?? [] {
      list.add(
        .undecodablePixels, record: item.number, offset: offsetOfPixels(in: file),
        file: item.file, isInFile: true,
        "the pixels cannot be decoded: \(fault)")
    }
  }

  /// Where the pixels of a file are, or what describes them.
  private func offsetOfPixels(in file: Part10File) -> Int? {
    let tags = [.pixelData, Tag(0x7FE0, 0x0008), Tag(0x7FE0, 0x0009), .rows]
    return tags.lazy.compactMap { file.dataSet[$0]?.offset }.first
  }

  /// Compares the meta information with the data set.
  private mutating func checkMeta(of file: Part10File) {
    let pairs: [(Tag, Tag)] = [
      (.mediaStorageSOPClassUID, .sopClassUID), (.mediaStorageSOPInstanceUID, .sopInstanceUID),
    ]
    for (metaTag, tag) in pairs {
      let (stated, real) = (file.meta.identifier(metaTag), file.dataSet.identifier(tag))
      guard !stated.isEmpty, stated != real else { continue }
      list.add(
        .metaMismatch, record: item.number, offset: file.meta[metaTag]?.offset, file: item.file,
        isInFile: true,
        real.isEmpty
          ? "the data set has no \(RecordError.name(of: tag)); in the meta information it is "
            + UID.quoted(stated)
          : "\(RecordError.name(of: tag)) is \(UID.quoted(real)), but \(UID.quoted(stated)) in the meta "
            + "information")
    }
  }

  /// Says what a directory record of a scanned file would lack.
  private mutating func checkKeys(of file: Part10File) {
    let builder = RecordBuilder(missing: .fill, profile: options.profile)
    var problems: [Problem] = []
    do throws(RecordError) {
      let identity = try builder.identity(of: file, problems: &problems)
      let types: [RecordType] = identity.isAtRoot ? [] : [.patient, .study, .series]
      for type in types + [identity.type] {
        _ = try builder.keys(type, of: file, identity: identity, number: 1, problems: &problems)
      }
    } catch {
      list.add(
        .missingKey, record: item.number, file: item.file, section: error.section, error.reason)
    }
    for problem in problems where problem.code == .madeValue || problem.code == .undeclaredText {
      var problem = problem
      problem.offset = nil
      list.add(problem, record: item.number, file: item.file)
    }
  }

  private mutating func checkProfile(_ file: Part10File) {
    guard let profile = options.profile else { return }
    let sopClass = file.dataSet.identifier(.sopClassUID)
    let identity = InstanceIdentity(
      type: RecordType(for: file.dataSet, sopClass: sopClass), sopClassUID: sopClass,
      sopInstanceUID: file.dataSet.identifier(.sopInstanceUID),
      transferSyntaxUID: file.transferSyntax.uid.rawValue)
    // What the records tell was said when they were looked at.
    let isKnown =
      fileSet.origin == .directory
      && (!profile.needsFrames || !profile.membershipProblems(stated: identity).isEmpty)
    for problem in profile.conformanceProblems(of: file, identity: identity)
    where problem.code == .profileImage || !isKnown {
      list.add(problem, record: item.number, file: item.file, isInFile: true)
    }
  }
}
