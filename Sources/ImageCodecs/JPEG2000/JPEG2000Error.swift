/// Why a JPEG 2000 stream could not be decoded. Offsets count from the first byte of the frame.
public enum JPEG2000Error: Error, Hashable, Sendable {
  /// The stream ends inside of a header, a tile-part or a packet.
  case endOfData(offset: Int)
  /// The bytes begin neither with SOC nor with the signature of a JP2 file, or it holds no stream.
  case noCodestream(offset: Int)
  /// A marker stands where it may not (T.800 §A.2).
  case unexpectedMarker(Int, offset: Int)
  /// The length of a marker segment or box is too short for what it holds (T.800 §A.1.3, §I.4).
  case segmentLength(Int, offset: Int)
  /// A parameter has a value that the standard does not allow.
  case invalid(Parameter, value: Int, offset: Int)
  /// A marker segment that every main header has is absent (T.800 §A.3).
  case missing(Marker, offset: Int)
  /// The header of a packet does not follow the rules (T.800 §B.10).
  case packet(Packet, offset: Int)
  /// The stream demands more tiles, precincts or progressions than its bytes can be worth.
  case tooComplex(offset: Int)
  /// The image is larger than its bytes can be worth, see ``JPEG2000/samplesPerByte``.
  case tooFewBytes(Int, columns: Int, rows: Int, offset: Int)
  /// The stream is sound, but uses a process that is not decoded here.
  case unsupported(Process, offset: Int)

  /// Parameters of the main and tile-part headers.
  public enum Parameter: String, Hashable, Sendable {
    case imageSize = "image size or offset (Xsiz, Ysiz, XOsiz, YOsiz; T.800 §A.5.1)"
    case tileSize = "tile size or offset (XTsiz, YTsiz, XTOsiz, YTOsiz; T.800 §A.5.1)"
    case components = "number of components (Csiz; T.800 §A.5.1)"
    case precision = "component precision (Ssiz; T.800 §A.5.1)"
    case subsampling = "component separation (XRsiz, YRsiz; T.800 §A.5.1)"
    case component = "component index (T.800 §A.6)"
    case layers = "number of layers (SGcod; T.800 §A.6.1)"
    case progression = "progression order (SGcod, Ppoc; T.800 Table A.16)"
    case levels = "number of decomposition levels (SPcod; T.800 Table A.15)"
    case blockSize = "code-block size (SPcod; T.800 Table A.18)"
    case precinctSize = "precinct size (SPcod; T.800 Table A.21)"
    case transform = "wavelet transformation (SPcod; T.800 Table A.20)"
    case quantization = "quantization style or steps (Sqcd; T.800 §A.6.4)"
    case regionStyle = "region of interest style or shift (Srgn; T.800 §A.6.3)"
    case tileIndex = "tile index (Isot; T.800 §A.4.2)"
    case tilePartLength = "tile-part length (Psot; T.800 §A.4.2)"
    case packedHeaders = "packed packet headers (PPM, PPT; T.800 §A.7.4)"
    case componentTransform = "multiple component transformation (SGcod; T.800 §G.2)"
    case reduction = "number of resolution levels to leave out"
    case palette = "palette or component mapping (pclr, cmap; T.800 §I.5.3)"
    case channels = "channel definition (cdef; T.800 §I.5.3.6)"
  }

  /// Marker segments that must be there.
  public enum Marker: String, Hashable, Sendable {
    case size = "SIZ"
    case codingStyle = "COD"
    case quantization = "QCD"
    case tilePart = "SOT"
  }

  /// What can be wrong in the header of a packet, or in what it describes.
  public enum Packet: String, Hashable, Sendable {
    case startOfPacket = "the SOP marker segment is cut off"
    case endOfHeader = "the EPH marker is absent"
    case zeroPlanes = "a code-block has more missing bit-planes than there are"
    case passes = "a code-block has more coding passes than its bit-planes allow"
    case length = "the length of a code-block has more than 32 bits"
    case block = "the segments of a high-throughput code-block contradict each other (T.814 §7)"
  }

  /// Processes of the standards that are not decoded here.
  public enum Process: String, Hashable, Sendable {
    case part2 = "an extension of T.801 (JPEG 2000 part 2)"
    case mixedBlocks = "code-blocks of T.800 and T.814 mixed in one sub-band"
    case bitPlanes = "more bit-planes than 30 in one code-block"
    case precision = "samples of more than 32 bits"
  }
}

extension JPEG2000Error: CustomStringConvertible {
  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .endOfData(let offset): "byte \(offset): the coded data end early"
    case .noCodestream(let offset):
      "byte \(offset): neither a JPEG 2000 codestream nor a JP2 file that holds one (T.800 §A.4.1)"
    case .unexpectedMarker(let marker, let offset):
      "byte \(offset): the marker \(Self.hex(marker)) may not stand here (T.800 §A.2)"
    case .segmentLength(let length, let offset):
      "byte \(offset): a segment of \(length) bytes is too short or too long for what it holds "
        + "(T.800 §A.1.3)"
    case .invalid(let parameter, let value, let offset):
      "byte \(offset): \(value) is not allowed as \(parameter.rawValue)"
    case .missing(let marker, let offset):
      "byte \(offset): the \(marker.rawValue) marker segment is absent (T.800 §A.3)"
    case .packet(let packet, let offset):
      "byte \(offset): \(packet.rawValue) (T.800 §B.10)"
    case .tooComplex(let offset):
      "byte \(offset): the headers demand more tiles, precincts or progressions than the coded "
        + "bytes can fill"
    case .tooFewBytes(let bytes, let columns, let rows, let offset):
      "byte \(offset): \(bytes) bytes can hardly hold \(columns) columns and \(rows) rows"
    case .unsupported(let process, let offset):
      "byte \(offset): \(process.rawValue) cannot be decoded"
    }
  }

  private static func hex(_ marker: Int) -> String {
    "0x" + String(marker, radix: 16, uppercase: true)
  }
}
