/// From stored values to levels of grey: all steps of PS3.4 §N.2 that follow the decoder, as one
/// value that tells when two images can share a table.
struct GreyPipeline: Hashable, Sendable {
  /// The last step: presentation LUT or polarity (PS3.3 §C.11.4, §C.11.6, §C.7.6.3.1.2).
  enum Presentation: Hashable, Sendable {
    /// Small levels are dark.
    case identity
    /// Small levels are bright.
    case inverse
    /// A table over the levels.
    case table(LookUpTable)
  }

  /// The stored values, both ends included, that are no part of the image and are drawn black
  /// (PS3.3 §C.7.5.1.1.2).
  var padding: ClosedRange<Double>?
  /// The first step.
  var modality: Modality
  /// The second step.
  var voi: VOI
  /// The last step.
  var presentation: Presentation

  /// Turns stored values into levels 0…1 in place; padding becomes not-a-number.
  func apply(to values: inout MutableSpan<Double>) {
    if let padding {
      for index in values.indices where padding.contains(values[index]) { values[index] = .nan }
    }
    modality.apply(to: &values)
    voi.apply(to: &values)
    switch presentation {
    case .identity: return
    case .inverse: for index in values.indices { values[index] = 1 - values[index] }
    case .table(let table):
      let last = Double(table.entries.count - 1)
      for index in values.indices { values[index] = (values[index] * last).rounded() }
      table.apply(to: &values, scale: 1 / Double(table.maximum))
    }
  }
}

/// A level of a picture: 8 or 16 bits.
protocol GreyLevel: FixedWidthInteger, UnsignedInteger, BitwiseCopyable {}
extension UInt8: GreyLevel {}
extension UInt16: GreyLevel {}

extension GreyLevel {
  /// The level of a real number 0…1, halves rounded up; black for what is not a number.
  init(_ level: Double) {
    if level >= 1 {
      self = .max
    } else if level > 0 {
      // Below `max + 0.5` by the comparison, so that it fits.
      self = Self(truncatingIfNeeded: Int(level * Double(Self.max) + 0.5))
    } else {
      self = 0
    }
  }
}
