import DICOM

/// Tells one version of a DICOMDIR from another: its length, and a number made from all its bytes.
struct Fingerprint: Hashable, Sendable {
  private(set) var count = 0
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var pending: UInt64 = 0

  /// The fingerprint of nothing.
  init() {}

  /// The fingerprint of a file; `nil` if there is none.
  ///
  /// - Throws: ``DICOM/FileError`` if it cannot be read.
  init?(path: String) throws(FileError) {
    guard Folder.status(of: path) != nil else { return nil }
    let file = try FileBytes(path: path)
    self.init()
    var buffer: [UInt8] = []
    for start in stride(from: 0, to: file.count, by: 1 << 20) {
      try file.copy(start..<min(start + 1 << 20, file.count), into: &buffer)
      add(buffer.span.raw)
    }
  }

  /// Takes more bytes in.
  mutating func add(_ bytes: RawSpan) {
    var offset = 0
    while offset < bytes.byteCount, count % 8 != 0 {
      take(bytes[offset])
      offset += 1
    }
    while offset + 8 <= bytes.byteCount {
      mix(bytes.integer(at: offset, as: UInt64.self, isBigEndian: false))
      offset += 8
      count += 8
    }
    while offset < bytes.byteCount {
      take(bytes[offset])
      offset += 1
    }
  }

  private mutating func take(_ byte: UInt8) {
    pending = pending >> 8 | UInt64(byte) << 56
    count += 1
    if count % 8 == 0 { mix(pending) }
  }

  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }

  /// Length and number, as a journal has them.
  var text: String {
    var end = self
    if count % 8 != 0 { end.mix(pending >> UInt64(64 - 8 * (count % 8))) }
    return "\(count) \(String(end.state, radix: 16))"
  }

  static func == (left: Fingerprint, right: Fingerprint) -> Bool { left.text == right.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
