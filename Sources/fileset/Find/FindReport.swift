import DICOM
import DICOMFileSet

/// Prints instances that were found, each as soon as its file is looked for.
struct FindReport {
  private let fileSet: FileSet
  private let form: FindCommand.Form
  /// Whether each path that was to be printed could be.
  private(set) var isComplete = true
  /// What is wrong with File IDs and files.
  private(set) var problems: [Problem] = []
  private var reader: AncestorReader

  /// What tells an instance apart for people.
  private let keys: [(tag: Tag, keyword: String, vr: VR)] = [
    Tag(0x0010, 0x0020), Tag(0x0010, 0x0010), Tag(0x0008, 0x0020), Tag(0x0008, 0x0060),
    Tag(0x0020, 0x0011), Tag(0x0020, 0x0013),
  ].map { ($0, DataDictionary.keyword(of: $0) ?? "", DataDictionary.vr(of: $0) ?? .UN) }

  init(_ fileSet: FileSet, _ form: FindCommand.Form) {
    self.fileSet = fileSet
    self.form = form
    reader = AncestorReader(fileSet.directory)
  }

  /// Prints instances, which stand in the order of the tree.
  mutating func print(_ instances: [Int], _ output: inout Output) {
    var locator = FileLocator(fileSet)
    if form == .csv { LsCSV.header(&output.bytes) }
    for number in instances {
      guard !output.isClosed else { break }
      let location = locator.locate(number)
      switch form {
      case .text: text(number, location, &output)
      case .csv: row(number, location, &output.bytes)
      case .json: line(number, location, &output.bytes)
      case .paths, .nulPaths: path(location, &output)
      }
      output.flushIfLarge()
    }
    output.flush()
    problems = locator.problems
  }

  /// A path as it can be opened from here.
  private func path(below path: String) -> String {
    if fileSet.root != "." {
      return fileSet.root.hasSuffix("/") ? fileSet.root + path : "\(fileSet.root)/\(path)"
    }
    return path.hasPrefix("-") ? "./\(path)" : path
  }

  private mutating func path(_ location: FileLocation?, _ output: inout Output) {
    guard case .found(let file)? = location else {
      isComplete = false
      return
    }
    // Whoever opens it needs the bytes that the name has.
    output.bytes += path(below: file.path).systemPathBytes
    output.write(form == .nulPaths ? "\0" : "\n")
  }

  private mutating func text(
    _ number: Int, _ location: FileLocation?, _ output: inout Output
  ) {
    switch location {
    case .found(let file): output.write(Text.visible(path(below: file.path)))
    case .missing, .unreadable, .refused, nil:
      let fileID = fileSet.directory.fileID(of: number)?.components.joined(separator: "/")
      let shown = fileID.map { path(below: $0).shortened(to: 4096) }
      output.write(Text.visible(shown ?? "(no file)"))
      switch location {
      case .refused?: output.write(" (outside of the File-set)")
      case .unreadable?: output.write(" (unreadable)")
      default: output.write(" (missing)")
      }
    }
    reader.advance(to: number)
    output.write(" ")
    for key in keys {
      // Some values of damaged discs can be no conditions.
      guard let value = reader.text(of: key.tag), ValuePattern.isPossible(value, vr: key.vr) else {
        continue
      }
      // One value may be that of a million instances.
      output.write(" \(key.keyword)=\(Self.typed(value.shortened(ending: "*")))")
    }
    output.write("\n")
  }

  /// A value as it is typed in a shell.
  private static func typed(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "^"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
        true
      default: false
      }
    }
    let shown = Text.visible(value)
    if isPlain { return shown }
    return "'"
      + shown.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }

  private mutating func row(
    _ number: Int, _ location: FileLocation?, _ bytes: inout [UInt8]
  ) {
    reader.advance(to: number)
    CSVWriter.field(fileSet.directory.type(of: number).rawValue, &bytes)
    bytes.append(UInt8(ascii: ","))
    if fileSet.origin == .directory {
      bytes.append(decimal: fileSet.directory.records[number].offset)
    }
    for (_, tag) in LsCSV.elements {
      bytes.append(UInt8(ascii: ","))
      CSVWriter.field(reader.text(of: tag) ?? "", &bytes)
    }
    LsCSV.file(fileSet.directory.fileID(of: number), location, &bytes)
  }

  private mutating func line(
    _ number: Int, _ location: FileLocation?, _ bytes: inout [UInt8]
  ) {
    reader.advance(to: number)
    let records = reader.dataSets()
    var json = JSONWriter()
    json.beginObject(&bytes)
    json.key("type", &bytes)
    json.string(fileSet.directory.type(of: number).rawValue, &bytes)
    json.key("offset", &bytes)
    if fileSet.origin == .directory {
      json.number(fileSet.directory.records[number].offset, &bytes)
    } else {
      json.null(&bytes)
    }
    json.key("attributes", &bytes)
    json.attributes(ofNearest: records, &bytes)
    json.file(fileSet.directory.fileID(of: number)?.components ?? [], location, &bytes)
    json.endObject(&bytes)
    bytes.append(UInt8(ascii: "\n"))
  }
}
