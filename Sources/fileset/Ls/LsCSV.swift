import DICOM
import DICOMFileSet

/// The instances of a File-set as rows of a table.
struct LsCSV {
  private let survey: Survey

  /// The columns that are elements, which are looked for in the record and those above it.
  static let elements: [(name: String, tag: Tag)] = [
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
    Self.header(&stream.bytes)
    let directory = survey.fileSet.directory
    var levels: [[Cell]] = []
    directory.walkInUse { number, depth in
      guard !stream.isClosed else { return }
      levels.removeSubrange(min(depth, levels.count)...)
      let record = directory.dataSet(of: number)
      let above = levels.last
      if directory.records[number].hasFile {
        let type = directory.type(of: number).rawValue
        CSVWriter.field(type, &stream.bytes)
        stream.bytes.append(UInt8(ascii: ","))
        if let offset = survey.offset(of: number) { stream.bytes.append(decimal: offset) }
        for column in Self.elements.indices {
          stream.bytes.append(UInt8(ascii: ","))
          let start = stream.bytes.count
          append(Self.elements[column].tag, of: record, &stream.bytes)
          if stream.bytes.count == start, let above { stream.bytes += above[column] }
        }
        Self.file(directory.fileID(of: number), survey.location(of: number), &stream.bytes)
        stream.flushIfLarge()
      }
      guard directory.records[number].lower != nil else { return }
      levels.append(
        Self.elements.indices.map { column in
          var cell: Cell = []
          append(Self.elements[column].tag, of: record, &cell)
          return cell.isEmpty ? above?[column] ?? [] : cell
        })
    }
    output = stream
  }

  /// A value as it stands in a row.
  private typealias Cell = [UInt8]

  /// Appends the value of an element; nothing if there is none.
  private func append(_ tag: Tag, of record: DataSet, _ bytes: inout [UInt8]) {
    guard let element = record[tag], !element.isEmpty else { return }
    do throws(ReadError) {
      let value = try record.bytes(of: element)
      // Nearly always it needs neither decoding nor quotation marks.
      if let plain = value.plainValue(keepsLeading: element.vr.usesCharacterSet) {
        let text = value.extracting(plain)
        if CSVWriter.isPlain(text) { return bytes.append(copying: text) }
      }
    } catch {
      return
    }
    CSVWriter.field(record.strings(tag).joined(separator: "\\"), &bytes)
  }

  /// Appends the header line.
  static func header(_ bytes: inout [UInt8]) {
    let names = elements.map(\.name)
    CSVWriter.row(["type", "offset"] + names + ["fileID", "file", "bytes"], &bytes)
  }

  /// Appends the last columns.
  static func file(_ fileID: FileID?, _ location: FileLocation?, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    CSVWriter.field(fileID?.description ?? "", &bytes)
    bytes.append(UInt8(ascii: ","))
    if case .found(let file)? = location {
      CSVWriter.field(file.path, &bytes)
      bytes.append(UInt8(ascii: ","))
      bytes.append(decimal: file.bytes)
    } else {
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
