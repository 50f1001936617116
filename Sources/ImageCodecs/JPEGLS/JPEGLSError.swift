/// Why a JPEG-LS stream could not be decoded, or samples could not be coded (ITU-T T.87). Offsets
/// count from the first byte of the frame.
public enum JPEGLSError: Error, Hashable, Sendable {
  /// The stream does not begin with the marker SOI (T.87 §C.1.1).
  case noStartOfImage
  /// The stream ends before all samples are there.
  case truncated(offset: Int)
  /// Something else than a marker stands where one has to.
  case noMarker(UInt8, offset: Int)
  /// A frame of another process of JPEG; the number is that of its marker SOF.
  case otherProcess(Int, offset: Int)
  /// A marker that has no place there.
  case unexpectedMarker(UInt8, offset: Int)
  /// The length of a marker segment contradicts its contents.
  case segmentLength(Int, marker: UInt8, offset: Int)
  /// A parameter of the stream, or of the encoder, is outside of its range.
  case parameter(JPEGLSParameter, Int, offset: Int)
  /// A coding that the standard allows and this decoder does not know.
  case unsupported(JPEGLSFeature, offset: Int)
  /// A scan names a component that the frame has not, or that was coded before (T.87 §C.2.3).
  case component(UInt8, offset: Int)
  /// A code word is longer than the limit, or its value cannot be (T.87 §A.5.3).
  case codeWord(offset: Int)
  /// Another marker than the next restart marker stands at the end of an interval (T.87 §C.2.5).
  case restart(expected: UInt8, offset: Int)
  /// The coded bytes of a scan are fewer than its lines need, whatever they hold.
  case impossibleSize(rows: Int, columns: Int, bytes: Int)
}

/// A number that a stream states (T.87 §C.2).
public enum JPEGLSParameter: Hashable, Sendable {
  /// The precision of the samples, P.
  case precision
  /// The number of components of the frame, Nf, or of a scan, Ns.
  case components
  /// The greatest difference to the true sample, NEAR.
  case near
  /// The interleave mode, ILV.
  case interleave
  /// The greatest sample, MAXVAL.
  case maximum
  /// A threshold of the gradients, T1, T2 or T3.
  case threshold(Int)
  /// The count at which the contexts are halved.
  case reset
  /// The kind of an LSE segment.
  case presetKind
  /// Rows or columns.
  case size
}

/// What the standard allows and this decoder does not know.
public enum JPEGLSFeature: Hashable, Sendable {
  /// Samples that are indices of a mapping table (T.87 §C.2.4.1.2).
  case mappingTable
  /// Samples without their lowest bits (T.87 §C.2.3).
  case pointTransform
  /// Components of different sizes (T.87 §C.2.2).
  case subsampling
  /// A colour transform in a segment of HP, for samples of other than 8 and 16 bits.
  case colourTransform
  /// A segment of T.870, the second part of the standard.
  case extensions
}

extension JPEGLSError: CustomStringConvertible {
  /// What is wrong, for people; whoever prints it puts the file and the frame before it.
  public var description: String {
    switch self {
    case .noStartOfImage:
      "byte 0 of the frame: no start of a JPEG-LS image, FFD8 (T.87 §C.1.1)"
    case .truncated(let offset):
      "byte \(offset) of the frame: the JPEG-LS stream ends before all samples are there"
    case .noMarker(let byte, let offset):
      "byte \(offset) of the frame: \(hex(byte)) where a JPEG-LS marker has to stand (T.87 §C.1)"
    case .otherProcess(let number, let offset):
      "byte \(offset) of the frame: coded by another process of JPEG, SOF\(number), not by JPEG-LS"
    case .unexpectedMarker(let marker, let offset):
      "byte \(offset) of the frame: the marker FF\(hex(marker)) has no place there (T.87 §C.1)"
    case .segmentLength(let length, let marker, let offset):
      "byte \(offset) of the frame: the segment FF\(hex(marker)) cannot have \(length) bytes "
        + "(T.87 §C.2)"
    case .parameter(let parameter, let value, let offset):
      "byte \(offset) of the frame: \(parameter) is \(value), which cannot be"
    case .unsupported(let feature, let offset):
      "byte \(offset) of the frame: \(feature) cannot be decoded"
    case .component(let identifier, let offset):
      "byte \(offset) of the frame: a scan of component \(identifier), which the frame has not or "
        + "which was coded before (T.87 §C.2.3)"
    case .codeWord(let offset):
      "byte \(offset) of the frame: a code word that JPEG-LS has not (T.87 §A.5.3)"
    case .restart(let expected, let offset):
      "byte \(offset) of the frame: no restart marker FF\(hex(expected)) (T.87 §C.2.5)"
    case .impossibleSize(let rows, let columns, let bytes):
      "\(rows) rows of \(columns) columns cannot be coded in \(bytes) bytes"
    }
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}

extension JPEGLSParameter: CustomStringConvertible {
  /// The name, as the beginning of a sentence, with its section.
  public var description: String {
    switch self {
    case .precision: "the precision (T.87 §C.2.2)"
    case .components: "the number of components (T.87 §C.2.2)"
    case .near: "NEAR (T.87 §C.2.3)"
    case .interleave: "the interleave mode (T.87 §C.2.3)"
    case .maximum: "MAXVAL (T.87 §C.2.4.1.1)"
    case .threshold(let number): "T\(number) (T.87 §C.2.4.1.1)"
    case .reset: "RESET (T.87 §C.2.4.1.1)"
    case .presetKind: "the kind of an LSE segment (T.87 §C.2.4.1)"
    case .size: "the number of rows or columns (T.87 §C.2.4.1.4)"
    }
  }
}

extension JPEGLSFeature: CustomStringConvertible {
  /// The name, as the beginning of a sentence.
  public var description: String {
    switch self {
    case .mappingTable: "samples with a mapping table (T.87 §C.2.4.1.2)"
    case .pointTransform: "samples with a point transform (T.87 §C.2.3)"
    case .subsampling: "components of different sizes (T.87 §C.2.2)"
    case .colourTransform: "a colour transform of HP for other than 8 and 16 bits"
    case .extensions: "the extensions of JPEG-LS (T.870)"
    }
  }
}
