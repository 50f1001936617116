import DICOM

/// A plane of bits over the image: drawings and regions (PS3.3 §C.9.2, PS3.5 §8.1.2).
struct Overlay: Hashable, Sendable {
  /// Where the bits are.
  enum Source: Hashable, Sendable {
    /// In Overlay Data, in this range of the file.
    case data(Element, isSwapped: Bool)
    /// In this bit of the cells of the pixel data, as old images have it.
    case pixels(bit: Int)
  }

  let rows: Int
  let columns: Int
  /// The row and column of the image where the overlay begins, counted from 0; may be outside.
  let top: Int
  let left: Int
  /// Where the bits are.
  let source: Source
  /// The frames of the image that have one of the overlay's; `nil` if its one frame is for all.
  let frames: Range<Int>?

  /// Whether its bits stand in the cells of the pixel data.
  var isEmbedded: Bool { if case .pixels = source { true } else { false } }

  /// Reads the planes of a data set; those that cannot be drawn are left out and reported.
  static func all(
    of dataSet: DataSet, _ description: ImageDescription, problems: inout [Problem]
  ) -> [Overlay] {
    stride(from: UInt16(0x6000), through: 0x601E, by: 2).compactMap { group in
      guard let rows = dataSet[Tag(group, 0x0010)] else { return nil }
      if let overlay = Overlay(dataSet, group, description) { return overlay }
      problems.append(
        Problem(
          .warning, .badOverlay, offset: rows.offset,
          "the overlay of group \(Tag(group, 0x0010)) is incomplete and is not drawn",
          section: "PS3.3 §C.9.2"))
      return nil
    }
  }

  init?(_ dataSet: DataSet, _ group: UInt16, _ description: ImageDescription) {
    guard let rows = dataSet.int(Tag(group, 0x0010)), rows > 0, rows <= 0xFFFF,
      let columns = dataSet.int(Tag(group, 0x0011)), columns > 0, columns <= 0xFFFF
    else { return nil }
    self.rows = rows
    self.columns = columns
    // Farther out than any image is large; what does not fit 32 bits would break the sums below.
    let origin = dataSet.ints(Tag(group, 0x0050)).map { min(max($0, -0x10000), 0x10000) }
    top = (origin.first ?? 1) - 1
    left = (origin.dropFirst().first ?? 1) - 1

    let count = dataSet.int(Tag(group, 0x0015))
    if let count, count > 0 {
      let first = dataSet.int(Tag(group, 0x0051)) ?? 1
      guard (1...1 << 31).contains(first), count <= 1 << 31 else { return nil }
      frames = first - 1..<first - 1 + count
    } else {
      frames = nil
    }
    if let data = dataSet[Tag(group, 0x3000)] {
      let isSwapped = dataSet.encoding.isBigEndian && data.vr == .OW
      source = .data(data, isSwapped: isSwapped)
      let (bits, overflow) = (rows * columns).multipliedReportingOverflow(by: frames?.count ?? 1)
      guard !overflow, (bits - 1) / 8 < data.value.count else { return nil }
    } else {
      let bit = dataSet.int(Tag(group, 0x0102)) ?? 0
      guard bit > 0, bit < description.bitsAllocated, rows == description.rows,
        columns == description.columns, top == 0, left == 0
      else { return nil }
      source = .pixels(bit: bit)
    }
  }

  /// Calls `draw` with the number of each pixel of the image that a set bit covers.
  func forEachPixel(
    of frame: Int, _ stored: borrowing StoredFrame, rows imageRows: Int, columns imageColumns: Int,
    in dataSet: DataSet, _ draw: (Int) -> Void
  ) throws(ImagingError) {
    if let frames, !frames.contains(frame) { return }
    switch source {
    case .pixels(let bit):
      let size = stored.cell.size / 8
      for index in 0..<min(stored.samples, imageRows * imageColumns)
      where stored.bit(bit, ofCell: index, size: size) { draw(index) }
    case .data(let element, let isSwapped):
      let bytes: RawSpan
      do throws(ReadError) { bytes = try dataSet.bytes(of: element) } catch { throw .read(error) }
      let first = frames.map { (frame - $0.lowerBound) * rows * columns } ?? 0
      let shownRows = max(0, -max(top, -rows))..<min(rows, max(0, imageRows - min(top, imageRows)))
      let shownColumns =
        max(
          0, -max(left, -columns))..<min(
          columns, max(0, imageColumns - min(left, imageColumns)))
      guard shownRows.lowerBound < shownRows.upperBound else { return }
      for row in shownRows {
        for column in shownColumns {
          let bit = first + row * columns + column
          let byte = isSwapped ? (bit >> 3) ^ 1 : bit >> 3
          guard byte < bytes.byteCount, bytes[byte] >> UInt8(bit & 7) & 1 == 1 else { continue }
          draw((row + top) * imageColumns + column + left)
        }
      }
    }
  }
}

extension StoredFrame {
  /// A bit of a cell, which need not be one of the sample.
  func bit(_ number: Int, ofCell index: Int, size: Int) -> Bool {
    let byte = cell.isBigEndian ? size - 1 - number / 8 : number / 8
    guard byte >= 0, byte < size else { return false }
    return bytes[index * size + byte] >> UInt8(number % 8) & 1 == 1
  }
}

extension Raster {
  /// Makes some pixels white, given by their numbers in raster order.
  mutating func whiten(_ pixels: [Int]) {
    switch self.pixels {
    case .grey8(var levels):
      self.pixels = .grey8([])
      for pixel in pixels { levels[pixel] = .max }
      self.pixels = .grey8(levels)
    case .grey16(var levels):
      self.pixels = .grey16([])
      for pixel in pixels { levels[pixel] = .max }
      self.pixels = .grey16(levels)
    case .rgb8(var levels):
      self.pixels = .rgb8([])
      for pixel in pixels {
        for index in 3 * pixel..<3 * pixel + 3 { levels[index] = .max }
      }
      self.pixels = .rgb8(levels)
    }
  }
}

extension Problem.Code {
  /// An overlay plane without size, data or a possible bit.
  public static var badOverlay: Self { "bad-overlay" }
}
