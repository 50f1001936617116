import DICOM

/// Checks the beginning of a file: preamble and File Meta Information (PS3.10 §7.1).
struct MetaCheck {
  /// The elements that every file has to have, with values.
  static let required: [Tag] = [
    .metaGroupLength, .metaVersion, .mediaStorageSOPClassUID, .mediaStorageSOPInstanceUID,
    .transferSyntaxUID, .implementationClassUID,
  ]
  /// What programs begin with: those of Windows, Linux and macOS, scripts, archives.
  private static let executables: [[UInt8]] = [
    Array("MZ".utf8), [0x7F] + Array("ELF".utf8), Array("#!".utf8), [0xFE, 0xED, 0xFA],
    [0xCF, 0xFA, 0xED, 0xFE], [0xCE, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
    Array("PK\u{3}\u{4}".utf8),
  ]

  let meta: DataSet
  /// The record that the file is that of; `nil` for the DICOMDIR.
  var record: Int?
  /// The path of the file; `nil` for the DICOMDIR.
  var file: String?

  /// Checks the meta information of a file that has some.
  func check(_ list: inout FindingList) {
    checkPreamble(&list)
    guard !meta.elements.isEmpty else { return add(.metaElement, nil, "there is none", &list) }
    for tag in Self.required where meta[tag]?.isEmpty ?? true {
      // A reader without a transfer syntax has said so.
      guard tag != .transferSyntaxUID else { continue }
      add(
        .metaElement, meta[tag]?.offset,
        "\(RecordError.name(of: tag)) \(meta.contains(tag) ? "has no value" : "is missing")", &list)
    }
    if meta.contains(.privateInformation) != meta.contains(.privateInformationCreatorUID) {
      add(
        .metaElement, meta[.privateInformation]?.offset,
        "Private Information and its creator UID have to stand together", &list)
    }
    checkLength(&list)
    checkVersion(&list)
    checkValues(&list)
  }

  private func add(
    _ code: Problem.Code, _ offset: Int?, _ message: String, _ list: inout FindingList
  ) {
    list.add(
      code, record: record, offset: offset, file: file, isInFile: file != nil,
      "File Meta Information: \(message)")
  }

  private func checkPreamble(_ list: inout FindingList) {
    let bytes = meta.source.bytes
    guard bytes.byteCount >= 132, bytes[128] == 0x44, bytes[129] == 0x49 else { return }
    let isProgram = Self.executables.contains { magic in
      magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
    guard isProgram else { return }
    list.add(
      .executablePreamble, record: record, offset: 0, file: file, isInFile: file != nil,
      "the preamble begins like a program")
  }

  private func checkLength(_ list: inout FindingList) {
    guard let element = meta[.metaGroupLength], element.value.count == 4,
      let stated = meta.int(.metaGroupLength)
    else { return }
    let end = meta.elements.map(\.value.upperBound).max() ?? element.value.upperBound
    let real = end - element.value.upperBound
    guard stated != real else { return }
    add(.metaGroupLength, element.offset, "its length is \(real) bytes, not \(stated)", &list)
  }

  private func checkVersion(_ list: inout FindingList) {
    guard let element = meta[.metaVersion], !element.isEmpty else { return }
    let bytes = meta.source.bytes.extracting(element.value)
    guard bytes.byteCount != 2 || bytes[1] & 1 == 0 else { return }
    add(.metaValue, element.offset, "its version is not 0001H", &list)
  }

  private func checkValues(_ list: inout FindingList) {
    for element in meta.elements {
      guard let wanted = DataDictionary.entry(for: element.tag) else { continue }
      let name = RecordError.name(of: element.tag)
      guard wanted.vrs.contains(element.vr) else {
        add(.metaValue, element.offset, "\(name) is written as \(element.vr)", &list)
        continue
      }
      guard element.vr.isText, !element.isEmpty else { continue }
      for value in meta.strings(element.tag) {
        guard let violation = element.vr.violation(in: value) else { continue }
        add(.metaValue, element.offset, "\(name) is \(value.quoted): \(violation.reason)", &list)
      }
    }
  }
}

extension Tag {
  fileprivate static var metaGroupLength: Tag { Tag(0x0002, 0x0000) }
  fileprivate static var metaVersion: Tag { Tag(0x0002, 0x0001) }
  fileprivate static var implementationClassUID: Tag { Tag(0x0002, 0x0012) }
  fileprivate static var privateInformationCreatorUID: Tag { Tag(0x0002, 0x0100) }
  fileprivate static var privateInformation: Tag { Tag(0x0002, 0x0102) }
}
