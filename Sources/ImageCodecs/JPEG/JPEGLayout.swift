/// How the blocks of the components follow each other in an MCU (T.81 §A.2.3).
struct JPEGLayout: Sendable {
  /// How many samples of luminance stand for one of chrominance, each way; 1 for grey.
  let horizontal: Int
  let vertical: Int
  /// 1 for grey, 3 for colour.
  let components: Int

  /// The layout of one component.
  static var grey: JPEGLayout { JPEGLayout(horizontal: 1, vertical: 1, components: 1) }

  /// The layout of Y, Cb and Cr.
  static func colour(_ subsampling: JPEGEncoder.Subsampling) -> JPEGLayout {
    switch subsampling {
    case .s444: JPEGLayout(horizontal: 1, vertical: 1, components: 3)
    case .s422: JPEGLayout(horizontal: 2, vertical: 1, components: 3)
    case .s420: JPEGLayout(horizontal: 2, vertical: 2, components: 3)
    }
  }

  /// Blocks of an MCU.
  var luminanceBlocks: Int { horizontal * vertical }
  var chrominanceBlocks: Int { components - 1 }
  var blocks: Int { luminanceBlocks + chrominanceBlocks }

  /// The size of an MCU in pixels.
  var columns: Int { 8 * horizontal }
  var rows: Int { 8 * vertical }
}
