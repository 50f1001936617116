import DICOM

/// The character sets of records whose text nobody can read.
extension RepairPass {
  /// What is wrong with text, and can be put right only by whoever knows its character set.
  static var ofText: Set<Problem.Code> {
    [
      .undeclaredText, .undecodableText, .unknownCharacterSet, .misspeltCharacterSet,
      .combinedCharacterSet,
    ]
  }

  /// The character set that the text of a record is in after all; `nil` where nobody says.
  ///
  /// Whoever asks for the repair may know it. Else the file tells, if what it has are the same bytes.
  func characterSet(of number: Int) -> [String]? {
    guard has(number, Self.ofText) else { return nil }
    if let declared = options.declaredCharacterSet { return declared }
    guard has(number, [.undeclaredText]), let candidate = candidate(for: number),
      case .file(let file) = candidate.keys
    else { return nil }
    let terms = file.dataSet.strings(.specificCharacterSet)
    guard terms.contains(where: { !$0.isEmpty }), CharacterSet(terms: terms).problems.isEmpty else {
      return nil
    }
    let record = directory.dataSet(of: number)
    let isSame = record.elements.allSatisfy { element in
      guard element.vr.usesCharacterSet, !record.isASCII(element) else { return true }
      guard let other = file.dataSet[element.tag] else { return false }
      return record.trimmedBytes(of: element) == file.dataSet.trimmedBytes(of: other)
    }
    return isSame ? terms : nil
  }
}

extension DataSet {
  /// The bytes of a value without its padding; none where they cannot be read.
  fileprivate func trimmedBytes(of element: Element) -> [UInt8] {
    do throws(ReadError) {
      let value = try bytes(of: element)
      return value.extracting(0..<Self.trimmedCount(value)).array
    } catch {
      return []
    }
  }

  /// Whether a value means the same in all character sets.
  fileprivate func isASCII(_ element: Element) -> Bool {
    trimmedBytes(of: element).allSatisfy { $0 < 0x80 && $0 != 0x1B }
  }
}
