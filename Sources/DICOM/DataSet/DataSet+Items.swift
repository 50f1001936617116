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
    guard depth < Self.nestingLimit else {
      throw .tooDeep(limit: Self.nestingLimit, offset: element.offset)
    }
    let inner =
      element.vr == .UN && element.namesVR ? ElementEncoding.implicitLittle : encoding
    var items: [DataSet] = []
    var walker = ElementWalker(source, in: element.value, encoding: inner)
    do throws(ReadError) {
      while let header = try walker.next(), header.tag != .sequenceDelimitationItem {
        guard header.tag == .item else {
          throw .noItem(found: header.tag, offset: header.offset)
        }
        var item = DataSet(
          source: source, encoding: inner, characterSet: characterSet, depth: depth + 1)
        let rest = header.valueOffset..<element.value.upperBound
        if header.isUndefinedLength {
          walker.position = try item.read(.delimited(within: rest), problems: &problems)
        } else if Int(header.length) <= rest.count {
          walker.position += Int(header.length)
          let extent = header.valueOffset..<walker.position
          try item.read(.range(extent), problems: &problems)
        } else {
          problems.append(
            Problem(
              .overlong(
                .item, length: header.length, available: rest.count, offset: header.offset)))
          walker.position = try item.read(.delimited(within: rest), problems: &problems)
        }
        items.append(item)
      }
    } catch {
      if case .file = error { throw error }
      problems.append(Problem(error))
    }
    return items
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

  /// Where the pieces of an encapsulated value stand in the file (PS3.5 §A.4).
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
