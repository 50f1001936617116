/// Why a frame could not be decoded, or samples could not be coded. Offsets count from the first byte of the frame.
public enum CodecError: Error, Hashable, Sendable {
  /// The frame ends before all samples are there.
  case endOfData(offset: Int)
  /// The frame would have no samples, or more than the limit.
  case tooLarge(rows: Int, columns: Int, components: Int, limit: Int)
  /// The coding cannot hold an image of this size, or the image has no samples.
  case badDimensions(columns: Int, rows: Int)
  /// The number of samples is not that of an image of the given size.
  case badSampleCount(expected: Int, found: Int)
  /// The number of coded planes is not the one that the samples need (PS3.5 §G.2).
  case segmentCount(Int, expected: Int, offset: Int)
  /// A segment begins outside of the frame, or before the one in front of it (PS3.5 §G.5).
  case segmentOffset(Int, segment: Int, offset: Int)
  /// Cells of so many bits are not coded this way.
  case bitsAllocated(Int)
  /// The deflate stream of the frame is damaged.
  case deflate(reason: String)
  /// The JPEG stream of the frame is damaged, or of a process that is not decoded.
  case jpeg(JPEGError)
  /// The JPEG-LS stream of the frame cannot be decoded.
  case jpegLS(JPEGLSError)
  /// The frame is no sound JPEG 2000 stream.
  case jpeg2000(JPEG2000Error)
  /// The time ran out before all was done.
  case overdue
}

extension CodecError {
  /// Whether the frame may be sound, but has more samples than the limit.
  package var isOverLimit: Bool {
    switch self {
    case .tooLarge(let rows, let columns, let components, _):
      rows > 0 && columns > 0 && components > 0
    case .jpeg(.tooLarge): true
    default: false
    }
  }
}

extension CodecError: CustomStringConvertible {
  /// What is wrong, for people; whoever prints it puts the file and the frame before it.
  public var description: String {
    switch self {
    case .endOfData(let offset):
      "byte \(offset) of the frame: the coded data end before all samples are there"
    case .tooLarge(let rows, let columns, let components, let limit):
      "\(rows) rows of \(columns) columns with \(components) components: none, or more than the "
        + "limit of \(limit) samples"
    case .badDimensions(let columns, let rows):
      "\(columns) columns × \(rows) rows: the coding cannot hold an image of this size"
    case .badSampleCount(let expected, let found):
      "the image needs \(expected) samples, \(found) were given"
    case .segmentCount(let count, let expected, let offset):
      "byte \(offset) of the frame: \(count) RLE segments, \(expected) are needed (PS3.5 §G.2)"
    case .segmentOffset(let value, let segment, let offset):
      "byte \(offset) of the frame: RLE segment \(segment) begins at \(value), which is outside of "
        + "the frame or out of order (PS3.5 §G.5)"
    case .bitsAllocated(let bits):
      "cells of \(bits) bits cannot be coded in this way"
    case .deflate(let reason): reason
    case .jpeg(let error): error.description
    case .jpegLS(let error): error.description
    case .jpeg2000(let error): error.description
    case .overdue: "the time ran out before all of it was done"
    }
  }
}
