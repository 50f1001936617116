/// The markers and segments of a stream, one after the other (T.81 §B.1.1).
struct JPEGStream: ~Escapable {
  /// A marker with what belongs to it.
  struct Segment {
    /// The second byte of the marker.
    let marker: UInt8
    /// Where the marker begins.
    let offset: Int
    /// Where the parameters are; empty for markers that stand alone.
    let parameters: Range<Int>
  }

  let bytes: Span<UInt8>
  /// Where the next marker is looked for.
  var position = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// The next marker and its segment, or `nil` at the end of the bytes.
  ///
  /// Bytes that are no marker are skipped, as all decoders do, and so are fill bytes (§B.1.1.2).
  mutating func next() throws(JPEGError) -> Segment? {
    while position <= bytes.count - 2 {
      guard bytes[position] == 0xFF, bytes[position + 1] != 0xFF, bytes[position + 1] != 0 else {
        position += 1
        continue
      }
      let offset = position
      let marker = bytes[position + 1]
      position += 2
      switch marker {
      case 0x01, 0xD0...0xD9:
        return Segment(marker: marker, offset: offset, parameters: position..<position)
      default:
        guard position <= bytes.count - 2 else {
          throw .segmentLength(bytes.count - position, marker: marker, offset: offset)
        }
        let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
        guard length >= 2, length <= bytes.count - position else {
          throw .segmentLength(length, marker: marker, offset: offset)
        }
        let parameters = position + 2..<position + length
        position += length
        return Segment(marker: marker, offset: offset, parameters: parameters)
      }
    }
    return nil
  }

  /// Whether what stands at a place is what may follow a scan: the end of the image, or a segment behind
  /// which another marker stands.
  func isMarker(at offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return true }
    switch bytes[offset + 1] {
    case 0xD9: return true
    case 0xC4, 0xDA...0xDD, 0xE0...0xEF, 0xFE:
      guard offset + 4 <= bytes.count else { return true }
      let next = offset + 2 + word(at: offset + 2)
      return bytes[offset + 1] == 0xDA
        ? next <= bytes.count : next + 1 < bytes.count && bytes[next] == 0xFF && bytes[next + 1] > 1
    default: return false
    }
  }

  /// A number of 16 bits; the caller knows that it is there.
  func word(at offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }
}
