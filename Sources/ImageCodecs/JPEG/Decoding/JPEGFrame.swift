/// A frame header (T.81 §B.2.2).
///
/// | standard | here |
/// |---|---|
/// | P | ``precision`` |
/// | Y, X | ``rows``, ``columns`` |
/// | Nf | the count of ``components`` |
/// | C, H, V, Tq | the members of ``Component`` |
/// | Hmax, Vmax | ``horizontal``, ``vertical`` |
struct JPEGFrame {
  /// A component as the header describes it.
  struct Component {
    let identifier: UInt8
    /// Sampling factors.
    let horizontal: Int
    let vertical: Int
    /// The number of its quantisation table.
    let quantisation: Int
  }

  let process: JPEGProcess
  let precision: Int
  /// 0 until a DNL segment defines it.
  var rows: Int
  let columns: Int
  let components: [Component]
  /// Where the header is.
  let offset: Int

  /// The greatest sampling factors.
  var horizontal: Int { components.reduce(1) { max($0, $1.horizontal) } }
  var vertical: Int { components.reduce(1) { max($0, $1.vertical) } }

  /// Reads a frame header.
  init(
    _ segment: JPEGStream.Segment, _ process: JPEGProcess, in stream: borrowing JPEGStream
  ) throws(JPEGError) {
    guard let precisions = process.precisions else {
      throw .unsupported(process, offset: segment.offset)
    }
    self.process = process
    offset = segment.offset
    let start = segment.parameters.lowerBound
    let length = segment.parameters.count
    guard length >= 6 else {
      throw .segmentLength(length + 2, marker: segment.marker, offset: offset)
    }
    let bytes = stream.bytes
    precision = Int(bytes[start])
    // Transform processes have 8 or 12 bits, and nothing between.
    guard precisions.contains(precision), process.unit == 1 || precision % 4 == 0 else {
      throw .precision(precision, process, offset: offset)
    }
    rows = stream.word(at: start + 1)
    columns = stream.word(at: start + 3)
    let count = Int(bytes[start + 5])
    guard 1...4 ~= count else { throw .componentCount(count, offset: offset) }
    guard length >= 6 + 3 * count else {
      throw .segmentLength(length + 2, marker: segment.marker, offset: offset)
    }
    guard columns > 0 else { throw .emptyImage(columns: 0, rows: rows, offset: offset) }
    var components: [Component] = []
    for index in 0..<count {
      let at = start + 6 + 3 * index
      let component = Component(
        identifier: bytes[at], horizontal: Int(bytes[at + 1] >> 4),
        vertical: Int(bytes[at + 1] & 15), quantisation: Int(bytes[at + 2]))
      for factor in [component.horizontal, component.vertical] where !(1...4 ~= factor) {
        throw .samplingFactor(factor, component: component.identifier, offset: offset)
      }
      components.append(component)
    }
    self.components = components
  }
}
