extension DataSet {
  /// The items of a sequence, in order (PS3.5 §7.5).
  ///
  /// - Parameters:
  ///   - element: An element of this data set, of `SQ`, or of `UN` that holds a sequence.
  ///   - problems: What is wrong inside of the sequence is added here.
  /// - Returns: What could be read; an item that is cut off as far as it goes.
  /// - Throws: ``ReadError/file(_:)``, or ``ReadError/tooDeep(limit:offset:)``.
  public func items(
    of element: Element, problems: inout [Problem]
  ) throws(ReadError) -> [DataSet] {
    guard depth < nestingLimit else {
      throw .tooDeep(limit: nestingLimit, offset: element.offset)
    }
    let isUnknown = element.vr == .UN && element.namesVR
    let usual = isUnknown ? ElementEncoding.implicitLittle : encoding
    var items: [DataSet] = []
    let source = source(of: element)
    var walker = ElementWalker(source, in: element.value, encoding: usual)
    do throws(ReadError) {
      while let header = try walker.next(), header.tag != .sequenceDelimitationItem {
        guard header.tag == .item else {
          throw .noItem(found: header.tag, offset: header.offset)
        }
        let rest = header.valueOffset..<element.value.upperBound
        let inner = isUnknown ? try encodingOfUnknown(at: rest, of: source) : usual
        var item = DataSet(
          source: source, encoding: inner, characterSet: characterSet, depth: depth + 1,
          nestingLimit: nestingLimit)
        walker.position = try item.readItem(header, within: rest, problems: &problems)
        items.append(item)
      }
    } catch {
      if case .file = error { throw error }
      problems.append(Problem(error))
    }
    return items
  }

  /// Reads the elements of an item.
  ///
  /// - Returns: Where the next item stands.
  private mutating func readItem(
    _ header: ElementHeader, within rest: Range<Int>, problems: inout [Problem]
  ) throws(ReadError) -> Int {
    if header.isUndefinedLength {
      isDelimited = true
      return try read(.delimited(within: rest), problems: &problems)
    }
    guard Int(header.length) <= rest.count else {
      problems.append(
        Problem(
          .overlong(.item, length: header.length, available: rest.count, offset: header.offset)))
      return try read(.delimited(within: rest), problems: &problems)
    }
    let end = rest.lowerBound + Int(header.length)
    guard try isItem(at: end..<rest.upperBound) else {
      problems.append(
        Problem(
          .error, .wrongItemLength, offset: header.offset,
          "an item of \(header.length) bytes is not followed by another; its elements are read up "
            + "to where the next one begins", section: "PS3.5 §7.5"))
      return try read(.delimited(within: rest), problems: &problems)
    }
    try read(.range(rest.lowerBound..<end), problems: &problems)
    return end
  }

  /// Whether nothing follows, or what may follow an item.
  private func isItem(at rest: Range<Int>) throws(ReadError) -> Bool {
    guard rest.count >= 8 else { return rest.isEmpty }
    do throws(FileError) { try source.load(rest.prefix(2)) } catch { throw .file(error) }
    let group = source.bytes.integer(
      at: rest.lowerBound, as: UInt16.self, isBigEndian: encoding.isBigEndian)
    return group == Tag.item.group
  }

  /// How an item of `UN` is laid out: as its first element shows, should it name its
  /// representation, which it must not (PS3.5 §6.2.2).
  private func encodingOfUnknown(
    at rest: Range<Int>, of source: FileBytes
  ) throws(ReadError) -> ElementEncoding {
    guard encoding.isExplicit, rest.count >= 8 else { return .implicitLittle }
    do throws(FileError) { try source.load(rest.prefix(8)) } catch { throw .file(error) }
    let vr = VR(
      rawValue: source.bytes.integer(
        at: rest.lowerBound + 4, as: UInt16.self, isBigEndian: false))
    return vr.hasShortLength || vr.hasLongLength ? encoding : .implicitLittle
  }

  /// The items of the sequence of that tag; none if it is absent, empty or unreadable.
  public func items(_ tag: Tag) -> [DataSet] {
    guard let element = self[tag] else { return [] }
    var problems: [Problem] = []
    do throws(ReadError) {
      return try items(of: element, problems: &problems)
    } catch {
      return []
    }
  }

  /// Where the pieces of an encapsulated value stand in ``source(of:)`` (PS3.5 §A.4).
  ///
  /// - Parameters:
  ///   - element: Pixel Data of undefined length.
  ///   - problems: A fragment that is cut off, or a missing delimiter, is added here.
  /// - Returns: The values of all items; the first is the Basic Offset Table.
  /// - Throws: ``ReadError/file(_:)``.
  public func fragments(
    of element: Element, problems: inout [Problem]
  ) throws(ReadError) -> [Range<Int>] {
    var fragments: [Range<Int>] = []
    let source = source(of: element)
    var walker = ElementWalker(source, in: element.value, encoding: encoding)
    do throws(ReadError) {
      while let header = try walker.next(), header.tag != .sequenceDelimitationItem {
        guard header.tag == .item, !header.isUndefinedLength else {
          throw .noItem(found: header.tag, offset: header.offset)
        }
        if Int(header.length) > element.value.upperBound - header.valueOffset {
          fragments.append(header.valueOffset..<element.value.upperBound)
        }
        fragments.append(try walker.skip(header))
      }
    } catch {
      if case .file = error { throw error }
      problems.append(Problem(error))
    }
    return fragments
  }
}

extension Problem.Code {
  /// The length of an item leads to something else than another item.
  public static var wrongItemLength: Self { "wrong-item-length" }
}
