import DICOM
import DICOM
import ImageCodecs

/// The samples of one frame as cells in memory: those of the file itself, or of a decoder.
struct StoredFrame: ~Escapable {
  /// How the samples of several components follow one another.
  enum Layout: Hashable, Sendable {
    /// Pixel after pixel.
    case interleaved
    /// Component after component.
    case planar
    /// Y Y CB CR for two neighbours.
    case shared422
  }

  /// The cells.
  let bytes: RawSpan
  /// The number of pixels.
  let pixels: Int
  /// The number of samples of a pixel.
  let components: Int
  /// How the samples of several components follow one another.
  let layout: Layout
  /// How a sample stands in its cell.
  var cell: Cell
  /// What the components are, as far as a decoder found out.
  let colour: Samples.Colour
  /// What was wrong with it and could be worked around.
  var problems: [Problem] = []

  /// The number of cells.
  var samples: Int { layout == .shared422 ? 2 * pixels : components * pixels }

  @_lifetime(copy bytes)
  init(
    _ bytes: RawSpan, pixels: Int, components: Int, layout: Layout, cell: Cell,
    colour: Samples.Colour = .asDescribed
  ) {
    self.bytes = bytes
    self.pixels = pixels
    self.components = components
    self.layout = layout
    self.cell = cell
    self.colour = colour
  }
}

/// How a sample stands in the cell that holds it (PS3.5 §8.1.1).
struct Cell: Hashable, Sendable {
  /// What the bits of a cell are.
  enum Kind: Hashable, Sendable {
    case unsigned, signed, float
  }

  /// The size of the cell: 8, 16, 32 or 64 bits.
  var size: Int
  /// Whether the cell has its most significant byte first.
  var isBigEndian: Bool
  /// The number of significant bits.
  var bits: Int
  /// How far these are from the lowest bit.
  var shift: Int
  /// What the bits are.
  var kind: Kind

  /// The cells of native pixel data.
  init(_ description: ImageDescription, isBigEndian: Bool) {
    size = max(description.bitsAllocated, 8)
    self.isBigEndian = isBigEndian
    bits = description.bitsStored
    shift = description.highBit + 1 - description.bitsStored
    kind =
      description.kind != .integer ? .float : description.isSigned ? .signed : .unsigned
  }

  /// Whether integers of this machine have their most significant byte first.
  static var hostIsBigEndian: Bool { UInt16(1).bigEndian == 1 }

  /// The least and greatest value that a cell can hold.
  var range: ClosedRange<Double> {
    let half = Double(sign: .plus, exponent: bits - 1, significand: 1)
    return switch kind {
    case .unsigned: 0...2 * half - 1
    case .signed: -half...half - 1
    case .float: -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
    }
  }

  /// Whether a table over all values of a cell is worth its memory.
  var fitsTable: Bool { kind != .float && size <= 16 }
}
