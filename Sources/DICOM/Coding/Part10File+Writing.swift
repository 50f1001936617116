import Deflate

/// How a file is written.
public struct WriteOptions: Hashable, Sendable {
  /// What becomes of the File Meta Information (PS3.10 §7.1).
  public enum MetaRule: Hashable, Sendable {
    /// It stays as it is, but for what a change makes wrong: the transfer syntax, the UIDs of the
    /// instance, the group length.
    case keep
    /// Preamble and elements that are missing are added, and this library signs the file.
    case complete
  }

  /// The transfer syntax; `nil` keeps the one of the file.
  public var transferSyntax: TransferSyntax?
  /// What becomes of the File Meta Information.
  public var meta = MetaRule.keep
  /// What to do with values that were set and break a rule.
  public var checking = ValueChecking.strict
  /// What to do where the destination exists.
  public var existing = FileWriter.Existing.refuse
  /// Whether the file has to survive a loss of power as soon as it has its name.
  public var isSynced = false

  /// Creates the usual options.
  public init() {}
}

extension Part10File {
  /// Creates a file of a data set in memory.
  ///
  /// Its File Meta Information is made when it is written; ``WriteOptions/MetaRule/complete`` is
  /// needed for that.
  public init(_ dataSet: DataSet) {
    var meta = DataSet()
    meta.isModified = false
    self.init(
      file: meta.source, meta: meta, dataSet: dataSet,
      transferSyntax: TransferSyntax(dataSet.encoding),
      problems: [])
  }

  /// Writes the file.
  ///
  /// What was not changed is written byte for byte as it was read; where nothing was changed, that is
  /// the whole file. The file appears under its name when it is whole.
  /// - Throws: ``WriteError``; nothing is left then, and a file that existed is as it was.
  public func write(
    to path: String, options: WriteOptions = WriteOptions(), by writer: FileWriter = FileWriter()
  ) throws(WriteError) {
    let encoded = try encoded(options)
    var output: NewFile
    do throws(FileError) { output = try writer.begin(path) } catch { throw .file(error) }
    do throws(CopyError) { try encoded.write(to: &output) } catch {
      switch error {
      case .source(let error): throw .read(.file(error))
      case .destination(let error): throw .file(error)
      }
    }
    if options.existing == .replace, file.isOutdated(at: path) { throw .outdated(path: path) }
    do throws(FileError) {
      try output.finish(existing: options.existing, isSynced: options.isSynced)
    } catch {
      throw .file(error)
    }
  }

  /// What writing would make of the file, without its large values being read or anything written.
  ///
  /// - Returns: The File Meta Information as it would be.
  /// - Throws: ``WriteError``, what ``write(to:options:by:)`` would throw of the file itself.
  public func plannedMeta(options: WriteOptions = WriteOptions()) throws(WriteError) -> DataSet {
    let target = options.transferSyntax ?? transferSyntax
    try check(options, target)
    if !target.isDeflated || dataSet.isModified { _ = try body(options, target) }
    return try meta(for: target, options)
  }

  /// The bytes that ``write(to:options:by:)`` would write.
  ///
  /// - Throws: ``WriteError``.
  public func bytes(options: WriteOptions = WriteOptions()) throws(WriteError) -> [UInt8] {
    let encoded = try encoded(options)
    do throws(ReadError) { return try encoded.collected() } catch { throw .read(error) }
  }

  func encoded(_ wanted: WriteOptions) throws(WriteError) -> EncodedDataSet {
    var options = wanted
    let target = options.transferSyntax ?? transferSyntax
    // Without meta information nobody would know that the data set is deflated.
    if target != transferSyntax, target.isDeflated, meta.elements.isEmpty {
      options.meta = .complete
    }
    try check(options, target)
    let isKept = !dataSet.isModified && target == transferSyntax
    var result = try start(for: target, options)
    if isKept, target.isDeflated {
      result.append(file, self.meta.extent.upperBound..<file.count)
      return result
    }
    let body = try body(options, target)
    guard target.isDeflated else {
      result.append(body)
      return result
    }
    let bytes: [UInt8]
    do throws(ReadError) { bytes = try body.collected() } catch { throw .read(error) }
    var coded = Deflate.deflate(bytes.span, level: .balanced)
    if coded.count % 2 == 1 { coded.append(0) }
    result.append(coded)
    return result
  }

  /// Preamble and File Meta Information.
  func start(
    for target: TransferSyntax, _ options: WriteOptions
  ) throws(WriteError) -> EncodedDataSet {
    var result = EncodedDataSet()
    let metaStart = self.meta.extent.lowerBound
    if options.meta == .complete, metaStart < 132 {
      result.append([UInt8](repeating: 0, count: 128) + Array("DICM".utf8))
    } else {
      result.append(self.meta.source, 0..<min(metaStart, self.meta.source.count))
    }
    let meta = try self.meta(for: target, options)
    result.append(try DataSetEncoder(encoding: .explicitLittle).encode(meta))
    return result
  }

  /// The data set as it is laid out before it is deflated.
  private func body(
    _ options: WriteOptions, _ target: TransferSyntax
  ) throws(WriteError) -> EncodedDataSet {
    let isKept = !dataSet.isModified && target == transferSyntax
    let encoding = options.transferSyntax == nil || isKept ? dataSet.encoding : target.encoding
    return try DataSetEncoder(encoding: encoding).encode(withCharacterSet(options))
  }

  /// Refuses values that break rules, and parts that would be lost.
  func checkContents(_ options: WriteOptions, _ target: TransferSyntax) throws(WriteError) {
    let invalid = (Array(meta.invalidValues) + Array(dataSet.invalidValues)).sorted {
      $0.key < $1.key
    }
    for (_, error) in invalid {
      if case .violation = error, options.checking == .lenient { continue }
      throw .invalid(error)
    }
    // In the same encoding what cannot be read stays where it is; else it would be lost.
    if target != transferSyntax || transferSyntax.isDeflated && dataSet.isModified,
      let damage = problems.first(where: \.endsReading)
    {
      throw .incomplete(damage)
    }
  }

  /// Refuses what cannot be written, or should not.
  private func check(_ options: WriteOptions, _ target: TransferSyntax) throws(WriteError) {
    try checkContents(options, target)
    if meta.isModified, !meta.elements.isEmpty, meta[.transferSyntaxUID] == nil,
      options.meta == .keep, !problems.contains(where: { $0.code == .noTransferSyntax })
    {
      throw .missing(.transferSyntaxUID)
    }
    if let pixels = dataSet[.pixelData], pixels.isEdited, !pixels.isUndefinedLength,
      target.isEncapsulated
    {
      throw .notConvertible(.pixelData)
    }
    guard target != transferSyntax else { return }
    let isEncapsulated = dataSet[.pixelData]?.isUndefinedLength ?? false
    let isSwapped = transferSyntax.hasBigEndianPixelData || target.hasBigEndianPixelData
    guard target.pixelCoding == .native, !isEncapsulated, !isSwapped else {
      throw .transferSyntax(from: transferSyntax, to: target)
    }
  }

  /// The data set; one that was made in memory with text beyond ASCII says that it is Unicode.
  private func withCharacterSet(_ options: WriteOptions) -> DataSet {
    guard options.meta == .complete, dataSet.extent.isEmpty, dataSet.characterSet == .utf8,
      !dataSet.contains(.specificCharacterSet), dataSet.hasTextBeyondASCII
    else { return dataSet }
    var result = dataSet
    result.declare(characterSet: ["ISO_IR 192"])
    return result
  }
}

extension Part10File {
  /// The File Meta Information to write (PS3.10 §7.1).
  private func meta(
    for target: TransferSyntax, _ options: WriteOptions
  ) throws(WriteError) -> DataSet {
    var meta = meta
    do throws(ValueError) {
      if target != transferSyntax, !meta.elements.isEmpty || options.meta == .complete {
        try meta.set(.transferSyntaxUID, .UI, to: .uids([target.uid]))
      }
      for (inMeta, inside) in [
        (Tag.mediaStorageSOPClassUID, Tag.sopClassUID),
        (Tag.mediaStorageSOPInstanceUID, Tag.sopInstanceUID),
      ] {
        let isChanged = dataSet[inside]?.isEdited ?? false
        let isMissing = options.meta == .complete && meta.string(inMeta) == nil
        guard meta.contains(inMeta) && isChanged || isMissing else { continue }
        guard let uid = dataSet.string(inside) else { throw .write(inside, .missing(inside)) }
        if uid != meta.string(inMeta) { try meta.set(inMeta, .UI, to: .texts([uid])) }
      }
      guard options.meta == .complete else { return meta }
      if meta[.fileMetaInformationVersion] == nil {
        try meta.set(.fileMetaInformationVersion, .OB, to: .bytes([0, 1]))
      }
      if meta.string(.transferSyntaxUID) == nil {
        try meta.set(.transferSyntaxUID, .UI, to: .uids([target.uid]))
      }
      if meta.string(.implementationClassUID) == nil {
        try meta.set(.implementationClassUID, .UI, to: .texts([ImplementationIdentity.classUID]))
        try meta.set(
          .implementationVersionName, .SH, to: .texts([ImplementationIdentity.versionName]))
      }
      if meta[.fileMetaInformationGroupLength] == nil {
        try meta.set(.fileMetaInformationGroupLength, .UL, to: 0)
      }
    } catch {
      if case .write(_, let inner) = error { throw inner }
      throw .invalid(error)
    }
    return meta
  }
}

extension EncodedDataSet {
  /// Writes all bytes.
  ///
  /// - Throws: ``CopyError``.
  func write(to file: inout NewFile) throws(CopyError) {
    for piece in pieces {
      if case .stored(let source, let range) = piece {
        try file.append(source, range)
      } else {
        var one = EncodedDataSet()
        one.append(piece)
        try one.forEachPart { (part) throws(CopyError) in
          do throws(FileError) { try file.append(part) } catch { throw .destination(error) }
        } source: {
          .source($0)
        }
      }
    }
  }
}

extension DataSet {
  /// Whether some text, also inside of sequences, is not plain ASCII.
  fileprivate var hasTextBeyondASCII: Bool {
    elements.contains { element in
      if element.vr == .SQ { return items(element.tag).contains(where: \.hasTextBeyondASCII) }
      guard element.vr.usesCharacterSet else { return false }
      return strings(element.tag).contains { text in text.utf8.contains { $0 >= 0x80 } }
    }
  }
}

extension Problem {
  /// Whether there was more in the file than could be read.
  package var endsReading: Bool {
    switch code {
    case .truncated, .overlong, .noItem, .tooDeep, .inflateFailed, .inflateLimit, .strayDelimiter:
      true
    default: false
    }
  }
}

extension Tag {
  fileprivate static var fileMetaInformationGroupLength: Tag { Tag(0x0002, 0x0000) }
  fileprivate static var fileMetaInformationVersion: Tag { Tag(0x0002, 0x0001) }
  fileprivate static var implementationClassUID: Tag { Tag(0x0002, 0x0012) }
  fileprivate static var implementationVersionName: Tag { Tag(0x0002, 0x0013) }
}
