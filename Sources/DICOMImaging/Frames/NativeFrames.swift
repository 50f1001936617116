import DICOM

/// Frames in one value, one behind the other (PS3.5 §8.1.1, §8.2).
struct NativeFrames: Sendable {
  /// The value in the file.
  let value: Range<Int>
  /// The size of a frame; a multiple of 8 unless cells have 1 bit.
  let bitsPerFrame: Int
  /// How many frames there are; the last is not whole if damaged ones are kept.
  let count: Int
  /// Whether two neighbours share their chrominances.
  let isSubsampled: Bool
  /// Whether cells have their most significant byte first.
  let isBigEndian: Bool
  /// Whether the bytes of small cells stand in big-endian words, in which neighbours change places.
  let isSwapped: Bool

  init(
    _ dataSet: DataSet, _ element: Element, _ description: ImageDescription,
    _ syntax: TransferSyntax, _ damage: DamageRule, problems: inout [Problem]
  ) throws(ImagingError) {
    value = element.value
    isBigEndian = dataSet.encoding.isBigEndian || syntax.hasBigEndianPixelData
    isSwapped = isBigEndian && element.vr == .OW && description.bitsAllocated <= 8
    if syntax.isEncapsulated {
      problems.append(
        Problem(
          .error, .pixelEncapsulation, offset: element.offset,
          "the transfer syntax demands fragments, but there are none; the pixels are taken for "
            + "uncompressed", section: "PS3.5 §A.4"))
    }
    let is422 =
      description.photometricInterpretation == .ybrFull422 && description.samplesPerPixel == 3
    let size = NativeFrames.size(description, isSubsampled: is422)
    let full = NativeFrames.size(description, isSubsampled: false)
    let available = NativeFrames.bits(value.count)
    if is422, available / full >= description.frames {
      problems.append(
        Problem(
          .warning, .notSubsampled, offset: element.offset,
          "the length fits pixels of three samples, so the data are read as YBR_FULL",
          section: "PS3.3 §C.7.6.3.1.2"))
      isSubsampled = false
      bitsPerFrame = full
    } else {
      guard !is422 || description.pixelsPerFrame % 2 == 0 else {
        throw .invalid(.columns, value: description.columns, rule: .evenPixels)
      }
      isSubsampled = is422
      bitsPerFrame = size
    }
    let whole = NativeFrames.count(
      description, element, isSubsampled, bitsPerFrame: bitsPerFrame, &problems)
    let isCutOff = whole < description.frames && available > whole * bitsPerFrame
    count = isCutOff && damage == .keepDecoded ? whole + 1 : whole
  }

  /// The whole frames in a value (PS3.5 §8.1.1): those stated and, like pydicom, whole ones more.
  private static func count(
    _ description: ImageDescription, _ element: Element, _ isSubsampled: Bool, bitsPerFrame: Int,
    _ problems: inout [Problem]
  ) -> Int {
    let stated = description.frames
    let whole = bits(element.value.count) / bitsPerFrame
    if whole < stated {
      problems.append(
        Problem(
          .error, .frameCount, offset: element.offset,
          "the pixel data hold \(whole) whole frames, \(stated) are stated: they are cut off",
          section: "PS3.5 §8.1.1"))
      return whole
    }
    // Cannot overflow: `whole` frames are in the file. What is left is up to a byte of padding.
    let expected = (stated * bitsPerFrame + 7) / 8
    guard whole > stated, element.value.count > expected + expected % 2, !isSubsampled else {
      return stated
    }
    // A few more may be there; thousands of tiny ones are no frames.
    let isUsed = whole <= 2 * stated + excess
    problems.append(
      Problem(
        .warning, .frameCount, offset: element.offset,
        "the pixel data hold \(whole) whole frames, \(stated) are stated; "
          + (isUsed ? "all of them are used" : "only those are used"),
        section: "PS3.3 §C.7.6.6"))
    return isUsed ? whole : stated
  }

  /// How many frames may be there that nobody stated, beside as many as are stated.
  private static var excess: Int { 64 }

  /// The size of a frame in bits: at most 2^38, as rows, columns and bits are checked.
  static func size(_ description: ImageDescription, isSubsampled: Bool) -> Int {
    let samples =
      isSubsampled ? description.pixelsPerFrame * 2 : description.samplesPerFrame
    return samples * description.bitsAllocated
  }

  /// The bits of so many bytes of a file, which has fewer than 2^60.
  private static func bits(_ count: Int) -> Int { count * 8 }

  /// The bytes of a frame in the file, and the bit of the first one with which it begins.
  ///
  /// - Returns: Also how many bytes the frame should have, of which the last may not be there.
  func position(
    of frame: Int
  ) throws(ImagingError) -> (bytes: Range<Int>, bit: Int, needed: Int) {
    guard frame < count else {
      let (start, overflow) = frame.multipliedReportingOverflow(by: bitsPerFrame / 8)
      let available = overflow ? 0 : max(value.count - start, 0)
      throw .truncatedFrame(
        frame + 1, needed: (bitsPerFrame + 7) / 8, available: available, offset: value.upperBound)
    }
    let first = frame * bitsPerFrame
    let start = value.lowerBound + first / 8
    let end = value.lowerBound + (first + bitsPerFrame + 7) / 8
    return (start..<min(end, value.upperBound), first % 8, end - start)
  }
}
