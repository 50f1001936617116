/// The elements of a data set that is being laid out, so that group lengths can be brought in step.
struct EncodedParts {
  private struct Part {
    var tag: Tag
    var bytes: EncodedDataSet
    var isChanged: Bool
  }

  private var parts: [Part] = []

  /// Appends what `fill` makes of an element; nothing if it is left out.
  mutating func append(_ tag: Tag, isChanged: Bool = false, _ fill: (inout EncodedDataSet) -> Void)
  {
    var bytes = EncodedDataSet()
    fill(&bytes)
    parts.append(Part(tag: tag, bytes: bytes, isChanged: isChanged))
  }

  /// All parts, with the lengths of those groups that were changed (PS3.5 §7.2).
  func joined(_ encoding: ElementEncoding) -> EncodedDataSet {
    var changed: Set<UInt16> = []
    var lengths: [UInt16: Int] = [:]
    for part in parts {
      if part.isChanged { changed.insert(part.tag.group) }
      if part.tag.element != 0 { lengths[part.tag.group, default: 0] += part.bytes.count }
    }
    var result = EncodedDataSet()
    for part in parts {
      let group = part.tag.group
      if part.tag.element == 0, part.bytes.count > 0, changed.contains(group) {
        var writer = ElementWriter(encoding)
        writer.write(
          part.tag, .UL, number: UInt32(truncatingIfNeeded: lengths[group] ?? 0))
        result.append(writer.bytes)
      } else {
        result.append(part.bytes)
      }
    }
    return result
  }
}
