import DICOM

/// A volume: slices of equal size in the order in which they lie, with their samples in one array.
///
/// ```swift
/// let volume = try Volume(files: paths, PixelArray.Options(appliesModality: true))
/// print(volume.array.shape)                       // slices, rows, columns
/// print(volume.stack.spacing, volume.stack.affine.matrix)
/// let center = volume.array.withSamples(as: Double.self) { $0[60, 256, 256] }
/// ```
public struct Volume: Sendable {
  /// The slices, and where they are.
  public let stack: SliceStack
  /// The samples, in the shape (slices, rows, columns), or (slices, rows, columns, samples); the last
  /// index runs fastest. Tutorials that stack in the order rows, columns, slices have the same with
  /// the axes moved: `array.transpose(1, 2, 0)` in NumPy.
  public let array: PixelArray

  /// Reads the samples of a stack, slice by slice, into an array that is made once.
  ///
  /// - Parameters:
  ///   - stack: The slices.
  ///   - options: What is done to the stored values.
  ///   - limits: Bounds for what the volume may ask of the machine.
  /// - Throws: ``VolumeError/tooLarge(shape:limit:)``, and as ``SliceReader/array(_:)``.
  public init(
    _ stack: SliceStack, _ options: PixelArray.Options = PixelArray.Options(),
    limits: ImageLimits = ImageLimits()
  ) throws(VolumeError) {
    var count = 1
    for length in stack.shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard !overflow, product <= limits.samplesPerArray else {
        throw .tooLarge(shape: stack.shape, limit: limits.samplesPerArray)
      }
      count = product
    }
    var reader = SliceReader(stack, options)
    // The first slice comes before the memory for all: it may turn out that there are no pixels.
    var bytes = try reader.array(0).bytes
    bytes.reserveCapacity(count * reader.type.size)
    for index in stack.slices.indices.dropFirst() { bytes += try reader.array(index).bytes }
    self.stack = stack
    array = PixelArray(shape: stack.shape, type: reader.type, bytes: bytes)
  }

  /// Reads the files of a volume, which may be one for each slice, or multi-frame images.
  ///
  /// - Parameters:
  ///   - files: The paths, in any order.
  ///   - options: What is done to the stored values.
  ///   - limits: Bounds for what the volume may ask of the machine.
  /// - Throws: As ``VolumeSlice/all(of:)``, ``SliceStack/init(_:problems:)`` and ``init(_:_:limits:)``. A file
  ///   that cannot be read, or has no pixels, is an error.
  public init(
    files: [String], _ options: PixelArray.Options = PixelArray.Options(),
    limits: ImageLimits = ImageLimits()
  ) throws(VolumeError) {
    var slices: [VolumeSlice] = []
    var problems: [Problem] = []
    for file in files {
      let read = try VolumeSlice.all(of: file)
      slices += read.slices
      // One for all files of a series is enough.
      for problem in read.problems where !problems.contains(where: { $0.code == problem.code }) {
        problems.append(problem)
      }
    }
    try self.init(SliceStack(slices, problems: problems), options, limits: limits)
  }
}
