import DICOM

extension KeyWriter {
  /// Writes a sequence: as its bytes stand in the file where that is possible.
  mutating func copySequence(
    _ element: Element, of dataSet: DataSet, as key: RecordKey
  ) throws(ReadError) -> Outcome {
    guard element.vr == .SQ || element.vr == .UN else { return .unusable("it is no sequence") }
    var isWhole = key.rule != .modifiers
    var found: [Problem] = []
    var items: [DataSet] = []
    do throws(ReadError) {
      items = try dataSet.items(of: element, problems: &found)
      if !isWhole { items.removeAll { $0.string(.relationshipType) != "HAS CONCEPT MOD" } }
      let isExtended = try Self.hasExtendedText(items, &found, hasYen: dataSet.characterSet.hasYen)
      needsCharacterSet = needsCharacterSet || isExtended
    } catch {
      if case .file = error { throw error }
      return .unusable("its sequence is damaged: \(error)")
    }
    if let problem = found.first(where: \.isDamage) {
      return .unusable("its sequence is damaged: \(problem)")
    }
    guard !items.isEmpty else { return .absent }
    // What is reduced is looked at key by key.
    if key.rule != .reduced { problems += found.filter { $0.code == .undecodableText } }
    if let fault = key.faultOfCount(items.count) {
      let isCut = key.itemCount?.upperBound == 1
      problems.append(
        Problem(
          .warning, .multiplicity, offset: element.offset,
          "\(isCut ? "only the first item of " : "")\(RecordError.name(of: key.tag)) goes into the "
            + "record\(isCut ? "" : " as it is"), though \(fault)",
          section: key.section ?? "PS3.3 §F.5"))
      if isCut {
        items = Array(items.prefix(1))
        isWhole = false
      }
    }
    guard element.value.count < Int(UInt32.max) else { return .unusable("it is too long") }
    if isWhole, key.nested.isEmpty, dataSet.encoding == .explicitLittle, element.vr == .SQ {
      let value = try dataSet.copy(of: element)
      writeHeader(key.tag, .SQ, count: value.count)
      write(raw: value)
      return .written
    }
    return try write(items, as: key)
  }

  private mutating func write(_ items: [DataSet], as key: RecordKey) throws(ReadError) -> Outcome {
    var content = KeyWriter()
    do throws(WriteError) {
      for item in items {
        content.write(item: try self.item(item, as: key))
      }
    } catch {
      if case .read(.file(let error)) = error { throw .file(error) }
      return .unusable("its sequence cannot be laid out anew: \(error)")
    }
    guard content.bytes.count < Int(UInt32.max) else { return .unusable("it is too long") }
    writeHeader(key.tag, .SQ, count: content.bytes.count)
    write(raw: content.bytes)
    return .written
  }

  /// The elements of an item: all of them, or the nested keys; with those that may be empty.
  private mutating func item(_ item: DataSet, as key: RecordKey) throws(WriteError) -> [UInt8] {
    if key.rule == .reduced {
      var inner = KeyWriter()
      do throws(ReadError) {
        for nested in key.nested { _ = try inner.copy(nested, from: item) }
      } catch {
        throw .read(error)
      }
      problems += inner.problems
      return inner.bytes
    }
    var item = item
    for nested in key.nested
    where nested.requirement == .two || nested.requirement == .twoIf {
      guard !item.contains(nested.tag), nested.isNeeded(in: item) else { continue }
      try setEmpty(nested, in: &item)
    }
    return try item.encoded()
  }

  private func setEmpty(_ key: RecordKey, in item: inout DataSet) throws(WriteError) {
    do throws(ValueError) {
      _ = try item.set(key.tag, key.vr, to: .empty)
    } catch {
      throw .invalid(error)
    }
  }

  /// Whether there is text in the items that is not plain ASCII and not in a character set of their
  /// own. Recursion ends at the limit of ``DataSet/items(of:problems:)``.
  private static func hasExtendedText(
    _ items: [DataSet], _ problems: inout [Problem], hasYen: Bool
  ) throws(ReadError) -> Bool {
    var isExtended = false
    for item in items {
      let isOwn = item.contains(.specificCharacterSet)
      for element in item.elements where !element.isEmpty {
        if element.vr.usesCharacterSet {
          let text = try item.bytes(of: element)
          let traits = TextTraits(text)
          if traits.isExtended, let problem = item.undecodable(text, of: element) {
            problems.append(problem)
          }
          guard !isOwn, !isExtended else { continue }
          isExtended = traits.isExtended || traits.hasYen && hasYen
        } else if element.vr == .SQ {
          let inner = try item.items(of: element, problems: &problems)
          let found = try hasExtendedText(inner, &problems, hasYen: hasYen)
          isExtended = isExtended || found && !isOwn
        }
      }
    }
    return isExtended
  }
}

// MARK: Keys that are made of several elements

extension KeyWriter {
  /// Writes a key that the rule of its profile finds elsewhere than at the top of the data set.
  mutating func copyShared(
    _ key: RecordKey, inside macro: Tag?, from dataSet: DataSet
  ) throws(ReadError) -> Outcome {
    if case .written = try copy(key, from: dataSet) { return .written }
    guard let shared = dataSet.items(.sharedFunctionalGroupsSequence).first else { return .absent }
    guard let macro else { return try copy(key, from: shared) }
    guard let group = shared.items(macro).first else { return .absent }
    return try copy(key, from: group)
  }

  /// Writes the latest Verification DateTime of a verified document (PS3.3 §F.5.25).
  ///
  /// - Returns: ``Outcome/unusable(_:)`` if it is verified, but does not say when.
  mutating func copyVerification(
    _ key: RecordKey, from dataSet: DataSet
  ) throws(ReadError) -> Outcome {
    guard dataSet.string(.verificationFlag) == "VERIFIED" else { return .absent }
    let times = dataSet.items(.verifyingObserverSequence).compactMap { $0.string(key.tag) }
    let dated = times.compactMap(DateTimeValue.init)
    let latest = dated.max { $0.extent.lowerBound < $1.extent.lowerBound }
    guard let text = latest?.text ?? times.max() else {
      return .unusable("no verifying observer has one, though the document is VERIFIED")
    }
    write(key.tag, key.vr, text.utf8)
    return .written
  }
}

extension Tag {
  /// Relationship Type of a content item (PS3.3 §C.17.3.2).
  static var relationshipType: Tag { Tag(0x0040, 0xA010) }
  /// Verification Flag (PS3.3 §C.17.2).
  static var verificationFlag: Tag { Tag(0x0040, 0xA493) }
  /// Verifying Observer Sequence (PS3.3 §C.17.2).
  static var verifyingObserverSequence: Tag { Tag(0x0040, 0xA073) }
  /// Shared Functional Groups Sequence (PS3.3 §C.7.6.16).
  static var sharedFunctionalGroupsSequence: Tag { Tag(0x5200, 0x9229) }
}

extension DataSet {
  /// The warning that a text that goes into a record has bytes that its character set does not have;
  /// `nil` if it has none. What no character set says is told once for the record.
  func undecodable(_ text: RawSpan, of element: Element) -> Problem? {
    guard characterSet.terms.contains(where: { !$0.isEmpty }),
      !characterSet.decode(text, as: TextKind(element.vr) ?? .text).isClean
    else { return nil }
    return Problem(
      .warning, .undecodableText, offset: element.offset,
      "\(RecordError.name(of: element.tag)) goes into the record as it is, though it has bytes that "
        + "the Specific Character Set of the file, \(characterSet.terms.quoted), does not have; mend "
        + "one or the other in the file", section: "PS3.5 §6.1")
  }
}

extension Problem {
  /// Whether something could not be read whole; text of an unknown character set can be copied.
  fileprivate var isDamage: Bool {
    severity == .error && code != .unknownCharacterSet && code != .combinedCharacterSet
  }
}
