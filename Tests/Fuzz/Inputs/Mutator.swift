/// Damages bytes; the same seed makes the same damage.
struct Mutator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 0x9E37_79B9_7F4A_7C15) | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A copy with one to six places damaged, none of them before `start`.
  mutating func damaged(_ sound: [UInt8], from start: Int = 128) -> [UInt8] {
    var bytes = sound
    for _ in 0..<Int.random(in: 1...6, using: &self) where bytes.count > start + 12 {
      damage(&bytes, start)
    }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8], _ start: Int) {
    // Headers matter more than pixels, so the beginning is hit more often.
    let end = Bool.random(using: &self) ? bytes.count : min(bytes.count, 2_000)
    let place = Int.random(in: start..<max(end - 8, start + 1), using: &self)
    switch Int.random(in: 0..<9, using: &self) {
    case 0, 1: bytes[place] = .random(in: 0...255, using: &self)
    case 2: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
    case 3:  // a length or an offset that is far too large, or nearly right
      let numbers: [UInt32] = [.max, 0xFFFF_FFFE, 0x8000_0000, 0x7FFF_FFFF, 0x1_0000, 0, 1, 2]
      let number = numbers.randomElement(using: &self) ?? 0
      for shift in 0..<4 where place + shift < bytes.count {
        bytes[place + shift] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(shift)))
      }
    case 4:  // a number that is a little off
      bytes[place] = bytes[place] &+ UInt8.random(in: 1...16, using: &self)
    case 5:
      bytes.removeSubrange(place..<min(place + Int.random(in: 1...40, using: &self), bytes.count))
    case 6:
      let length = min(Int.random(in: 1...200, using: &self), bytes.count - place)
      bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
    case 7:  // another value representation
      let vr =
        ["SQ", "UN", "OB", "US", "DS", "PN", "LT", "??"].randomElement(using: &self) ?? "UN"
      for (offset, byte) in vr.utf8.enumerated() where place + offset < bytes.count {
        bytes[place + offset] = byte
      }
    default: bytes.removeLast(Int.random(in: 1...max(1, bytes.count / 2), using: &self))
    }
  }
}
