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
  func planes(_ part: CellPart) -> Samples.Planes {
    switch cell.size {
    case 8: .bytes(planes(part, UInt8.self, Int8.self))
    case 16: .words(planes(part, UInt16.self, Int16.self))
    default: .longs(planes(part, UInt32.self, Int32.self))
    }
  }

  private func planes<
    Raw: FixedWidthInteger & UnsignedInteger & BitwiseCopyable,
    Number: FixedWidthInteger & SignedInteger
  >(_ part: CellPart, _ raw: Raw.Type, _ number: Number.Type) -> [Raw] {
    let isWhole = part == .cell
    let shift = Raw(truncatingIfNeeded: isWhole ? 0 : cell.shift)
    let unused = Raw(truncatingIfNeeded: isWhole ? 0 : max(0, Raw.bitWidth - cell.bits))
    if part == .number, cell.kind == .signed {
      return planes(raw) { bits in
        let top = Number(truncatingIfNeeded: (bits &>> shift) &<< unused)
        return Raw(truncatingIfNeeded: top &>> Number(truncatingIfNeeded: unused))
      }
    }
    let mask = Raw.max &>> unused
    return planes(raw) { ($0 &>> shift) & mask }
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
