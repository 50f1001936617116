import DICOM
import ImageCodecs

/// Samples of a coded stream that have more bits than Bits Stored (0028,0101) says.
///
/// Streams of JPEG-LS and JPEG 2000 are believed then, as pydicom and GDCM do, and so are those of the
/// discrete cosine transform, whose samples may overshoot. Lossless JPEG may code whole cells, whose
/// other bits mean nothing here: it is cut, as by these peers.
///
/// Streams of JPEG-LS, and those of JPEG 2000 that say they are unsigned, know no sign. Where the data set
/// has one, samples whose upper bits are all 0 have room in the bits that are stored, the highest of
/// which is the sign, as in native cells: 0FFFH in 12 bits is -1, with or without ones above (PS3.3
/// §C.7.6.3.1). pydicom and GDCM give such cells whole there, as they do native ones.
enum ExcessBits {
  /// The samples have room in the bits that are stored.
  case none
  /// They do not: all bits of the stream are taken.
  case kept
  /// They do not: the bits above are left out.
  case cut

  /// Finds out about the samples of a frame.
  init(_ samples: Samples, _ cell: Cell, _ coding: TransferSyntax.PixelCoding) {
    let bits = cell.bits + cell.shift
    guard samples.precision > bits, cell.kind != .float,
      samples.exceeds(bits, isSigned: cell.kind == .signed)
    else {
      self = .none
      return
    }
    self = coding == .jpegLossless || cell.shift > 0 ? .cut : .kept
  }

  /// The problem of a frame that has such samples.
  ///
  /// - Parameters:
  ///   - frame: Its number, counted from 1.
  ///   - offset: Where its data begin in the file.
  func problem(frame: Int, offset: Int, precision: Int, stored: Int) -> Problem? {
    let action: String
    switch self {
    case .none: return nil
    case .kept: action = "their \(precision) bits are kept"
    case .cut: action = "the bits above are left out"
    }
    return Problem(
      .warning, .excessBits, offset: offset,
      "frame \(frame): samples of the coded stream do not fit in the \(stored) bits that are stored; "
        + action, section: "PS3.5 §8.1.1")
  }
}

extension Problem.Code {
  /// Samples of a coded stream have more bits than are stored.
  public static var excessBits: Self { "excess-bits" }
}

extension TransferSyntax.PixelCoding {
  /// Whether the coding is one of ISO 10918-1.
  var isOriginalJPEG: Bool {
    switch self {
    case .jpegBaseline, .jpegExtended, .jpegProgressive, .jpegLossless, .jpegHierarchical: true
    default: false
    }
  }
}

extension Samples {
  /// Whether a sample needs more than so many of the bits of the stream. Where the stream itself knows no
  /// sign, those above that of negative numbers may all be zero.
  fileprivate func exceeds(_ bits: Int, isSigned: Bool) -> Bool {
    switch planes {
    case .bytes(let plane): exceed(plane, bits, isSigned)
    case .words(let plane): exceed(plane, bits, isSigned)
    case .longs(let plane): exceed(plane, bits, isSigned)
    }
  }

  private func exceed<Raw: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ plane: [Raw], _ bits: Int, _ isNumber: Bool
  ) -> Bool {
    let all = Raw.max >> Raw(max(Raw.bitWidth - precision, 0))
    let source = plane.span
    // Moves the range of signed values to where that of unsigned ones is.
    let half: Raw = isNumber ? 1 << Raw(bits - 1) : 0
    var (used, moved): (Raw, Raw) = (0, 0)
    for index in source.indices {
      used |= source[index] & all
      moved |= (source[index] &+ half) & all
    }
    let isZeroAbove = used >> Raw(bits) == 0
    return moved >> Raw(bits) != 0 && !(isZeroAbove && !(isNumber && isSigned))
  }
}
