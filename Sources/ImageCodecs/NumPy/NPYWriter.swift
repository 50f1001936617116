/// The head of a NumPy array file, format version 1.0 or, for very many dimensions, 2.0.
///
/// What follows it is the array itself: little-endian elements, the last index running fastest.
public enum NPYWriter {
  /// What the elements of an array are.
  public enum Element: String, Hashable, Sendable, CaseIterable {
    /// Truth values, one byte each.
    case bool = "|b1"
    /// Unsigned, 8 bits.
    case uint8 = "|u1"
    /// Signed, 8 bits.
    case int8 = "|i1"
    /// Unsigned, 16 bits.
    case uint16 = "<u2"
    /// Signed, 16 bits.
    case int16 = "<i2"
    /// Unsigned, 32 bits.
    case uint32 = "<u4"
    /// Signed, 32 bits.
    case int32 = "<i4"
    /// IEEE 754, 32 bits.
    case float32 = "<f4"
    /// IEEE 754, 64 bits.
    case float64 = "<f8"
  }

  /// The bytes that stand before the elements; their number is a multiple of 64.
  ///
  /// - Parameter shape: The length of each dimension, such as frames, rows and columns.
  public static func header(_ element: Element, shape: [Int]) -> [UInt8] {
    let lengths = shape.map { String($0) }
    // A tuple of one has its comma, one of none has not.
    let tuple = shape.count == 1 ? "\(lengths[0])," : lengths.joined(separator: ", ")
    let text =
      "{'descr': '\(element.rawValue)', 'fortran_order': False, 'shape': (\(tuple)), }"

    let isShort = text.utf8.count <= 0xFFFF - 64
    let headLength = isShort ? 10 : 12
    let padding = 63 - (headLength + text.utf8.count) % 64
    let length = text.utf8.count + padding + 1
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8)
    bytes += isShort ? [1, 0] : [2, 0]
    for index in 0..<(isShort ? 2 : 4) { bytes.append(UInt8(length >> (8 * index) & 0xFF)) }
    bytes += Array(text.utf8)
    bytes += [UInt8](repeating: 0x20, count: padding)
    bytes.append(0x0A)
    return bytes
  }
}
