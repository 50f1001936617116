/// Makes DICOMDIRs record by record, with links that may be wrong in every way.
public struct DirectoryMaker: Sendable {
  /// One record; links are numbers of records, or offsets to be written as they are.
  public struct Record: Sendable {
    public enum Link: Sendable {
      case none
      case to(Int)
      case offset(UInt32)
    }

    public var type: String
    public var next: Link
    public var lower: Link
    public var fileID: String?
    public var inUse: UInt16
    /// More elements, behind group 0004.
    public var elements: [UInt8]

    public init(
      _ type: String, next: Link = .none, lower: Link = .none, fileID: String? = nil,
      inUse: UInt16 = 0xFFFF, elements: [UInt8] = []
    ) {
      self.type = type
      self.next = next
      self.lower = lower
      self.fileID = fileID
      self.inUse = inUse
      self.elements = elements
    }
  }

  public var records: [Record]
  public var first: Record.Link = .to(0)
  public var last: Record.Link = .none
  /// Added to every offset that is not 0.
  public var shift = 0
  public var isDelimited = false
  public var isExplicit = true
  public var isBigEndian = false

  public init(_ records: [Record]) { self.records = records }

  /// A patient with a study, a series, and that many images.
  public static func plain(images: Int) -> DirectoryMaker {
    let heads: [Record] = [
      Record("PATIENT", lower: .to(1)), Record("STUDY", lower: .to(2)),
      Record("SERIES", lower: images > 0 ? .to(3) : .none),
    ]
    let leaves = (0..<images).map { number in
      Record(
        "IMAGE", next: number + 1 < images ? .to(number + 4) : .none, fileID: "IM\\I\(number)")
    }
    var maker = DirectoryMaker(heads + leaves)
    maker.last = .to(0)
    return maker
  }

  /// The whole file, and the offset of each record.
  public func make() -> (bytes: [UInt8], offsets: [Int], body: [UInt8]) {
    let head = FileMaker.part10([], transferSyntax: syntax, sopClass: "1.2.840.10008.1.3.10")
    let empty = elements(records.map { _ in 0 })
    var position = head.count + empty.before.count
    let overhead = isDelimited ? 16 : 8
    let offsets = empty.items.map { item in
      defer { position += item.count + overhead }
      return position
    }
    let real = elements(offsets)
    var sequence = ElementMaker(isExplicit: isExplicit, isBigEndian: isBigEndian)
    sequence.sequence(0x0004_1220, items: real.items, isDelimited: isDelimited)
    // The header of the sequence stands in `before`, to count it.
    let body = real.before.dropLast(isExplicit ? 12 : 8) + sequence.bytes
    return (head + body, offsets, Array(body))
  }

  private var syntax: String {
    isBigEndian ? "1.2.840.10008.1.2.2" : isExplicit ? "1.2.840.10008.1.2.1" : "1.2.840.10008.1.2"
  }

  private func elements(_ offsets: [Int]) -> (before: [UInt8], items: [[UInt8]]) {
    func number(_ link: Record.Link) -> UInt32 {
      switch link {
      case .none: 0
      case .to(let record): UInt32(truncatingIfNeeded: offsets[record] + shift)
      case .offset(let offset): offset
      }
    }
    let maker = ElementMaker(isExplicit: isExplicit, isBigEndian: isBigEndian)
    var before = maker
    before.text(0x0004_1130, "CS", "TEST")
    before.element(0x0004_1200, "UL", maker.number(number(first)))
    before.element(0x0004_1202, "UL", maker.number(number(last)))
    before.element(0x0004_1212, "US", maker.number(UInt16(0)))
    before.sequence(0x0004_1220, items: [])
    let items = records.map { record in
      var item = maker
      item.element(0x0004_1400, "UL", maker.number(number(record.next)))
      item.element(0x0004_1410, "US", maker.number(record.inUse))
      item.element(0x0004_1420, "UL", maker.number(number(record.lower)))
      item.text(0x0004_1430, "CS", record.type)
      if let fileID = record.fileID { item.text(0x0004_1500, "CS", fileID) }
      item.raw(record.elements)
      return item.bytes
    }
    return (before.bytes, items)
  }
}
