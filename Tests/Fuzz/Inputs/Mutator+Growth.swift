extension Mutator {
  /// The longest input that an execution has to deal with in time.
  static let longest = 1 << 20

  /// Makes the input up to a megabyte long, one time in a thousand, by repeating a part of it.
  mutating func grow(_ bytes: inout [UInt8]) {
    guard Int.random(in: 0..<1000, using: &self) == 0, bytes.count < Self.longest, !bytes.isEmpty
    else { return }
    let start = Int.random(in: 0..<bytes.count, using: &self)
    let most = min(bytes.count - start, 2_000)
    let piece = Array(bytes[start..<start + Int.random(in: 1...most, using: &self)])
    var copies: [UInt8] = []
    let wanted = Int.random(in: 1...Self.longest - bytes.count, using: &self)
    copies.reserveCapacity(wanted + piece.count)
    while copies.count < wanted { copies += piece }
    bytes.insert(contentsOf: copies.prefix(wanted), at: start)
  }

  /// A text of some of these pieces, now and then cut, with other characters between, or very long.
  mutating func text(of pieces: [String], atMost count: Int = 8) -> String {
    var bytes: [UInt8] = []
    for _ in 0...Int.random(in: 0..<count, using: &self) {
      switch Int.random(in: 0..<8, using: &self) {
      case 0: bytes.append(.random(in: 0...255, using: &self))
      case 1: bytes.append(.random(in: 0x20..<0x7F, using: &self))
      case 2:
        let piece = pieces.randomElement(using: &self) ?? ""
        bytes += piece.utf8.prefix(Int.random(in: 0...piece.utf8.count, using: &self))
      default: bytes += (pieces.randomElement(using: &self) ?? "").utf8
      }
    }
    grow(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
