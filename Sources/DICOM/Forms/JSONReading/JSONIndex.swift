/// What a reader of the DICOM JSON Model has to know before it comes to it.
///
/// Members of an object come in any order, but a value cannot be understood before its
/// representation is known, nor text before the character set. One pass over the whole text, which
/// also finds out whether it is JSON, notes where they stand.
struct JSONIndex {
  /// For objects that name their representation behind something else: where. Offsets of the text.
  private(set) var representations: [Int: Int] = [:]
  /// For objects with Specific Character Set: where its element stands.
  private(set) var characterSets: [Int: Int] = [:]

  /// How deep arrays and objects may be nested: each level of sequences takes an object for the
  /// data set, one for the element and an array, and a list around and a name inside come on top.
  static var nestingLimit: Int { 3 * ReadLimits().nesting + 5 }

  /// Whether a name of that length may be noted.
  fileprivate static func looksFor(length: Int) -> Bool {
    length == 2 || length == 8 || length == 20
  }

  /// Notes a member of an object.
  fileprivate mutating func note(
    _ name: String, isFirst: Bool, of object: Int, valueAt position: Int
  ) {
    switch name {
    case "vr": if !isFirst { representations[object] = position }
    case "00080005", "SpecificCharacterSet": characterSets[object] = position
    default: break
    }
  }
}

extension JSONScanner {
  /// An array or object that is being skipped.
  private struct Level {
    let start: Int
    let isObject: Bool
    var isFirst = true
  }

  /// Reads a value without looking at it.
  mutating func skipValue() throws(JSONError) {
    var unused = JSONIndex()
    try skipValue(&unused)
  }

  /// Reads a value and notes what is found.
  ///
  /// It needs no recursion: what is open is kept in a list.
  mutating func skipValue(_ index: inout JSONIndex) throws(JSONError) {
    var levels: [Level] = []
    repeat {
      if let level = levels.last {
        var isFirst = level.isFirst
        if level.isObject {
          guard let name = try nextMember(&isFirst) else {
            levels.removeLast()
            continue
          }
          if name.hasEscapes || JSONIndex.looksFor(length: name.range.count) {
            _ = peek()
            index.note(
              text(of: name), isFirst: level.isFirst, of: level.start, valueAt: position)
          }
        } else if !(try nextValue(&isFirst)) {
          levels.removeLast()
          continue
        }
        levels[levels.count - 1].isFirst = isFirst
      }
      if let level = try skipScalar(depth: levels.count) { levels.append(level) }
    } while !levels.isEmpty
  }

  /// Reads a value, or the beginning of an array or object.
  private mutating func skipScalar(depth: Int) throws(JSONError) -> Level? {
    guard let byte = peek() else { throw .endOfText(offset: position) }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < JSONIndex.nestingLimit else {
        throw .tooDeep(limit: ReadLimits().nesting, offset: position)
      }
      position += 1
      return Level(start: position - 1, isObject: byte == UInt8(ascii: "{"))
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "-"), 0x30...0x39: _ = try number()
    default: try literal()
    }
    return nil
  }
}
