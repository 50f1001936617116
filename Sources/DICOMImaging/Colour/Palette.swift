import DICOM

/// A table of colours (PS3.3 §C.7.6.3.1.5, §C.7.9).
struct Palette: Hashable, Sendable {
  /// The stored value that the first entry is for.
  var first: Int
  /// Red, green and blue of each entry, 8 bits each; three bytes an entry, at least one entry.
  var colours: [UInt8]

  /// The number of entries.
  var count: Int { colours.count / 3 }

  /// Reads the palette of a data set.
  ///
  /// - Throws: ``ImagingError/lookUpTable(_:_:)`` or ``ImagingError/read(_:)``.
  init(_ dataSet: DataSet, isSigned: Bool) throws(ImagingError) {
    let descriptor = dataSet.words(.redPaletteDescriptor)
    guard descriptor.count >= 3 else { throw .lookUpTable(.redPaletteDescriptor, .descriptor) }
    first = isSigned ? Int(Int16(bitPattern: descriptor[1])) : Int(descriptor[1])
    let stated = descriptor[0] == 0 ? 1 << 16 : Int(descriptor[0])
    let bits = Int(descriptor[2])
    guard (8...16).contains(bits) else { throw .lookUpTable(.redPaletteDescriptor, .bits(bits)) }
    var planes: [[UInt16]] = []
    for component in 0..<UInt16(3) {
      planes.append(try Self.plane(dataSet, component, stated, bits))
    }
    let count = planes[0].count
    guard count > 0 else { throw .lookUpTable(.redPaletteDescriptor, .empty) }
    guard planes.allSatisfy({ $0.count == count }) else {
      throw .lookUpTable(.redPaletteDescriptor, .unequal)
    }
    // Tables of 16 bits must use them all (§C.7.6.3.1.6); those that do not have 8 in truth.
    let greatest = planes.reduce(0) { max($0, $1.max() ?? 0) }
    let shift = greatest > 255 ? max(bits, 16 - greatest.leadingZeroBitCount) - 8 : 0
    colours = [UInt8](capacity: 3 * count) { output in
      for index in 0..<count {
        for plane in planes { output.append(UInt8(truncatingIfNeeded: plane[index] >> shift)) }
      }
    }
  }

  /// One component's entries, from the plain table or else from the segmented one.
  private static func plane(
    _ dataSet: DataSet, _ component: UInt16, _ count: Int, _ bits: Int
  ) throws(ImagingError) -> [UInt16] {
    let plain = Tag(0x0028, 0x1201 + component)
    if dataSet[plain]?.isEmpty == false {
      return try LookUpTable.entries(dataSet, plain, count: count, bits: bits)
    }
    let segmented = Tag(0x0028, 0x1221 + component)
    guard let element = dataSet[segmented] else { throw .missing(plain) }
    // Whatever their length, segments are words, or bytes if the entries are (§C.7.9.2).
    let words =
      bits == 8
      ? try LookUpTable.entries(
        dataSet, segmented, count: element.value.count, bits: 8)
      : dataSet.words(segmented)
    return try SegmentedTable(words, isBytes: bits == 8, tag: segmented).expanded(to: count)
  }

  /// The number of the entry for a stored value; those outside take the first or the last.
  func entry(for stored: Int) -> Int { min(max(stored - first, 0), count - 1) }
}
