import DICOM

/// A look-up table of modality, VOI or presentation (PS3.3 §C.11.1.1, §C.11.2.1.1, §C.11.4).
struct LookUpTable: Hashable, Sendable {
  /// The input that the first entry is for.
  var first: Int
  /// The entries; at least one.
  var entries: [UInt16]
  /// The bits of an entry, which give the range of the output: 8 to 16.
  var bits: Int

  /// The greatest output.
  var maximum: Int { (1 << bits) - 1 }

  /// The entry for an input; those outside take the first or the last one.
  subscript(input: Int) -> UInt16 {
    entries[min(max(input - first, 0), entries.count - 1)]
  }

  /// Reads LUT Descriptor and LUT Data of an item.
  ///
  /// - Parameters:
  ///   - item: The item of Modality LUT, VOI LUT or Presentation LUT Sequence.
  ///   - inputs: The values that can come in: they tell how a descriptor is signed whose
  ///     representation says something else.
  ///   - tag: The sequence, for the error.
  /// - Throws: ``ImagingError/lookUpTable(_:_:)`` or ``ImagingError/read(_:)``.
  init(_ item: DataSet, inputs: ClosedRange<Double>, of tag: Tag) throws(ImagingError) {
    let descriptor = item.words(.lutDescriptor)
    guard descriptor.count >= 3 else { throw .lookUpTable(tag, .descriptor) }
    bits = Int(descriptor[2])
    guard (8...16).contains(bits) else { throw .lookUpTable(tag, .bits(bits)) }
    let isSigned = item[.lutDescriptor]?.vr == .SS
    first = Self.first(descriptor[1], isSigned: isSigned, inputs: inputs)
    let count = descriptor[0] == 0 ? 1 << 16 : Int(descriptor[0])
    entries = try Self.entries(item, .lutData, count: count, bits: bits)
    guard !entries.isEmpty else { throw .lookUpTable(tag, .empty) }
  }

  /// The first input, of which only the bits are certain (PS3.3 §C.11.1.1).
  static func first(_ word: UInt16, isSigned: Bool, inputs: ClosedRange<Double>) -> Int {
    let unsigned = Int(word)
    let signed = Int(Int16(bitPattern: word))
    if signed == unsigned { return signed }
    if isSigned { return signed }
    return inputs.lowerBound < 0 && Double(unsigned) > inputs.upperBound ? signed : unsigned
  }

  /// The entries of a table, of 8 or 16 bits each, whichever the length of the value fits (PS3.3
  /// §C.11.1.1.1); fewer than `count` if the value ends earlier.
  static func entries(
    _ item: DataSet, _ tag: Tag, count: Int, bits: Int
  ) throws(ImagingError) -> [UInt16] {
    guard let element = item[tag] else { return [] }
    let length = element.value.count
    let isBytes = length < 2 * count && (bits == 8 || length == count || length == count + 1)
    guard isBytes else {
      return Array(item.words(tag).prefix(count))
    }
    do throws(ReadError) {
      let bytes = try item.bytes(of: element)
      // In big-endian words the first of two bytes is the second entry.
      let swap = item.encoding.isBigEndian && element.vr != .OB ? 1 : 0
      return (0..<min(count, length)).map { UInt16(bytes[min($0 ^ swap, length - 1)]) }
    } catch {
      throw .read(error)
    }
  }
}
