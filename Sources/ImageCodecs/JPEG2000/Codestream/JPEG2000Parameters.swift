extension JPEG2000 {
  /// How the tiles are coded: what the main header says, or a tile's own header instead (T.800 §A.6).
  struct Parameters: Sendable {
    /// The order of packets (T.800 Table A.16).
    enum Progression: Int, Sendable {
      case layerResolution, resolutionLayer, resolutionPosition, positionComponent
      case componentPosition
    }

    /// One progression of several that follow one another (T.800 §A.6.6).
    struct Change: Sendable {
      var firstResolution: Int
      var firstComponent: Int
      var endLayer: Int
      var endResolution: Int
      var endComponent: Int
      var progression: Progression
    }

    var progression: Progression = .layerResolution
    var layers = 1
    var usesComponentTransform = false
    var usesEndOfHeader = false
    var components: [ComponentCoding]
    var changes: [Change] = []
    var hasCodingStyle = false
    var hasQuantization = false

    init(components: Int) {
      self.components = [ComponentCoding](repeating: ComponentCoding(), count: components)
    }

    /// The parameters with which a tile begins: its own segments take precedence over all of these.
    var forTile: Parameters {
      var copy = self
      for index in copy.components.indices
      where copy.components[index].hasOwnStyle || copy.components[index].hasOwnSteps {
        copy.components[index].hasOwnStyle = false
        copy.components[index].hasOwnSteps = false
      }
      return copy
    }
  }

  /// How one component is coded.
  struct ComponentCoding: Sendable {
    var style = BlockCoding()
    var steps = Quantization()
    /// How many bits the region of interest is raised (T.800 §H).
    var regionShift = 0
    /// Whether the style comes from a segment for this component alone.
    var hasOwnStyle = false
    /// Whether the steps come from a segment for this component alone.
    var hasOwnSteps = false
  }

  /// The style of code-block coding passes (T.800 Table A.19, T.814 Table A.4).
  struct BlockStyle: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static var bypass: Self { Self(rawValue: 1) }
    static var reset: Self { Self(rawValue: 2) }
    static var terminatesEachPass: Self { Self(rawValue: 4) }
    static var isCausal: Self { Self(rawValue: 8) }
    static var segmentationSymbols: Self { Self(rawValue: 32) }
    static var highThroughput: Self { Self(rawValue: 64) }
    static var mixed: Self { Self(rawValue: 128) }
  }

  /// Decomposition, precincts and code-blocks of a component (T.800 Table A.15).
  struct BlockCoding: Sendable {
    /// Decomposition levels, at most 32.
    var levels = 0
    /// The binary logarithm of a code-block's width: 2 to 10.
    var widthExponent = 6
    /// The binary logarithm of a code-block's height: 2 to 10, with that of the width at most 12.
    var heightExponent = 6
    var style: BlockStyle = []
    var isReversible = true
    /// The exponents of the precincts' sizes, one a resolution; none for the greatest precincts.
    var precincts: [UInt8] = []

    func precinct(_ resolution: Int) -> (x: Int, y: Int) {
      guard resolution < precincts.count else { return (15, 15) }
      return (Int(precincts[resolution] & 15), Int(precincts[resolution] >> 4))
    }
  }

  /// The steps of the sub-bands (T.800 §A.6.4, §E.1).
  struct Quantization: Sendable {
    var guardBits = 0
    /// Exponent in the high bits, 11 bits of mantissa below.
    var steps: [UInt16] = []
    /// Whether there is one step, from which all others follow.
    var isDerived = false

    /// Exponent and mantissa of a sub-band, counted from 0 for the lowest, then three a resolution.
    func step(_ band: Int) -> (exponent: Int, mantissa: Int)? {
      if isDerived {
        guard let first = steps.first else { return nil }
        let level = band == 0 ? 0 : (band - 1) / 3
        return (max(Int(first >> 11) - level, 0), Int(first & 2047))
      }
      guard band < steps.count else { return nil }
      return (Int(steps[band] >> 11), Int(steps[band] & 2047))
    }
  }
}
