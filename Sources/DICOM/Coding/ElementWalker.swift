/// Walks the elements of a data set, in whatever transfer syntax, without looking at their values.
///
/// The walker is the one reader of element headers: data sets, DICOMDIRs and checks are its
/// clients. It loads the file piece by piece as it goes, so that values which are skipped are never
/// read from the disc.
@frozen public struct ElementWalker: ~Escapable {
  @usableFromInline let bytes: RawSpan
  @usableFromInline let source: FileBytes
  /// How elements are laid out.
  public internal(set) var encoding: ElementEncoding
  /// Where the walk ends at the latest.
  public let end: Int
  /// The file offset of the next header.
  public var position: Int
  @usableFromInline var loadedEnd: Int
  /// How many bytes are loaded at once: more and more, as long as no large value is skipped.
  @usableFromInline var pieceSize: Int
  private let pieceLimit: Int
  /// How many sequences and items of undefined length were open at once in skipped values.
  public internal(set) var deepest = 0

  /// Creates a walker over a range of a file.
  ///
  /// - Parameters:
  ///   - source: The file; the walker loads what it needs of it.
  ///   - range: From the first header to the end of the last value.
  ///   - encoding: How the elements are laid out.
  ///   - pieceLimit: How many bytes are loaded at once at most.
  @_lifetime(borrow source)
  public init(
    _ source: borrowing FileBytes, in range: Range<Int>, encoding: ElementEncoding,
    pieceLimit: Int = 4 << 20
  ) {
    self.source = copy source
    bytes = source.bytes
    self.encoding = encoding
    position = max(range.lowerBound, 0)
    end = min(range.upperBound, source.count)
    loadedEnd = 0
    pieceSize = Self.firstPiece
    self.pieceLimit = pieceLimit
  }

  private static var firstPiece: Int { FileBytes.blockSize / 4 }

  /// Reads the next header and stops before its value; `nil` at the end.
  ///
  /// Set ``position`` to go on from somewhere else, or call ``skip(_:)``.
  /// - Throws: ``ReadError/truncated(needed:available:offset:)`` if the header is cut off, or
  ///   ``ReadError/file(_:)``. The walker stays where it was.
  @inlinable
  public mutating func next() throws(ReadError) -> ElementHeader? {
    guard position < end else { return nil }
    if position &+ 12 > loadedEnd { try load() }
    guard end - position >= 8 else {
      throw .truncated(needed: 8, available: end - position, offset: position)
    }
    let head = bytes.integer(at: position, as: UInt64.self)
    let little = UInt64(littleEndian: head)
    if encoding.isExplicit, !encoding.isBigEndian {
      let group = UInt16(truncatingIfNeeded: little)
      let vr = VR(rawValue: UInt16(truncatingIfNeeded: little >> 32))
      if group != 0xFFFE, vr.hasShortLength {
        let header = ElementHeader(
          tag: Tag(group, UInt16(truncatingIfNeeded: little >> 16)), vr: vr, offset: position,
          valueOffset: position &+ 8, length: UInt32(truncatingIfNeeded: little >> 48))
        position &+= 8
        return header
      }
    }
    return try nextSlowly(head)
  }

  /// Skips the value of the header that was read last.
  ///
  /// - Returns: The range of the value, without the delimiter that ends an undefined length.
  /// - Throws: ``ReadError/overlong(_:length:available:offset:)`` if the value ends behind the end;
  ///   the walker then stands at the end.
  @inlinable
  public mutating func skip(_ header: ElementHeader) throws(ReadError) -> Range<Int> {
    if header.isUndefinedLength { return try skipUndefined(header) }
    let available = end - header.valueOffset
    guard available >= 0, Int(header.length) <= available else {
      position = end
      throw .overlong(
        header.tag, length: header.length, available: max(available, 0), offset: header.offset)
    }
    position = header.valueOffset &+ Int(header.length)
    return header.valueOffset..<position
  }

  @usableFromInline
  mutating func load() throws(ReadError) {
    let goesOn = loadedEnd > 0 && position - loadedEnd <= FileBytes.blockSize
    pieceSize = goesOn ? min(2 * pieceSize, pieceLimit) : Self.firstPiece
    let wanted = position..<min(position + pieceSize, source.count)
    do throws(FileError) { try source.load(wanted) } catch { throw .file(error) }
    loadedEnd = wanted.upperBound
    if loadedEnd == source.count { loadedEnd = .max }
  }
}
