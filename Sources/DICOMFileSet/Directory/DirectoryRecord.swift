import DICOM

/// One directory record; its values stay in the file until they are asked for (PS3.3 §F.3.2.2).
///
/// A record is 32 bytes, so that a million of them are 32 MB.
public struct DirectoryRecord: Sendable {
  /// Where the item begins in the DICOMDIR: what the offsets of other records point to.
  public internal(set) var offset: Int
  /// How many bytes the elements behind the header of the item take.
  private var elementsLength: UInt32 = 0
  /// The number of the next record on this level, or -1.
  var nextNumber: Int32 = -1
  /// The number of the first record on the level below, or -1.
  var lowerNumber: Int32 = -1
  /// The number of the record's type in the list of types.
  var typeNumber: UInt16 = 0
  var flags: Flags = []
  /// Where the value of Referenced File ID is, counted from the item, and how long it is.
  var fileIDStart: UInt16 = 0
  var fileIDLength: UInt16 = 0

  /// Creates a record without elements and links.
  init(offset: Int) { self.offset = offset }

  /// The size of an item's header (PS3.5 §7.5).
  private static var headerSize: Int { 8 }

  /// Where the elements of the item are in the DICOMDIR.
  var elements: Range<Int> {
    get {
      let start = offset + Self.headerSize
      return start..<start + Int(elementsLength)
    }
    set { elementsLength = UInt32(clamping: newValue.upperBound - offset - Self.headerSize) }
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Record In-use Flag is 0000H.
    static let isInactive = Flags(rawValue: 1)
    /// Links lead here, or recovery has found a place.
    static let isPlaced = Flags(rawValue: 2)
    /// No link leads here.
    static let isRecovered = Flags(rawValue: 4)
    /// There is a Referenced File ID or an MRDR offset.
    static let hasFile = Flags(rawValue: 8)
    /// The elements can be read to their end, and each tag is above the one before it.
    static let isOrderly = Flags(rawValue: 16)
    /// There is a Referenced SOP Instance UID in File.
    static let namesInstance = Flags(rawValue: 32)
  }

  /// Whether the record is in use; inactive ones, and what is below them, are not part of the
  /// File-set any more (0004,1410).
  public var isInUse: Bool { !flags.contains(.isInactive) }
  /// Whether no offset leads to the record, and its place in the tree was found otherwise.
  public var isRecovered: Bool { flags.contains(.isRecovered) }
  /// Whether the record states a file.
  public var hasFile: Bool { flags.contains(.hasFile) }
  /// The number of the next record on this level, or `nil` for the last.
  public var next: Int? { nextNumber < 0 ? nil : Int(nextNumber) }
  /// The number of the first record on the level below, or `nil` for none.
  public var lower: Int? { lowerNumber < 0 ? nil : Int(lowerNumber) }
}
