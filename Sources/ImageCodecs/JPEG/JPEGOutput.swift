/// The bytes of a JPEG file while it is made.
struct JPEGOutput {
  /// The bytes, and room behind them.
  private var storage: [UInt8]
  private var count = 0

  /// Creates an empty output with room for some bytes.
  init(capacity: Int) { storage = [UInt8](repeating: 0, count: capacity) }

  /// What was written.
  consuming func finished() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    storage.replaceSubrange(count..<count + bytes.count, with: bytes)
    count += bytes.count
  }

  /// Appends entropy-coded words, with a zero byte after each 0xFF (T.81 §F.1.2.3).
  mutating func append(_ words: Span<UInt64>) {
    reserve(16 * words.count)
    var position = count
    var span = storage.mutableSpan
    for index in words.indices {
      let word = words[index]
      // The highest bit of a byte of this is set if and only if some byte of the word is 0xFF.
      let hasMarker = (~word &- 0x0101_0101_0101_0101) & word & 0x8080_8080_8080_8080 != 0
      if !hasMarker, position >= 0, position <= span.count &- 8 {
        span[position] = UInt8(truncatingIfNeeded: word &>> 56)
        span[position &+ 1] = UInt8(truncatingIfNeeded: word &>> 48)
        span[position &+ 2] = UInt8(truncatingIfNeeded: word &>> 40)
        span[position &+ 3] = UInt8(truncatingIfNeeded: word &>> 32)
        span[position &+ 4] = UInt8(truncatingIfNeeded: word &>> 24)
        span[position &+ 5] = UInt8(truncatingIfNeeded: word &>> 16)
        span[position &+ 6] = UInt8(truncatingIfNeeded: word &>> 8)
        span[position &+ 7] = UInt8(truncatingIfNeeded: word)
        position &+= 8
      } else {
        position = Self.stuff(word, bytes: 8, into: &span, at: position)
      }
    }
    count = position
  }

  /// Appends the first bytes of an entropy-coded word, stuffed as above.
  mutating func append(_ word: UInt64, bytes: Int) {
    reserve(16)
    let start = count
    var span = storage.mutableSpan
    let end = Self.stuff(word, bytes: bytes, into: &span, at: start)
    count = end
  }

  /// Writes the first bytes of a word, stuffed, and returns the position after them.
  @inline(__always)
  private static func stuff(
    _ word: UInt64, bytes: Int, into span: inout MutableSpan<UInt8>, at start: Int
  ) -> Int {
    var position = start
    for index in 0..<bytes {
      let byte = UInt8(truncatingIfNeeded: word &>> UInt64(56 &- 8 &* index))
      span[position] = byte
      position &+= 1
      if byte == 0xFF {
        span[position] = 0
        position &+= 1
      }
    }
    return position
  }

  /// Makes room for more bytes.
  private mutating func reserve(_ more: Int) {
    let lacking = count + more - storage.count
    guard lacking > 0 else { return }
    storage.append(contentsOf: repeatElement(0, count: max(lacking, storage.count)))
  }
}
