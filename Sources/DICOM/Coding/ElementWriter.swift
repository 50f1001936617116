/// Writes data elements one behind another, in any of the uncompressed encodings (PS3.5 §7.1).
public struct ElementWriter: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []
  /// How the elements are laid out.
  public let encoding: ElementEncoding

  /// Creates a writer that has written nothing.
  public init(_ encoding: ElementEncoding = .explicitLittle) { self.encoding = encoding }

  /// Writes an element; a value of odd length is padded as its representation wants.
  ///
  /// A short header cannot hold more than 65,534 bytes; such values are written as `UN`
  /// (PS3.5 §6.2.2).
  /// - Parameters:
  ///   - tag: The element.
  ///   - vr: Its representation.
  ///   - value: The bytes as they stand in this encoding.
  public mutating func write(_ tag: Tag, _ vr: VR, _ value: some Collection<UInt8>) {
    let count = value.count + value.count % 2
    writeHeader(tag, vr, length: UInt32(truncatingIfNeeded: count))
    bytes.append(contentsOf: value)
    if value.count % 2 == 1 { bytes.append(vr.padding) }
  }

  /// The same of bytes in an array, as most are.
  public mutating func write(_ tag: Tag, _ vr: VR, _ value: [UInt8]) {
    writeHeader(tag, vr, length: UInt32(truncatingIfNeeded: value.count + value.count % 2))
    bytes += value
    if value.count % 2 == 1 { bytes.append(vr.padding) }
  }

  /// Writes an element with text as its value.
  public mutating func write(_ tag: Tag, _ vr: VR, _ text: String) {
    write(tag, vr, Array(text.utf8))
  }

  /// Writes an element with a number as its value.
  public mutating func write(
    _ tag: Tag, _ vr: VR, number: some FixedWidthInteger & UnsignedInteger
  ) {
    writeHeader(tag, vr, length: UInt32(truncatingIfNeeded: number.bitWidth / 8))
    append(number)
  }

  /// Writes what stands before a value.
  ///
  /// - Parameters:
  ///   - tag: The element.
  ///   - vr: Its representation.
  ///   - length: The length of the value; `UInt32.max` for one that a delimiter ends.
  public mutating func writeHeader(_ tag: Tag, _ vr: VR, length: UInt32) {
    append(tag)
    guard encoding.isExplicit else { return append(UInt64(length), bytes: 4) }
    let written = vr.hasShortLength && length > 0xFFFE ? VR.UN : vr
    bytes.append(UInt8(truncatingIfNeeded: written.rawValue))
    bytes.append(UInt8(truncatingIfNeeded: written.rawValue >> 8))
    if written.hasShortLength {
      append(UInt64(length), bytes: 2)
    } else {
      append(0, bytes: 2)
      append(UInt64(length), bytes: 4)
    }
  }

  /// Writes the tag and length of an item.
  public mutating func writeItem(length: Int) {
    writeMark(.item, length: UInt32(truncatingIfNeeded: length))
  }

  /// Writes the tag and length of an item or a delimiter (PS3.5 §7.5).
  public mutating func writeMark(_ tag: Tag, length: UInt32 = 0) {
    append(tag)
    append(UInt64(length), bytes: 4)
  }

  /// Writes bytes as they are.
  public mutating func write(raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

  /// Writes a number of at most 64 bits in the byte order of the encoding.
  public mutating func append(_ number: some FixedWidthInteger) {
    append(UInt64(truncatingIfNeeded: number), bytes: number.bitWidth / 8)
  }

  private mutating func append(_ tag: Tag) {
    append(UInt64(tag.group), bytes: 2)
    append(UInt64(tag.element), bytes: 2)
  }

  /// Writes the lowest bytes of a number, of which there are at most eight.
  private mutating func append(_ number: UInt64, bytes count: Int) {
    for index in 0..<count {
      let place = encoding.isBigEndian ? count - 1 - index : index
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place)))
    }
  }
}

extension VR {
  /// The byte that makes the length of a value even (PS3.5 §6.2).
  var padding: UInt8 { isText && self != .UI ? 0x20 : 0 }
}
