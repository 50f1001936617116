import DICOM

extension DataSet {
  /// The elements in which another state of a directory record differs, in their order; its links,
  /// which always change, are none of them (PS3.3 §F.3.2.2).
  func changedElements(to new: DataSet) -> [Tag] {
    let links: [Tag] = [
      .nextRecordOffset, .recordInUseFlag, .lowerLevelOffset, .directoryRecordType,
    ]
    let tags = Set((elements + new.elements).map(\.tag)).subtracting(links)
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
