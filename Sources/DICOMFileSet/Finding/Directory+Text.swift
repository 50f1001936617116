import DICOM

extension Directory {
  /// The values of an element of a record with backslashes between them; `nil` if it has none.
  ///
  /// Where the element is one that records keep under another tag, that one is looked for too. One
  /// value of plain ASCII, which most are, is found without making a data set of the record.
  func text(of tag: Tag, in number: Int) -> String? {
    for tag in tag == tag.inRecords ? [tag] : [tag, tag.inRecords] {
      switch valueInPlace(of: tag, in: number) {
      case .absent: continue
      case .text(let range):
        return String(repairing: source.bytes.extracting(range).octets)
      case .unclear:
        if let text = dataSet(of: number).text(of: tag) { return text }
      }
    }
    return nil
  }

  /// What can be seen of a value without making a data set of the record.
  public enum ValueInPlace {
    /// There is none.
    case absent
    /// One value of printable ASCII without backslash and tilde, the same in every character set:
    /// where it stands in ``source``, without its padding.
    case text(Range<Int>)
    /// Only the data set can tell.
    case unclear
  }

  /// Finds the value of an element of a record; about ten times as fast as ``dataSet(of:)``.
  public func valueInPlace(of tag: Tag, in number: Int) -> ValueInPlace {
    let record = records[number]
    guard encoding.isExplicit, !encoding.isBigEndian, record.flags.contains(.isOrderly) else {
      return .unclear
    }
    var walker = ElementWalker(source, in: record.elements, encoding: encoding)
    if tag > .referencedFileID, let fileID = fileIDValue(of: number) {
      walker.position = fileID.upperBound
    }
    do throws(ReadError) {
      while let header = try walker.next(), header.tag <= tag {
        let value = try walker.skip(header)
        guard header.tag == tag else { continue }
        guard !value.isEmpty else { return .absent }
        guard header.vr.isText,
          let plain = source.bytes.plainValue(value, keepsLeading: header.vr.usesCharacterSet)
        else { return .unclear }
        return plain.isEmpty ? .absent : .text(plain)
      }
    } catch {
      return .unclear
    }
    return .absent
  }
}

extension RawSpan {
  /// Where the one value of a text element is without its padding, if all of it means in every
  /// character set what it does in ASCII; `nil` if there are several values or other characters.
  ///
  /// Backslash and tilde are other characters in Japan, and what is below a space may begin an
  /// escape sequence.
  func plainValue(_ value: Range<Int>, keepsLeading: Bool) -> Range<Int>? {
    var (start, end) = (value.lowerBound, value.upperBound)
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0 { end -= 1 }
    if !keepsLeading { while start < end, self[start] == 0x20 { start += 1 } }
    for offset in start..<end {
      let byte = self[offset]
      guard byte >= 0x20, byte < 0x7E, byte != 0x5C else { return nil }
    }
    return start..<end
  }
}

extension DataSet {
  /// The values of an element with backslashes between them; `nil` if it has none.
  func text(of tag: Tag) -> String? {
    guard let element = self[tag], !element.isEmpty else { return nil }
    let texts = texts(of: element)
    return texts.contains { !$0.isEmpty } ? texts.joined(separator: "\\") : nil
  }
}
