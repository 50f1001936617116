import Foundation
import Testing

@testable import ImageCodecs

/// A stream of another encoder, and what it stands for.
struct JPEGLSStream: Sendable, CustomTestStringConvertible {
  let name: String
  let columns: Int
  let rows: Int
  let components: Int
  let bits: Int
  let near: Int
  /// The interleave mode, if our encoder makes such streams.
  let interleave: JPEGLSEncoder.Interleave?
  /// The SHA-256 of the planes, little endian in the smallest cell.
  let checksum: String
  let bytes: [UInt8]

  var testDescription: String { name }

  var shape: FrameShape {
    FrameShape(
      rows: rows, columns: columns, components: components, bitsAllocated: bits > 8 ? 16 : 8)
  }

  static let all: [JPEGLSStream] = table.description.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let numbers = fields[1...5].compactMap { Int($0) }
    guard let data = Data(base64Encoded: fields[8]), numbers.count == 5 else { return nil }
    let modes: [String: JPEGLSEncoder.Interleave] = [
      "none": .none, "line": .line, "sample": .sample,
    ]
    return JPEGLSStream(
      name: fields[0], columns: numbers[0], rows: numbers[1], components: numbers[2],
      bits: numbers[3], near: numbers[4], interleave: modes[fields[6]], checksum: fields[7],
      bytes: [UInt8](data))
  }

  /// The stream of a name.
  static func named(_ name: String) -> JPEGLSStream? { all.first { $0.name == name } }

  /// The example of T.87 §H.3, and its samples.
  static let example: (bytes: [UInt8], samples: [UInt8]) = (
    [
      0xFF, 0xD8, 0xFF, 0xF7, 0x00, 0x0B, 0x08, 0x00, 0x04, 0x00, 0x04, 0x01, 0x01, 0x11, 0x00,
      0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x6C, 0x80,
      0x20, 0x8E, 0x01, 0xC0, 0x00, 0x00, 0x57, 0x40, 0x00, 0x00, 0x6E, 0xE6, 0x00, 0x00, 0x01,
      0xBC, 0x18, 0x00, 0x00, 0x05, 0xD8, 0x00, 0x00, 0x91, 0x60, 0xFF, 0xD9,
    ],
    [0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145]
  )
}

extension Samples.Planes {
  /// The samples, little endian in the smallest cell.
  var littleEndian: [UInt8] {
    switch self {
    case .bytes(let cells): cells
    case .words(let cells): cells.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .longs(let cells):
      cells.flatMap { cell in (0..<4).map { UInt8(cell >> (8 * $0) & 0xFF) } }
    }
  }

  /// The samples as numbers.
  var numbers: [Int] {
    switch self {
    case .bytes(let cells): cells.map(Int.init)
    case .words(let cells): cells.map(Int.init)
    case .longs(let cells): cells.map(Int.init)
    }
  }
}
