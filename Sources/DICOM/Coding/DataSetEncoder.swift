/// Lays out data sets in bytes.
///
/// What stands in a file in the wanted encoding and was not changed is taken over as it stands there,
/// whatever is odd about it; the rest is made anew.
struct DataSetEncoder {
  /// How the elements are to be laid out.
  let encoding: ElementEncoding
  /// An element of the outermost data set whose value is left open.
  var deferred: DeferredElement?

  /// Lays out a data set.
  ///
  /// - Throws: ``WriteError``; ``WriteError/damaged(_:_:)`` if a sequence would have to be made anew
  ///   but cannot be read whole.
  func encode(_ dataSet: DataSet) throws(WriteError) -> EncodedDataSet {
    try encode(FormScope(dataSet))
  }

  private func encode(_ scope: FormScope) throws(WriteError) -> EncodedDataSet {
    let dataSet = scope.dataSet
    if dataSet.encoding != encoding { return try converted(scope) }
    guard dataSet.isModified else {
      var result = EncodedDataSet()
      result.append(dataSet.source, dataSet.extent)
      return result
    }
    return try spliced(dataSet)
  }

  // MARK: In the same encoding

  /// The bytes of the file with what was changed in its place.
  private func spliced(_ dataSet: DataSet) throws(WriteError) -> EncodedDataSet {
    var parts = EncodedParts()
    let present = try storedTags(of: dataSet)
    var added = dataSet.elements.filter { $0.isEdited && !present.contains($0.tag) }[...]
    var replaced: Set<Tag> = []
    func addUp(to tag: Tag?) {
      while let next = added.first, tag.map({ next.tag < $0 }) ?? true {
        parts.append(next.tag, isChanged: true) { append(next, of: dataSet, to: &$0) }
        added.removeFirst()
      }
    }
    var walker = ElementWalker(dataSet.source, in: dataSet.extent, encoding: encoding)
    var position = walker.position
    var cut: ReadError?
    do throws(ReadError) {
      while let header = try walker.next(), dataSet.reaches(header.tag) {
        addUp(to: header.tag)
        do throws(ReadError) { _ = try walker.skip(header) } catch {
          if case .file = error { throw error }
          cut = error
          walker.position = dataSet.extent.upperBound
        }
        let range = position..<walker.position
        position = walker.position
        if let element = dataSet[header.tag] {
          if !element.isEdited {
            parts.append(header.tag) { $0.append(dataSet.source, range) }
          } else if replaced.insert(header.tag).inserted {
            parts.append(header.tag, isChanged: true) { append(element, of: dataSet, to: &$0) }
          }
        } else {
          parts.append(header.tag, isChanged: true) { _ in }
        }
      }
    } catch {
      // What cannot be read is behind the last element, and stays there.
      if case .file = error { throw .read(error) }
    }
    // Behind a value that is cut off, or has no end, nothing would be found again.
    if let cut, !added.isEmpty { throw .incomplete(Problem(cut)) }
    addUp(to: nil)
    var result = parts.joined(encoding)
    result.append(
      dataSet.source, min(position, dataSet.extent.upperBound)..<dataSet.extent.upperBound)
    return result
  }

  /// Appends an element that was set.
  private func append(
    _ element: Element, of dataSet: DataSet, to result: inout EncodedDataSet
  ) {
    if let deferred, deferred.tag == element.tag, dataSet.depth == 0 {
      append(deferred, to: &result)
    } else {
      result.append(whole: element, of: dataSet)
    }
  }

  private func append(_ deferred: DeferredElement, to result: inout EncodedDataSet) {
    var writer = ElementWriter(encoding)
    writer.writeHeader(deferred.tag, deferred.vr, length: deferred.length)
    result.append(writer.bytes)
    result.appendGap()
  }

  /// The elements that the file has, in whatever order.
  private func storedTags(of dataSet: DataSet) throws(WriteError) -> Set<Tag> {
    var tags: Set<Tag> = []
    var walker = ElementWalker(dataSet.source, in: dataSet.extent, encoding: encoding)
    do throws(ReadError) {
      while let header = try walker.next(), dataSet.reaches(header.tag) {
        tags.insert(header.tag)
        _ = try walker.skip(header)
      }
    } catch {
      // What is behind damage is no element.
      if case .file = error { throw .read(error) }
    }
    return tags
  }

  // MARK: In another encoding

  private func converted(_ scope: FormScope) throws(WriteError) -> EncodedDataSet {
    var parts = EncodedParts()
    for element in scope.dataSet.elements {
      let piece = try converted(element, in: scope)
      parts.append(element.tag, isChanged: true) { $0.append(piece) }
    }
    return parts.joined(encoding)
  }

  /// Does what needs little of the stack itself, as it stands on it once for each level of sequences.
  private func converted(
    _ element: Element, in scope: FormScope
  ) throws(WriteError) -> EncodedDataSet {
    let isOpaque = try isOpaque(element, in: scope)
    guard !isOpaque, !isDeferred(element, in: scope), scope.vr(of: element).forWriting == .SQ
    else { return try convertedValue(of: element, in: scope, isOpaque: isOpaque) }
    return try sequence(
      element.tag, encodedItems(of: element, in: scope), isDelimited: element.isUndefinedLength)
  }

  private func isDeferred(_ element: Element, in scope: FormScope) -> Bool {
    deferred?.tag == element.tag && scope.dataSet.depth == 0
  }

  /// Whether the value stays as it is, in `UN`: its items are in implicit little endian wherever they
  /// are (PS3.5 §6.2.2).
  private func isOpaque(_ element: Element, in scope: FormScope) throws(WriteError) -> Bool {
    guard element.namesVR, element.vr == .UN, scope.dataSet.encoding.isExplicit else {
      return false
    }
    guard scope.vr(of: element).forWriting == .SQ else { return true }
    return try !hasExplicitItems(element, in: scope)
  }

  /// An element that is no sequence, or is not taken for one.
  private func convertedValue(
    of element: Element, in scope: FormScope, isOpaque: Bool
  ) throws(WriteError) -> EncodedDataSet {
    let dataSet = scope.dataSet
    let vr = scope.vr(of: element).forWriting
    let source = dataSet.source(of: element)
    var writer = ElementWriter(encoding)
    var result = EncodedDataSet()
    if let deferred, isDeferred(element, in: scope) {
      append(deferred, to: &result)
      return result
    }
    if element.isUndefinedLength {
      guard isOpaque || encoding == .explicitLittle else {
        throw .notConvertible(element.tag)
      }
      writer.writeHeader(element.tag, isOpaque ? .UN : vr, length: .max)
      result.append(writer.bytes)
      result.append(source, element.value)
      var end = ElementWriter(isOpaque ? .implicitLittle : encoding)
      end.writeMark(.sequenceDelimitationItem)
      result.append(end.bytes)
      return result
    }
    let count = UInt32(truncatingIfNeeded: element.value.count)
    writer.writeHeader(element.tag, isOpaque ? .UN : vr, length: count)
    result.append(writer.bytes)
    // Readers that know what the numbers of `UN` are expect them in the order of the file.
    let size = dataSet.numberSize(element.tag, as: vr, count: element.value.count)
    if dataSet.encoding.isBigEndian == encoding.isBigEndian || size == 1 {
      result.append(source, element.value)
    } else {
      result.append(swapping: source, element.value, size: size)
    }
    return result
  }

  /// Whether the items of a `UN` sequence name representations, which they must not.
  private func hasExplicitItems(
    _ element: Element, in scope: FormScope
  ) throws(WriteError) -> Bool {
    var problems: [Problem] = []
    do throws(ReadError) {
      let items = try scope.items(of: element, problems: &problems)
      return items.contains { $0.dataSet.encoding.isExplicit && !$0.dataSet.elements.isEmpty }
    } catch {
      throw .read(error)
    }
  }

  private func encodedItems(
    of element: Element, in scope: FormScope
  ) throws(WriteError) -> [(item: EncodedDataSet, isDelimited: Bool)] {
    var problems: [Problem] = []
    let items: FormScope.Items
    do throws(ReadError) {
      items = try scope.items(of: element, problems: &problems)
    } catch {
      throw .read(error)
    }
    if let problem = problems.first(where: { $0.severity == .error }) {
      throw .damaged(element.tag, problem)
    }
    var encoded: [(item: EncodedDataSet, isDelimited: Bool)] = []
    for item in items { encoded.append((try encode(item), item.dataSet.isDelimited)) }
    return encoded
  }

  // MARK: Sequences

  /// A sequence of items.
  ///
  /// - Parameter isDelimited: Whether a delimiter ends it, instead of a length.
  func sequence(
    _ tag: Tag, _ items: [(item: EncodedDataSet, isDelimited: Bool)], isDelimited: Bool
  ) throws(WriteError) -> EncodedDataSet {
    var value = EncodedDataSet()
    for (item, isItemDelimited) in items {
      guard item.count < Int(UInt32.max) || isItemDelimited else { throw .tooLong(tag) }
      value.append(
        mark(.item, isItemDelimited ? .max : UInt32(truncatingIfNeeded: item.count)))
      value.append(item)
      if isItemDelimited { value.append(mark(.itemDelimitationItem)) }
    }
    guard value.count < Int(UInt32.max) || isDelimited else { throw .tooLong(tag) }
    var writer = ElementWriter(encoding)
    let length = isDelimited ? UInt32.max : UInt32(truncatingIfNeeded: value.count)
    writer.writeHeader(tag, .SQ, length: length)
    var result = EncodedDataSet()
    result.append(writer.bytes)
    result.append(value)
    if isDelimited { result.append(mark(.sequenceDelimitationItem)) }
    return result
  }

  private func mark(_ tag: Tag, _ length: UInt32 = 0) -> [UInt8] {
    var writer = ElementWriter(encoding)
    writer.writeMark(tag, length: length)
    return writer.bytes
  }
}

extension EncodedDataSet {
  /// Appends an element as it stands in its source, its header and delimiter included.
  fileprivate mutating func append(whole element: Element, of dataSet: DataSet) {
    let source = dataSet.source(of: element)
    append(source, element.offset..<source.count)
  }
}

extension DataSet {
  /// Whether reading did not stop at an element in the file: at padding, an item or a delimiter.
  fileprivate func reaches(_ tag: Tag) -> Bool {
    switch tag {
    case .item, .itemDelimitationItem, .sequenceDelimitationItem: false
    case Tag(rawValue: 0): contains(tag)
    default: true
    }
  }
}

extension FormVR {
  /// The representation to name where several are possible: one that all of their bytes fit.
  fileprivate var forWriting: VR {
    switch self {
    case .known(let vr): vr
    case .ambiguous(let vrs): vrs.contains(.OW) ? .OW : vrs.first ?? .UN
    }
  }
}
