import DICOM

/// Whether an instance that is there already is the same.
extension InstanceAdder {
  /// What a commit would write, or has written.
  enum Content {
    case file(String)
    case bytes([UInt8])
    /// Nobody can tell.
    case unknown
  }

  /// Whether the medium has, or gets, the same bytes for a record as it would for an instance.
  mutating func isSame(_ candidate: Candidate, as number: Int) throws(StagingError) -> Bool {
    let source = candidate.source
    let known = staging.files[number]
    if case .converted(let path, _) = source, case .converted(let other, _)? = known?.source,
      try isSame(.file(path), .file(other))
    {
      return true
    }
    let there: Content
    if let known {
      there = try content(of: known.source, inPlace: "\(fileSet.root)/\(known.fileID.path)")
    } else {
      guard let found = path(of: number) else { return false }
      there = .file(found)
    }
    return try isSame(try content(of: source, inPlace: candidate.name), there)
  }

  /// The path of the file of a record that is on the medium, or `nil`. From the second on, all are
  /// looked up at once, as each look lists folders.
  mutating func path(of number: Int) -> String? {
    pathCount += 1
    guard pathCount > 1, staging.tree.isBase(number) else {
      return fileSet.path(of: number, staging)
    }
    if let paths { return paths[number] }
    var found: [Int: String] = [:]
    var locator = FileLocator(fileSet)
    fileSet.directory.walk { number, _ in
      if case .found(let file)? = locator.locate(number) {
        found[number] = "\(fileSet.root)/\(file.path)"
      }
    }
    paths = found
    return found[number]
  }

  func content(
    of source: Staging.StagedFile.Source, inPlace path: String
  ) throws(StagingError) -> Content {
    switch source {
    case .path(let source), .medium(let source): return .file(source)
    case .inPlace: return .file(path)
    case .memory(let data):
      var write = WriteOptions()
      write.meta = .complete
      do throws(WriteError) { return .bytes(try data.bytes(options: write)) } catch {
        throw .write(error)
      }
    case .converted(let source, let conversion):
      return try conversion.bytes(source).map { .bytes($0) } ?? .unknown
    }
  }

  func isSame(_ one: Content, _ other: Content) throws(StagingError) -> Bool {
    do throws(FileError) {
      switch (one, other) {
      case (.file(let path), .file(let other)):
        if path == other || Folder.realPath(path) == Folder.realPath(other) { return true }
        return try FileBytes.haveSameBytes(path, other)
      case (.bytes(let bytes), .file(let path)), (.file(let path), .bytes(let bytes)):
        let file = try FileBytes(path: path)
        guard file.count == bytes.count else { return false }
        var other: [UInt8] = []
        try file.copy(0..<file.count, into: &other)
        return other == bytes
      case (.bytes(let bytes), .bytes(let other)): return bytes == other
      case (.unknown, _), (_, .unknown): return false
      }
    } catch {
      throw .unreadable(error.path, .file(error))
    }
  }
}
