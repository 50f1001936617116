import DICOM

/// Makes small images, sound or not; change what a test is about.
public struct ImageMaker: Sendable {
  /// The transfer syntax of a little-endian image.
  public var transferSyntax = "1.2.840.10008.1.2.1"
  /// Whether numbers have their most significant byte first, in Explicit VR Big Endian.
  public let isBigEndian: Bool
  /// All elements but the pixel data, by tag; `nil` in place of a value takes one out.
  public private(set) var elements: [UInt32: (vr: String, value: [UInt8])] = [:]
  /// The value of Pixel Data, or with more than one part, the offset table and fragments.
  public var pixels: [[UInt8]] = []
  /// The representation of a single value.
  public var pixelVR = "OW"
  /// Pixel Data, or one of the float forms.
  public var pixelTag: UInt32 = 0x7FE0_0010

  /// An image of one sample a pixel.
  public init(
    rows: Int = 1, columns: Int, bits allocated: Int = 16, stored: Int? = nil,
    highBit: Int? = nil, isSigned: Bool = false, photometric: String = "MONOCHROME2",
    samples: Int = 1, isBigEndian: Bool = false
  ) {
    self.isBigEndian = isBigEndian
    let stored = stored ?? allocated
    set(0x0028_0002, samples)
    set(0x0028_0004, photometric)
    set(0x0028_0010, rows)
    set(0x0028_0011, columns)
    set(0x0028_0100, allocated)
    set(0x0028_0101, stored)
    set(0x0028_0102, highBit ?? stored - 1)
    set(0x0028_0103, isSigned ? 1 : 0)
    if samples > 1 { set(0x0028_0006, 0) }
  }

  /// One or more numbers of 16 bits, as `US`, `SS` or `OW`.
  public mutating func set(_ tag: UInt32, _ values: Int..., vr: String = "US") {
    set(tag, words: values, vr: vr)
  }

  /// Numbers of 16 bits.
  public mutating func set(_ tag: UInt32, words: [Int], vr: String = "US") {
    elements[tag] = (vr, ImageMaker.words(words, isBigEndian))
  }

  /// Text, padded to an even length.
  public mutating func set(_ tag: UInt32, _ text: String, vr: String = "LO") {
    let value = Array(text.utf8)
    elements[tag] = (vr, value.count % 2 == 0 ? value : value + [0x20])
  }

  /// Bytes as they are, such as those of a sequence.
  public mutating func set(_ tag: UInt32, bytes: [UInt8], vr: String) {
    elements[tag] = (vr, bytes)
  }

  /// Fragments with an empty offset table before them.
  public mutating func set(_ tag: UInt32, fragments: [[UInt8]]) {
    var maker = ElementMaker(isBigEndian: isBigEndian)
    for fragment in [[]] + fragments {
      maker.raw(maker.number(UInt16(0xFFFE)) + maker.number(UInt16(0xE000)))
      maker.raw(maker.number(UInt32(fragment.count)) + fragment)
    }
    maker.raw(maker.delimiter(0xE0DD))
    elements[tag] = ("OB", maker.bytes)
    delimited.insert(tag)
  }

  /// The elements of undefined length.
  private var delimited: Set<UInt32> = []

  /// A sequence of one item, made like an image of which nothing is left but what `body` sets.
  public mutating func set(_ tag: UInt32, item body: @escaping (inout ImageMaker) -> Void) {
    set(tag, items: [body])
  }

  /// A sequence of items.
  public mutating func set(_ tag: UInt32, items bodies: [(inout ImageMaker) -> Void]) {
    var sequence = ElementMaker(isBigEndian: isBigEndian)
    sequence.sequence(
      tag,
      items: bodies.map { body in
        var item = ImageMaker(columns: 1, isBigEndian: isBigEndian)
        item.elements = [:]
        body(&item)
        return item.encoded()
      })
    elements[tag] = ("SQ", Array(sequence.bytes.dropFirst(12)))
  }

  /// Takes an element out.
  public mutating func remove(_ tag: UInt32) { elements[tag] = nil }

  /// Little-endian 16-bit numbers, or big-endian ones.
  public static func words(_ values: [Int], _ isBigEndian: Bool = false) -> [UInt8] {
    values.flatMap { value in
      let bytes = [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private func encoded() -> [UInt8] {
    var maker = ElementMaker(isBigEndian: isBigEndian)
    for (tag, element) in elements.sorted(by: { $0.key < $1.key }) {
      maker.element(
        tag, element.vr, element.value, length: delimited.contains(tag) ? .max : nil)
    }
    return maker.bytes
  }

  /// The bytes of the whole file.
  public func bytes() -> [UInt8] {
    var maker = ElementMaker(isBigEndian: isBigEndian)
    maker.raw(encoded())
    if pixels.count == 1 {
      maker.element(pixelTag, pixelVR, pixels[0])
    } else if pixels.count > 1 {
      maker.element(pixelTag, "OB", [], length: .max)
      for fragment in pixels {
        maker.raw(maker.number(UInt16(0xFFFE)) + maker.number(UInt16(0xE000)))
        maker.raw(maker.number(UInt32(fragment.count)) + fragment)
      }
      maker.raw(maker.delimiter(0xE0DD))
    }
    return FileMaker.part10(
      maker.bytes, transferSyntax: isBigEndian ? "1.2.840.10008.1.2.2" : transferSyntax)
  }

  /// The file.
  public func file() throws -> Part10File { try Part10File(FileMaker.file(bytes())) }
}
