/// Writes data elements in Explicit VR Little Endian (PS3.5 §7.1.2).
public struct ElementWriter: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Creates a writer that has written nothing.
  public init() {}

  /// Writes an element; a value of odd length is padded as its representation wants.
  ///
  /// A short header cannot hold more than 65,534 bytes; such values are written as `UN`
  /// (PS3.5 §6.2.2).
  public mutating func write(_ tag: Tag, _ vr: VR, _ value: some Collection<UInt8>) {
    let count = value.count + value.count % 2
    let written = vr.hasShortLength && count > 0xFFFE ? VR.UN : vr
    append(tag.group)
    append(tag.element)
    append(written.rawValue)
    if written.hasShortLength {
      append(UInt16(truncatingIfNeeded: count))
    } else {
      append(UInt16(0))
      append(UInt32(truncatingIfNeeded: count))
    }
    bytes.append(contentsOf: value)
    if value.count % 2 == 1 { bytes.append(vr.isText && vr != .UI ? 0x20 : 0) }
  }

  /// Writes an element with text as its value.
  public mutating func write(_ tag: Tag, _ vr: VR, _ text: String) {
    write(tag, vr, Array(text.utf8))
  }

  /// Writes an element with a number as its value.
  public mutating func write(
    _ tag: Tag, _ vr: VR, number: some FixedWidthInteger & UnsignedInteger
  ) {
    var value: [UInt8] = []
    var rest = number
    for _ in 0..<number.bitWidth / 8 {
      value.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    write(tag, vr, value)
  }

  /// Writes the tag and length of an item.
  public mutating func writeItem(length: Int) {
    append(Tag.item.group)
    append(Tag.item.element)
    append(UInt32(truncatingIfNeeded: length))
  }

  /// Writes bytes as they are.
  public mutating func write(raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

  private mutating func append(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
