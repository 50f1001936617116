import DICOM
import DICOMFileSet

/// A File-set for people: what it is, how much is on it, and the tree down to the series.
struct LsText {
  private let survey: Survey
  private let isLong: Bool
  private let style: Style
  private var directory: Directory { survey.fileSet.directory }

  init(_ survey: Survey, isLong: Bool, _ isTerminal: Bool) {
    self.survey = survey
    self.isLong = isLong
    style = Style(isTerminal)
  }

  /// Prints the summary.
  func print(_ output: inout Output) {
    head(&output)
    if directory.root != nil { output.write("\n") }
    var pending: [(number: Int?, depth: Int)] = [(nil, -1)]
    var ofNobody: [Int] = []
    while let (number, depth) = pending.popLast(), !output.isClosed {
      if let number {
        output.write(indent(depth))
        label(number, &output)
      }
      var branches: [Int] = []
      var leaves: [Int] = []
      for child in directory.children(of: number) where directory.records[child].isInUse {
        if isBranch(child) { branches.append(child) } else { leaves.append(child) }
      }
      // What belongs to no patient comes behind the patients, wherever it stands.
      if number == nil { ofNobody = leaves } else { print(leaves, depth + 1, &output) }
      pending += branches.reversed().map { ($0, depth + 1) }
      output.flushIfLarge()
    }
    print(ofNobody, 0, &output)
  }

  private func print(_ leaves: [Int], _ depth: Int, _ output: inout Output) {
    if isLong { list(leaves, depth, &output) } else { count(leaves, depth, &output) }
  }

  /// The space before a line; levels far down, which only damaged discs have, stand below each
  /// other, so that the text does not grow with the square of the depth.
  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: min(depth, 32)) }

  private func isBranch(_ number: Int) -> Bool {
    if directory.records[number].lower != nil { return true }
    switch directory.level(of: number) {
    case .patient, .study, .series: return true
    case .any: return !directory.records[number].hasFile
    case .instance, .rootInstance: return false
    }
  }

  private func head(_ output: inout Output) {
    let fileSet = survey.fileSet
    var rows: [(String, String)] = []
    switch fileSet.origin {
    case .directory: rows.append(("DICOMDIR", fileSet.source))
    case .scan:
      let isUnusable = fileSet.problems.contains { $0.code == .unusableDirectory }
      let reason = isUnusable ? "its DICOMDIR cannot be used" : "no DICOMDIR"
      rows.append(("Scanned", "\(fileSet.source) (\(reason); its files were read)"))
    case .file: rows.append(("File", fileSet.source))
    }
    rows.append(("Root directory", fileSet.root))
    if fileSet.origin == .directory {
      rows.append(("File-set ID", directory.fileSetID ?? "(none)"))
      rows.append(("File-set UID", directory.fileSetUID ?? "(none)"))
      if let descriptor = directory.dataSet.texts(Tag(0x0004, 0x1141)) {
        let set = directory.dataSet.texts(Tag(0x0004, 0x1142)).map { " (\($0))" } ?? ""
        rows.append(("Descriptor file ID", descriptor + set))
      }
    }
    let counts = directory.counts
    let present = counts.filter { $0.inUse > 0 }.map { "\($0.inUse) \($0.type)" }
    rows.append(("Records", present.isEmpty ? "none" : present.joined(separator: ", ")))
    rows.append(("Files", files))
    let remarks = self.remarks(inactive: counts.reduce(0) { $0 + $1.all - $1.inUse })
    if !remarks.isEmpty { rows.append(("Remarks", remarks)) }
    output.write(style.bold("DICOM File-set") + "\n")
    for (name, value) in rows { output.write("  \(name): \(Text.visible(value))\n") }
    let patients = directory.patientCount
    if patients > 1 { output.write(style.warning("  \(patients) patients on this disc") + "\n") }
  }

  private var files: String {
    var text = "\(survey.found), \(Text.bytes(survey.bytes))"
    if survey.missing > 0 { text += "; \(survey.missing) missing" }
    if survey.unreadable > 0 { text += "; \(survey.unreadable) unreadable" }
    if survey.refused > 0 { text += "; \(survey.refused) outside of the File-set" }
    return text
  }

  private func remarks(inactive: Int) -> String {
    var remarks: [String] = []
    if inactive > 0 { remarks.append("\(Text.count(inactive, "record")) not in use") }
    let recovered = directory.records.count { $0.isRecovered }
    if recovered > 0 {
      remarks.append("\(Text.count(recovered, "record")) recovered that no offset leads to")
    }
    let problems = survey.fileSet.problems
    let errors = problems.count { $0.severity == .error }
    if errors > 0 { remarks.append("\(Text.count(errors, "error")) in the directory") }
    if problems.count > errors {
      remarks.append("\(Text.count(problems.count - errors, "warning")) about the directory")
    }
    return remarks.joined(separator: ", ")
  }

  /// A patient, study or series with its key attributes.
  private func label(_ number: Int, _ output: inout Output) {
    output.write(style.type(Text.visible("\(directory.type(of: number))")))
    switch directory.level(of: number) {
    case .patient:
      value(of: Tag(0x0010, 0x0020), in: number, after: ": PatientID='", "'", &output)
      value(of: Tag(0x0010, 0x0010), in: number, after: ", PatientName='", "'", &output)
    case .study:
      value(of: Tag(0x0008, 0x0020), in: number, after: ": StudyDate=", "", &output)
      value(of: Tag(0x0008, 0x0030), in: number, after: ", StudyTime=", "", &output)
      optional(Tag(0x0008, 0x1030), in: number, after: ", StudyDescription='", "'", &output)
      let date = string(Tag(0x0008, 0x0020), in: number)
      let readable = Text.date(date, string(Tag(0x0008, 0x0030), in: number))
      if let readable { output.write(style.dim(" (\(readable))")) }
    case .series:
      value(of: Tag(0x0008, 0x0060), in: number, after: ": Modality=", "", &output)
      value(of: Tag(0x0020, 0x0011), in: number, after: ", SeriesNumber=", "", &output)
      optional(Tag(0x0008, 0x103E), in: number, after: ", SeriesDescription='", "'", &output)
    default: optional(Tag(0x0004, 0x1432), in: number, after: ": PrivateRecordUID=", "", &output)
    }
    output.write("\n")
  }

  /// A value, if there is one.
  private func optional(
    _ tag: Tag, in number: Int, after prefix: String, _ suffix: String, _ output: inout Output
  ) {
    switch directory.valueInPlace(of: tag, in: number) {
    case .absent: return
    case .unclear where directory.dataSet(of: number).texts(tag) == nil: return
    default: break
    }
    value(of: tag, in: number, after: prefix, suffix, &output)
  }

  /// A value between two texts.
  private func value(
    of tag: Tag, in number: Int, after prefix: String, _ suffix: String, _ output: inout Output
  ) {
    output.write(prefix)
    switch directory.valueInPlace(of: tag, in: number) {
    case .absent: break
    case .text(let range):
      output.bytes.append(copying: directory.source.bytes.extracting(range))
    case .unclear:
      output.write(Text.visible(directory.dataSet(of: number).texts(tag) ?? ""))
    }
    output.write(suffix)
  }

  /// The first value of a date or time.
  private func string(_ tag: Tag, in number: Int) -> String? {
    switch directory.valueInPlace(of: tag, in: number) {
    case .absent: nil
    case .text(let range):
      String(repairing: directory.source.bytes.extracting(range).octets)
    case .unclear: directory.dataSet(of: number).string(tag)
    }
  }

  /// How many instances of each type there are, in the order of the types' names.
  private func count(_ leaves: [Int], _ depth: Int, _ output: inout Output) {
    let counts = directory.counts(of: leaves)
    for (type, count) in counts.sorted(by: { $0.type.rawValue < $1.type.rawValue }) {
      let name = style.type(Text.visible("\(type)"))
      output.write("\(indent(depth))\(name): \(Text.count(count, "SOP Instance"))\n")
    }
  }

  /// Each instance: its type and number, what it is, how it is coded, its size and its file.
  private func list(_ leaves: [Int], _ depth: Int, _ output: inout Output) {
    var names: [String: String] = [:]
    let rows = leaves.map { row($0, &names) }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      var line = indent(depth)
      for (column, cell) in row.dropLast().enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        // The size is a number, which stands at the right.
        line += (column == 4 ? gap + cell : cell + gap) + "  "
      }
      output.write(line + row[5] + "\n")
    }
  }

  /// The cells of an instance; the names of UIDs are kept in `names`, as there are few.
  private func row(_ number: Int, _ names: inout [String: String]) -> [String] {
    let record = directory.dataSet(of: number)
    func name(_ tag: Tag) -> String {
      guard let uid = record.string(tag) else { return "-" }
      if let name = names[uid] { return name }
      let name = UIDRegistry.entry(for: UID(rawValue: uid))?.name ?? uid
      names[uid] = name
      return name
    }
    var cells = [
      directory.type(of: number).rawValue, record.texts(Tag(0x0020, 0x0013)) ?? "-",
      name(.referencedSOPClassUIDInFile), name(.referencedTransferSyntaxUIDInFile), "-",
      directory.fileID(of: number)?.components.joined(separator: "/") ?? "(no file)",
    ]
    switch survey.location(of: number) {
    case .found(let file):
      cells[4] = Text.bytes(file.bytes)
      cells[5] = file.path
    case .missing: cells[5] += " (missing)"
    case .unreadable: cells[5] += " (unreadable)"
    case .refused: cells[5] += " (outside of the File-set)"
    case nil: break
    }
    return cells.map(Text.visible)
  }
}

extension DataSet {
  /// All values of a text element as they are written in files, or `nil` if it has none.
  func texts(_ tag: Tag) -> String? {
    let values = strings(tag)
    return values.contains { !$0.isEmpty } ? values.joined(separator: "\\") : nil
  }
}
