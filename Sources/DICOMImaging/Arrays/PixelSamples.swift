import DICOM

/// The elements of a ``PixelArray`` as numbers of one type, where they stand; nothing is copied.
///
/// Indices count from 0 in the order of ``shape``, as NumPy has them: `samples[row, column]`,
/// `samples[slice, row, column]`, or of a colour image `samples[row, column, sample]`. One that is out
/// of bounds, or too many of them, ends the program, as with arrays.
public struct PixelSamples<Sample: PixelSample>: ~Escapable {
  /// The length of each dimension.
  public let shape: [Int]
  /// The number of elements.
  public let count: Int
  @usableFromInline let bytes: RawSpan
  /// The lengths of the last three dimensions, 1 for those that are not there.
  @usableFromInline let lengths: (Int, Int, Int)

  @usableFromInline
  @_lifetime(copy bytes)
  init(_ bytes: RawSpan, shape: [Int]) {
    self.bytes = bytes
    self.shape = shape
    count = bytes.byteCount / MemoryLayout<Sample>.size
    let rank = shape.count
    lengths = (
      rank > 2 ? shape[rank - 3] : 1, rank > 1 ? shape[rank - 2] : 1, rank > 0 ? shape[rank - 1] : 1
    )
  }

  /// The elements one behind the other, the last index running fastest.
  @inlinable
  public subscript(index: Int) -> Sample {
    precondition(index >= 0 && index < count, "index out of bounds")
    return Sample(littleEndianIn: bytes, at: index * MemoryLayout<Sample>.size)
  }

  /// An element of an array of two dimensions, or of the first plane of one that has more.
  @inlinable
  public subscript(row: Int, column: Int) -> Sample {
    precondition(
      row >= 0 && row < lengths.1 && column >= 0 && column < lengths.2, "index out of bounds")
    return self[row * lengths.2 + column]
  }

  /// An element of an array of three dimensions: slice, row and column; or row, column and sample.
  @inlinable
  public subscript(first: Int, second: Int, third: Int) -> Sample {
    precondition(
      first >= 0 && first < lengths.0 && second >= 0 && second < lengths.1 && third >= 0
        && third < lengths.2, "index out of bounds")
    return self[(first * lengths.1 + second) * lengths.2 + third]
  }

  /// An element of an array of four dimensions: slice, row, column and sample.
  @inlinable
  public subscript(slice: Int, row: Int, column: Int, sample: Int) -> Sample {
    precondition(
      slice >= 0 && row >= 0 && row < lengths.0 && column >= 0 && column < lengths.1
        && sample >= 0 && sample < lengths.2, "index out of bounds")
    return self[((slice * lengths.0 + row) * lengths.1 + column) * lengths.2 + sample]
  }

  /// The least and greatest element, those that are no numbers left out; `nil` if there is none.
  @inlinable
  public var range: ClosedRange<Sample>? {
    var limits: (Sample, Sample)?
    for index in 0..<count {
      let value = self[index]
      guard value == value else { continue }
      guard let (low, high) = limits else {
        limits = (value, value)
        continue
      }
      limits = (value < low ? value : low, value > high ? value : high)
    }
    return limits.map { $0.0...$0.1 }
  }
}

extension PixelArray {
  /// Calls `body` with the elements as numbers, which it must not keep.
  ///
  /// ```swift
  /// let highest = volume.array.withSamples(as: Int16.self) { samples in
  ///   (0..<samples.shape[0]).map { samples[$0, 256, 256] }.max()
  /// }
  /// ```
  /// - Parameters:
  ///   - type: What the elements are, the Swift type for ``type``.
  ///   - body: Gets the elements and the shape.
  /// - Returns: What `body` returns, or `nil` if the elements are of another type, or not as many
  ///   as ``shape`` says.
  /// - Throws: What `body` throws.
  @inlinable
  public func withSamples<Sample: PixelSample, Value, Failure: Error>(
    as type: Sample.Type, _ body: (borrowing PixelSamples<Sample>) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    guard Sample.elementType == self.type, isWhole else { return nil }
    return try body(PixelSamples<Sample>(bytes.span.cells, shape: shape))
  }

  /// The elements as numbers, one behind the other, copied; `nil` if they are of another type.
  ///
  /// - Parameter type: What the elements are, the Swift type for ``type``.
  @inlinable
  public func values<Sample: PixelSample>(as type: Sample.Type) -> [Sample]? {
    withSamples(as: type) { samples in
      [Sample](capacity: samples.count) { output in
        for index in 0..<samples.count { output.append(samples[index]) }
      }
    }
  }

  /// The number of elements that ``shape`` says.
  public var count: Int { shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue } }

  /// Whether there are as many bytes as shape and type demand.
  @usableFromInline var isWhole: Bool {
    var size = type.size
    for length in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: length)
      guard !overflow else { return false }
      size = product
    }
    return size == bytes.count
  }
}
