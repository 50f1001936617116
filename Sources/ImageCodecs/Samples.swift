/// What every decoder of this module gives: the samples of one frame, component after component.
///
/// # The contract of the codecs
///
/// A codec is an `enum` in a folder of its own, with one function for a frame:
///
/// ```swift
/// static func decode(_ bytes: Span<UInt8>, as shape: FrameShape) throws(CodecError) -> Samples
/// ```
///
/// | folder | type | coding |
/// |---|---|---|
/// | `RLE` | ``RLE`` | run lengths (PS3.5 §G) |
/// | `Deflated` | ``DeflatedFrame`` | a raw deflate stream (PS3.5 §A.4.13) |
/// | `JPEG` | ``JPEG`` | all processes with Huffman codes but hierarchical ones, 2 to 16 bits |
/// | `JPEGLossless` | ``JPEGLosslessEncoder`` | the scans of process 14, and their encoder |
/// | `JPEGLS` | `JPEGLS` | lossless and near-lossless |
/// | `JPEG2000` | `JPEG2000` | parts 1 and 15 (high throughput), which share all but the block decoder |
///
/// - It is given one frame whole, its fragments joined, and a ``FrameShape``: what the data set says
///   of it, and the most samples it may make. It knows nothing else of DICOM.
/// - It checks the numbers of the stream against the shape before it allocates, and throws
///   ``CodecError`` with the byte of the stream where they disagree or the stream is damaged.
/// - It gives planes, never interleaved samples; sub-sampled components come out in full size.
/// - A damaged stream is an error, unless the shape's ``FrameShape/damage`` says that what was decoded
///   up to the damage is to be kept: then the rest is zero and ``damage`` says what happened.
/// - It undoes what belongs to the coding alone (reversible and irreversible component transforms of
///   JPEG 2000), leaves YCbCr as it is, and says in ``colour`` what the samples now are.
public struct Samples: Sendable, Hashable {
  /// The samples of all components: those of the first in raster order, then those of the next.
  ///
  /// The case is the smallest that holds ``precision`` bits, or what the coding itself prescribes. A
  /// negative sample stands as two's complement in all bits of its cell.
  public enum Planes: Sendable, Hashable {
    /// Samples of up to 8 bits.
    case bytes([UInt8])
    /// Samples of up to 16 bits.
    case words([UInt16])
    /// Samples of up to 32 bits.
    case longs([UInt32])
  }

  /// What the components are, as far as the coded stream itself tells.
  public enum Colour: Sendable, Hashable {
    /// The stream does not tell: the data set decides.
    case asDescribed
    /// Red, green and blue: the stream is marked so, or its component transform was undone.
    case rgb
    /// Full-range Y, CB and CR: the stream is marked so, and its samples are still that.
    case ybr
  }

  /// The number of samples in a row of a plane.
  public var columns: Int
  /// The number of rows of a plane.
  public var rows: Int
  /// The number of planes.
  public var components: Int
  /// The samples; `columns × rows × components` of them.
  public var planes: Planes
  /// How many bits of a sample are significant, from the lowest.
  public var precision: Int
  /// Whether the samples are signed.
  public var isSigned: Bool
  /// What the components are.
  public var colour: Colour
  /// Why samples are missing, or `nil` if the stream was sound.
  public var damage: CodecError?
  /// What in the stream breaks a rule, although all samples could be decoded; they may be wrong.
  public var warning: CodecError?

  /// Creates samples.
  public init(
    columns: Int, rows: Int, components: Int, planes: Planes, precision: Int,
    isSigned: Bool = false, colour: Colour = .asDescribed, damage: CodecError? = nil,
    warning: CodecError? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.components = components
    self.planes = planes
    self.precision = precision
    self.isSigned = isSigned
    self.colour = colour
    self.damage = damage
    self.warning = warning
  }
}

/// What a data set says of a coded frame, and how much a decoder may make of it.
public struct FrameShape: Sendable {
  /// What to do with a stream that is damaged after some samples were decoded.
  public enum DamageRule: Sendable, Hashable {
    /// It is an error.
    case refuse
    /// The samples up to the damage are kept, and those behind it from where the coding can be resumed;
    /// the rest is black, and ``Samples/damage`` tells why.
    case keepDecoded
  }

  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int
  /// The number of components: samples of one pixel.
  public var components: Int
  /// The bits of the cell that holds a sample: 1, 8, 16 or 32.
  public var bitsAllocated: Int
  /// The most significant bits that a sample can have.
  public var precision: Int
  /// The most samples that a frame may have, of all components.
  public var sampleLimit: Int
  /// What to do with a damaged stream.
  public var damage: DamageRule
  /// Whether all components behind the first are colour differences: where they are missing, they are in
  /// the middle of their range, which is no colour, and not zero, which is green.
  public var hasColourDifferences: Bool
  /// When decoding is given up, whatever the rule for damage.
  public var deadline: Deadline

  /// Creates a shape.
  public init(
    rows: Int, columns: Int, components: Int, bitsAllocated: Int, precision: Int? = nil,
    sampleLimit: Int = 1 << 30, damage: DamageRule = .refuse, hasColourDifferences: Bool = false,
    deadline: Deadline = .never
  ) {
    self.rows = rows
    self.columns = columns
    self.components = components
    self.bitsAllocated = bitsAllocated
    self.precision = precision ?? bitsAllocated
    self.sampleLimit = sampleLimit
    self.damage = damage
    self.hasColourDifferences = hasColourDifferences
    self.deadline = deadline
  }

  /// The number of samples in one plane.
  ///
  /// - Throws: ``CodecError/tooLarge(rows:columns:components:limit:)`` if all planes together have
  ///   more than ``sampleLimit``, or none.
  public func samplesPerPlane() throws(CodecError) -> Int {
    let (plane, isTooWide) = rows.multipliedReportingOverflow(by: columns)
    let (all, isTooDeep) = plane.multipliedReportingOverflow(by: components)
    guard rows > 0, columns > 0, components > 0, !isTooWide, !isTooDeep, all <= sampleLimit else {
      throw .tooLarge(rows: rows, columns: columns, components: components, limit: sampleLimit)
    }
    return plane
  }
}
