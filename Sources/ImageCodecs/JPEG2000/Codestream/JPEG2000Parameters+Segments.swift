extension JPEG2000.Parameters {
  /// The segments that change how tiles are coded: COD, COC, QCD, QCC, RGN and POC.
  static var markers: [Int] { [0xFF52, 0xFF53, 0xFF5C, 0xFF5D, 0xFF5E, 0xFF5F] }

  /// Takes a segment of a main or tile-part header that changes how tiles are coded.
  ///
  /// - Parameters:
  ///   - marker: The marker of the segment.
  ///   - reader: The segment behind its length.
  mutating func take(
    _ marker: Int, _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) {
    switch marker {
    case 0xFF52: try takeStyle(&reader)
    case 0xFF53: try takeComponentStyle(&reader)
    case 0xFF5C: try takeQuantization(&reader)
    case 0xFF5D: try takeComponentQuantization(&reader)
    case 0xFF5E: try takeRegion(&reader)
    case 0xFF5F: try takeChanges(&reader)
    default: break
    }
  }

  /// COD (T.800 §A.6.1).
  private mutating func takeStyle(
    _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) {
    let flags = try reader.byte()
    let order = try reader.byte()
    guard let progression = Progression(rawValue: order) else {
      throw .invalid(.progression, value: order, offset: reader.position - 1)
    }
    self.progression = progression
    layers = try reader.short()
    guard layers > 0 else { throw .invalid(.layers, value: 0, offset: reader.position - 2) }
    let transform = try reader.byte()
    guard transform <= 1 else {
      guard transform & 6 == 0 else { throw .unsupported(.part2, offset: reader.position - 1) }
      throw .invalid(.componentTransform, value: transform, offset: reader.position - 1)
    }
    usesComponentTransform = transform == 1
    usesEndOfHeader = flags & 4 != 0
    let style = try Self.blockCoding(&reader, hasPrecincts: flags & 1 != 0)
    for index in components.indices where !components[index].hasOwnStyle {
      components[index].style = style
    }
    hasCodingStyle = true
  }

  /// COC (T.800 §A.6.2).
  private mutating func takeComponentStyle(
    _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) {
    let index = try reader.component(of: components.count)
    let flags = try reader.byte()
    components[index].style = try Self.blockCoding(&reader, hasPrecincts: flags & 1 != 0)
    components[index].hasOwnStyle = true
  }

  private static func blockCoding(
    _ reader: inout JPEG2000.SegmentReader, hasPrecincts: Bool
  ) throws(JPEG2000Error) -> JPEG2000.BlockCoding {
    var coding = JPEG2000.BlockCoding()
    let offset = reader.position
    coding.levels = try reader.byte()
    guard coding.levels <= 32 else {
      throw .invalid(.levels, value: coding.levels, offset: offset)
    }
    let (width, height) = (try reader.byte(), try reader.byte())
    coding.widthExponent = (width & 15) + 2
    coding.heightExponent = (height & 15) + 2
    guard width <= 8, height <= 8, width + height <= 8 else {
      throw .invalid(.blockSize, value: max(width, height), offset: offset + 1)
    }
    coding.style = JPEG2000.BlockStyle(rawValue: UInt8(try reader.byte()))
    if coding.style.contains(.mixed) { throw .unsupported(.mixedBlocks, offset: offset + 3) }
    let transform = try reader.byte()
    guard transform <= 1 else {
      if transform & 0x80 != 0 { throw .unsupported(.part2, offset: offset + 4) }
      throw .invalid(.transform, value: transform, offset: offset + 4)
    }
    coding.isReversible = transform == 1
    guard hasPrecincts else { return coding }
    for resolution in 0...coding.levels {
      let size = try reader.byte()
      // Only the lowest resolution may have precincts of one sample: others hold four sub-bands.
      guard resolution == 0 || (size & 15 > 0 && size >> 4 > 0) else {
        throw .invalid(.precinctSize, value: size, offset: reader.position - 1)
      }
      coding.precincts.append(UInt8(size))
    }
    return coding
  }

  /// QCD (T.800 §A.6.4).
  private mutating func takeQuantization(
    _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) {
    let steps = try Self.quantization(&reader)
    for index in components.indices where !components[index].hasOwnSteps {
      components[index].steps = steps
    }
    hasQuantization = true
  }

  /// QCC (T.800 §A.6.5).
  private mutating func takeComponentQuantization(
    _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) {
    let index = try reader.component(of: components.count)
    components[index].steps = try Self.quantization(&reader)
    components[index].hasOwnSteps = true
  }

  private static func quantization(
    _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) -> JPEG2000.Quantization {
    let offset = reader.position
    let style = try reader.byte()
    var result = JPEG2000.Quantization()
    result.guardBits = style >> 5
    switch style & 31 {
    case 0:
      while reader.remaining > 0, result.steps.count < 97 {
        result.steps.append(UInt16(try reader.byte() >> 3) << 11)
      }
    case 1:
      result.isDerived = true
      result.steps = [UInt16(try reader.short())]
    case 2:
      while reader.remaining > 1, result.steps.count < 97 {
        result.steps.append(UInt16(try reader.short()))
      }
    default: throw .invalid(.quantization, value: style, offset: offset)
    }
    return result
  }

  /// RGN (T.800 §A.6.3).
  private mutating func takeRegion(
    _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) {
    let index = try reader.component(of: components.count)
    let (style, shift) = (try reader.byte(), try reader.byte())
    guard style == 0, shift <= 37 else {
      throw .invalid(.regionStyle, value: style == 0 ? shift : style, offset: reader.position - 2)
    }
    components[index].regionShift = shift
  }

  /// POC (T.800 §A.6.6).
  private mutating func takeChanges(
    _ reader: inout JPEG2000.SegmentReader
  ) throws(JPEG2000Error) {
    let indexSize = components.count < 257 ? 1 : 2
    while reader.remaining >= 5 + 2 * indexSize {
      let firstResolution = try reader.byte()
      let firstComponent = try reader.number(indexSize)
      let endLayer = try reader.short()
      let endResolution = try reader.byte()
      let endComponent = try reader.number(indexSize)
      let order = try reader.byte()
      guard let progression = Progression(rawValue: order) else {
        throw .invalid(.progression, value: order, offset: reader.position - 1)
      }
      changes.append(
        Change(
          firstResolution: firstResolution, firstComponent: firstComponent, endLayer: endLayer,
          endResolution: endResolution,
          endComponent: endComponent == 0 && indexSize == 1 ? 256 : endComponent,
          progression: progression))
    }
  }
}
