import DICOM

/// Frames in fragments (PS3.5 §A.4).
struct EncapsulatedFrames: Sendable {
  /// The values of the fragments in the file, without the offset table.
  var fragments: [Range<Int>]
  /// The fragments of each frame.
  var pieces: [Range<Int>]
  /// Where the pixel data end.
  let end: Int

  init(
    _ dataSet: DataSet, _ element: Element, _ description: ImageDescription,
    _ syntax: TransferSyntax, problems: inout [Problem]
  ) throws(ReadError) {
    let items = try dataSet.fragments(of: element, problems: &problems)
    fragments = Array(items.dropFirst())
    pieces = []
    end = element.value.upperBound
    let stated = description.frames
    let source = dataSet.source(of: element)
    if !syntax.isEncapsulated, syntax.pixelCoding != .unknown {
      problems.append(
        Problem(
          .error, .pixelEncapsulation, offset: element.offset,
          "the transfer syntax demands one value, but the pixels stand in fragments",
          section: "PS3.5 §A.4"))
    }
    if let extended = dataSet[.extendedOffsetTable] {
      if useExtended(dataSet, stated: stated) { return }
      problems.append(Self.wrongTable(at: extended.offset, "Extended Offset Table"))
    }
    if let table = items.first, !table.isEmpty {
      do throws(FileError) { try source.load(table) } catch { throw .file(error) }
      let offsets = source.bytes.extracting(table).offsets(as: UInt32.self)
      if use(offsets, stated: stated) {
        report(stated, element, &problems)
        return
      }
      problems.append(Self.wrongTable(at: table.lowerBound - 8, "Basic Offset Table"))
    }
    try group(source, description, syntax)
    report(stated, element, &problems)
  }

  /// One frame whose stream stands in the value without fragments.
  init(stream: Range<Int>) {
    fragments = [stream]
    pieces = [0..<1]
    end = stream.upperBound
  }

  private static func wrongTable(at offset: Int, _ name: String) -> Problem {
    Problem(
      .error, .badOffsetTable, offset: offset,
      "the \(name) does not lead to the fragments; frames are found without it",
      section: "PS3.5 §A.4")
  }

  /// Uses the Extended Offset Table: one fragment a frame, of a stated length (PS3.3
  /// §C.7.6.3.1.8).
  ///
  /// - Returns: Whether it leads to a fragment for each frame.
  private mutating func useExtended(_ dataSet: DataSet, stated: Int) -> Bool {
    let offsets = dataSet.ints(.extendedOffsetTable)
    let lengths = dataSet.ints(.extendedOffsetTableLengths)
    guard offsets.count == stated, lengths.count == stated,
      let found = numbers(of: offsets)
    else { return false }
    for (number, length) in zip(found, lengths)
    where length < 0 || length > fragments[number].count { return false }
    for (number, length) in zip(found, lengths) {
      let start = fragments[number].lowerBound
      fragments[number] = start..<start + length
    }
    pieces = found.map { $0..<$0 + 1 }
    return true
  }

  /// Uses the Basic Offset Table (PS3.5 §A.4).
  ///
  /// - Returns: Whether it leads to the first fragment of each frame.
  private mutating func use(_ offsets: [Int], stated: Int) -> Bool {
    guard offsets.first == 0, let found = numbers(of: offsets) else { return false }
    // A table of one zero for many frames is that of a writer who did not know them.
    if offsets.count != stated, fragments.count == stated { return false }
    pieces = found.indices.map { index in
      found[index]..<(index + 1 < found.count ? found[index + 1] : fragments.count)
    }
    return true
  }

  /// The numbers of the fragments that begin at offsets, if these ascend and all are met.
  private func numbers(of offsets: [Int]) -> [Int]? {
    guard let zero = fragments.first?.lowerBound else { return nil }
    var numbers: [Int] = []
    var number = 0
    for offset in offsets {
      while number < fragments.count, fragments[number].lowerBound - zero < offset { number += 1 }
      guard number < fragments.count, fragments[number].lowerBound - zero == offset,
        numbers.last != number
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// Finds frames without a table: by number, else by the markers that frames begin with.
  private mutating func group(
    _ source: FileBytes, _ description: ImageDescription, _ syntax: TransferSyntax
  ) throws(ReadError) {
    let all = fragments.indices
    if all.isEmpty { return }
    if fragments.count > 1, description.frames == 1 {
      pieces = [all]
      return
    }
    if fragments.count > description.frames {
      var starts: [Int] = []
      for number in all {
        let head = fragments[number].prefix(8)
        do throws(FileError) { try source.load(head) } catch { throw .file(error) }
        let begins = source.bytes.extracting(head).beginsFrame(syntax.pixelCoding, description)
        if begins || number == 0 { starts.append(number) }
      }
      if starts.count >= description.frames {
        pieces = starts.indices.map { index in
          starts[index]..<(index + 1 < starts.count ? starts[index + 1] : fragments.count)
        }
        return
      }
    }
    pieces = all.map { $0..<$0 + 1 }
  }

  private func report(_ stated: Int, _ element: Element, _ problems: inout [Problem]) {
    guard pieces.count != stated else { return }
    problems.append(
      Problem(
        pieces.count < stated ? .error : .warning, .frameCount, offset: element.offset,
        "\(pieces.count) frames were found in \(fragments.count) fragments, \(stated) are stated",
        section: "PS3.5 §A.4"))
  }
}

extension Range<Int> {
  /// The first `count` offsets, or all.
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<(self.count > count ? lowerBound + count : upperBound)
  }
}

extension RawSpan {
  /// The little-endian numbers of an offset table.
  fileprivate func offsets<Offset: FixedWidthInteger & BitwiseCopyable>(
    as type: Offset.Type
  ) -> [Int] {
    let size = MemoryLayout<Offset>.size
    return (0..<byteCount / size).map {
      Int(truncatingIfNeeded: integer(at: $0 * size, as: type, isBigEndian: false))
    }
  }

  /// Whether the first bytes of a fragment are those of a coded frame.
  fileprivate func beginsFrame(
    _ coding: TransferSyntax.PixelCoding, _ description: ImageDescription
  ) -> Bool {
    guard byteCount >= 8 else { return false }
    let head = integer(at: 0, as: UInt32.self, isBigEndian: true)
    switch coding {
    case .rle:  // the number of segments, and where the first one begins (PS3.5 §G.5)
      let segments = description.samplesPerPixel * ((description.bitsAllocated + 7) / 8)
      return Int(head.byteSwapped) == segments
        && integer(at: 4, as: UInt32.self, isBigEndian: false) == 64
    case .jpeg2000, .jpeg2000Multicomponent, .htj2k:  // SOC SIZ, or a JP2 file
      return head == 0xFF4F_FF51 || head == 12
    case .jpegXL: return head >> 16 == 0xFF0A || head == 12
    default: return head >> 8 == 0xFFD8FF  // SOI and the next marker
    }
  }
}
