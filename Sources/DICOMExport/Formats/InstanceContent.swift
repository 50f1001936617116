import DICOM
import DICOMImaging

/// What an instance is, as far as an export can make something of it.
enum InstanceContent {
  /// Frames of pixels.
  case image(DICOMImage)
  /// One stream of video; the extension with its dot.
  case video(fileExtension: String)
  /// A file in a file; the extension with its dot.
  case document(fileExtension: String)
  /// A tree of findings that can be read as a page.
  case report
  /// Nothing but DICOM.
  case other
  /// Pixels that nothing can be made of.
  case damaged(ImagingError)

  /// Looks at the data set of an instance.
  init(of file: Part10File, for options: ExportOptions) {
    let dataSet = file.dataSet
    let hasPixels =
      dataSet.contains(.pixelData) || dataSet.contains(Tag(0x7FE0, 0x0008))
      || dataSet.contains(Tag(0x7FE0, 0x0009))
    if hasPixels {
      self = file.transferSyntax.isVideo ? .video(file) : .image(file, options)
    } else if let document = dataSet[.encapsulatedDocument], !document.isEmpty {
      self = .document(fileExtension: Self.documentExtension(dataSet))
    } else if options.format.isPicture, ReportPage.canShow(dataSet) {
      self = .report
    } else {
      self = .other
    }
  }

  private static func image(_ file: Part10File, _ options: ExportOptions) -> InstanceContent {
    do throws(ImagingError) {
      return .image(
        try DICOMImage(file, limits: options.imageLimits, damage: options.damage))
    } catch {
      return error == .noPixelData ? .other : .damaged(error)
    }
  }

  /// Frame numbers and extensions of the files that it becomes.
  func suffixes(_ options: ExportOptions) -> [String] {
    switch self {
    case .image(let image):
      let end = options.format.fileExtension
      guard image.frameCount > 1 else { return [end] }
      if let frame = options.frame { return [Self.frameSuffix(frame) + end] }
      if case .npy = options.format { return [end] }
      return (1...image.frameCount).map { Self.frameSuffix($0) + end }
    case .video(let end), .document(let end): return [end]
    case .report: return [".html"]
    case .other: return [".dcm"]
    case .damaged: return []
    }
  }

  /// A frame number, counted from 1, as names have it: `-0001`.
  static func frameSuffix(_ frame: Int) -> String {
    let digits = "\(frame)"
    return "-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// The extension for the MIME type (PS3.3 §C.24.2).
  private static func documentExtension(_ dataSet: DataSet) -> String {
    let type = dataSet.string(.mimeTypeOfEncapsulatedDocument)?.lowercased() ?? ""
    switch type.split(separator: ";").first ?? "" {
    case "application/pdf": return ".pdf"
    case "text/xml", "application/xml", "application/hl7-cda+xml": return ".xml"
    case "model/stl", "application/sla", "application/vnd.ms-pki.stl": return ".stl"
    case "model/obj": return ".obj"
    case "model/mtl": return ".mtl"
    case "text/plain": return ".txt"
    case "text/html": return ".html"
    case "image/jpeg": return ".jpg"
    case "image/png": return ".png"
    case "application/zip": return ".zip"
    default: return ".bin"
    }
  }

  /// The extension for what the stream begins like: a container, or the bare coding.
  private static func video(_ file: Part10File) -> InstanceContent {
    var head: [UInt8] = []
    var problems: [Problem] = []
    if let element = file.dataSet[.pixelData] {
      do throws(ReadError) {
        for fragment in try file.dataSet.fragments(of: element, problems: &problems).dropFirst() {
          guard head.count < 377 else { break }
          head += try file.dataSet.copy(in: fragment.prefix(377 - head.count))
        }
      } catch {
        head = []
      }
    }
    return .video(fileExtension: videoExtension(head, file.transferSyntax.pixelCoding))
  }

  static func videoExtension(
    _ head: [UInt8], _ coding: TransferSyntax.PixelCoding
  ) -> String {
    if head.count >= 8, Array(head[4..<8]) == Array("ftyp".utf8) { return ".mp4" }
    if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return ".mkv" }
    // Packets of a transport stream are 188 bytes, each beginning with 47H.
    if head.count > 188, head[0] == 0x47, head[188] == 0x47 { return ".ts" }
    switch coding {
    case .h264: return ".h264"
    case .hevc: return ".h265"
    default: return ".mpg"
    }
  }
}

extension ExportFormat {
  /// Whether instances become pictures, that people look at.
  var isPicture: Bool {
    switch self {
    case .jpeg, .png: true
    case .dicom, .npy: false
    }
  }
}

extension DataSet {
  /// The bytes in a range of the file, copied.
  func copy(in range: Range<Int>) throws(ReadError) -> [UInt8] {
    do throws(FileError) { try source.load(range) } catch { throw .file(error) }
    let bytes = source.bytes.extracting(range.clamped(to: 0..<source.count))
    return [UInt8](capacity: bytes.byteCount) { output in
      for offset in 0..<bytes.byteCount { output.append(bytes[offset]) }
    }
  }
}

extension Tag {
  /// Encapsulated Document (PS3.3 §C.24.2).
  static var encapsulatedDocument: Tag { Tag(0x0042, 0x0011) }
  /// MIME Type of Encapsulated Document (PS3.3 §C.24.2).
  static var mimeTypeOfEncapsulatedDocument: Tag { Tag(0x0042, 0x0012) }
  /// Encapsulated Document Length (PS3.3 §C.24.2).
  static var encapsulatedDocumentLength: Tag { Tag(0x0042, 0x0015) }
}
