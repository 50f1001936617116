import DICOM
struct ReportPage {
  init(_ d: DataSet) {}
  static func canShow(_ d: DataSet) -> Bool { false }
  var html: [UInt8] { [] }
}
