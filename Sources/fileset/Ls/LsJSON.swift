import DICOM
import DICOMFileSet

/// All records of a File-set as one JSON document.
struct LsJSON {
  private let survey: Survey
  private var directory: Directory { survey.fileSet.directory }

  init(_ survey: Survey) { self.survey = survey }

  /// Prints the document, a line for each record.
  func print(_ output: inout Output) {
    var json = JSONWriter()
    json.beginObject(&output.bytes)
    head(&json, &output.bytes)
    json.key("records", &output.bytes)
    json.beginArray(&output.bytes)
    var open = 0
    var stream = output
    directory.walk { number, depth in
      guard !stream.isClosed else { return }
      while open > depth {
        close(&json, &stream.bytes)
        open -= 1
      }
      record(number, &json, &stream.bytes)
      open += 1
      stream.flushIfLarge()
    }
    output = stream
    for _ in 0..<open { close(&json, &output.bytes) }
    json.endArray(&output.bytes)
    json.endObject(&output.bytes)
    output.write("\n")
  }

  private func close(_ json: inout JSONWriter, _ bytes: inout [UInt8]) {
    json.endArray(&bytes)
    json.endObject(&bytes)
  }

  private func head(_ json: inout JSONWriter, _ bytes: inout [UInt8]) {
    let fileSet = survey.fileSet
    json.key("source", &bytes)
    json.string(fileSet.source, &bytes)
    json.key("root", &bytes)
    json.string(fileSet.root, &bytes)
    json.key("origin", &bytes)
    json.string("\(fileSet.origin)", &bytes)
    json.key("fileSetID", &bytes)
    let hasID = directory.dataSet.contains(Tag(0x0004, 0x1130))
    json.string(directory.fileSetID ?? (hasID ? "" : nil), &bytes)
    json.key("fileSetUID", &bytes)
    json.string(fileSet.origin == .directory ? directory.fileSetUID : nil, &bytes)
    json.key("bytes", &bytes)
    json.number(survey.bytes, &bytes)
    json.key("counts", &bytes)
    json.beginObject(&bytes)
    for count in directory.counts {
      json.key(escaping: count.type.description, &bytes)
      json.number(count.all, &bytes)
    }
    json.endObject(&bytes)
    json.key("problems", &bytes)
    json.beginArray(&bytes)
    for problem in survey.problems { json.problem(problem, &bytes) }
    json.endArray(&bytes)
  }

  /// One record, up to the beginning of its children.
  private func record(_ number: Int, _ json: inout JSONWriter, _ bytes: inout [UInt8]) {
    let record = directory.records[number]
    let dataSet = directory.dataSet(of: number)
    let type = directory.type(of: number).rawValue
    bytes.append(UInt8(ascii: "\n"))
    json.beginObject(&bytes)
    json.key("type", &bytes)
    json.string(type.isEmpty && !dataSet.contains(.directoryRecordType) ? nil : type, &bytes)
    json.key("offset", &bytes)
    if let offset = survey.offset(of: number) {
      json.number(offset, &bytes)
    } else {
      json.null(&bytes)
    }
    json.key("inUse", &bytes)
    json.bool(record.isInUse, &bytes)
    if record.isRecovered {
      json.key("recovered", &bytes)
      json.bool(true, &bytes)
    }
    json.key("attributes", &bytes)
    json.attributes(of: dataSet, &bytes)
    if record.hasFile { file(number, dataSet, &json, &bytes) }
    json.key("children", &bytes)
    json.beginArray(&bytes)
  }

  private func file(
    _ number: Int, _ dataSet: DataSet, _ json: inout JSONWriter, _ bytes: inout [UInt8]
  ) {
    json.key("fileID", &bytes)
    if let element = dataSet[.referencedFileID] {
      json.array(of: element, in: dataSet, &bytes)
    } else {
      // An MRDR has it.
      json.array(directory.fileID(of: number)?.components ?? [], &bytes)
    }
    json.file(survey.location(of: number), &bytes)
  }
}

extension JSONWriter {
  /// A File ID, and what is known of its file, as members of an object.
  mutating func file(
    _ components: [String], _ location: FileLocation?, _ bytes: inout [UInt8]
  ) {
    key("fileID", &bytes)
    array(components, &bytes)
    file(location, &bytes)
  }

  /// What is known of the file of a record, as members of an object.
  mutating func file(_ location: FileLocation?, _ bytes: inout [UInt8]) {
    key("file", &bytes)
    guard case .found(let file)? = location else {
      null(&bytes)
      key("exists", &bytes)
      return bool(false, &bytes)
    }
    string(file.path, &bytes)
    key("exists", &bytes)
    bool(true, &bytes)
    key("bytes", &bytes)
    number(file.bytes, &bytes)
  }

  /// A problem as an object.
  mutating func problem(_ problem: Problem, _ bytes: inout [UInt8]) {
    beginObject(&bytes)
    fields(of: problem, &bytes)
    endObject(&bytes)
  }

  /// What a problem says, as parts of an object.
  mutating func fields(of problem: Problem, _ bytes: inout [UInt8]) {
    key("severity", &bytes)
    string(problem.severity.rawValue, &bytes)
    key("code", &bytes)
    string(problem.code.rawValue, &bytes)
    key("offset", &bytes)
    if let offset = problem.offset { number(offset, &bytes) } else { null(&bytes) }
    key("message", &bytes)
    string(problem.message, &bytes)
    if let section = problem.section {
      key("section", &bytes)
      string(section, &bytes)
    }
  }
}
