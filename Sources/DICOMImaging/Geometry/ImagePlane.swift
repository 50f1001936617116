import DICOM

/// Where one frame is in the patient, and how large its pixels are (PS3.3 §C.7.6.2, §C.7.6.16.2).
///
/// Lengths are in millimetres, points and directions in the patient-based coordinate system (LPS, see
/// ``Affine``). What a file does not say is `nil`; nothing is made up.
public struct ImagePlane: Hashable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int
  /// Image Position (Patient): the centre of the first pixel.
  public var position: SIMD3<Double>?
  /// Image Orientation (Patient).
  public var orientation: PlaneOrientation?
  /// The distances between pixels.
  public var pixelSpacing: PixelSpacing?
  /// Slice Thickness: how thick the slice is, which says nothing about the next one.
  public var sliceThickness: Double?
  /// Spacing Between Slices, without the sign that some images give it.
  public var spacingBetweenSlices: Double?
  /// Slice Location: a place on a line of the scanner's choice.
  public var sliceLocation: Double?
  /// Frame of Reference UID: coordinates of different ones cannot be compared.
  public var frameOfReference: String?

  /// Creates a plane of a size about which nothing else is known.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// How far the plane is from the origin along its normal; `nil` without position or orientation.
  public var distanceAlongNormal: Double? {
    guard let position, let orientation else { return nil }
    return position.dot(orientation.normal)
  }

  /// The distance to a next slice as the plane itself states it: Spacing Between Slices, else Slice
  /// Thickness.
  public var statedSliceSpacing: Double? { spacingBetweenSlices ?? sliceThickness }

  /// Where the pixels of this plane are, taken as a volume of one slice; `nil` if that is not known.
  ///
  /// The step to the next slice is ``statedSliceSpacing`` along the normal, or 1 mm.
  public var affine: Affine? {
    guard let position, let orientation, let pixelSpacing else { return nil }
    return Affine(
      column: orientation.row * pixelSpacing.columns, row: orientation.column * pixelSpacing.rows,
      slice: orientation.normal * (statedSliceSpacing ?? 1), origin: position)
  }
}

/// The directions of an image's rows and columns (PS3.3 §C.7.6.2.1.1).
public struct PlaneOrientation: Hashable, Sendable {
  /// The direction in which a row runs, along which the number of the column grows.
  public let row: SIMD3<Double>
  /// The direction in which a column runs, along which the number of the row grows.
  public let column: SIMD3<Double>
  /// The direction that stands upright on both, so that row, column and normal are right-handed.
  public let normal: SIMD3<Double>

  /// Creates an orientation of two directions.
  ///
  /// Directions that are not of the length 1, to a thousandth, are brought to it.
  /// - Returns: `nil` if one has no length, or they are not upright on each other, to a degree.
  public init?(row: SIMD3<Double>, column: SIMD3<Double>) {
    guard let row = Self.unit(row), let column = Self.unit(column), abs(row.dot(column)) < 0.0175
    else { return nil }
    self.row = row
    self.column = column
    let upright = row.cross(column)
    normal = upright / upright.length
  }

  private static func unit(_ direction: SIMD3<Double>) -> SIMD3<Double>? {
    let length = direction.length
    guard length > 0.001, length.isFinite else { return nil }
    return abs(length - 1) < 0.001 ? direction : direction / length
  }

  /// Rows from right to left, columns from front to back: the normal goes from feet to head.
  static var axial: PlaneOrientation {
    PlaneOrientation(
      unchecked: SIMD3(1, 0, 0), SIMD3(0, 1, 0), normal: SIMD3(0, 0, 1))
  }

  private init(unchecked row: SIMD3<Double>, _ column: SIMD3<Double>, normal: SIMD3<Double>) {
    self.row = row
    self.column = column
    self.normal = normal
  }

  /// Whether all cosines are the same to a thousandth, as those of slices of one stack are.
  func isLike(_ other: PlaneOrientation) -> Bool {
    let away = [row - other.row, column - other.column]
    return away.allSatisfy { max(abs($0.x), abs($0.y), abs($0.z)) <= 0.001 }
  }
}

/// The distances between the centres of neighbouring pixels (PS3.3 §10.7.1.3).
public struct PixelSpacing: Hashable, Sendable {
  /// The distance between rows, which is the height of a pixel, in millimetres.
  public var rows: Double
  /// The distance between columns, which is the width of a pixel, in millimetres.
  public var columns: Double
  /// The element that says so.
  public var source: Tag

  /// Creates a spacing; the default is that of Pixel Spacing, in the patient.
  public init(rows: Double, columns: Double, source: Tag = Tag(0x0028, 0x0030)) {
    self.rows = rows
    self.columns = columns
    self.source = source
  }

  /// Whether it is measured in the patient, and not at the detector or film (PS3.3 §10.7.1.3).
  public var isInPatient: Bool { source == .pixelSpacing }

  /// Whether both distances are the same to a thousandth.
  func isLike(_ other: PixelSpacing) -> Bool {
    abs(rows - other.rows) <= 0.001 * rows && abs(columns - other.columns) <= 0.001 * columns
  }
}
