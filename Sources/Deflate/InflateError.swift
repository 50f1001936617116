/// Why a deflated stream could not be read to its end (RFC 1951).
///
/// Offsets count the bytes of the stream, from 0; they name the byte that holds the first bit of
/// what is wrong.
public enum InflateError: Error, Hashable, Sendable {
  /// The stream ends before the end of its last block.
  case truncated(offset: Int)
  /// A block is of the reserved type 3 (RFC 1951 §3.2.3).
  case badBlockType(offset: Int)
  /// The length of a stored block is not the complement of its check (RFC 1951 §3.2.4).
  case badStoredLength(offset: Int)
  /// The code lengths of a block do not make a prefix code (RFC 1951 §3.2.7).
  case badCodeLengths(offset: Int)
  /// The bits are no code of the block, or a code that has no meaning (RFC 1951 §3.2.5).
  case badSymbol(offset: Int)
  /// A match reaches back over the start of the output (RFC 1951 §3.2.5).
  case badDistance(_ distance: Int, offset: Int)
  /// The stream holds more bytes than the caller wants.
  case limitExceeded(limit: Int, offset: Int)
}

extension InflateError: CustomStringConvertible {
  /// What is wrong, for people; whoever prints it puts the name of the file before it.
  public var description: String {
    switch self {
    case .truncated(let offset):
      "byte \(offset): the deflated stream is cut off"
    case .badBlockType(let offset):
      "byte \(offset): deflate block of the reserved type 3 (RFC 1951 §3.2.3)"
    case .badStoredLength(let offset):
      "byte \(offset): the length of a stored block contradicts its check (RFC 1951 §3.2.4)"
    case .badCodeLengths(let offset):
      "byte \(offset): code lengths that make no prefix code (RFC 1951 §3.2.7)"
    case .badSymbol(let offset):
      "byte \(offset): bits that are no code of their block (RFC 1951 §3.2.5)"
    case .badDistance(let distance, let offset):
      "byte \(offset): a match reaches \(distance) bytes back, over the start (RFC 1951 §3.2.5)"
    case .limitExceeded(let limit, let offset):
      "byte \(offset): the stream holds more than the \(limit) bytes that were allowed"
    }
  }
}
