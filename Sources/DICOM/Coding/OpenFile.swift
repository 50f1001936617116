import Deflate

/// An element whose value somebody else makes while the file is written, such as pixel data that are
/// coded anew.
package struct DeferredElement: Hashable, Sendable {
  /// The element, of the data set itself, not of an item.
  package var tag: Tag
  /// Its representation.
  package var vr: VR
  /// The length of the value; `UInt32.max` for one that ends with a delimiter, which belongs to what
  /// is made.
  package var length: UInt32

  /// Creates an element.
  package init(_ tag: Tag, _ vr: VR, length: UInt32) {
    self.tag = tag
    self.vr = vr
    self.length = length
  }
}

/// Where bytes go: a file, or memory.
package protocol ByteSink: ~Copyable {
  /// Appends bytes.
  mutating func append(_ bytes: RawSpan) throws(FileError)
}

extension NewFile: ByteSink {}

/// Bytes that are kept in memory.
package struct MemorySink: ByteSink {
  /// The bytes so far.
  package var bytes: [UInt8] = []

  /// Creates one without bytes.
  package init() {}

  /// Appends bytes.
  package mutating func append(_ bytes: RawSpan) {
    self.bytes.append(addingCapacity: bytes.byteCount) { output in
      for index in 0..<bytes.byteCount { output.append(bytes[index]) }
    }
  }
}

/// Nowhere: for finding out whether all can be written.
package struct NullSink: ByteSink {
  /// Creates one.
  package init() {}

  /// Forgets bytes.
  package mutating func append(_ bytes: RawSpan) {}
}

/// A file that is laid out but for the value of one element.
package struct OpenFile: Sendable {
  /// Preamble and File Meta Information.
  private let start: EncodedDataSet
  /// The data set up to the value.
  private let head: EncodedDataSet
  /// The data set behind the value.
  private let tail: EncodedDataSet
  /// Whether the data set has to be deflated.
  package let isDeflated: Bool

  init(start: EncodedDataSet, body: EncodedDataSet, isDeflated: Bool) {
    self.start = start
    (head, tail) = body.split()
    self.isDeflated = isDeflated
  }

  /// Writes the file.
  ///
  /// - Parameter value: Writes the value that was left open, delimiter included.
  /// - Throws: ``WriteError`` wrapped by `wrap`, and what `value` throws.
  package func write<Sink: ByteSink & ~Copyable, Failure: Error>(
    into sink: inout Sink, wrap: (WriteError) -> Failure,
    value: (inout Sink) throws(Failure) -> Void
  ) throws(Failure) {
    try Self.write(start, into: &sink, wrap)
    try Self.write(head, into: &sink, wrap)
    try value(&sink)
    try Self.write(tail, into: &sink, wrap)
  }

  /// Writes the file with its data set deflated, for which all of that is in memory once.
  package func writeDeflated<Sink: ByteSink & ~Copyable, Failure: Error>(
    into sink: inout Sink, wrap: (WriteError) -> Failure,
    value: (inout MemorySink) throws(Failure) -> Void
  ) throws(Failure) {
    var body = MemorySink()
    try Self.write(head, into: &body, wrap)
    try value(&body)
    try Self.write(tail, into: &body, wrap)
    var coded = Deflate.deflate(body.bytes.span, level: .balanced)
    if coded.count % 2 == 1 { coded.append(0) }
    try Self.write(start, into: &sink, wrap)
    do throws(FileError) { try sink.append(coded.span.raw) } catch { throw wrap(.file(error)) }
  }

  private static func write<Sink: ByteSink & ~Copyable, Failure: Error>(
    _ part: EncodedDataSet, into sink: inout Sink, _ wrap: (WriteError) -> Failure
  ) throws(Failure) {
    try part.forEachPart { (bytes) throws(Failure) in
      do throws(FileError) { try sink.append(bytes) } catch { throw wrap(.file(error)) }
    } source: {
      wrap(.read(.file($0)))
    }
  }
}

extension Part10File {
  /// Writes the file to where bytes go.
  ///
  /// - Throws: ``WriteError``.
  package func write<Sink: ByteSink & ~Copyable>(
    into sink: inout Sink, options: WriteOptions
  ) throws(WriteError) {
    try encoded(options).forEachPart { (bytes) throws(WriteError) in
      do throws(FileError) { try sink.append(bytes) } catch { throw .file(error) }
    } source: {
      .read(.file($0))
    }
  }

  /// How File Meta Information is completed for another transfer syntax: not where that wants UIDs
  /// that nobody has, but for a file without any, which could not be read then.
  package var metaRule: WriteOptions.MetaRule {
    let hasUIDs = [
      (Tag.mediaStorageSOPClassUID, Tag.sopClassUID),
      (.mediaStorageSOPInstanceUID, .sopInstanceUID),
    ].allSatisfy { meta.string($0) != nil || dataSet.string($1) != nil }
    return hasUIDs || meta.elements.isEmpty ? .complete : .keep
  }

  /// Makes sure that a file that is to be replaced is still the one that was read.
  ///
  /// - Throws: ``WriteError/outdated(path:)``.
  package func checkNotOutdated(at path: String) throws(WriteError) {
    if file.isOutdated(at: path) { throw .outdated(path: path) }
  }

  /// Lays the file out in another transfer syntax but for the value of one element, which takes the
  /// place of the one that is there.
  ///
  /// File Meta Information that is missing is added, where the data set has what it needs.
  /// - Throws: ``WriteError``.
  package func opened(
    at element: DeferredElement, in target: TransferSyntax, checking: ValueChecking = .strict
  ) throws(WriteError) -> OpenFile {
    var options = WriteOptions()
    options.meta = metaRule
    options.checking = checking
    options.transferSyntax = target
    try checkContents(options, target)
    var file = self
    file.dataSet.put(element.tag, element.vr, [])
    let encoder = DataSetEncoder(encoding: target.encoding, deferred: element)
    return OpenFile(
      start: try file.start(for: target, options), body: try encoder.encode(file.dataSet),
      isDeflated: target.isDeflated)
  }
}
