import DICOM

/// A picture, ready to show or to encode.
public struct Raster: Hashable, Sendable {
  /// The samples, row after row from the top, each from the left.
  public enum Pixels: Hashable, Sendable {
    /// One byte a pixel, 0 is black.
    case grey8([UInt8])
    /// 16 bits a pixel in host byte order, 0 is black.
    case grey16([UInt16])
    /// Red, green and blue, three bytes a pixel.
    case rgb8([UInt8])
  }

  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int
  /// The samples.
  public var pixels: Pixels
  /// The height of a pixel against its width: what a file's density, or a viewer, has to even out.
  public var pixelAspect: PixelAspect
  /// What was wrong with the frame and could be worked around.
  public var problems: [Problem] = []
  /// Why a part of it is missing, where ``DamageRule/keepDecoded`` was asked for; `nil` if it is whole.
  public var damage: Problem? { problems.first { $0.code == .damagedFrame } }

  /// Creates a picture; `pixels` has as many samples as rows, columns and kind demand.
  public init(
    columns: Int, rows: Int, pixels: Pixels, pixelAspect: PixelAspect = .square
  ) {
    self.columns = columns
    self.rows = rows
    self.pixels = pixels
    self.pixelAspect = pixelAspect
  }
}
