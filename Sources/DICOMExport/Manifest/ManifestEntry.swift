import DICOM

/// What a manifest says of one file that an export or a copy has made, or of an instance of which
/// there is no file: a JSON object on a line.
public struct ManifestEntry: Hashable, Sendable {
  /// The instance's file on the disc; `nil` if it has none.
  public var source: String?
  /// The byte offset of the instance's record in the DICOMDIR; `nil` where there is none.
  public var offset: Int?
  /// Study Instance UID.
  public var studyInstanceUID: String?
  /// Series Instance UID.
  public var seriesInstanceUID: String?
  /// SOP Class UID.
  public var sopClassUID: String?
  /// SOP Instance UID.
  public var sopInstanceUID: String?
  /// SOP Instance UIDs of all that the file was made of, where that is a volume.
  public var sopInstanceUIDs: [String]?
  /// The path of the file below the destination of the export; `nil` where there is no file.
  public var path: String?
  /// The path of the file as the export had it.
  public var destination: String?
  /// The number of its bytes.
  public var bytes: Int?
  /// The hash of its bytes.
  public var digest: SHA256.Digest?
  /// What became of it.
  public var status: ExportOutcome.Status
  /// Why it is not there.
  public var error: String?

  /// Appends the line, with its end.
  func append(to output: inout [UInt8]) {
    var isFirst = true
    func name(_ name: String) {
      output.append(contentsOf: (isFirst ? "{\"\(name)\": " : ", \"\(name)\": ").utf8)
      isFirst = false
    }
    func text(_ key: String, _ value: String?) {
      name(key)
      guard let value else { return output.append(contentsOf: "null".utf8) }
      JSONText.append(quoted: value, to: &output)
    }
    func number(_ key: String, _ value: Int?) {
      name(key)
      output.append(contentsOf: (value.map { "\($0)" } ?? "null").utf8)
    }
    text("source", source)
    number("offset", offset)
    text("StudyInstanceUID", studyInstanceUID)
    text("SeriesInstanceUID", seriesInstanceUID)
    text("SOPClassUID", sopClassUID)
    text("SOPInstanceUID", sopInstanceUID)
    if let sopInstanceUIDs {
      name("SOPInstanceUIDs")
      output.append(UInt8(ascii: "["))
      for (place, uid) in sopInstanceUIDs.enumerated() {
        if place > 0 { output.append(contentsOf: ", ".utf8) }
        JSONText.append(quoted: uid, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    }
    text("path", path)
    text("destination", destination)
    number("bytes", bytes)
    text("sha256", digest.map { "\($0)" })
    text("status", status.rawValue)
    if let error { text("error", error) }
    output.append(contentsOf: "}\n".utf8)
  }

  /// Reads a line; `nil` if it is none of a manifest.
  init?(_ line: [UInt8]) {
    guard let line = JSONLine(line), let word = line.text("status"),
      let status = ExportOutcome.Status(rawValue: word)
    else { return nil }
    self.status = status
    source = line.text("source")
    offset = line.number("offset")
    studyInstanceUID = line.text("StudyInstanceUID")
    seriesInstanceUID = line.text("SeriesInstanceUID")
    sopClassUID = line.text("SOPClassUID")
    sopInstanceUID = line.text("SOPInstanceUID")
    sopInstanceUIDs = line.list("SOPInstanceUIDs")
    path = line.text("path")
    destination = line.text("destination")
    bytes = line.number("bytes")
    digest = line.text("sha256").flatMap { SHA256.Digest($0) }
    error = line.text("error")
  }

  /// Creates an entry of an instance without its file.
  init(status: ExportOutcome.Status) { self.status = status }
}
