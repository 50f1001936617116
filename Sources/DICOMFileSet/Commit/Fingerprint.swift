import DICOM

/// Tells one version of a DICOMDIR from another: its length, and a number made from all its bytes.
struct Fingerprint: Hashable, Sendable {
  private(set) var count = 0
  /// Words go to each in turn, so that the processor need not wait for one before the next.
  private var states: (UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0x2545_F491_4F6C_DD1D
  )
  private var pending: UInt64 = 0

  /// The fingerprint of nothing.
  init() {}

  /// The fingerprint of a file; `nil` if there is none.
  ///
  /// - Parameter visit: Is given the file piece by piece, each with its offset.
  /// - Throws: `FileError` if it cannot be read.
  init?(path: String, visit: (RawSpan, Int) -> Void = { _, _ in }) throws(FileError) {
    guard Folder.status(of: path) != nil else { return nil }
    let file = try FileBytes(path: path)
    self.init()
    var buffer: [UInt8] = []
    for start in stride(from: 0, to: file.count, by: 1 << 17) {
      try file.copy(start..<min(start + 1 << 17, file.count), into: &buffer)
      add(buffer.span.raw)
      visit(buffer.span.raw, start)
    }
  }

  /// The fingerprint of what is to be written.
  init(of writer: DirectoryWriter) {
    self.init()
    writer.write { (bytes: inout [UInt8]) in
      add(bytes.span.raw)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// Takes more bytes in.
  mutating func add(_ bytes: RawSpan) {
    var offset = 0
    while offset < bytes.byteCount, count % 8 != 0 {
      take(bytes[offset])
      offset += 1
    }
    var (first, second, third, fourth) = states
    while offset + 32 <= bytes.byteCount {
      first = Self.mixed(first, bytes.word(at: offset))
      second = Self.mixed(second, bytes.word(at: offset + 8))
      third = Self.mixed(third, bytes.word(at: offset + 16))
      fourth = Self.mixed(fourth, bytes.word(at: offset + 24))
      offset += 32
      count += 32
    }
    states = (first, second, third, fourth)
    while offset + 8 <= bytes.byteCount {
      mix(bytes.word(at: offset))
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
    states = (states.1, states.2, states.3, Self.mixed(states.0, word))
  }

  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }

  /// Length and number, as a journal has them.
  var text: String {
    var end = self
    if count % 8 != 0 { end.mix(pending >> UInt64(64 - 8 * (count % 8))) }
    let number = [end.states.1, end.states.2, end.states.3].reduce(end.states.0, Self.mixed)
    return "\(count) \(String(number, radix: 16))"
  }

  static func == (left: Fingerprint, right: Fingerprint) -> Bool { left.text == right.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension RawSpan {
  fileprivate func word(at offset: Int) -> UInt64 {
    integer(at: offset, as: UInt64.self, isBigEndian: false)
  }
}
