import Deflate

/// A PNG file that grows chunk by chunk (PNG §5).
struct PNGChunks {
  /// What a chunk holds.
  enum Kind: String {
    case header = "IHDR"
    case density = "pHYs"
    case rows = "IDAT"
    case end = "IEND"
  }

  /// The file so far.
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A number as four bytes, the highest first.
  static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }

  /// Appends a small chunk.
  mutating func append(_ kind: Kind, _ content: [UInt8]) {
    let start = begin(kind)
    bytes += content
    end(chunkAt: start)
  }

  /// Appends filtered rows as a zlib stream in an IDAT chunk (PNG §10, RFC 1950 §2.2).
  mutating func appendCompressed(_ rows: Span<UInt8>, of header: PNGHeader) {
    // Reserved memory costs nothing before it is written to; moved memory does.
    bytes.reserveCapacity(bytes.count + rows.count / 2)
    let start = begin(.rows)
    bytes += [0x78, 0x01]
    Deflate.deflate(
      rows, level: .filtered(pixelBytes: header.pixelBytes, rowBytes: header.rowBytes + 1),
      appendingTo: &bytes)
    var checksum = Adler32()
    checksum.update(rows)
    bytes += Self.bigEndian(checksum.value)
    if bytes.count - start - 8 <= Self.longest {
      end(chunkAt: start)
    } else {
      split(chunkAt: start)
    }
  }

  /// Makes several chunks of a last one that is longer than a chunk may be.
  private mutating func split(chunkAt start: Int) {
    let stream = Array(bytes[(start + 8)...])
    bytes.removeLast(bytes.count - start)
    for place in stride(from: 0, to: stream.count, by: Self.longest) {
      let start = begin(.rows)
      bytes += stream[place...].prefix(Self.longest)
      end(chunkAt: start)
    }
  }

  /// How many bytes a chunk may hold (PNG §5.3).
  private static var longest: Int { Int(Int32.max) }

  /// Appends the head of a chunk with no length; returns where it stands.
  private mutating func begin(_ kind: Kind) -> Int {
    let start = bytes.count
    bytes += [0, 0, 0, 0]
    bytes += Array(kind.rawValue.utf8)
    return start
  }

  /// Sets the length of a chunk and appends its checksum, which is that of type and content.
  private mutating func end(chunkAt start: Int) {
    let length = bytes.count - start - 8
    bytes.replaceSubrange(
      start..<start + 4, with: Self.bigEndian(UInt32(truncatingIfNeeded: length)))
    var checksum = CRC32()
    checksum.update(bytes.span.extracting((start + 4)...))
    bytes += Self.bigEndian(checksum.value)
  }
}
