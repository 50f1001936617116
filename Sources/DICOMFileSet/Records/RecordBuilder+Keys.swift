import DICOM

extension RecordBuilder {
  /// Writes a key with the value that its rule finds in an instance.
  func write(
    _ key: RecordKey, of file: Part10File, _ record: Record, to writer: inout KeyWriter
  ) throws(RecordError) -> KeyWriter.Outcome {
    let dataSet = file.dataSet
    do throws(ReadError) {
      switch key.rule {
      case .copy, .reduced, .modifiers:
        if let other = identifier(key, in: dataSet, record) {
          return write(other, as: key, of: dataSet, to: &writer)
        }
        return try writer.copy(key, from: dataSet)
      case .verification: return try writer.copyVerification(key, from: dataSet)
      case .shared(let macro):
        return try writer.copyShared(key, inside: macro, from: dataSet)
      case .conditional(let condition):
        let isNeeded = condition.holds(for: dataSet)
        guard isNeeded || condition.isCopiedAnyway else { return .absent }
        let outcome = try writer.copy(key, from: dataSet)
        guard isNeeded, case .absent = outcome else { return outcome }
        return .unusable(condition.reason)
      case .icon(let form):
        return try writeIcon(key, of: file, picture: record.picture, form, to: &writer)
      }
    } catch {
      throw .read(error)
    }
  }

  /// What identifies the record, where it is not what the instance has: a made Patient ID.
  private func identifier(_ key: RecordKey, in dataSet: DataSet, _ record: Record) -> String? {
    let identity: String
    switch (record.type, key.tag) {
    case (.patient, .patientID): identity = record.identity.patientID
    case (.study, .studyInstanceUID): identity = record.identity.studyInstanceUID
    case (.series, .seriesInstanceUID): identity = record.identity.seriesInstanceUID
    default: return nil
    }
    return identity.isEmpty || identity == dataSet.identifier(key.tag) ? nil : identity
  }

  private func write(
    _ text: String, as key: RecordKey, of dataSet: DataSet, to writer: inout KeyWriter
  ) -> KeyWriter.Outcome {
    guard key.vr.usesCharacterSet, !text.utf8.allSatisfy({ $0 < 0x80 }) else {
      writer.write(key.tag, key.vr, text.utf8)
      return .written
    }
    do throws(TextEncodingError) {
      writer.write(key.tag, key.vr, try dataSet.characterSet.encode(text, as: .text))
      writer.needsCharacterSet = true
      return .written
    } catch {
      return .unusable("the character set of the instance does not have it")
    }
  }

  /// Deals with a key that has a value, but none that can go into the record.
  func settle(
    _ key: RecordKey, of file: Part10File, _ record: Record, _ reason: String,
    _ writer: inout KeyWriter
  ) throws(RecordError) {
    if key.demandsValue(for: file.dataSet) {
      let error = RecordError.unusable(
        key.tag, record.type, reason: reason, section: key.section ?? record.section)
      if keepsIncomplete, case .conditional = key.rule {
        return writer.problems.append(
          Problem(.warning, .missingElement, error.reason, section: error.section))
      }
      return try fill(key, of: file, record, error, &writer)
    }
    if key.requirement == .two { writer.writeEmpty(key) }
    writer.problems.append(
      Problem(
        .warning, .droppedKey, offset: file.dataSet[key.tag]?.offset,
        "\(RecordError.name(of: key.tag)) is left out of the \(record.type) record: \(reason)",
        section: key.section ?? record.section))
  }

  /// Makes a value for a key that the record must have, and says so.
  ///
  /// - Throws: `error` if nothing may be made up, or not for this key.
  func fill(
    _ key: RecordKey, of file: Part10File, _ record: Record, _ error: RecordError,
    _ writer: inout KeyWriter
  ) throws(RecordError) {
    guard !isForReading else { return }
    guard missing == .fill else { throw error }
    let origin: String
    if case .icon(let form) = key.rule, let size = form.size {
      writer.write(icon: IconImage.black(size: size), as: key)
      origin = "a black one"
    } else {
      let filler = KeyFiller(
        dataSet: file.dataSet, identity: record.identity, number: record.number)
      guard let filling = filler.value(for: key.tag, key.vr) else { throw error }
      writer.write(key.tag, key.vr, filling.value.utf8)
      origin = filling.origin
    }
    writer.problems.append(
      Self.madeValue(key.tag, record.type, origin, section: key.section ?? record.section))
  }

  /// The warning that a value was made.
  static func madeValue(
    _ tag: Tag, _ type: RecordType, _ origin: String, section: String
  ) -> Problem {
    Problem(
      .warning, .madeValue,
      "\(RecordError.name(of: tag)) has no value in the file; the \(type) record gets \(origin)",
      section: section)
  }

  /// Specific Character Set as an element, for a record that needs it.
  func characterSet(of dataSet: DataSet, _ problems: inout [Problem]) -> [UInt8] {
    let tag = Tag.specificCharacterSet
    var writer = KeyWriter()
    let key = RecordKey(tag: tag, vr: .CS, requirement: .oneIf)
    do throws(ReadError) {
      if case .written = try writer.copy(key, from: dataSet) { return writer.bytes }
    } catch {
      problems.append(Problem(error))
      return []
    }
    let terms = dataSet.characterSet.terms.joined(separator: "\\")
    guard terms.isEmpty else {
      // A data set that was made in memory has text in Unicode without saying so.
      writer.write(tag, .CS, terms.utf8)
      return writer.bytes
    }
    problems.append(
      Problem(
        .warning, .undeclaredText,
        "the record has text beyond ASCII, and the file no Specific Character Set that says what it"
          + " means; the bytes are copied as they are", section: "PS3.3 §F.3.2.2"))
    return []
  }
}

extension Tag {
  /// Image Type (PS3.3 §C.7.6.1.1.2).
  static var imageType: Tag { Tag(0x0008, 0x0008) }
  /// Patient's Name.
  static var patientName: Tag { Tag(0x0010, 0x0010) }
  /// Patient ID.
  static var patientID: Tag { Tag(0x0010, 0x0020) }
  /// Study Instance UID.
  public static var studyInstanceUID: Tag { Tag(0x0020, 0x000D) }
  /// Series Instance UID.
  public static var seriesInstanceUID: Tag { Tag(0x0020, 0x000E) }
}
