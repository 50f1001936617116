import DICOM

/// Why slices are no volume, or the samples of one could not be had.
public enum VolumeError: Error, Hashable, Sendable {
  /// What slices of one volume have in common.
  public enum Property: String, Hashable, Sendable {
    /// Rows, columns, and samples of a pixel.
    case size
    /// What the elements of their arrays are.
    case sampleType = "type of samples"
    /// Image Orientation (Patient), to a thousandth.
    case orientation
    /// Pixel Spacing, to a thousandth.
    case pixelSpacing = "pixel spacing"
    /// Frame of Reference UID.
    case frameOfReference = "frame of reference"
  }

  /// There are no slices.
  case noSlices
  /// A slice differs from the others; the files of one of these and of that one.
  case different(Property, file: String, other: String)
  /// So many volumes stand on one another, as several points in time do, and nothing tells the
  /// slices apart: how many slices are where more than one is, of how many.
  case overlapping(volumes: Int, repeated: Int, slices: Int)
  /// Slices lie in more ways than volumes are made for, as those around an axis do.
  case scattered(limit: Int)
  /// A file cannot be read.
  case read(file: String, ReadError)
  /// The pixels of a frame, counted from 1, cannot be had.
  case pixels(file: String, frame: Int, ImagingError)
  /// A frame, counted from 1, has another shape or type than the first slice.
  case unequal(file: String, frame: Int)
  /// The volume has more samples than the limit.
  case tooLarge(shape: [Int], limit: Int)
}

extension VolumeError: CustomStringConvertible {
  /// What is wrong, for people. Files are named where one of several is meant.
  public var description: String {
    switch self {
    case .noSlices: "no slices with pixels"
    case .different(let property, let file, let other):
      "\(other): another \(property.rawValue) than \(file); they are slices of different volumes"
    case .overlapping(let volumes, let repeated, let slices):
      "\(volumes) volumes stand on one another: \(repeated) of \(slices) slices are where another is, "
        + "and no attribute tells them apart (PS3.3 §C.7.6.2.1.1)"
    case .scattered(let limit):
      "the slices lie in more than \(limit) ways; they are no volumes (PS3.3 §C.7.6.2.1.1)"
    case .read(let file, let error): Self.named("\(error)", file)
    case .pixels(let file, _, let error): Self.named("\(error)", file)
    case .unequal(let file, let frame):
      "\(file): frame \(frame) has another shape or type of samples than the first slice"
    case .tooLarge(let shape, let limit):
      "\(shape.map { "\($0)" }.joined(separator: " × ")) samples are more than the limit of \(limit); "
        + LimitOption.samples.advice
    }
  }

  private static func named(_ message: String, _ file: String) -> String {
    message.hasPrefix(file) ? message : "\(file): \(message)"
  }
}
