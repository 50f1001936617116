/// Why an image cannot be written as PNG.
public enum PNGError: Error, Hashable, Sendable {
  /// A side is not 1 to 2^31 - 1 pixels, or the image is larger than memory can be (PNG §11.2.2).
  case badSize(columns: Int, rows: Int)
  /// There are not as many samples as the size of the image asks for.
  case badSampleCount(expected: Int, actual: Int)
}

extension PNGError: CustomStringConvertible {
  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .badSize(let columns, let rows):
      "an image of \(columns) by \(rows) pixels cannot be written as PNG (PNG §11.2.2)"
    case .badSampleCount(let expected, let actual):
      "the image has \(actual) samples, its size asks for \(expected)"
    }
  }
}

/// The size and form of an image, as its header says it (PNG §11.2.2).
struct PNGHeader {
  let columns: Int
  let rows: Int
  let colour: PNGEncoder.Colour
  let bits: Int

  /// Bytes of a whole pixel.
  var pixelBytes: Int { (colour == .rgb ? 3 : 1) * bits / 8 }
  /// Bytes of a row, without that of its filter.
  var rowBytes: Int { columns * pixelBytes }

  init(
    columns: Int, rows: Int, colour: PNGEncoder.Colour, bits: Int, sampleCount: Int
  ) throws(PNGError) {
    let sides = 1...Int(Int32.max)
    // Both products fit into 63 bits: 31 + 31 bits, and at most 6 bytes of a pixel are checked.
    guard sides.contains(columns), sides.contains(rows), columns * rows <= Int.max / 16 else {
      throw .badSize(columns: columns, rows: rows)
    }
    let expected = columns * rows * (colour == .rgb ? 3 : 1)
    guard sampleCount == expected else {
      throw .badSampleCount(expected: expected, actual: sampleCount)
    }
    self.columns = columns
    self.rows = rows
    self.colour = colour
    self.bits = bits
  }

  /// The bytes of the IHDR chunk: no interlacing, the only compression and filter methods.
  var bytes: [UInt8] {
    PNGChunks.bigEndian(UInt32(columns)) + PNGChunks.bigEndian(UInt32(rows)) + [
      UInt8(bits), colour == .rgb ? 2 : 0, 0, 0, 0,
    ]
  }
}
