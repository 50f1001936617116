import DICOM

extension InstanceAdder {
  /// An instance that was read, before it has a place.
  struct Candidate: Sendable {
    /// Where the keys of its records come from.
    enum Keys: Sendable {
      /// They are made from its file.
      case file(Part10File)
      /// They are there already, for each of its records.
      case kept([RecordType: [UInt8]])
    }

    var keys: Keys
    var identity: InstanceIdentity
    /// What its file, or its records, say of its patient, study and series.
    var parents: ParentKeys
    var problems: [Problem]
    var source: Staging.StagedFile.Source
    var name: String
    /// The number of bytes of its file.
    var bytes: Int
    /// The File ID that it has to get, or `nil` for any.
    var fileID: FileID?
    /// The File ID that it gets if that is free.
    var wantedFileID: FileID?
  }

  /// Reads who an instance is; this may be done for many at once.
  static func candidate(
    _ file: Part10File, _ source: Staging.StagedFile.Source, named name: String,
    fileID: FileID? = nil, _ builder: RecordBuilder
  ) throws(StagingError) -> Candidate {
    guard !file.isDirectory else { throw .isDirectory(name) }
    var problems: [Problem] = []
    if var damage = file.problems.first(where: \.endsReading) {
      if builder.missing == .refuse { throw .damaged(name, damage) }
      damage.severity = .warning
      problems.append(damage)
    }
    var identity: InstanceIdentity
    do throws(RecordError) {
      identity = try builder.identity(of: file, problems: &problems)
    } catch {
      throw .record(name, error)
    }
    var source = source
    var obstacles = builder.profile?.conformanceProblems(of: file, identity: identity) ?? []
    if case .path(let path) = source,
      let (conversion, remaining) = try builder.conversion(of: file, identity, named: name)
    {
      identity.transferSyntaxUID = conversion.transferSyntax.uid.rawValue
      source = .converted(path, conversion)
      obstacles = remaining
    }
    if let first = obstacles.first, builder.missing == .refuse { throw .profile(name, first) }
    return Candidate(
      keys: .file(file), identity: identity,
      parents: ParentKeys(of: file.dataSet, builder.parentElements),
      problems: problems + obstacles, source: source, name: name, bytes: file.byteCount,
      fileID: fileID)
  }
}
