extension JPEG2000 {
  /// Image and tile size (T.800 §A.5.1): all in units of the reference grid.
  struct Size: Sendable {
    /// One component of the image.
    struct Component: Sendable, Hashable {
      /// Bits of a sample, 1 to 32.
      var precision: Int
      var isSigned: Bool
      /// The horizontal separation of samples, 1 to 255.
      var dx: Int
      /// The vertical separation of samples, 1 to 255.
      var dy: Int
    }

    var area: Area
    var tileWidth: Int
    var tileHeight: Int
    var tileX: Int
    var tileY: Int
    var components: [Component]

    var tilesAcross: Int { divideUp(area.x1 - tileX, tileWidth) }
    var tilesDown: Int { divideUp(area.y1 - tileY, tileHeight) }
    /// At most 65,535.
    var tileCount: Int { tilesAcross * tilesDown }

    /// Reads the segment behind its length.
    init(_ reader: inout SegmentReader) throws(JPEG2000Error) {
      let offset = reader.position
      _ = try reader.short()
      let (x1, y1) = (try reader.long(), try reader.long())
      let (x0, y0) = (try reader.long(), try reader.long())
      guard x0 < x1, y0 < y1, x1 < 1 << 31, y1 < 1 << 31 else {
        throw .invalid(.imageSize, value: min(x1 - x0, y1 - y0), offset: offset + 2)
      }
      area = Area(x0: x0, y0: y0, x1: x1, y1: y1)
      (tileWidth, tileHeight) = (try reader.long(), try reader.long())
      (tileX, tileY) = (try reader.long(), try reader.long())
      guard tileWidth > 0, tileHeight > 0, tileX <= x0, tileY <= y0, tileX + tileWidth > x0,
        tileY + tileHeight > y0
      else { throw .invalid(.tileSize, value: min(tileWidth, tileHeight), offset: offset + 18) }
      let count = try reader.short()
      guard count > 0, count <= 16_384 else {
        throw .invalid(.components, value: count, offset: offset + 34)
      }
      guard reader.remaining >= 3 * count else {
        throw .segmentLength(reader.end - offset, offset: offset)
      }
      components = []
      components.reserveCapacity(count)
      for _ in 0..<count { components.append(try Self.component(&reader)) }
      let (tiles, overflow) = tilesAcross.multipliedReportingOverflow(by: tilesDown)
      guard !overflow, tiles <= 65_535 else {
        throw .invalid(.tileSize, value: min(tileWidth, tileHeight), offset: offset + 18)
      }
    }

    private static func component(
      _ reader: inout SegmentReader
    ) throws(JPEG2000Error) -> Component {
      let offset = reader.position
      let depth = try reader.byte()
      let component = Component(
        precision: (depth & 0x7F) + 1, isSigned: depth & 0x80 != 0, dx: try reader.byte(),
        dy: try reader.byte())
      guard component.precision <= 38 else {
        throw .invalid(.precision, value: component.precision, offset: offset)
      }
      guard component.precision <= 32 else { throw .unsupported(.precision, offset: offset) }
      guard component.dx > 0, component.dy > 0 else {
        throw .invalid(.subsampling, value: 0, offset: offset + 1)
      }
      return component
    }

    /// The part of the reference grid that a tile covers (T.800 §B.3).
    func tile(_ index: Int) -> Area {
      let column = index % tilesAcross
      let row = index / tilesAcross
      let x0 = tileX + column * tileWidth
      let y0 = tileY + row * tileHeight
      return Area(
        x0: max(x0, area.x0), y0: max(y0, area.y0), x1: min(x0 + tileWidth, area.x1),
        y1: min(y0 + tileHeight, area.y1))
    }
  }

  /// A rectangle; the second corner lies outside.
  struct Area: Sendable, Hashable {
    var x0: Int
    var y0: Int
    var x1: Int
    var y1: Int

    var width: Int { max(x1 - x0, 0) }
    var height: Int { max(y1 - y0, 0) }
    var isEmpty: Bool { x1 <= x0 || y1 <= y0 }

    /// The samples of a component inside of this area of the reference grid (T.800 §B.2).
    func separated(_ dx: Int, _ dy: Int) -> Area {
      Area(
        x0: divideUp(x0, dx), y0: divideUp(y0, dy), x1: divideUp(x1, dx), y1: divideUp(y1, dy))
    }

    /// This area after halving both sides so many times, rounded up.
    func reduced(_ times: Int) -> Area {
      func half(_ value: Int) -> Int { times > 40 ? (value > 0 ? 1 : 0) : shiftUp(value, times) }
      return Area(x0: half(x0), y0: half(y0), x1: half(x1), y1: half(y1))
    }
  }

  /// The quotient rounded up; neither is negative.
  static func divideUp(_ value: Int, _ divisor: Int) -> Int { (value + divisor - 1) / divisor }

  /// The quotient by a power of two, rounded up.
  static func shiftUp(_ value: Int, _ bits: Int) -> Int { (value + (1 << bits) - 1) >> bits }
}
