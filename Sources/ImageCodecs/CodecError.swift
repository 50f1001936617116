/// Why samples could not be coded or bytes could not be decoded.
///
/// Offsets count from the first byte of the coded data.
public enum CodecError: Error, Hashable, Sendable {
  /// The coded data ends inside of a value or segment.
  case endOfData(offset: Int)
  /// The coding cannot hold an image of this size, or the image has no samples.
  case badDimensions(columns: Int, rows: Int)
  /// The number of samples is not that of an image of the given size.
  case badSampleCount(expected: Int, found: Int)
}

extension CodecError: CustomStringConvertible {
  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .endOfData(let offset):
      "byte \(offset): the coded data ends here, inside of a value"
    case .badDimensions(let columns, let rows):
      "\(columns) columns × \(rows) rows: the coding cannot hold an image of this size"
    case .badSampleCount(let expected, let found):
      "the image needs \(expected) samples, \(found) were given"
    }
  }
}
