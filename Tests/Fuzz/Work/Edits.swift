import DICOM

/// Edits damaged data sets, writes them and reads them again.
enum Edits {
  /// What was found wrong, with the number that shows it.
  struct Mismatch: Error {
    let what: String
  }

  /// What `set` does with a file: sets, deletes and edits in sequences, and writes it all.
  ///
  /// - Returns: How many edited files were written and read again.
  /// - Throws: ``Mismatch`` if an edit changed something else; what the library throws, it may.
  static func tryAll(_ file: Part10File, _ bytes: [UInt8], _ random: inout Mutator) throws -> Int {
    guard try file.bytes() == bytes else { throw Mismatch(what: "unchanged, but other bytes") }
    var options = WriteOptions()
    options.checking = .lenient
    var edited = file
    let touched = edit(&edited.dataSet, &random)
    var written = 0
    do {
      let again = try Part10File(FileBytes(edited.bytes(options: options), named: "edited"))
      written += 1
      if file.problems.isEmpty, again.problems.isEmpty {
        try compare(file, edited, again, touched)
      }
      options.transferSyntax = [
        .explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian,
        .deflatedExplicitVRLittleEndian,
      ].randomElement(using: &random)
      options.meta = Bool.random(using: &random) ? .complete : .keep
      _ = try Part10File(FileBytes(edited.bytes(options: options), named: "converted"))
      written += 1
    } catch let error as WriteError {
      _ = "\(error)"
    }
    return written
  }

  /// Some edits; those that are refused change nothing.
  ///
  /// - Returns: The elements that may differ now.
  private static func edit(_ dataSet: inout DataSet, _ random: inout Mutator) -> Set<Tag> {
    var touched: Set<Tag> = []
    func attempt(_ tag: Tag, _ body: () throws(ValueError) -> Void) {
      touched.insert(tag)
      do throws(ValueError) { try body() } catch { _ = "\(error)" }
    }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let some = dataSet.elements.randomElement(using: &random)?.tag ?? Tag(0x0010, 0x0020)
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        attempt(Tag(0x0010, 0x0020)) { () throws(ValueError) in
          try dataSet.set(Tag(0x0010, 0x0020), .LO, to: "FUZZ")
        }
      case 1:
        let value: Value =
          [.texts(["1\\2"]), .integers([7]), .reals([0.5]), .bytes([1, 2, 3]), .empty]
          .randomElement(using: &random) ?? .empty
        attempt(some) { () throws(ValueError) in
          try dataSet.set(some, to: value, checking: .lenient)
        }
      case 2: attempt(some) { () throws(ValueError) in try dataSet.delete(some) }
      case 3:
        let sequences = dataSet.elements.filter { $0.vr == .SQ }.map(\.tag)
        let tag = sequences.randomElement(using: &random) ?? Tag(0x0010, 0x1002)
        let item = Int.random(in: 0...2, using: &random)
        let path = ElementPath(
          steps: [.init(sequence: tag, item: item)], tag: Tag(0x0008, 0x0104))
        attempt(tag) { () throws(ValueError) in try dataSet.set(path, to: "in an item") }
      case 4:
        attempt(Tag(0x0029, 0x0010)) { () throws(ValueError) in
          let block = try dataSet.reservePrivateBlock(group: 0x0029, creator: "FUZZ")
          touched.formUnion([block.creatorTag, block.tag(1)])
          try dataSet.set(block.tag(1), .US, to: 1)
        }
      default:
        // Text anywhere may be written anew.
        touched.formUnion(dataSet.elements.filter { $0.vr.usesCharacterSet }.map(\.tag))
        attempt(.specificCharacterSet) { () throws(ValueError) in
          try dataSet.set(.specificCharacterSet, to: "ISO_IR 192")
        }
      }
    }
    return touched
  }

  /// What was written has to be what was edited, and that what was read but for what was touched.
  private static func compare(
    _ file: Part10File, _ edited: Part10File, _ again: Part10File, _ touched: Set<Tag>
  ) throws(Mismatch) {
    let lost: [Difference]
    let changed: [Difference]
    do throws(ReadError) {
      lost = try edited.dataSet.differences(from: again.dataSet)
      changed = try file.dataSet.differences(from: again.dataSet)
    } catch {
      return
    }
    // Implicit VR does not say what a representation is.
    let saysVR = file.dataSet.encoding.isExplicit
    if let first = lost.first(where: {
      $0.path.tag.element != 0 && (saysVR || $0.kind != .representation)
    }) {
      throw Mismatch(what: "\(first.path) differs when it is read again: \(first.kind)")
    }
    for difference in changed where difference.path.tag.element != 0 {
      let outermost = difference.path.steps.first?.sequence ?? difference.path.tag
      guard !touched.contains(outermost) else { continue }
      // Where none is stated, also by UN, another element that was touched may have told it.
      guard difference.kind != .representation || saysVR && !touched.contains(where: tellsVR) else {
        continue
      }
      throw Mismatch(what: "\(difference.path) was not touched: \(difference.kind)")
    }
  }

  /// Whether what other elements are depends on this one: private creators, and Pixel Representation,
  /// Bits Allocated and Waveform Bits Allocated, which tell US from SS and OB from OW.
  private static func tellsVR(_ tag: Tag) -> Bool {
    tag.isPrivateCreator
      || [Tag(0x0028, 0x0103), Tag(0x0028, 0x0100), Tag(0x5400, 0x1004)].contains(tag)
  }
}
