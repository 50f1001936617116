import Deflate
import Testing

/// Just enough of a PNG reader to look at what the encoder wrote.
struct PNGReader {
  var chunks: [(type: String, content: [UInt8])] = []
  /// The rows as they were before filtering.
  var samples: [UInt8] = []
  /// The filter of each row.
  var filters: [UInt8] = []

  init(_ file: [UInt8], columns: Int, rows: Int, pixelBytes: Int) throws {
    try #require(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    var place = 8
    while place < file.count {
      let length = Int(Self.number(file[place...]))
      let body = file[(place + 4)..<(place + 8 + length)]
      var checksum = CRC32()
      checksum.update(body.span)
      #expect(checksum.value == Self.number(file[(place + 8 + length)...]))
      chunks.append((String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4))))
      place += 12 + length
    }
    let stream = chunks.filter { $0.type == "IDAT" }.flatMap(\.content)
    try #require(stream.count > 6 && stream[0] == 0x78 && stream[1] == 0x01)
    let raw = Array(stream[2..<stream.count - 4])
    let width = columns * pixelBytes
    let inflated = Inflate.inflate(raw.span, limit: rows * (width + 1))
    #expect(inflated.error == nil && inflated.consumed == raw.count)
    var checksum = Adler32()
    checksum.update(inflated.bytes.span)
    #expect(checksum.value == Self.number(stream.suffix(4)))
    try #require(inflated.bytes.count == rows * (width + 1))
    unfilter(inflated.bytes, width: width, rows: rows, pixelBytes: pixelBytes)
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private mutating func unfilter(_ bytes: [UInt8], width: Int, rows: Int, pixelBytes: Int) {
    for row in 0..<rows {
      let filter = bytes[row * (width + 1)]
      filters.append(filter)
      for column in 0..<width {
        let start = row * width
        let a = column < pixelBytes ? 0 : Int(samples[start + column - pixelBytes])
        let b = row == 0 ? 0 : Int(samples[start - width + column])
        let c =
          row == 0 || column < pixelBytes ? 0 : Int(samples[start - width + column - pixelBytes])
        let prediction: Int
        switch filter {
        case 0: prediction = 0
        case 1: prediction = a
        case 2: prediction = b
        case 3: prediction = (a + b) / 2
        default:
          let plane = a + b - c
          let (toA, toB, toC) = (abs(plane - a), abs(plane - b), abs(plane - c))
          prediction = toA <= toB && toA <= toC ? a : toB <= toC ? b : c
        }
        let difference = bytes[row * (width + 1) + 1 + column]
        samples.append(difference &+ UInt8(truncatingIfNeeded: prediction))
      }
    }
  }
}
