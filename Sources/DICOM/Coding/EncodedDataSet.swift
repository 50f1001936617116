/// A data set as bytes, most of which still stand where they were read.
///
/// Values that nobody touched are named, not copied; they are read once they are written.
struct EncodedDataSet {
  /// Some bytes, one behind another.
  enum Piece {
    /// Bytes that were made.
    case bytes([UInt8])
    /// Bytes of a source, as they are.
    case stored(FileBytes, Range<Int>)
    /// Bytes of a source whose numbers change their byte order; `size` is that of a number.
    case swapped(FileBytes, Range<Int>, size: Int)
    /// The value that ``DataSetEncoder/deferred`` leaves open.
    case gap
  }

  private(set) var pieces: [Piece] = []
  /// The number of all bytes.
  private(set) var count = 0

  mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    count += bytes.count
    if case .bytes(var last)? = pieces.last {
      pieces.removeLast()
      last.append(contentsOf: bytes)
      pieces.append(.bytes(last))
    } else {
      pieces.append(.bytes(bytes))
    }
  }

  mutating func append(_ source: FileBytes, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    count += range.count
    if case .stored(let last, let before)? = pieces.last, last === source,
      before.upperBound == range.lowerBound
    {
      pieces[pieces.count - 1] = .stored(source, before.lowerBound..<range.upperBound)
    } else {
      pieces.append(.stored(source, range))
    }
  }

  /// Appends numbers of `size` bytes in the other byte order; what is left over stays as it is.
  mutating func append(swapping source: FileBytes, _ range: Range<Int>, size: Int) {
    guard !range.isEmpty else { return }
    count += range.count
    pieces.append(.swapped(source, range, size: size))
  }

  mutating func append(_ other: EncodedDataSet) {
    for piece in other.pieces { append(piece) }
  }

  mutating func append(_ piece: Piece) {
    switch piece {
    case .bytes(let bytes): append(bytes)
    case .stored(let source, let range): append(source, range)
    case .swapped(let source, let range, let size): append(swapping: source, range, size: size)
    case .gap: appendGap()
    }
  }

  /// Leaves the place of a value open.
  mutating func appendGap() { pieces.append(.gap) }

  /// What stands before the value that was left open, and what behind it.
  func split() -> (EncodedDataSet, EncodedDataSet) {
    var parts = (EncodedDataSet(), EncodedDataSet())
    var isBehind = false
    for piece in pieces {
      if case .gap = piece {
        isBehind = true
      } else if isBehind {
        parts.1.append(piece)
      } else {
        parts.0.append(piece)
      }
    }
    return parts
  }

  /// Calls `body` with all bytes in order, at most ``pieceSize`` of them at a time.
  ///
  /// - Throws: ``FileError`` of a source, or what `body` throws.
  func forEachPart<Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Void, source wrap: (FileError) -> Failure
  ) throws(Failure) {
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): try body(bytes.span.raw)
      case .stored(let source, let range):
        for part in Self.parts(of: range) {
          do throws(FileError) { try source.load(part) } catch { throw wrap(error) }
          try body(source.bytes.extracting(part))
        }
      case .swapped(let source, let range, let size):
        for part in Self.parts(of: range) {
          do throws(FileError) { try source.load(part) } catch { throw wrap(error) }
          try body(source.bytes.extracting(part).swapped(size).span.raw)
        }
      case .gap: break
      }
    }
  }

  /// A multiple of the size of any number.
  static let pieceSize = 1 << 20

  private static func parts(of range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: pieceSize).map {
      $0..<min($0 + pieceSize, range.upperBound)
    }
  }

  /// All bytes.
  ///
  /// - Throws: ``ReadError/file(_:)``.
  func collected() throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    try forEachPart { (part) throws(ReadError) in
      for offset in 0..<part.byteCount { bytes.append(part[offset]) }
    } source: {
      .file($0)
    }
    return bytes
  }
}

extension RawSpan {
  /// A copy in which each number of `size` bytes has the other byte order.
  func swapped(_ size: Int) -> [UInt8] {
    let whole = byteCount / size * size
    return [UInt8](capacity: byteCount) { output in
      for start in stride(from: 0, to: whole, by: size) {
        for place in 1...size { output.append(self[start + size - place]) }
      }
      for rest in whole..<byteCount { output.append(self[rest]) }
    }
  }
}
