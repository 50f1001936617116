import Foundation

/// What a test needs to know of a baseline JPEG file, read the plain way: one bit at a time, and
/// an inverse DCT in `Double` straight from its definition (T.81 §A.3.3).
struct BaselineReader {
  struct Segment: Equatable {
    let marker: UInt8
    let offset: Int
    let parameters: [UInt8]
  }

  struct Component {
    let horizontal: Int
    let vertical: Int
    let table: Int
    var codes = 0
    var columns = 0
    var samples: [Double] = []
  }

  enum Failure: Error {
    case notAMarker(offset: Int)
    case cutOff
    case unknownCode
    case runTooLong
    case notBaseline
  }

  private(set) var segments: [Segment] = []
  private(set) var columns = 0
  private(set) var rows = 0
  private(set) var components: [Component] = []
  /// The quantised coefficients of all blocks in coded order, each 64 in zig-zag order.
  private(set) var blocks: [[Int]] = []
  /// The bytes after the entropy-coded data: the marker that ends the image.
  private(set) var trailer: [UInt8] = []
  private var steps: [Int: [Int]] = [:]
  private var codes: [UInt8: [UInt32: UInt8]] = [:]
  private var bits: [UInt8] = []
  private var bit = 0

  init(_ file: [UInt8]) throws {
    var offset = 0
    while offset + 4 <= file.count {
      guard file[offset] == 0xFF else { throw Failure.notAMarker(offset: offset) }
      let marker = file[offset + 1]
      if marker == 0xD8 {
        segments.append(Segment(marker: marker, offset: offset, parameters: []))
        offset += 2
        continue
      }
      let length = Int(file[offset + 2]) << 8 | Int(file[offset + 3])
      guard offset + 2 + length <= file.count else { throw Failure.cutOff }
      let parameters = Array(file[offset + 4..<offset + 2 + length])
      segments.append(Segment(marker: marker, offset: offset, parameters: parameters))
      try read(marker, parameters)
      offset += 2 + length
      if marker == 0xDA { break }
    }
    while offset < file.count {
      if file[offset] == 0xFF {
        guard offset + 1 < file.count, file[offset + 1] == 0 else { break }
        bits.append(0xFF)
        offset += 2
      } else {
        bits.append(file[offset])
        offset += 1
      }
    }
    trailer = Array(file[offset...])
    try readScan()
  }

  private mutating func read(_ marker: UInt8, _ parameters: [UInt8]) throws {
    switch marker {
    case 0xDB:
      steps[Int(parameters[0])] = parameters[1...].map { Int($0) }
    case 0xC0:
      rows = Int(parameters[1]) << 8 | Int(parameters[2])
      columns = Int(parameters[3]) << 8 | Int(parameters[4])
      components = (0..<Int(parameters[5])).map { index in
        let sampling = Int(parameters[7 + 3 * index])
        return Component(
          horizontal: sampling >> 4, vertical: sampling & 15, table: Int(parameters[8 + 3 * index])
        )
      }
    case 0xC4:
      var code: UInt32 = 1  // a leading one tells codes of different lengths apart
      var symbols = parameters[17...].makeIterator()
      for count in parameters[1...16] {
        code <<= 1
        for _ in 0..<count {
          codes[parameters[0], default: [:]][code] = symbols.next()
          code += 1
        }
      }
    case 0xDA:
      for index in components.indices {
        components[index].codes = Int(parameters[2 + 2 * index] & 15)
      }
    case 0xE0: break
    default: throw Failure.notBaseline
    }
  }

  private mutating func nextBits(_ count: Int) throws -> Int {
    var value = 0
    for _ in 0..<count {
      guard bit >> 3 < bits.count else { throw Failure.cutOff }
      value = value << 1 | Int(bits[bit >> 3] >> (7 - bit & 7) & 1)
      bit += 1
    }
    return value
  }

  private mutating func nextSymbol(_ table: UInt8) throws -> Int {
    var code: UInt32 = 1
    for _ in 0..<16 {
      code = code << 1 | UInt32(try nextBits(1))
      if let symbol = codes[table]?[code] { return Int(symbol) }
    }
    throw Failure.unknownCode
  }

  private mutating func nextValue(size: Int) throws -> Int {
    let value = try nextBits(size)
    return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value
  }

  private mutating func readScan() throws {
    let horizontal = components.count == 1 ? 1 : components[0].horizontal
    let vertical = components.count == 1 ? 1 : components[0].vertical
    let across = (columns + 8 * horizontal - 1) / (8 * horizontal)
    let down = (rows + 8 * vertical - 1) / (8 * vertical)
    for index in components.indices {
      components[index].columns = 8 * across * components[index].horizontal
      components[index].samples = [Double](
        repeating: 0,
        count: components[index].columns * 8 * down * components[index].vertical)
    }
    var predictors = [Int](repeating: 0, count: components.count)
    for mcu in 0..<across * down {
      for (index, component) in components.enumerated() {
        for block in 0..<component.horizontal * component.vertical {
          let zigZag = try nextBlock(component, &predictors[index])
          blocks.append(zigZag)
          let column = mcu % across * component.horizontal + block % component.horizontal
          let row = mcu / across * component.vertical + block / component.horizontal
          place(zigZag, component: index, column: 8 * column, row: 8 * row)
        }
      }
    }
  }

  private mutating func nextBlock(_ component: Component, _ predictor: inout Int) throws -> [Int] {
    var block = [Int](repeating: 0, count: 64)
    predictor += try nextValue(size: try nextSymbol(UInt8(component.codes)))
    block[0] = predictor
    var index = 1
    while index < 64 {
      let symbol = try nextSymbol(0x10 | UInt8(component.codes))
      if symbol == 0 { break }
      index += symbol >> 4
      guard index < 64 else { throw Failure.runTooLong }
      block[index] = try nextValue(size: symbol & 15)
      index += 1
    }
    return block
  }

  private mutating func place(_ zigZag: [Int], component: Int, column: Int, row: Int) {
    guard let steps = steps[components[component].table] else { return }
    var coefficients = [Double](repeating: 0, count: 64)
    var (u, v) = (0, 0)
    for order in 0..<64 {
      coefficients[8 * v + u] = Double(zigZag[order] * steps[order])
      if (u + v) % 2 == 0 {  // up and to the right, along the edge at the ends
        if u == 7 { v += 1 } else if v == 0 { u += 1 } else { (u, v) = (u + 1, v - 1) }
      } else {
        if v == 7 { u += 1 } else if u == 0 { v += 1 } else { (u, v) = (u - 1, v + 1) }
      }
    }
    let samples = CosineTransform.inverse(coefficients)
    for index in 0..<64 {
      let position = (row + index / 8) * components[component].columns + column + index % 8
      components[component].samples[position] = min(max((samples[index] + 128).rounded(), 0), 255)
    }
  }

  /// The sample of a component at a pixel, without interpolation.
  func sample(_ component: Int, column: Int, row: Int) -> Double {
    let plane = components[component]
    let x = column * plane.horizontal / components[0].horizontal
    let y = row * plane.vertical / components[0].vertical
    return plane.samples[y * plane.columns + x]
  }

  /// Red, green and blue of a pixel of a colour image (ITU-T T.871 §7).
  func rgb(column: Int, row: Int) -> [Double] {
    let y = sample(0, column: column, row: row)
    let cb = sample(1, column: column, row: row) - 128
    let cr = sample(2, column: column, row: row) - 128
    return [y + 1.402 * cr, y - 0.344136 * cb - 0.714136 * cr, y + 1.772 * cb]
      .map { min(max($0, 0), 255) }
  }
}

/// The DCT and its inverse from their definitions (T.81 §A.3.3).
enum CosineTransform {
  private static let cosines: [Double] = (0..<64).map { index in
    let (x, u) = (index / 8, index % 8)
    return cos(Double((2 * x + 1) * u) * .pi / 16) * (u == 0 ? 0.5.squareRoot() : 1) / 2
  }

  /// Coefficients in natural order of samples less 128.
  static func forward(_ samples: [Double]) -> [Double] {
    transformed(samples) { cosines[8 * $1 + $0] }
  }

  /// Samples less 128 of coefficients in natural order.
  static func inverse(_ coefficients: [Double]) -> [Double] {
    transformed(coefficients) { cosines[8 * $0 + $1] }
  }

  /// Sums `values × factor(out, in)` over the columns, and then over the rows.
  private static func transformed(
    _ values: [Double], _ factor: (_ output: Int, _ input: Int) -> Double
  ) -> [Double] {
    var (rows, result) = (values, values)
    for index in 0..<64 {
      rows[index] = (0..<8).reduce(0) { $0 + values[index & 56 | $1] * factor(index & 7, $1) }
    }
    for index in 0..<64 {
      result[index] = (0..<8).reduce(0) {
        $0 + rows[8 * $1 + index & 7] * factor(index >> 3, $1)
      }
    }
    return result
  }
}
