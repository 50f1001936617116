import Foundation
import Testing

@testable import ImageCodecs

/// A stream of another encoder, and the samples that it stands for.
struct JPEG2000Stream: Sendable, CustomTestStringConvertible {
  let name: String
  let columns: Int
  let rows: Int
  let components: Int
  let isSigned: Bool
  /// How far samples may be from those of the encoder's own decoder.
  let tolerance: Int
  let bytes: [UInt8]
  /// The samples, component after component.
  let samples: [Int]

  var testDescription: String { name }

  var shape: FrameShape {
    FrameShape(
      rows: rows, columns: columns, components: components, bitsAllocated: 16,
      sampleLimit: 1 << 20)
  }

  static let all: [JPEG2000Stream] = table.description.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: ";").map(String.init)
    let numbers = fields[1...6].compactMap { Int($0) }
    guard fields.count == 9, numbers.count == 6, let stream = Data(base64Encoded: fields[7]),
      let cells = Data(base64Encoded: fields[8])
    else { return nil }
    let (size, isSigned) = (numbers[3], numbers[4] == 1)
    let samples = stride(from: 0, to: cells.count, by: size).map { start -> Int in
      let value = (0..<size).reduce(0) { $0 | Int(cells[start + $1]) << (8 * $1) }
      return isSigned && value >= 1 << (8 * size - 1) ? value - 1 << (8 * size) : value
    }
    return JPEG2000Stream(
      name: fields[0], columns: numbers[0], rows: numbers[1], components: numbers[2],
      isSigned: isSigned, tolerance: numbers[5], bytes: [UInt8](stream), samples: samples)
  }

  /// The stream of a name.
  static func named(_ name: String) throws -> JPEG2000Stream {
    try #require(all.first { $0.name == name })
  }
}

extension Samples {
  /// The samples as numbers.
  var numbers: [Int] {
    switch planes {
    case .bytes(let cells): cells.map { isSigned ? Int(Int8(bitPattern: $0)) : Int($0) }
    case .words(let cells): cells.map { isSigned ? Int(Int16(bitPattern: $0)) : Int($0) }
    case .longs(let cells): cells.map { isSigned ? Int(Int32(bitPattern: $0)) : Int($0) }
    }
  }
}

/// Does the parts of the work from the last to the first.
struct BackwardWorkers: Workers {
  var parallelWidth = 3

  func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    (0..<count).reversed().map(body).reversed()
  }
}
