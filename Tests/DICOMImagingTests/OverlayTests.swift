import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("Overlay planes (PS3.3 §C.9.2)")
struct OverlayTests {
  /// A black image of 3 rows and 5 columns, or of the size given, with an overlay in group 6000.
  static func maker(
    rows: Int = 3, columns: Int = 5, plane: (Int, Int) = (3, 5), origin: [Int] = [1, 1],
    data: [UInt8]? = [0x51, 0x11]
  ) -> ImageMaker {
    var maker = ImageMaker(rows: rows, columns: columns, bits: 8)
    maker.set(0x6000_0010, plane.0)
    maker.set(0x6000_0011, plane.1)
    maker.set(0x6000_0050, words: origin, vr: "SS")
    maker.set(0x6000_0100, 1)
    maker.set(0x6000_0102, 0)
    if let data { maker.set(0x6000_3000, bytes: data, vr: "OW") }
    maker.pixels = [[UInt8](repeating: 0, count: (rows * columns + 1) / 2 * 2)]
    return maker
  }

  static func burnt(_ maker: ImageMaker, frame: Int = 0) throws -> [UInt8] {
    let image = try DICOMImage(maker.file())
    let options = RenderOptions(burnsOverlays: true)
    guard case .grey8(let levels) = try image.raster(frame: frame, options: options).pixels else {
      return []
    }
    return levels.map { $0 == 255 ? 1 : 0 }
  }

  @Test("10001 01010 00100")
  func vector() throws {
    #expect(
      try Self.burnt(Self.maker()) == [1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0])
    let plain = try DICOMImage(Self.maker().file()).raster(frame: 0)
    #expect(plain.pixels == .grey8([UInt8](repeating: 0, count: 15)))
  }

  @Test("origins inside, above and beyond the image")
  func origins() throws {
    let corner: [UInt8] = [0x0F]
    func burnt(_ origin: [Int]) throws -> [UInt8] {
      try Self.burnt(
        Self.maker(rows: 2, columns: 2, plane: (2, 2), origin: origin, data: corner + [0]))
    }
    #expect(try burnt([2, 2]) == [0, 0, 0, 1])
    #expect(try burnt([0, 0]) == [1, 0, 0, 0])
    #expect(try burnt([1, 2]) == [0, 1, 0, 1])
    for far in [[3, 1], [-1, 1], [1, 3], [1, -1], [32767, -32768], [-32768, 32767]] {
      #expect(try burnt(far) == [0, 0, 0, 0])
    }
  }

  @Test("overlays of some frames only")
  func frames() throws {
    var maker = Self.maker(rows: 1, columns: 4, plane: (1, 4), data: [0x21, 0])
    maker.set(0x0028_0008, "3", vr: "IS")
    maker.set(0x6000_0015, "2", vr: "IS")
    maker.set(0x6000_0051, 2)
    maker.pixels = [[UInt8](repeating: 0, count: 12)]
    #expect(try Self.burnt(maker, frame: 0) == [0, 0, 0, 0])
    #expect(try Self.burnt(maker, frame: 1) == [1, 0, 0, 0])
    #expect(try Self.burnt(maker, frame: 2) == [0, 1, 0, 0])
  }

  @Test("in an unused bit of the cells, as old images have it")
  func inPixels() throws {
    var maker = ImageMaker(columns: 3, stored: 12)
    maker.set(0x6000_0010, 1)
    maker.set(0x6000_0011, 3)
    maker.set(0x6000_0100, 16)
    maker.set(0x6000_0102, 12)
    maker.set(0x0028_1050, "2048", vr: "DS")
    maker.set(0x0028_1051, "4096", vr: "DS")
    maker.pixels = [ImageMaker.words([0x1000, 0x0800, 0x1FFF])]
    let image = try DICOMImage(maker.file())
    #expect(try image.raster(frame: 0).pixels == .grey8([0, 128, 255]))
    let burnt = try image.raster(frame: 0, options: RenderOptions(burnsOverlays: true))
    #expect(burnt.pixels == .grey8([255, 128, 255]))
  }

  @Test("planes that cannot be drawn are reported", arguments: Array(0..<5))
  func incomplete(number: Int) throws {
    var maker = Self.maker()
    switch number {
    case 0: maker.set(0x6000_0010, 0)
    case 1: maker.remove(0x6000_0011)
    case 2: maker.remove(0x6000_3000)
    case 3: maker.set(0x6000_3000, bytes: [1], vr: "OB")
    default:
      maker.set(0x6000_0010, 65535)
      maker.set(0x6000_0011, 65535)
      maker.set(0x6000_0015, "9223372036854775807", vr: "IS")
    }
    let image = try DICOMImage(maker.file())
    #expect(image.problems.map(\.code) == [.badOverlay])
    #expect(try Self.burnt(maker) == [UInt8](repeating: 0, count: 15))
  }
}
