import ImageCodecs

/// Small coded frames, made by our own encoders in all their modes.
struct CodedStream {
  let name: String
  let bytes: [UInt8]
  let shape: FrameShape
  let decode: ([UInt8], FrameShape) throws(CodecError) -> Samples

  /// The frames to damage. Further codings are plugged in here.
  static func all() throws(CodecError) -> [CodedStream] {
    var streams: [CodedStream] = []
    for (bits, components) in [(8, 1), (12, 1), (16, 1), (8, 3)] {
      let samples = picture(bits: bits, components: components)
      let shape = FrameShape(
        rows: samples.rows, columns: samples.columns, components: components,
        bitsAllocated: bits > 8 ? 16 : 8, sampleLimit: 1 << 20)
      streams.append(
        CodedStream(
          name: "RLE", bytes: try RLE.encode(samples, bitsAllocated: shape.bitsAllocated),
          shape: shape
        ) { bytes, shape throws(CodecError) in try RLE.decode(bytes.span, as: shape) })
      for near in [0, 3] {
        for interleave in JPEGLSEncoder.Interleave.allCases {
          let encoder = JPEGLSEncoder(near: near, interleave: interleave)
          streams.append(
            CodedStream(name: "JPEG-LS", bytes: try encoder.encode(samples), shape: shape) {
              bytes, shape throws(CodecError) in try JPEGLS.decode(bytes.span, as: shape)
            })
        }
      }
    }
    return streams
  }

  /// A picture of slopes, flat places and noise.
  private static func picture(bits: Int, components: Int) -> Samples {
    let (columns, rows) = (37, 29)
    var random = Mutator(seed: UInt64(bits))
    let most = 1 << bits - 1
    let cells = (0..<columns * rows * components).map { index -> Int in
      let (x, y) = (index % columns, index / columns)
      if x > 20, y % rows > 14 { return most / 2 }
      return (x * most / 60 + y * most / 200 + Int.random(in: 0...most / 50, using: &random)) & most
    }
    return Samples(
      columns: columns, rows: rows, components: components,
      planes: bits > 8
        ? .words(cells.map { UInt16($0) }) : .bytes(cells.map { UInt8($0) }), precision: bits)
  }

  /// Decodes the damaged frame, strictly or as far as it goes.
  ///
  /// - Returns: 1 if there were samples, else 0.
  func tryDamaged(_ random: inout Mutator) -> Int {
    var shape = shape
    if Bool.random(using: &random) { shape.damage = .keepDecoded }
    do throws(CodecError) {
      let samples = try decode(random.damaged(bytes, from: 0), shape)
      return samples.rows * samples.columns > 0 ? 1 : 0
    } catch {
      _ = error.description
      return 0
    }
  }
}
