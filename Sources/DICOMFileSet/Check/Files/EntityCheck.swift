import DICOM

/// What a file says of its patient, study and series beside the keys of their records: all files of
/// one have to say the same (PS3.3 §A.1.2).
struct EntityCheck {
  /// What one file says of one element.
  struct Statement: Sendable {
    /// The record of the patient, study or series.
    var record: Int
    var tag: Tag
    /// A number made of the value; 0 for none.
    var hash: UInt64
    /// The value as a sentence shows it.
    var shown: String
  }

  /// What was said first of each element of each record, and in which file.
  private var first: [UInt64: (hash: UInt64, shown: String, file: String)] = [:]
  /// What was reported already.
  private var reported: Set<UInt64> = []

  /// Compares what a file says with what was said before.
  mutating func compare(
    _ statements: [Statement], of item: InstanceCheck.Item, in directory: Directory,
    _ list: inout FindingList
  ) {
    for statement in statements {
      let key =
        UInt64(UInt32(truncatingIfNeeded: statement.record)) << 32
        | UInt64(statement.tag.rawValue)
      guard let other = first[key] else {
        first[key] = (statement.hash, statement.shown, item.file)
        continue
      }
      guard other.hash != statement.hash, reported.insert(key).inserted else { continue }
      let type = directory.type(of: statement.record)
      list.add(
        .inconsistentFiles, record: statement.record,
        offset: directory.records[statement.record].offset, file: item.file,
        "\(RecordError.name(of: statement.tag)) is \(other.shown) in \(other.file), but "
          + "\(statement.shown) in \(item.file), which is of the same \(type)")
    }
  }

  /// What a file says of the records above its own; elements that those have are compared with them.
  static func statements(
    of dataSet: DataSet, below parents: [Int32], in directory: Directory
  ) -> [Statement] {
    var statements: [Statement] = []
    for number in parents.map(Int.init) {
      let tags = tags(of: directory.level(of: number))
      guard !tags.isEmpty else { continue }
      let record = directory.dataSet(of: number)
      for tag in tags where !record.contains(tag) {
        let values = dataSet[tag].map { dataSet.comparable($0) } ?? []
        let shown = values.isEmpty ? "empty" : values.quoted
        let isName = dataSet[tag]?.vr == .PN
        let hash = hash(of: isName ? values.map { NameIdentity($0).key } : values)
        statements.append(Statement(record: number, tag: tag, hash: hash, shown: shown))
      }
    }
    return statements
  }

  private static func hash(of values: [String]) -> UInt64 {
    guard !values.isEmpty else { return 0 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in values {
      for byte in value.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x5C) &* 0x100_0000_01B3
    }
    return hash | 1
  }

  /// Elements that say something of the patient, the study or the series (PS3.3 §C.7.1 to §C.7.3).
  private static func tags(of level: RecordType.Level) -> [Tag] {
    let numbers: [UInt32] =
      switch level {
      case .patient:
        [
          0x0010_0010, 0x0010_0021, 0x0010_0030, 0x0010_0040, 0x0010_1000, 0x0010_1001, 0x0010_2160,
          0x0010_4000,
        ]
      case .study:
        [
          0x0008_0020, 0x0008_0030, 0x0008_0050, 0x0008_0090, 0x0008_1030, 0x0010_1010, 0x0010_1020,
          0x0010_1030, 0x0020_0010,
        ]
      case .series:
        [
          0x0008_0021, 0x0008_0031, 0x0008_0060, 0x0008_103E, 0x0008_1050, 0x0018_0015, 0x0018_1030,
          0x0018_5100, 0x0020_0011, 0x0020_0060,
        ]
      case .instance, .rootInstance, .any: []
      }
    return numbers.map(Tag.init(rawValue:))
  }
}
