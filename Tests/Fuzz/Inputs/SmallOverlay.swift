import Support

/// An overlay of an image, sound or not (PS3.3 §C.9.2).
struct SmallOverlay {
  /// What is known of a sound one: enough to say which pixels it covers.
  private struct Plane {
    let rows: Int
    let columns: Int
    /// The row and column of the image where it begins, counted from 0.
    let top: Int
    let left: Int
    /// The frames that have it, and whether each has one of its own.
    let frames: Range<Int>
    let isForAll: Bool
    /// Its bits, of all frames; `nil` if they stand in the cells.
    let bits: [Bool]?
    let cellBit: Int
  }

  private let plane: Plane?

  /// Whether its pixels are known: it is sound, or it cannot be drawn at all.
  var isSound: Bool { plane != nil }

  /// Adds an overlay to an image.
  init(_ number: Int, of image: inout SmallImage, _ random: inout Mutator) {
    let group = UInt32(0x6000 + 2 * number) << 16
    let free = (0..<image.allocated).filter {
      $0 > image.highBit || $0 <= image.highBit - image.stored
    }
    let cellBit = free.filter { $0 > 0 }.randomElement(using: &random) ?? 0
    let isEmbedded = cellBit > 0 && image.samples == 1 && Bool.random(using: &random)
    let isWhole = isEmbedded || Bool.random(using: &random)
    let rows = isWhole ? image.rows : Int.random(in: 1...20, using: &random)
    let columns = isWhole ? image.columns : Int.random(in: 1...20, using: &random)
    let origin = isWhole ? [1, 1] : (0..<2).map { _ in Int.random(in: -20...20, using: &random) }
    let isForAll = isEmbedded || Bool.random(using: &random)
    let first = Int.random(in: 1...4, using: &random)
    let count = Int.random(in: 1...4, using: &random)
    image.maker.set(group | 0x10, rows)
    image.maker.set(group | 0x11, columns)
    image.maker.set(group | 0x40, Bool.random(using: &random) ? "G" : "R", vr: "CS")
    image.maker.set(group | 0x50, words: origin, vr: "SS")
    image.maker.set(group | 0x100, isEmbedded ? image.allocated : 1)
    image.maker.set(group | 0x102, isEmbedded ? cellBit : 0)
    if !isForAll {
      image.maker.set(group | 0x15, "\(count)", vr: "IS")
      if first > 1 || Bool.random(using: &random) { image.maker.set(group | 0x51, first) }
    }
    var bits: [Bool]?
    if !isEmbedded {
      let values = (0..<rows * columns * (isForAll ? 1 : count)).map { _ in
        Bool.random(using: &random)
      }
      image.maker.set(group | 0x3000, bytes: Self.packed(values), vr: "OB")
      bits = values
    }
    let isHostile = Int.random(in: 0..<3, using: &random) == 0
    if isHostile { Self.harm(group, &image, &random) }
    plane =
      isHostile
      ? nil
      : Plane(
        rows: rows, columns: columns, top: origin[0] - 1, left: origin[1] - 1,
        frames: isForAll ? 0..<image.frames : first - 1..<first - 1 + count, isForAll: isForAll,
        bits: bits, cellBit: cellBit)
  }

  private static func packed(_ bits: [Bool]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (bits.count + 15) / 16 * 2)
    for (index, bit) in bits.enumerated() where bit { bytes[index / 8] |= 1 << UInt8(index % 8) }
    return bytes
  }

  /// Gives one or two elements values that no overlay may have.
  private static func harm(_ group: UInt32, _ image: inout SmallImage, _ random: inout Mutator) {
    let words = [0, 1, 2, 255, 0x7FFF, 0x8000, 0xFFFF]
    let texts = ["0", "-1", "2147483647", "2147483648", "99999999999999999999", "", "x", "3\\4"]
    for _ in 0...Int.random(in: 0...1, using: &random) {
      let word = words.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<9, using: &random) {
      case 0: image.maker.set(group | 0x10, word)
      case 1: image.maker.set(group | 0x11, word)
      case 2:
        let other = words.randomElement(using: &random) ?? 0
        let origin = Array([word, other, 1].prefix(Int.random(in: 0...3, using: &random)))
        image.maker.set(group | 0x50, words: origin, vr: "SS")
      case 3: image.maker.set(group | 0x15, texts.randomElement(using: &random) ?? "", vr: "IS")
      case 4: image.maker.set(group | 0x51, word)
      case 5: image.maker.set(group | 0x102, Int.random(in: 0...70, using: &random))
      case 6:
        let tags: [UInt32] = [0x10, 0x11, 0x50, 0x15, 0x51, 0x100, 0x102, 0x3000]
        image.maker.remove(group | (tags.randomElement(using: &random) ?? 0x10))
      case 7:
        let count = Int.random(in: 0...40, using: &random)
        let vr = ["OB", "OW", "UN", "LT"].randomElement(using: &random) ?? "OW"
        image.maker.set(group | 0x3000, bytes: [UInt8](repeating: 0xFF, count: count), vr: vr)
      default: image.maker.set(group | 0x50, "1\\1", vr: "DS")
      }
    }
  }

  /// The pixels of a frame that a sound one covers, by their numbers.
  func covered(frame: Int, of image: SmallImage) -> [Int] {
    guard let plane, plane.frames.contains(frame) else { return [] }
    var pixels: [Int] = []
    for row in 0..<image.rows {
      for column in 0..<image.columns {
        let (y, x) = (row - plane.top, column - plane.left)
        guard 0..<plane.rows ~= y, 0..<plane.columns ~= x else { continue }
        let pixel = row * image.columns + column
        let start = plane.isForAll ? 0 : (frame - plane.frames.lowerBound) * plane.rows
        let isSet =
          plane.bits.map { $0[(start + y) * plane.columns + x] }
          ?? image.bit(plane.cellBit, ofCell: frame * image.rows * image.columns + pixel)
        if isSet { pixels.append(pixel) }
      }
    }
    return pixels
  }
}
