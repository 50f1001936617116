import DICOM

extension Tag {
  /// The elements of a record that say where others are (PS3.3 §F.3.2.2).
  static let recordLinks: [Tag] = [
    .nextRecordOffset, .lowerLevelOffset, .mrdrDirectoryRecordOffset,
  ]
}

extension DataSet {
  /// The elements in which another state of a directory record differs, in their order; its links,
  /// which always change, are none of them, nor what every record gets that is written.
  func changedElements(to new: DataSet) -> [Tag] {
    let usual = [Tag.recordInUseFlag, .directoryRecordType].filter { !new.contains($0) }
    let tags = Set((elements + new.elements).map(\.tag)).subtracting(Tag.recordLinks + usual)
    return tags.filter { !hasSame($0, as: new) }.sorted { $0.rawValue < $1.rawValue }
  }

  /// Whether both have the same value, but for what pads it.
  private func hasSame(_ tag: Tag, as other: DataSet) -> Bool {
    guard let mine = self[tag], let theirs = other[tag] else { return false }
    do throws(ReadError) {
      let (value, another) = (try bytes(of: mine), try other.bytes(of: theirs))
      return value.extracting(0..<DataSet.trimmedCount(value)).hasSameBytes(
        as: another.extracting(0..<DataSet.trimmedCount(another)))
    } catch {
      return false
    }
  }
}
