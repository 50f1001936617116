import DICOM

/// Puts a record together of the sound elements that it has, and of those that its file gives.
struct RecordMender {
  /// An element with its bytes, in Explicit VR Little Endian.
  private struct Part {
    var tag: Tag
    var vr: VR
    var bytes: ArraySlice<UInt8>
    var value: ArraySlice<UInt8>
  }

  /// The elements of group 0004 that say which file belongs to a record.
  static let reference: Set<Tag> = [
    .referencedFileID, .referencedSOPClassUIDInFile, .referencedSOPInstanceUIDInFile,
    .referencedTransferSyntaxUIDInFile, .referencedRelatedGeneralSOPClassUIDInFile,
    .mrdrDirectoryRecordOffset,
  ]

  let directory: Directory
  let number: Int

  /// The elements that something is wrong with, by where it was found.
  func faulty(_ offsets: [Int]) -> Set<Tag> {
    guard !offsets.isEmpty else { return [] }
    let sorted = offsets.sorted()
    var tags: Set<Tag> = []
    for element in directory.dataSet(of: number).elements {
      guard let first = sorted.first(notBelow: element.offset) else { continue }
      // The value of an empty element begins where the next element does.
      if first < element.value.upperBound || element.isEmpty && first == element.offset {
        tags.insert(element.tag)
      }
    }
    return tags
  }

  /// The elements of the record behind its type.
  ///
  /// - Parameters:
  ///   - faulty: Elements that are taken from the file, or left out.
  ///   - made: What the record would be if it were made of its file; empty if there is none.
  ///   - characterSet: What the text of the record is in, where it does not say so itself.
  func mended(
    without faulty: Set<Tag>, from made: [UInt8], declaring characterSet: [String]? = nil
  ) -> [UInt8] {
    // What stands before the type, and is no link, does not belong into a record.
    let old = parts(kept(without: faulty, declaring: characterSet))
      .filter { $0.tag > .directoryRecordType }
    let new = parts(made)
    let isMixed = !canMix(old, new)
    var result: [Part] = []
    var rest = new[...]
    for part in old {
      while let next = rest.first, next.tag < part.tag {
        result.append(next)
        rest.removeFirst()
      }
      if let next = rest.first, next.tag == part.tag {
        rest.removeFirst()
        result.append(isMixed && part.tag.group > 4 ? next : part)
      } else if !isMixed || Self.isPlain(part) {
        result.append(part)
      }
    }
    result += rest
    return result.flatMap(\.bytes)
  }

  /// The elements that stay, in Explicit VR Little Endian.
  private func kept(without faulty: Set<Tag>, declaring characterSet: [String]?) -> [UInt8] {
    var dataSet = directory.resolved(number)
    if let characterSet { dataSet.declare(characterSet: characterSet) }
    let unmended = faulty.filter { !dataSet.mend($0) }
    dataSet.deleteAll { unmended.contains($0.tag) }
    do throws(WriteError) { return try dataSet.recordElements() } catch {
      // What cannot be written is what something is wrong with, and nobody has seen.
      return []
    }
  }

  /// Whether text of both can stand side by side: in one character set, or the new one all ASCII.
  private func canMix(_ old: [Part], _ new: [Part]) -> Bool {
    func terms(_ parts: [Part]) -> ArraySlice<UInt8> {
      parts.first { $0.tag == .specificCharacterSet }?.value ?? []
    }
    if terms(old).elementsEqual(terms(new)) { return true }
    let known = Set(old.map(\.tag))
    return new.allSatisfy { known.contains($0.tag) || Self.isPlain($0) }
      && !new.contains { $0.tag == .specificCharacterSet && !known.contains($0.tag) }
      || old.allSatisfy(Self.isPlain) && !known.contains(.specificCharacterSet)
  }

  /// Whether an element means the same in all character sets.
  private static func isPlain(_ part: Part) -> Bool {
    part.tag != .specificCharacterSet && part.value.allSatisfy { $0 < 0x80 && $0 != 0x1B }
      || !part.vr.isText && part.vr != .SQ
  }

  private func parts(_ bytes: [UInt8]) -> [Part] {
    guard let dataSet = NewRecord(type: .image, keys: bytes).keyDataSet else { return [] }
    return dataSet.elements.compactMap { element in
      let end = element.value.upperBound + (element.isUndefinedLength ? 8 : 0)
      guard element.offset >= 0, end <= bytes.count else { return nil }
      return Part(
        tag: element.tag, vr: element.vr, bytes: bytes[element.offset..<end],
        value: bytes[element.value])
    }
  }
}

extension [Int] {
  /// The first number of a sorted array that is not below another.
  fileprivate func first(notBelow wanted: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
