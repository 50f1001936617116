/// A frame header: what SOF55 says, and what an LSE segment adds to it (T.87 §C.2.2, §C.2.4.1.4).
struct JPEGLSFrame {
  /// The number of bits of a sample, P.
  var precision: Int
  /// The number of rows; 0 until a later segment tells it.
  var rows: Int
  /// The number of columns.
  var columns: Int
  /// The identifiers of the components.
  var components: [UInt8]
  /// Where the segment stands.
  var offset: Int
}

/// A scan header (T.87 §C.2.3).
struct JPEGLSScan {
  /// How the samples of several components follow one another, ILV.
  enum Interleave: Int {
    /// One component.
    case none
    /// A line of each component in turn.
    case line
    /// A sample of each component in turn.
    case sample
  }

  /// The numbers of the components in the frame.
  var components: [Int]
  /// NEAR.
  var near: Int
  var interleave: Interleave
  /// Where the segment stands.
  var offset: Int
  /// Where the coded bytes begin.
  var start: Int
}
