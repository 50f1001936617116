/// Tables that pictures with the same parameters share.
///
/// The images of a series mostly have the same window and rescale, and then the same table from
/// stored values to grey. Each task that renders keeps a cache of its own.
public struct RenderCache: Sendable {
  /// What a table depends on.
  private struct Key: Hashable {
    var pipeline: GreyPipeline
    var bits: Int
    var isSigned: Bool
  }

  private var bytes: [(key: Key, table: [UInt8])] = []
  private var words: [(key: Key, table: [UInt16])] = []
  /// A series has one or two windows; more tables would only take room.
  private static let capacity = 4

  /// Creates an empty cache.
  public init() {}

  /// The table of 8-bit levels for cells of at most 16 bits.
  mutating func byteTable(_ pipeline: GreyPipeline, _ cell: Cell) -> [UInt8] {
    Self.table(pipeline, cell, &bytes)
  }

  /// The table of 16-bit levels for cells of at most 16 bits.
  mutating func wordTable(_ pipeline: GreyPipeline, _ cell: Cell) -> [UInt16] {
    Self.table(pipeline, cell, &words)
  }

  private static func table<Level: GreyLevel>(
    _ pipeline: GreyPipeline, _ cell: Cell, _ tables: inout [(key: Key, table: [Level])]
  ) -> [Level] {
    let key = Key(pipeline: pipeline, bits: cell.bits, isSigned: cell.kind == .signed)
    if let found = tables.firstIndex(where: { $0.key == key }) { return tables[found].table }
    let table = pipeline.table(for: cell, Level.self)
    if tables.count == capacity { tables.removeFirst() }
    tables.append((key, table))
    return table
  }
}
