import DICOM
import Support

/// A picture of a few pixels, sound, in one of the forms that pixel data have (PS3.5 §8.1.1).
struct SmallImage {
  /// All of it; overlays are added to that.
  var maker: ImageMaker
  let rows: Int
  let columns: Int
  let frames: Int
  let samples: Int
  let allocated: Int
  let stored: Int
  let highBit: Int

  private static let forms: [(photometric: String, samples: Int)] = [
    ("MONOCHROME2", 1), ("MONOCHROME2", 1), ("MONOCHROME1", 1), ("PALETTE COLOR", 1), ("RGB", 3),
    ("YBR_FULL", 3), ("YBR_FULL_422", 3), ("ARGB", 4),
  ]

  /// Makes one; without `isGrey`, of any meaning.
  init(_ random: inout Mutator, isGrey: Bool = false) {
    let form =
      isGrey ? ("MONOCHROME2", 1) : Self.forms.randomElement(using: &random) ?? ("MONOCHROME2", 1)
    let (photometric, count) = form
    let isSubsampled = photometric == "YBR_FULL_422"
    let sizes = isSubsampled ? [8] : count > 1 ? [8, 8, 16] : [8, 16, 16, 16, 32, 1, 64]
    samples = count
    allocated = sizes.randomElement(using: &random) ?? 8
    rows = .random(in: 1...12, using: &random)
    let width = Int.random(in: 1...12, using: &random)
    columns = isSubsampled ? width * 2 : width
    frames = Bool.random(using: &random) ? 1 : .random(in: 1...3, using: &random)
    let isFull = isSubsampled || Bool.random(using: &random)
    stored = isFull ? allocated : .random(in: 1...allocated, using: &random)
    let isShifted = Int.random(in: 0..<6, using: &random) == 0
    highBit = isShifted ? .random(in: stored - 1...allocated - 1, using: &random) : stored - 1
    maker = ImageMaker(
      rows: rows, columns: columns, bits: allocated, stored: stored, highBit: highBit,
      isSigned: Bool.random(using: &random), photometric: photometric, samples: count,
      isBigEndian: Int.random(in: 0..<8, using: &random) == 0)
    if count > 1, !isSubsampled { maker.set(0x0028_0006, Int.random(in: 0...1, using: &random)) }
    if frames > 1 { maker.set(0x0028_0008, "\(frames)", vr: "IS") }
    if photometric == "PALETTE COLOR" {
      for tag: UInt32 in [0x0028_1101, 0x0028_1102, 0x0028_1103] { maker.set(tag, 4, 0, 16) }
      for tag: UInt32 in [0x0028_1201, 0x0028_1202, 0x0028_1203] {
        maker.set(tag, words: [0, 20_000, 40_000, 65_535], vr: "OW")
      }
    }
    let cells = rows * columns * frames * (isSubsampled ? 2 : count)
    maker.pixels = [Self.pixels((cells * allocated + 7) / 8, &random)]
    maker.pixelVR = allocated > 8 || Bool.random(using: &random) ? "OW" : "OB"
  }

  /// Flat places, slopes and noise, in which coders meet runs as well as jumps.
  private static func pixels(_ count: Int, _ random: inout Mutator) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 1)
    while bytes.count < count {
      let value = UInt8.random(in: 0...255, using: &random)
      let length = min(Int.random(in: 1...24, using: &random), count - bytes.count)
      let kind = Int.random(in: 0..<3, using: &random)
      for index in 0..<length {
        switch kind {
        case 0: bytes.append(value)
        case 1: bytes.append(value &+ UInt8(index))
        default: bytes.append(.random(in: 0...255, using: &random))
        }
      }
    }
    if bytes.count % 2 == 1 { bytes.append(0) }
    return bytes
  }

  /// Whether a bit of a cell of little-endian pixel data is set.
  func bit(_ number: Int, ofCell index: Int) -> Bool {
    let byte = index * allocated / 8 + number / 8
    return maker.pixels[0][byte] >> UInt8(number % 8) & 1 == 1
  }
}
