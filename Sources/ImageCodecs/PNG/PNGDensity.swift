/// How large the pixels of an image are, or what shape they have (PNG §11.3.4.3).
public struct PNGDensity: Hashable, Sendable {
  /// Pixels of a row in one unit.
  public var horizontal: UInt32
  /// Pixels of a column in one unit.
  public var vertical: UInt32
  /// Whether the unit is the metre; if not, only the ratio has a meaning.
  public var isPerMetre: Bool

  /// The density of pixels of that many millimetres, or `nil` where no number of pixels in a metre
  /// stands for it.
  public init?(columnSpacing: Double, rowSpacing: Double) {
    guard let horizontal = Self.perMetre(columnSpacing), let vertical = Self.perMetre(rowSpacing)
    else { return nil }
    self.horizontal = horizontal
    self.vertical = vertical
    isPerMetre = true
  }

  private static func perMetre(_ spacing: Double) -> UInt32? {
    let number = 1000 / spacing + 0.5
    return number >= 1 && number < 0x8000_0000 ? UInt32(number) : nil
  }

  /// The density of pixels that are to be shown `width` wide and `height` high, in no unit, such
  /// as a Pixel Aspect Ratio says (vertical to horizontal size, PS3.3 §C.7.6.3.1.7).
  public init(pixelWidth width: UInt32, pixelHeight height: UInt32) {
    horizontal = height
    vertical = width
    isPerMetre = false
  }

  /// The bytes of the pHYs chunk.
  var bytes: [UInt8] {
    PNGChunks.bigEndian(horizontal) + PNGChunks.bigEndian(vertical) + [isPerMetre ? 1 : 0]
  }
}
