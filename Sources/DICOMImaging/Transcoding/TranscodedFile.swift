import DICOM

/// An instance in another transfer syntax, ready to be written.
public struct TranscodedFile: Sendable {
  /// The transfer syntax that it has now.
  public let transferSyntax: TransferSyntax
  /// The data set as it is written, but for its pixel data.
  public let dataSet: DataSet
  /// What was wrong with the pixels and could be worked around.
  public let problems: [Problem]

  /// What was read.
  private let original: Part10File
  private let content: Content

  /// Where the bytes come from.
  enum Content: Sendable {
    /// A file as it is, or in another layout.
    case whole(Part10File, WriteOptions)
    /// A file whose pixel data were left open.
    case open(OpenFile, Pixels)
  }

  /// What comes into the place that was left open.
  enum Pixels: Sendable {
    case native(NativePixels)
    case fragments([CodedFrame])
  }

  init(_ file: Part10File, _ content: Content, _ transferSyntax: TransferSyntax) {
    dataSet = file.dataSet
    original = file
    self.content = content
    self.transferSyntax = transferSyntax
    problems = []
  }

  /// Lays out a file around pixels that were coded anew.
  init(
    _ edited: Part10File, _ pixels: Pixels, _ image: DICOMImage, _ options: TranscodeOptions
  ) throws(TranscodeError) {
    var file = edited
    let length: UInt32
    let vr: VR
    do throws(ValueError) {
      for tag in [Tag.pixelDataGroupLength, .extendedOffsetTable, .extendedOffsetTableLengths] {
        try file.dataSet.delete(tag)
      }
      switch pixels {
      case .native(let native):
        guard let count = native.byteCount, count < Int(UInt32.max) else {
          throw .write(.pixelData, .tooLong(.pixelData))
        }
        length = UInt32(count)
        vr = native.form.bitsAllocated > 8 ? .OW : .OB
      case .fragments(let frames):
        length = .max
        vr = .OB
        if let table = FragmentWriter(frames, options.offsetTable).extended {
          try file.dataSet.set(.extendedOffsetTable, .OV, to: .bytes(table.offsets))
          try file.dataSet.set(.extendedOffsetTableLengths, .OV, to: .bytes(table.lengths))
        }
      }
    } catch {
      throw .value(error)
    }
    do throws(WriteError) {
      content = .open(
        try file.opened(
          at: DeferredElement(.pixelData, vr, length: length), in: options.transferSyntax,
          checking: options.checking), pixels)
    } catch {
      throw .write(error)
    }
    dataSet = file.dataSet
    original = edited
    transferSyntax = options.transferSyntax
    problems = image.problems
    offsetTable = options.offsetTable
  }

  private var offsetTable = TranscodeOptions.OffsetTable.basic

  /// Writes the file, which appears under its name when it is whole.
  ///
  /// - Returns: The number of bytes.
  /// - Throws: ``TranscodeError``; nothing is left then, and a file that existed is as it was.
  @discardableResult
  public func write(
    to path: String, existing: FileWriter.Existing = .refuse, by writer: FileWriter = FileWriter()
  ) throws(TranscodeError) -> Int {
    var output: NewFile
    do throws(FileError) { output = try writer.begin(path) } catch { throw .write(.file(error)) }
    try write(into: &output)
    let count = output.count
    do throws(WriteError) {
      if existing == .replace { try original.checkNotOutdated(at: path) }
      do throws(FileError) { try output.finish(existing: existing) } catch { throw .file(error) }
    } catch {
      throw .write(error)
    }
    return count
  }

  /// The bytes of the file.
  ///
  /// - Throws: ``TranscodeError``.
  public func bytes() throws(TranscodeError) -> [UInt8] {
    var output = MemorySink()
    try write(into: &output)
    return output.bytes
  }

  /// Makes sure that the whole file can be written, all its frames decoded.
  ///
  /// - Throws: ``TranscodeError``.
  public func check() throws(TranscodeError) {
    // Coded frames are there already; and what keeps its pixels needs no decoding.
    guard case .open(_, .native) = content else { return }
    var nowhere = NullSink()
    try write(into: &nowhere)
  }

  private func write<Sink: ByteSink & ~Copyable>(
    into sink: inout Sink
  ) throws(TranscodeError) {
    switch content {
    case .whole(let file, let options):
      do throws(WriteError) { try file.write(into: &sink, options: options) } catch {
        throw .write(error)
      }
    case .open(let file, let pixels) where file.isDeflated:
      try file.writeDeflated(into: &sink, wrap: TranscodeError.write) {
        (body: inout MemorySink) throws(TranscodeError) in
        try Self.write(pixels, offsetTable, into: &body, isBigEndian: false)
      }
    case .open(let file, let pixels):
      try file.write(into: &sink, wrap: TranscodeError.write) {
        (body: inout Sink) throws(TranscodeError) in
        try Self.write(
          pixels, offsetTable, into: &body, isBigEndian: transferSyntax.isBigEndian)
      }
    }
  }

  private static func write<Sink: ByteSink & ~Copyable>(
    _ pixels: Pixels, _ table: TranscodeOptions.OffsetTable, into sink: inout Sink,
    isBigEndian: Bool
  ) throws(TranscodeError) {
    switch pixels {
    case .native(let native): try native.write(into: &sink, isBigEndian: isBigEndian)
    case .fragments(let frames):
      do throws(FileError) { try FragmentWriter(frames, table).write(into: &sink) } catch {
        throw .write(.file(error))
      }
    }
  }
}

extension Tag {
  fileprivate static var pixelDataGroupLength: Tag { Tag(0x7FE0, 0x0000) }
}
