import DICOM
import DICOMFileSet

/// The instances of a File-set as rows of a table.
struct LsCSV {
  private let survey: Survey

  /// The columns that are elements, which are looked for in the record and those above it.
  private static let elements: [(name: String, tag: Tag)] = [
    ("PatientID", Tag(0x0010, 0x0020)), ("PatientName", Tag(0x0010, 0x0010)),
    ("StudyDate", Tag(0x0008, 0x0020)), ("StudyTime", Tag(0x0008, 0x0030)),
    ("StudyDescription", Tag(0x0008, 0x1030)), ("StudyInstanceUID", Tag(0x0020, 0x000D)),
    ("SeriesNumber", Tag(0x0020, 0x0011)), ("Modality", Tag(0x0008, 0x0060)),
    ("SeriesDescription", Tag(0x0008, 0x103E)), ("SeriesInstanceUID", Tag(0x0020, 0x000E)),
    ("InstanceNumber", Tag(0x0020, 0x0013)), ("SOPClassUID", .referencedSOPClassUIDInFile),
    ("SOPInstanceUID", .referencedSOPInstanceUIDInFile),
    ("TransferSyntaxUID", .referencedTransferSyntaxUIDInFile),
  ]

  init(_ survey: Survey) { self.survey = survey }

  /// Prints a header line, and a row for each instance that is in use.
  func print(_ output: inout Output) {
    var stream = output
    let names = Self.elements.map(\.name)
    CSVWriter.row(["type", "offset"] + names + ["fileID", "file", "bytes"], &stream.bytes)
    let directory = survey.fileSet.directory
    var inherited: [[String]] = []
    directory.walkInUse { number, depth in
      guard !stream.isClosed else { return }
      inherited.removeSubrange(min(depth, inherited.count)...)
      var values = inherited.last ?? Array(repeating: "", count: names.count)
      let record = directory.dataSet(of: number)
      for (column, element) in Self.elements.enumerated() {
        guard let found = record[element.tag], !found.isEmpty else { continue }
        let text = record.strings(element.tag).joined(separator: "\\")
        if !text.isEmpty { values[column] = text }
      }
      if directory.records[number].lower != nil { inherited.append(values) }
      if directory.records[number].hasFile {
        row(number, values, &stream.bytes)
        stream.flushIfLarge()
      }
    }
    output = stream
  }

  private func row(_ number: Int, _ values: [String], _ bytes: inout [UInt8]) {
    let directory = survey.fileSet.directory
    let head = [
      directory.type(of: number).rawValue, survey.offset(of: number).map { "\($0)" } ?? "",
    ]
    var tail = [directory.fileID(of: number)?.description ?? "", "", ""]
    if case .found(let file) = survey.location(of: number) {
      tail[1] = file.path
      tail[2] = "\(file.bytes)"
    }
    CSVWriter.row(head + values + tail, &bytes)
  }
}
