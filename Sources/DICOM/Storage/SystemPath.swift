#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names of files are bytes to the system, in old media also such as are no UTF-8.
///
/// As text, each byte that is not part of a character stands for itself as one of the private
/// characters U+10FF80 to U+10FFFF, so that every name is text and gives the same bytes again. A
/// name that holds such a character already has its bytes kept in the same way.
extension String {
  /// The text of a name or path.
  public init(systemPath bytes: [UInt8]) {
    if !bytes.contains(where: { $0 >= 0x80 }) {
      self.init(decoding: bytes, as: UTF8.self)
    } else if !bytes.contains(0xF4), let text = String(validating: bytes, as: UTF8.self) {
      self = text
    } else {
      self = Self.keepingBytes(of: bytes)
    }
  }

  /// The text of a name or path that ends with NUL.
  public init(systemPath name: UnsafePointer<CChar>) {
    // Bounds: the caller says that there is a NUL, and strlen stops at it.
    let bytes = unsafe UnsafeBufferPointer(start: name, count: Int(strlen(name)))
    let copy = unsafe bytes.map { UInt8(bitPattern: $0) }
    self.init(systemPath: copy)
  }

  private static func keepingBytes(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let character = bytes[index..<Swift.min(index + byteCount(lead: bytes[index]), bytes.count)]
      if let scalars = String(validating: character, as: UTF8.self)?.unicodeScalars,
        let scalar = scalars.first, scalars.count == 1, scalar.systemByte == nil
      {
        text.append(scalar)
        index += character.count
      } else {
        let kept = Unicode.Scalar(Unicode.Scalar.firstOfSystem + UInt32(bytes[index] & 0x7F))
        text.append(kept ?? "\u{FFFD}")
        index += 1
      }
    }
    return String(text)
  }

  /// How many bytes a character has that begins with this one, if it is one.
  private static func byteCount(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The bytes of a name or path, as the system has it.
  public var systemPathBytes: [UInt8] {
    guard utf8.contains(0xF4) else { return Array(utf8) }
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      if let byte = scalar.systemByte { bytes.append(byte) } else { bytes += scalar.utf8 }
    }
    return bytes
  }

  /// The bytes of a path with a NUL behind them, for the functions of the C library.
  var systemPath: [CChar] { (systemPathBytes + [0]).map { CChar(bitPattern: $0) } }
}

extension Unicode.Scalar {
  fileprivate static var firstOfSystem: UInt32 { 0x10_FF80 }

  /// The byte of a name that this character stands for, or `nil`.
  public var systemByte: UInt8? {
    value >= Self.firstOfSystem ? UInt8(truncatingIfNeeded: value) : nil
  }
}
