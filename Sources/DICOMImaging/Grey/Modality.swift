import DICOM

/// From stored values to those of the modality, such as Hounsfield units (PS3.3 §C.11.1).
enum Modality: Hashable, Sendable {
  /// Stored values are what they are.
  case identity
  /// `slope × stored + intercept`.
  case rescale(slope: Double, intercept: Double)
  /// A table over the stored values.
  case table(LookUpTable)

  /// Reads the transform of a frame.
  ///
  /// - Parameters:
  ///   - dataSet: The data set of the instance.
  ///   - group: The frame's Pixel Value Transformation, which goes before it (PS3.3 §C.7.6.16.2.9).
  ///   - stored: The range of stored values.
  /// - Throws: ``ImagingError/lookUpTable(_:_:)`` or ``ImagingError/read(_:)``.
  init(
    _ dataSet: DataSet, group: DataSet?, stored: ClosedRange<Double>
  ) throws(ImagingError) {
    if let group, let rescale = Modality(rescaleOf: group) {
      self = rescale
    } else if let item = dataSet.items(.modalityLUTSequence).first {
      self = .table(try LookUpTable(item, inputs: stored, of: .modalityLUTSequence))
    } else {
      self = Modality(rescaleOf: dataSet) ?? .identity
    }
  }

  /// The rescale of a data set or item, if both numbers are there.
  init?(rescaleOf item: DataSet) {
    guard let slope = item.double(.rescaleSlope), let intercept = item.double(.rescaleIntercept),
      slope.isFinite, intercept.isFinite
    else { return nil }
    self = .rescale(slope: slope, intercept: intercept)
  }

  /// The values that can come out when those of `stored` come in.
  func range(of stored: ClosedRange<Double>) -> ClosedRange<Double> {
    switch self {
    case .identity: return stored
    case .rescale(let slope, let intercept):
      let ends = [stored.lowerBound, stored.upperBound].map { $0 * slope + intercept }
      return min(ends[0], ends[1])...max(ends[0], ends[1])
    case .table(let table): return 0...Double(table.maximum)
    }
  }

  /// Applies the transform to stored values, in place; what is not a number stays so.
  func apply(to values: inout MutableSpan<Double>) {
    switch self {
    case .identity: return
    case .rescale(let slope, let intercept):
      for index in values.indices { values[index] = values[index] * slope + intercept }
    case .table(let table):
      table.apply(to: &values, scale: 1)
    }
  }
}

extension LookUpTable {
  /// Replaces inputs by their entries, in place, multiplied by `scale`.
  func apply(to values: inout MutableSpan<Double>, scale: Double) {
    let entries = entries.span
    let last = Double(entries.count - 1)
    let first = Double(first)
    for index in values.indices {
      let position = values[index] - first
      if position > 0 {
        // At most `last`, and not NaN, by both comparisons; fractions count for the entry below.
        values[index] = Double(entries[Int(min(position, last))]) * scale
      } else if position <= 0 {
        values[index] = Double(entries[0]) * scale
      }
    }
  }
}
