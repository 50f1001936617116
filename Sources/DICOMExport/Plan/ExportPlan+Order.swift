import DICOM
import DICOMFileSet

extension ExportPlan {
  /// The numbers of the instances in the order in which they are read.
  func readingOrder() -> [Int] {
    options.order.numbers(items.count) { source(of: items[$0]) }
  }
}
