import Deflate

/// A DICOM file: its File Meta Information and its data set (PS3.10 §7).
///
/// Files are read as they come: without preamble, without meta information, with a transfer syntax
/// that is not the one they are written in. What differs from the standard is in ``problems``.
public struct Part10File: Sendable {
  /// The File Meta Information, group 0002; empty if the file has none.
  public var meta: DataSet
  /// The data set.
  public var dataSet: DataSet
  /// The transfer syntax that the file states, or the one that it turned out to have.
  public let transferSyntax: TransferSyntax
  /// What was wrong, in the order of the file.
  public let problems: [Problem]
  /// The file as it is on the disc; of a deflated one, ``dataSet`` has another source.
  let file: FileBytes

  init(
    file: FileBytes, meta: DataSet, dataSet: DataSet, transferSyntax: TransferSyntax,
    problems: [Problem]
  ) {
    self.file = file
    self.meta = meta
    self.dataSet = dataSet
    self.transferSyntax = transferSyntax
    self.problems = problems
  }

  /// Reads a file up to the end of its last element, but no large value.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limits: Bounds for what a file may ask of the machine.
  /// - Throws: ``ReadError/file(_:)``, ``ReadError/notDICOM(path:)`` or
  ///   ``ReadError/inflate(reason:offset:)`` if not one byte of it could be inflated.
  public init(path: String, limits: ReadLimits = ReadLimits()) throws(ReadError) {
    let file: FileBytes
    do throws(FileError) { file = try FileBytes(path: path, retries: limits.retries) } catch {
      throw .file(error)
    }
    try self.init(file, limits: limits)
  }

  /// Reads a file that is open.
  ///
  /// - Throws: As ``init(path:limits:)``.
  public init(_ file: FileBytes, limits: ReadLimits = ReadLimits()) throws(ReadError) {
    var problems: [Problem] = []
    let opening = try Part10Opening(file, problems: &problems)
    var source = file
    if opening.transferSyntax.isDeflated {
      source = try Part10File.inflate(file, from: opening.dataSetStart, limits, &problems)
    }
    var dataSet = DataSet(
      source: source, encoding: opening.encoding, nesting: limits.nesting)
    let isCutShort = problems.contains { $0.code == .inflateLimit }
    let known = problems.count
    try dataSet.read(.range(opening.dataSetStart..<source.count), problems: &problems)
    if isCutShort {
      // What the limit cut through is not the fault of the file.
      let rest = problems[known...].filter { $0.code != .overlong && $0.code != .truncated }
      problems.replaceSubrange(known..., with: rest)
    }
    self.file = file
    meta = opening.meta
    self.dataSet = dataSet
    transferSyntax = opening.transferSyntax
    self.problems = problems
  }

  /// The meta information as it is, followed by the inflated data set: offsets count in that.
  static func inflate(
    _ file: FileBytes, from start: Int, _ limits: ReadLimits, _ problems: inout [Problem]
  ) throws(ReadError) -> FileBytes {
    do throws(FileError) { try file.loadAll() } catch { throw .file(error) }
    let coded = file.bytes.extracting(start..<file.count)
    let result = Inflate.inflate(coded.octets, limit: limits.inflated(from: coded.byteCount))
    if let error = result.error {
      guard !result.bytes.isEmpty else {
        throw .inflate(reason: error.description, offset: start)
      }
      problems.append(problem(error, read: result.bytes.count, start))
    }
    do throws(FileError) {
      return try FileBytes(file.bytes.extracting(0..<start), result.bytes, named: file.path)
    } catch {
      throw .file(error)
    }
  }
}

extension Part10File {
  private static func problem(_ error: InflateError, read count: Int, _ start: Int) -> Problem {
    guard case .limitExceeded(let limit, _) = error else {
      return Problem(
        .error, .inflateFailed, offset: start,
        "the deflated data set is damaged: \(error); \(count) bytes of it could be read",
        section: "PS3.5 §A.5")
    }
    return Problem(
      .error, .inflateLimit, offset: start,
      "the deflated data set holds more than \(limit) bytes, of which no more are read; "
        + LimitOption.inflated.advice,
      section: "PS3.5 §A.5")
  }
}

/// Bounds for what one file may ask of the machine.
public struct ReadLimits: Hashable, Sendable {
  /// An inflated data set may have this many bytes, however small the file is.
  public var inflatedBytes = 64 << 20
  /// Beyond that, it may have this many bytes for each byte of the file.
  public var inflatedRatio = 16
  /// So many sequences may be one inside of the other; what is deeper is not read. More than
  /// ``greatestNesting`` are taken for that many; more than 64 want a stack of 8 MB, as the main thread
  /// and ``WorkerThreads`` have.
  public var nesting = 64
  /// So many problems of one kind are kept; the rest is counted.
  public var problemsPerKind = 100
  /// A piece of a file is read again so often if the disc cannot read it.
  public var retries = 0

  /// Creates the limits that protect a desk which reads discs of strangers.
  public init() {}

  /// The most that ``nesting`` can be: what walks through items needs up to 8 KB of the stack for each
  /// level without optimisation, and a part of that with it.
  public static var greatestNesting: Int { 256 }

  /// A limit of nesting that no stack is too small for.
  static func clamped(nesting: Int) -> Int { min(max(nesting, 0), greatestNesting) }

  /// How many bytes a deflated data set may inflate to.
  func inflated(from count: Int) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: inflatedRatio)
    return overflow ? Int.max : max(product, inflatedBytes)
  }
}

extension Part10File {
  /// The number of bytes of the file as it was read; 0 for one that was made in memory.
  public var byteCount: Int { file.count }

  /// How the file was when it was opened; `nil` for one that was made in memory.
  package var stamp: FileStamp? { file.stamp }

  /// Whether somebody has written the file, or another in its place, since it was read, so that
  /// replacing it would undo that.
  ///
  /// - Parameter path: What is to be replaced; another file than this one may be.
  package func isOutdated(at path: String) -> Bool { file.isOutdated(at: path) }
}
