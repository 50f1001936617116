import DICOM

/// How often, how much and by what method an image was compressed with loss (PS3.3 §C.7.6.1.1.5).
struct LossyHistory {
  private var isLossy: Bool
  private var ratios: [String]
  private var methods: [String]

  /// Reads what the data set says, and the stream where that says nothing.
  init(of image: DICOMImage, _ file: Part10File) {
    let dataSet = file.dataSet
    isLossy = dataSet.string(.lossyImageCompression) == "01"
    ratios = dataSet.strings(.lossyImageCompressionRatio)
    methods = dataSet.strings(.lossyImageCompressionMethod)
    guard image.decoder.isCoded, let method = image.lossyMethod else { return }
    isLossy = true
    let description = image.description
    let bits = Double(description.samplesPerFrame) * Double(description.bitsAllocated)
    if ratios.isEmpty {
      ratios = [Self.ratio(bits / 8 * Double(image.frameCount), image.codedBytes)]
    }
    if methods.isEmpty { methods = [method] }
    align()
  }

  /// Makes as many ratios as methods, which belong together: those of the first compressions are not
  /// known then, and stay empty.
  private mutating func align() {
    let missing = ratios.count - methods.count
    if missing > 0 { methods.insert(contentsOf: repeatElement("", count: missing), at: 0) }
    if missing < 0 { ratios.insert(contentsOf: repeatElement("", count: -missing), at: 0) }
  }

  /// Adds a compression.
  mutating func add(_ form: PixelForm, _ frames: [CodedFrame], method: String) {
    let bits = Double(form.cellsPerFrame) * Double(form.bitsAllocated)
    let coded = frames.reduce(0) { $0 + $1.bytes.count }
    isLossy = true
    align()
    ratios.append(Self.ratio(bits / 8 * Double(frames.count), coded))
    methods.append(method)
  }

  /// Two digits behind the point; never nothing, as a ratio of 0 is none.
  static func ratio(_ bytes: Double, _ coded: Int) -> String {
    let hundredths = max(1, Int(min(bytes / Double(max(coded, 1)) * 100 + 0.5, 1e12)))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Writes it down.
  func describe(in dataSet: inout DataSet) throws(ValueError) {
    guard isLossy else { return }
    if dataSet.string(.lossyImageCompression) != "01" {
      try dataSet.set(.lossyImageCompression, .CS, to: .texts(["01"]))
    }
    if !ratios.isEmpty, ratios != dataSet.strings(.lossyImageCompressionRatio) {
      try dataSet.set(.lossyImageCompressionRatio, .DS, to: .texts(ratios))
    }
    if !methods.isEmpty, methods != dataSet.strings(.lossyImageCompressionMethod) {
      try dataSet.set(.lossyImageCompressionMethod, .CS, to: .texts(methods))
    }
  }
}

extension DICOMImage {
  /// The term for the method by which the frames were coded with loss; `nil` for a lossless one, or
  /// where the stream does not tell.
  fileprivate var lossyMethod: String? {
    let coding = decoder.syntax.pixelCoding
    switch coding {
    case .jpegBaseline, .jpegExtended, .jpegProgressive: return "ISO_10918_1"
    case .jpegLS: return firstStream?.isNearLossless == true ? "ISO_14495_1" : nil
    case .jpeg2000, .jpeg2000Multicomponent, .htj2k:
      guard firstStream?.isIrreversible == true else { return nil }
      return coding == .htj2k ? "ISO_15444_15" : "ISO_15444_1"
    default: return nil
    }
  }

  /// The number of bytes of all fragments.
  fileprivate var codedBytes: Int {
    guard case .encapsulated(let frames) = decoder.frames.layout else { return 0 }
    return frames.fragments.reduce(0) { $0 + $1.count }
  }

  /// The headers of the first frame.
  private var firstStream: StreamHeaders? {
    guard case .encapsulated(let frames) = decoder.frames.layout else { return nil }
    do throws(ImagingError) {
      return try decoder.frames.withCoded(frames, 0) { bytes, _ in
        StreamHeaders(bytes.extracting(0..<min(bytes.byteCount, 4096)).copy)
      }
    } catch {
      return nil
    }
  }
}

/// The first marker segments of a stream of the JPEG family.
private struct StreamHeaders {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What is behind the length of the first segment of that marker.
  private func segment(_ marker: UInt8) -> ArraySlice<UInt8>? {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      guard length >= 2, place + 2 + length <= bytes.count else { return nil }
      if bytes[place + 1] == marker { return bytes[place + 4..<place + 2 + length] }
      place += 2 + length
    }
    return nil
  }

  /// Whether the first scan of JPEG-LS allows a difference (T.87 §C.2.3).
  var isNearLossless: Bool {
    guard let scan = segment(0xDA), let components = scan.first else { return false }
    let place = scan.startIndex + 1 + 2 * Int(components)
    return place < scan.endIndex && scan[place] > 0
  }

  /// Whether JPEG 2000 uses the 9-7 transform (T.800 §A.6.1).
  var isIrreversible: Bool {
    guard let style = segment(0x52), style.count >= 10 else { return false }
    return style[style.startIndex + 9] == 0
  }
}

extension Tag {
  fileprivate static var lossyImageCompression: Tag { Tag(0x0028, 0x2110) }
  fileprivate static var lossyImageCompressionRatio: Tag { Tag(0x0028, 0x2112) }
  fileprivate static var lossyImageCompressionMethod: Tag { Tag(0x0028, 0x2114) }
}
