import DICOM
import ImageCodecs

/// What of a cell is taken where it is coded anew.
enum CellPart: Hashable, Sendable {
  /// All its bits, whatever they are.
  case cell
  /// The sample as a number of the cell's size: bits above it are 0, or repeat its sign.
  case number
  /// The bits of the sample alone, as the lowest; those above are 0.
  case sample
}

extension StoredFrame {
  /// Whether all bits of a cell are significant.
  var isWhole: Bool { cell.bits == cell.size }

  /// The components one behind the other, in full size.
  ///
  /// - Parameter precision: How many bits of a sample are wanted: with ``CellPart/sample``, those above
  ///   are 0, also of negative ones.
  func planes(_ part: CellPart, precision: Int = 64) -> Samples.Planes {
    switch cell.size {
    case 8: .bytes(planes(part, precision, UInt8.self, Int8.self))
    case 16: .words(planes(part, precision, UInt16.self, Int16.self))
    default: .longs(planes(part, precision, UInt32.self, Int32.self))
    }
  }

  private func planes<
    Raw: FixedWidthInteger & UnsignedInteger & BitwiseCopyable,
    Number: FixedWidthInteger & SignedInteger
  >(_ part: CellPart, _ precision: Int, _ raw: Raw.Type, _ number: Number.Type) -> [Raw] {
    if part == .cell { return planes(raw) { $0 } }
    let shift = Raw(truncatingIfNeeded: cell.shift)
    let unused = Raw(truncatingIfNeeded: max(0, Raw.bitWidth - cell.bits))
    guard cell.kind == .signed else {
      let mask = Raw.max &>> unused
      return planes(raw) { ($0 &>> shift) & mask }
    }
    let kept = part == .sample ? min(precision, Raw.bitWidth) : Raw.bitWidth
    let mask = Raw.max &>> Raw(truncatingIfNeeded: Raw.bitWidth - kept)
    return planes(raw) { bits in
      let top = Number(truncatingIfNeeded: (bits &>> shift) &<< unused)
      return Raw(truncatingIfNeeded: top &>> Number(truncatingIfNeeded: unused)) & mask
    }
  }

  @inline(__always)
  private func planes<Raw: FixedWidthInteger & BitwiseCopyable>(
    _ raw: Raw.Type, _ value: (Raw) -> Raw
  ) -> [Raw] {
    let size = MemoryLayout<Raw>.size
    let (isBigEndian, bytes, pixels) = (cell.isBigEndian, bytes, pixels)
    let (layout, components) = (layout, components)
    return [Raw](capacity: pixels * components) { output in
      for component in 0..<components {
        switch layout {
        case .interleaved, .planar:
          var place = (layout == .planar ? component * pixels : component) * size
          let step = (layout == .planar ? 1 : components) * size
          for _ in 0..<pixels {
            output.append(value(bytes.integer(at: place, as: raw, isBigEndian: isBigEndian)))
            place += step
          }
        case .shared422:  // Y Y CB CR of two neighbours
          for pixel in 0..<pixels {
            let place = pixel / 2 * 4 + (component == 0 ? pixel % 2 : component + 1)
            output.append(
              value(bytes.integer(at: place * size, as: raw, isBigEndian: isBigEndian)))
          }
        }
      }
    }
  }
}

extension Samples.Planes {
  /// The samples as little-endian bytes.
  var littleEndian: [UInt8] {
    switch self {
    case .bytes(let plane): plane
    case .words(let plane): Self.bytes(plane)
    case .longs(let plane): Self.bytes(plane)
    }
  }

  private static func bytes(_ plane: [some FixedWidthInteger & BitwiseCopyable]) -> [UInt8] {
    let cells = plane.map(\.littleEndian)
    return cells.span.cells.copy
  }
}

extension [UInt8] {
  /// One bit for each byte, the first in the lowest bit (PS3.5 §8.1.1).
  var packedBits: [UInt8] {
    let source = span
    return [UInt8](capacity: (source.count + 7) / 8) { output in
      for start in stride(from: 0, to: source.count, by: 8) {
        var byte: UInt8 = 0
        for bit in 0..<Swift.min(8, source.count - start) {
          byte |= (source[start + bit] & 1) &<< UInt8(bit)
        }
        output.append(byte)
      }
    }
  }
}
