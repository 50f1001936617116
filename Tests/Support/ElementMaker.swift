import DICOM

/// Makes the bytes of elements, sound or not, in whatever encoding a test needs.
public struct ElementMaker: Sendable {
  public var isExplicit: Bool
  public var isBigEndian: Bool
  public private(set) var bytes: [UInt8] = []

  public init(isExplicit: Bool = true, isBigEndian: Bool = false) {
    self.isExplicit = isExplicit
    self.isBigEndian = isBigEndian
  }

  public static func with(
    isExplicit: Bool = true, isBigEndian: Bool = false, _ body: (inout ElementMaker) -> Void
  ) -> [UInt8] {
    var maker = ElementMaker(isExplicit: isExplicit, isBigEndian: isBigEndian)
    body(&maker)
    return maker.bytes
  }

  /// A number in the byte order of the data set.
  public func number(_ value: some FixedWidthInteger) -> [UInt8] {
    let little = stride(from: 0, to: value.bitWidth, by: 8).map {
      UInt8(truncatingIfNeeded: value >> $0)
    }
    return isBigEndian ? little.reversed() : little
  }

  /// An element; its length may be stated otherwise than it is.
  public mutating func element(
    _ tag: UInt32, _ vr: String, _ value: [UInt8], length: UInt32? = nil
  ) {
    let stated = length ?? UInt32(value.count)
    bytes += number(UInt16(tag >> 16)) + number(UInt16(truncatingIfNeeded: tag))
    if !isExplicit {
      bytes += number(stated)
    } else if ["OB", "OW", "OF", "OD", "OL", "OV", "SQ", "UN", "UT", "UC", "UR", "SV", "UV"]
      .contains(vr)
    {
      bytes += Array(vr.utf8) + [0, 0] + number(stated)
    } else {
      bytes += Array(vr.utf8) + number(UInt16(truncatingIfNeeded: stated))
    }
    bytes += value
  }

  /// A text element, padded to even length with a space, UIDs with NUL.
  public mutating func text(_ tag: UInt32, _ vr: String, _ text: String) {
    let value = Array(text.utf8)
    element(tag, vr, value.count % 2 == 0 ? value : value + [vr == "UI" ? 0 : 0x20])
  }

  /// A sequence of items, each with a length or a delimiter.
  public mutating func sequence(_ tag: UInt32, items: [[UInt8]], isDelimited: Bool = false) {
    var value: [UInt8] = []
    for item in items {
      value += number(UInt16(0xFFFE)) + number(UInt16(0xE000))
      value += number(isDelimited ? UInt32.max : UInt32(item.count)) + item
      if isDelimited { value += delimiter(0xE00D) }
    }
    if isDelimited { value += delimiter(0xE0DD) }
    element(tag, "SQ", value, length: isDelimited ? .max : nil)
  }

  /// A delimiter with its length of 0.
  public func delimiter(_ element: UInt16) -> [UInt8] {
    number(UInt16(0xFFFE)) + number(element) + number(UInt32(0))
  }

  public mutating func raw(_ more: [UInt8]) { bytes += more }
}

/// Makes whole files.
public enum FileMaker {
  /// Preamble, prefix and meta information of a transfer syntax, then the data set.
  public static func part10(
    _ dataSet: [UInt8], transferSyntax: String = "1.2.840.10008.1.2.1",
    sopClass: String = "1.2.840.10008.5.1.4.1.1.7", hasPreamble: Bool = true
  ) -> [UInt8] {
    let meta = ElementMaker.with {
      $0.element(0x0002_0001, "OB", [0, 1])
      $0.text(0x0002_0002, "UI", sopClass)
      $0.text(0x0002_0003, "UI", "2.25.1")
      $0.text(0x0002_0010, "UI", transferSyntax)
    }
    var maker = ElementMaker()
    maker.element(0x0002_0000, "UL", maker.number(UInt32(meta.count)))
    let head = hasPreamble ? [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) : []
    return head + maker.bytes + meta + dataSet
  }

  /// The bytes as a file in memory.
  public static func file(_ bytes: [UInt8]) throws -> FileBytes {
    try FileBytes(bytes, named: "test")
  }
}

/// A generator of numbers that are the same on every run.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
