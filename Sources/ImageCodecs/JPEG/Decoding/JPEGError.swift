/// Why a JPEG stream cannot be decoded. Offsets count from the first byte of the frame.
public enum JPEGError: Error, Hashable, Sendable {
  /// What a table is for.
  public enum Table: String, Hashable, Sendable {
    /// Quantisation steps.
    case quantisation
    /// Huffman codes of DC differences, or of the differences of a lossless scan.
    case dc = "DC"
    /// Huffman codes of AC coefficients.
    case ac = "AC"
  }

  /// There is no start-of-image marker (§B.2.1).
  case noStart
  /// The stream ends before the first scan (§B.2.1).
  case noScan(offset: Int)
  /// A segment is longer than the stream, or too short for what it must hold (§B.1.1.4).
  case segmentLength(Int, marker: UInt8, offset: Int)
  /// The process is not decoded.
  case unsupported(JPEGProcess, offset: Int)
  /// The process has no samples of so many bits (§B.2.2).
  case precision(Int, JPEGProcess, offset: Int)
  /// There are no components, or more than 4 (§B.2.2).
  case componentCount(Int, offset: Int)
  /// A sampling factor is not 1…4 (§B.2.2).
  case samplingFactor(Int, component: UInt8, offset: Int)
  /// A frame without columns, or without rows that a DNL segment would define (§B.2.2, §B.2.5).
  case emptyImage(columns: Int, rows: Int, offset: Int)
  /// The stream has a second frame, which only hierarchical images may have (§B.2.1).
  case secondFrame(offset: Int)
  /// The image has more samples than the limit.
  case tooLarge(columns: Int, rows: Int, components: Int, limit: Int)
  /// The coded bytes are fewer than the smallest code for so many samples.
  case tooFewBytes(Int, columns: Int, rows: Int, offset: Int)
  /// A table that cannot be: more codes than fit, or a number that is not 0…3 (§B.2.4).
  case badTable(Table, offset: Int)
  /// A scan needs a table that was not defined (§B.2.3).
  case missingTable(Table, number: Int, offset: Int)
  /// A scan names no component of the frame, or one twice, or too large an MCU (§B.2.3).
  case scanComponents(offset: Int)
  /// The parameters of a scan are none that its process has (§B.2.3, §G.1.1.1, §H.1.2).
  case scanParameters(start: Int, end: Int, high: Int, low: Int, offset: Int)
  /// There are more scans than any encoder makes of an image of its size.
  case tooManyScans(Int, offset: Int)
  /// The restart interval of a lossless scan is not a number of whole lines (§H.1.1).
  case restartInterval(Int, offset: Int)
  /// Entropy-coded bits that are no code, or lead out of a block (§F.2.2).
  case badCode(offset: Int)
  /// A restart marker is not the one that was due (§E.2.4).
  case restartMarker(Int, expected: Int, offset: Int)
  /// So many restart intervals are missing, and their numbers, which go up to 8, do not tell where: what
  /// was behind them is decoded as if it was in front (§E.2.4).
  case lostIntervals(Int, offset: Int)
  /// A fill byte stands before coded data; it may only before a marker (§B.1.1.2).
  case fillByte(offset: Int)
  /// The entropy-coded data end before the scan is complete (§E.2.3).
  case endOfScan(offset: Int)
  /// A component has no scan (§B.2.1).
  case missingScan(component: UInt8, offset: Int)
}

extension JPEGError: CustomStringConvertible {
  /// What is wrong, for people; whoever prints it puts the file and the frame before it.
  public var description: String {
    switch self {
    case .noStart: "byte 0 of the frame: no JPEG stream begins here (T.81 §B.2.1)"
    case .noScan(let offset):
      "byte \(offset) of the frame: the JPEG stream ends before its first scan (T.81 §B.2.1)"
    case .segmentLength(let length, let marker, let offset):
      "byte \(offset) of the frame: the JPEG segment \(marker.hexadecimal) states \(length) bytes, "
        + "which are not there or not enough (T.81 §B.1.1.4)"
    case .unsupported(let process, let offset):
      "byte \(offset) of the frame: \(process) is not decoded"
    case .precision(let bits, let process, let offset):
      "byte \(offset) of the frame: \(process) has no samples of \(bits) bits (T.81 §B.2.2)"
    case .componentCount(let count, let offset):
      "byte \(offset) of the frame: \(count) JPEG components; 1 to 4 are decoded (T.81 §B.2.2)"
    case .samplingFactor(let factor, let component, let offset):
      "byte \(offset) of the frame: a sampling factor of component \(component) is \(factor); it "
        + "must be 1 to 4 (T.81 §B.2.2)"
    case .emptyImage(let columns, let rows, let offset):
      "byte \(offset) of the frame: the JPEG frame has \(columns) columns and \(rows) rows (T.81 "
        + "§B.2.2)"
    case .secondFrame(let offset):
      "byte \(offset) of the frame: a second JPEG frame (T.81 §B.2.1)"
    case .tooLarge(let columns, let rows, let components, let limit):
      "the JPEG frame has \(columns) columns, \(rows) rows and \(components) components, more than "
        + "the limit of \(limit) samples"
    case .tooFewBytes(let bytes, let columns, let rows, let offset):
      "byte \(offset) of the frame: the \(bytes) bytes that follow cannot hold \(columns) columns "
        + "and \(rows) rows"
    default: scanDescription
    }
  }

  private var scanDescription: String {
    switch self {
    case .badTable(let table, let offset):
      "byte \(offset) of the frame: a damaged \(table.rawValue) table (T.81 §B.2.4)"
    case .missingTable(let table, let number, let offset):
      "byte \(offset) of the frame: the scan needs \(table.rawValue) table \(number), which is not "
        + "defined (T.81 §B.2.3)"
    case .scanComponents(let offset):
      "byte \(offset) of the frame: the scan names other components than the frame has, or too "
        + "many (T.81 §B.2.3)"
    case .scanParameters(let start, let end, let high, let low, let offset):
      "byte \(offset) of the frame: no scan can have the parameters \(start), \(end), \(high) and "
        + "\(low) (T.81 §B.2.3)"
    case .tooManyScans(let count, let offset):
      "byte \(offset) of the frame: scan \(count), more than any encoder makes of such an image"
    case .restartInterval(let interval, let offset):
      "byte \(offset) of the frame: the restart interval of \(interval) is no number of whole "
        + "lines (T.81 §H.1.1)"
    case .badCode(let offset):
      "byte \(offset) of the frame: the coded data are damaged (T.81 §F.2.2)"
    case .restartMarker(let found, let expected, let offset):
      "byte \(offset) of the frame: restart marker \(found) where \(expected) is due (T.81 §E.2.4)"
    case .lostIntervals(let count, let offset):
      "byte \(offset) of the frame: \(count) restart intervals are missing, and nothing tells where; "
        + "what was behind them is shown too early (T.81 §E.2.4)"
    case .fillByte(let offset):
      "byte \(offset) of the frame: a fill byte in coded data, where no marker follows, is left out, as "
        + "other decoders do; if it stands for a byte that is damaged, what is behind it is wrong (T.81 "
        + "§B.1.1.2)"
    case .endOfScan(let offset):
      "byte \(offset) of the frame: the coded data end before all samples are there (T.81 §E.2.3)"
    case .missingScan(let component, let offset):
      "byte \(offset) of the frame: the stream ends without a scan of component \(component) "
        + "(T.81 §B.2.1)"
    default: ""
    }
  }
}
