import DICOM

extension InstanceAdder {
  /// An instance that was read, before it has a place.
  struct Candidate: Sendable {
    /// Where the keys of its records come from.
    enum Keys: Sendable {
      /// They are made from its file.
      indirect case file(Part10File)
      /// They are there already, for each of its records.
      case kept([RecordType: [UInt8]])
    }

    var keys: Keys
    /// The file whose pixels icons show.
    enum Picture: Sendable {
      /// That of the keys.
      case own
      /// Another one, where that of the keys is what it is to be converted to.
      indirect case original(Part10File)

      var file: Part10File? { if case .original(let file) = self { file } else { nil } }
    }

    var picture = Picture.own
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
    /// How its file was when it was read.
    var stamp: FileStamp?
    /// Whether its file has no preamble, or not all of the File Meta Information (PS3.10 §7.1).
    var lacksMeta = false
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
    var stated = file
    var picture = Candidate.Picture.own
    var obstacles = builder.profile?.conformanceProblems(of: file, identity: identity) ?? []
    if case .path(let path) = source,
      let (conversion, converted) = try builder.conversion(of: file, identity, named: name)
    {
      stated.dataSet = converted.dataSet
      identity.transferSyntaxUID = converted.transferSyntax.uid.rawValue
      source = .converted(path, conversion)
      picture = .original(file)
      obstacles =
        builder.profile?.conformanceProblems(
          of: converted.dataSet, in: converted.transferSyntax, identity) ?? []
    }
    // Bytes of the file would be taken for those of the DICOMDIR.
    for index in obstacles.indices { obstacles[index].offset = nil }
    if let first = obstacles.first, builder.missing == .refuse { throw .profile(name, first) }
    var candidate = Candidate(
      keys: .file(stated), picture: picture, identity: identity,
      parents: ParentKeys(of: stated.dataSet, builder.parentElements),
      problems: problems + obstacles, source: source, name: name, bytes: file.byteCount,
      fileID: fileID)
    candidate.lacksMeta = file.lacksMeta
    candidate.stamp = file.stamp
    return candidate
  }
}

extension InstanceAdder {
  /// Has a file that is copied written as a Part 10 file, if it is none; of one that stays as it is
  /// it says so.
  ///
  /// - Throws: ``StagingError/damaged(_:_:)`` for one that stays, where nothing may be made up.
  func completed(
    _ candidate: Candidate, isNew: Bool, _ problems: inout [Problem]
  ) throws(StagingError) -> Candidate {
    guard candidate.lacksMeta else { return candidate }
    let lack = "it has no preamble, or not all of the File Meta Information"
    switch candidate.source {
    case .memory, .converted: return candidate
    case .path(let path):
      let how =
        switch options.transfer {
        case .copy, .inPlace: "the copy gets it"
        case .hardLink: "it is not linked, but copied with it"
        case .move: "it gets it when it is moved"
        }
      problems.append(
        Problem(.warning, .metaElement, "\(lack); \(how)", section: "PS3.10 §7.1"))
      var result = candidate
      result.source = .converted(path, StagedConversion(limits: options.limits))
      return result
    case .medium, .inPlace:
      guard isNew else { return candidate }
      let problem = Problem(
        .error, .metaElement,
        "\(lack), and stays as it is; give it that with 'fileset set --complete-meta --in-place', or "
          + "copy it to a new medium", section: "PS3.10 §7.1")
      if options.missing == .refuse { throw .damaged(candidate.name, problem) }
      problems.append(problem)
      return candidate
    }
  }
}

extension Part10File {
  /// Whether the preamble, or an element that every file has to have, is missing (PS3.10 §7.1).
  var lacksMeta: Bool {
    problems.contains { $0.code == .noPreamble }
      || MetaCheck.required.contains { meta[$0]?.isEmpty ?? true }
  }
}
