/// Where the samples of a volume are in the patient: an affine map from their numbers to millimetres
/// (PS3.3 §C.7.6.2.1.1).
///
/// `(column, row, slice)`, counted from 0, goes to `(x, y, z)` of the patient-based coordinate
/// system: `x` grows to the left hand side, `y` to the posterior side, `z` to the head (LPS). The
/// sample at `(0, 0, 0)` has its centre at ``origin``. An array of the shape (slices, rows, columns)
/// is indexed the other way round, `[slice, row, column]`.
///
/// NIfTI files and nibabel have the same in RAS, where `x` grows to the right and `y` to the front:
/// ``ras`` has its first two rows negated. They also index `[column, row, slice]`, which is the array
/// transposed.
public struct Affine: Hashable, Sendable {
  /// From one column to the next, in millimetres; the direction in which a row runs.
  public var column: SIMD3<Double>
  /// From one row to the next, in millimetres; the direction in which a column runs.
  public var row: SIMD3<Double>
  /// From one slice to the next, in millimetres. It stands upright on the others unless the stack is
  /// tilted.
  public var slice: SIMD3<Double>
  /// The centre of the first sample of the first row of the first slice, in millimetres.
  public var origin: SIMD3<Double>

  /// Creates an affine map of three steps and where they begin.
  public init(
    column: SIMD3<Double>, row: SIMD3<Double>, slice: SIMD3<Double>, origin: SIMD3<Double>
  ) {
    self.column = column
    self.row = row
    self.slice = slice
    self.origin = origin
  }

  /// The 4 × 4 matrix, row by row, which is multiplied by `(column, row, slice, 1)`.
  public var matrix: [[Double]] {
    (0..<3).map { [column[$0], row[$0], slice[$0], origin[$0]] } + [[0, 0, 0, 1]]
  }

  /// The same map to coordinates that grow to the right, to the front and to the head, as NIfTI has
  /// them.
  public var ras: Affine {
    let turn = SIMD3<Double>(-1, -1, 1)
    return Affine(
      column: column * turn, row: row * turn, slice: slice * turn, origin: origin * turn)
  }

  /// Where a sample is, in millimetres.
  public func point(column: Double, row: Double, slice: Double) -> SIMD3<Double> {
    origin + column * self.column + row * self.row + slice * self.slice
  }

  /// Which sample is at a point; the numbers are whole at the centres of samples.
  ///
  /// - Returns: Column, row and slice, or `nil` if the map has no inverse.
  public func indices(of point: SIMD3<Double>) -> SIMD3<Double>? {
    let normal = row.cross(slice)
    let determinant = column.dot(normal)
    guard determinant != 0, determinant.isFinite else { return nil }
    let away = point - origin
    return SIMD3(
      away.dot(normal), away.dot(slice.cross(column)), away.dot(column.cross(row))) / determinant
  }
}

extension SIMD3<Double> {
  /// The scalar product.
  func dot(_ other: Self) -> Double { (self * other).sum() }

  /// The vector product.
  func cross(_ other: Self) -> Self {
    Self(
      y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  /// The length.
  var length: Double { dot(self).squareRoot() }

  /// The first three numbers of a list from `start`, if they are there and could be millimetres.
  init?(_ values: [Double], from start: Int = 0) {
    guard values.count >= start + 3, values[start..<start + 3].allSatisfy(\.isLength) else {
      return nil
    }
    self.init(values[start], values[start + 1], values[start + 2])
  }
}

extension Double {
  /// Whether it could be a length in millimetres: a number below a thousand kilometres.
  var isLength: Bool { abs(self) < 1e9 }
}
