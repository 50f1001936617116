import DICOM
import DICOMImaging

/// The samples of an image and the pictures of its frames, to be compared with those of another.
struct PixelComparison {
  /// The samples as numbers; `nil` if they cannot be had.
  let array: PixelArray?
  /// The pictures with their overlays, `nil` for those that cannot be had.
  let pictures: [Raster.Pixels?]
  /// What was wrong with it.
  let problems: [Problem]
  /// Whether it can be read, and nothing was wrong with it.
  var isSound: Bool { array != nil && problems.isEmpty }

  /// Whether samples stand in the lowest bits, as arrays have them.
  private let isLow: Bool
  private let stored: Int

  /// Decodes the frames of a file, unless that is a lot.
  init?(_ file: Part10File, _ options: PixelArray.Options, _ limits: ImageLimits) {
    let image: DICOMImage
    do throws(ImagingError) { image = try DICOMImage(file, limits: limits) } catch { return nil }
    let description = image.description
    guard image.frameCount * description.samplesPerFrame < 1 << 17 else { return nil }
    isLow = description.highBit == description.bitsStored - 1
    stored = description.bitsStored
    do throws(ImagingError) { array = try image.pixelArray(options) } catch { array = nil }
    var pictures: [Raster.Pixels?] = []
    let render = RenderOptions(depth: .bits16, burnsOverlays: true)
    for frame in 0..<min(image.frameCount, 4) {
      do throws(ImagingError) {
        pictures.append(try image.raster(frame: frame, options: render).pixels)
      } catch {
        pictures.append(nil)
      }
    }
    self.pictures = pictures
    problems = file.problems + image.problems + (array?.problems ?? [])
  }

  /// What another image, made of this one, has otherwise; `nil` if samples differ by no more than
  /// `near`.
  func difference(from other: PixelComparison, near: Int) -> String? {
    guard let array, let others = other.array else { return array == nil ? nil : "no samples" }
    if array.shape != others.shape { return "shape \(array.shape) became \(others.shape)" }
    guard near == 0 else { return distance(others) > near ? "samples farther than \(near)" : nil }
    if isLow, array.type != others.type { return "type \(array.type) became \(others.type)" }
    if isLow, array.bytes != others.bytes { return "samples differ" }
    // A window over all values of a frame says nothing of those that are the same everywhere.
    return pictures == other.pictures ? nil : "pictures differ"
  }

  /// The greatest difference of a sample of 8 or 16 bits.
  private func distance(_ other: PixelArray) -> Int {
    guard isLow, let array, array.type == other.type else { return 0 }
    func distance<Sample: PixelSample & BinaryInteger>(_ type: Sample.Type) -> Int {
      let (left, right) = (array.values(as: type) ?? [], other.values(as: type) ?? [])
      return zip(left, right).lazy.map { abs(Int($0) - Int($1)) }.max() ?? 0
    }
    return switch array.type {
    case .u1: distance(UInt8.self)
    case .i1: distance(Int8.self)
    case .u2: distance(UInt16.self)
    case .i2: distance(Int16.self)
    default: 0
    }
  }
}
