import DICOM
import DICOMImaging
import ImageCodecs

/// Makes the bytes of a file out of a picture or an array.
struct PictureEncoder {
  let options: ExportOptions
  /// When encoding is given up.
  var deadline = Deadline.never

  /// The bytes of a JPEG or PNG file.
  ///
  /// - Throws: ``PictureError``, such as for a picture larger than a JPEG file can have.
  func encode(_ raster: Raster) throws(PictureError) -> [UInt8] {
    let raster = options.squaresPixels ? raster.squared() : raster
    switch options.format {
    case .jpeg(let quality):
      do throws(CodecError) { return try jpeg(raster, quality) } catch { throw .codec(error) }
    default:
      do throws(PNGError) { return try png(raster) } catch { throw .png(error) }
    }
  }

  private func jpeg(_ raster: Raster, _ quality: Int) throws(CodecError) -> [UInt8] {
    let shape = Self.shape(raster.pixelAspect)
    var encoder = JPEGEncoder(
      quality: JPEGEncoder.Quality(clamping: quality),
      // Coloured lines and letters, as on ultrasound images, suffer most from coarse chrominance.
      subsampling: quality > 90 ? .s444 : .s422,
      density: .aspectRatio(x: shape.height, y: shape.width))
    encoder.deadline = deadline
    let (columns, rows) = (raster.columns, raster.rows)
    switch raster.pixels {
    case .grey8(let samples):
      return try encoder.encode(grey: samples.span, columns: columns, rows: rows)
    case .rgb8(let samples):
      return try encoder.encode(rgb: samples.span, columns: columns, rows: rows)
    case .grey16(let samples):
      let bytes = samples.map { UInt8(truncatingIfNeeded: $0 >> 8) }
      return try encoder.encode(grey: bytes.span, columns: columns, rows: rows)
    }
  }

  private func png(_ raster: Raster) throws(PNGError) -> [UInt8] {
    let shape = Self.shape(raster.pixelAspect)
    let density =
      shape.width == shape.height
      ? nil : PNGDensity(pixelWidth: UInt32(shape.width), pixelHeight: UInt32(shape.height))
    let (columns, rows) = (raster.columns, raster.rows)
    switch raster.pixels {
    case .grey8(let samples):
      return try PNGEncoder.encode(
        samples.span, columns: columns, rows: rows, colour: .grey, density: density)
    case .rgb8(let samples):
      return try PNGEncoder.encode(
        samples.span, columns: columns, rows: rows, colour: .rgb, density: density)
    case .grey16(let samples):
      return try PNGEncoder.encode(
        samples.span, columns: columns, rows: rows, colour: .grey, density: density)
    }
  }

  /// The width and height of a pixel as whole numbers: those of the file where they are, and where
  /// they fit into the headers; square where there is no sense in them.
  static func shape(_ aspect: PixelAspect) -> (width: UInt16, height: UInt16) {
    let (width, height) = (aspect.horizontal, aspect.vertical)
    guard width > 0, height > 0, width.isFinite, height.isFinite, !aspect.isSquare else {
      return (1, 1)
    }
    if let width = UInt16(exactly: width), let height = UInt16(exactly: height) {
      return (width, height)
    }
    let scale = 10_000 / max(width, height)
    let scaled = ((width * scale).rounded(), (height * scale).rounded())
    return (UInt16(max(1, min(10_000, scaled.0))), UInt16(max(1, min(10_000, scaled.1))))
  }

  /// What stands before the elements in a NumPy file.
  func header(_ array: PixelArray) throws(PictureError) -> [UInt8] {
    let name = (array.type.size == 1 ? "|" : "<") + array.type.rawValue
    guard let element = NPYWriter.Element(rawValue: name) else { throw .noArrayType(name) }
    return NPYWriter.header(element, shape: array.shape)
  }
}

/// Why a picture or array cannot become a file.
enum PictureError: Error {
  case codec(CodecError)
  case png(PNGError)
  case noArrayType(String)
}

extension PictureError: CustomStringConvertible {
  var description: String {
    switch self {
    case .codec(let error): "\(error)"
    case .png(let error): "\(error)"
    case .noArrayType(let name): "elements of type '\(name)' cannot be written"
    }
  }
}
