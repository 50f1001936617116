import DICOM
import DICOMFileSet

extension ExportPlan {
  /// The numbers of the instances in the order in which they are read: that of the directory, or of
  /// the disc.
  ///
  /// A drive that has to go to and fro takes a tenth of a second each time. On a CD that was written
  /// in one go, files stand in the order of their entries, which is what inode numbers follow.
  func readingOrder() -> [Int] {
    let isByDisc =
      switch options.order {
      case .automatic: Folder.isOnOpticalDisc(fileSet.root)
      case .directory: false
      case .disc: true
      }
    guard isByDisc else { return Array(items.indices) }
    let positions = items.map { item in
      source(of: item).flatMap { Folder.discPosition(of: $0) } ?? .max
    }
    return items.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
  }
}
