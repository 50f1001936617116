import DICOM

/// The pixels of a data set: pictures and arrays of its frames (PS3.3 §C.7.6.3, PS3.4 §N.2).
///
/// Creating it reads what describes the pixels; a frame is read and decoded when it is asked for.
///
/// ```swift
/// let image = try DICOMImage(Part10File(path: "IM000001"))
/// var cache = RenderCache()
/// let picture = try image.raster(frame: 0, options: RenderOptions(), cache: &cache)
/// ```
public struct DICOMImage: Sendable {
  /// What the Image Pixel module says.
  public let description: ImageDescription
  /// How many frames there are: those that the data set states, and whole ones behind them.
  public let frameCount: Int
  /// What was wrong and could be worked around.
  public let problems: [Problem]

  let dataSet: DataSet
  let limits: ImageLimits

  /// Reads the description of the pixels of a file.
  ///
  /// - Throws: ``ImagingError``, also if there are no pixels. A coding that cannot be decoded is no
  ///   error yet.
  public init(_ file: Part10File, limits: ImageLimits = ImageLimits()) throws(ImagingError) {
    var problems: [Problem] = []
    dataSet = file.dataSet
    description = try ImageDescription(file.dataSet, limits: limits, problems: &problems)
    frameCount = description.frames
    self.limits = limits
    self.problems = problems
  }

  /// Makes a picture of one frame.
  ///
  /// - Parameters:
  ///   - frame: The number of the frame, counted from 0.
  ///   - options: Window, depth and overlays.
  ///   - cache: What pictures with the same parameters share; hand the same one to all of a series.
  /// - Throws: ``ImagingError``; ``ImagingError/notDecodable(_:)`` for codings without a decoder.
  public func raster(
    frame: Int, options: RenderOptions = RenderOptions(), cache: inout RenderCache
  ) throws(ImagingError) -> Raster {
    throw .noFrame(frame + 1, count: 0)
  }

  /// Makes a picture of one frame, without a cache.
  ///
  /// - Throws: As ``raster(frame:options:cache:)``.
  public func raster(
    frame: Int, options: RenderOptions = RenderOptions()
  ) throws(ImagingError) -> Raster {
    var cache = RenderCache()
    return try raster(frame: frame, options: options, cache: &cache)
  }

  /// The samples of all frames as one array.
  ///
  /// - Throws: ``ImagingError``.
  public func pixelArray(
    _ options: PixelArray.Options = PixelArray.Options()
  ) throws(ImagingError) -> PixelArray {
    throw .noFrame(1, count: 0)
  }

  /// The samples of one frame, counted from 0, as an array without the dimension of frames.
  ///
  /// - Throws: ``ImagingError``.
  public func pixelArray(
    frame: Int, _ options: PixelArray.Options = PixelArray.Options()
  ) throws(ImagingError) -> PixelArray {
    throw .noFrame(frame + 1, count: 0)
  }
}
