import DICOM

/// What the icons of a profile are like.
struct IconForm: Equatable, Sendable {
  /// Their rows and columns; `nil` for any.
  var size: Int?
  /// Their photometric interpretations; empty for any that icons may have.
  var interpretations: [String] = []
}

/// Icons of directory records: one item of Icon Image Sequence (PS3.3 §F.7).
enum IconImage {
  /// Whether an item is as directory records want it.
  ///
  /// - Parameter form: What a profile wants them to be like.
  static func isSound(_ item: DataSet, _ form: IconForm = IconForm()) -> Bool {
    let size = form.size
    guard fault(of: item) == nil, let rows = item.int(.rows), let columns = item.int(.columns),
      rows > 0, columns > 0,
      item.int(.samplesPerPixel) == 1, let allocated = item.int(.bitsAllocated),
      item.int(.bitsStored) == allocated, allocated == 8 || allocated == 1 && size == nil,
      let interpretation = item.string(.photometricInterpretation),
      let pixels = item[.pixelData], !pixels.isUndefinedLength
    else { return false }
    guard size == nil || rows == size && columns == size,
      form.interpretations.isEmpty || form.interpretations.contains(interpretation)
    else { return false }
    let isPalette = interpretation == "PALETTE COLOR" && allocated == 8
    guard isPalette || interpretation == "MONOCHROME1" || interpretation == "MONOCHROME2" else {
      return false
    }
    return pixels.value.count >= (rows * columns * allocated + 7) / 8
  }

  /// Which rule the items of a sequence break, as half a sentence; `nil` for none.
  static func fault(of items: [DataSet]) -> String? {
    guard items.count <= 1 else { return "there are \(items.count) icons; one is allowed" }
    guard let item = items.first else {
      return "Icon Image Sequence has no item; where it is, it has one"
    }
    if let fault = fault(of: item) { return fault }
    guard isSound(item) else {
      return
        "the icon is not a grey or palette image of 1 or 8 bits with all its pixels uncompressed"
    }
    let isPalette = item.string(.photometricInterpretation) == "PALETTE COLOR"
    if isPalette, ![0x1101, 0x1201].allSatisfy({ item.contains(Tag(0x0028, $0)) }) {
      return "the icon has palette colours, but no palette"
    }
    if item.contains(Tag(0x0028, 0x0006)) {
      return "the icon has Planar Configuration, though it has one sample a pixel"
    }
    return nil
  }

  /// Whether the items of a sequence are one icon that a record can have.
  static func isUsable(_ items: [DataSet], _ form: IconForm) -> Bool {
    guard let item = items.first else { return false }
    return fault(of: items) == nil && isSound(item, form)
  }

  /// Which rule for the description of its pixels an item breaks, as a sentence; `nil` for none.
  static func fault(of item: DataSet) -> String? {
    if let high = item.int(.highBit), let stored = item.int(.bitsStored), high != stored - 1 {
      return
        "High Bit of the icon is \(high), with \(stored) bits stored; it is one less than those"
    }
    if let form = item.int(.pixelRepresentation), form != 0 {
      return "Pixel Representation of the icon is \(form); it has to be 0, unsigned"
    }
    let aspect = item.strings(.pixelAspectRatio)
    if aspect.count == 2, aspect[0] != aspect[1] {
      return "Pixel Aspect Ratio of the icon is \(aspect[0]):\(aspect[1]); it has to be 1:1"
    }
    return nil
  }

  /// An item without a picture, for an image that cannot be decoded.
  static func black(size: Int) -> [UInt8] {
    let size = UInt16(clamping: size)
    var item = ElementWriter()
    item.write(.samplesPerPixel, .US, number: 1 as UInt16)
    item.write(.photometricInterpretation, .CS, "MONOCHROME2")
    item.write(.rows, .US, number: size)
    item.write(.columns, .US, number: size)
    item.write(.bitsAllocated, .US, number: 8 as UInt16)
    item.write(.bitsStored, .US, number: 8 as UInt16)
    item.write(.highBit, .US, number: 7 as UInt16)
    item.write(.pixelRepresentation, .US, number: 0 as UInt16)
    item.write(.pixelData, .OB, [UInt8](repeating: 0, count: Int(size) * Int(size)))
    return item.bytes
  }
}

extension KeyWriter {
  /// Writes a sequence of one icon.
  mutating func write(icon item: [UInt8], as key: RecordKey) {
    writeHeader(key.tag, .SQ, count: item.count + 8)
    write(item: item)
  }
}

extension RecordBuilder {
  /// Writes the icon of an instance: its own if it is as the profile wants it, or one of a picture.
  func writeIcon(
    _ key: RecordKey, of file: Part10File, picture: Part10File, _ form: IconForm,
    to writer: inout KeyWriter
  ) throws(ReadError) -> KeyWriter.Outcome {
    let own = file.dataSet.items(key.tag)
    if IconImage.isUsable(own, form) { return try writer.copy(key, from: file.dataSet) }
    guard let size = form.size, let icon, let made = icon(picture, size),
      IconImage.isSound(made, form)
    else {
      // What is damaged is told by whoever copies; what is demanded is told to be missing.
      guard key.requirement == .three, !isForReading, file.dataSet[key.tag] != nil else {
        return .absent
      }
      guard !own.isEmpty else { return try writer.copy(key, from: file.dataSet) }
      return .unusable(
        IconImage.fault(of: own) ?? "the profile wants an icon of another size or of other colours")
    }
    do throws(WriteError) {
      writer.write(icon: try made.encoded(), as: key)
      return .written
    } catch {
      return .unusable("the icon cannot be laid out: \(error)")
    }
  }
}

extension Tag {
  static var samplesPerPixel: Tag { Tag(0x0028, 0x0002) }
  static var photometricInterpretation: Tag { Tag(0x0028, 0x0004) }
  static var pixelAspectRatio: Tag { Tag(0x0028, 0x0034) }
  static var numberOfFrames: Tag { Tag(0x0028, 0x0008) }
  static var rows: Tag { Tag(0x0028, 0x0010) }
  static var columns: Tag { Tag(0x0028, 0x0011) }
  static var bitsAllocated: Tag { Tag(0x0028, 0x0100) }
  static var bitsStored: Tag { Tag(0x0028, 0x0101) }
  static var highBit: Tag { Tag(0x0028, 0x0102) }
}
