extension JPEG2000 {
  /// One tile: its components down to code-blocks (T.800 §B.5 to §B.7).
  struct Tile: Sendable {
    var components: [TileComponent] = []
    /// The precincts of all components and resolutions, in this order.
    var precincts: [Precinct] = []
    /// The code-blocks of precincts that have packets, band after band.
    var grids: [BlockGrid] = []
    var blocks: [Block] = []
    /// What packets hold of code-blocks: links from each to the next of the same block.
    var pieces: [Piece] = []

    /// Lays out a tile.
    ///
    /// - Parameter budget: Loses one for each resolution and precinct.
    init(
      _ area: Area, _ size: Size, _ parameters: Parameters, _ budget: inout Budget
    ) throws(JPEG2000Error) {
      components.reserveCapacity(size.components.count)
      for (index, component) in size.components.enumerated() {
        let coding = parameters.components[index]
        try budget.spend(coding.style.levels + 1)
        var part = TileComponent(area.separated(component.dx, component.dy), coding)
        for number in part.resolutions.indices {
          part.resolutions[number].firstPrecinct = precincts.count
          let count = part.resolutions[number].precinctCount
          try budget.spend(count)
          precincts.append(
            contentsOf: repeatElement(
              Precinct(component: Int32(index), resolution: Int32(number)), count: count))
        }
        components.append(part)
      }
    }
  }

  /// How much a stream may still ask for. Sound streams pay with a byte a packet.
  struct Budget: Sendable {
    private var left: Int
    /// The byte that an error names.
    let offset: Int

    /// - Parameter perByte: What a byte of the stream pays for, beside a million for all of them.
    init(bytes: Int, perByte: Int, offset: Int) {
      left = (1 << 20) + perByte * bytes
      self.offset = offset
    }

    mutating func spend(_ count: Int) throws(JPEG2000Error) {
      guard count <= left else { throw .tooComplex(offset: offset) }
      left -= count
    }
  }

  /// One component of a tile.
  struct TileComponent: Sendable {
    let area: Area
    let coding: ComponentCoding
    /// The lowest first.
    var resolutions: [Resolution] = []

    init(_ area: Area, _ coding: ComponentCoding) {
      self.area = area
      self.coding = coding
      let levels = coding.style.levels
      resolutions.reserveCapacity(levels + 1)
      for number in 0...levels {
        resolutions.append(
          Resolution(area.reduced(levels - number), number: number, area, coding.style))
      }
    }
  }

  /// One resolution level of a tile-component.
  struct Resolution: Sendable {
    let area: Area
    let bands: [Band]
    /// The binary logarithms of the precincts' width and height.
    let precinctX: Int
    let precinctY: Int
    let precinctsAcross: Int
    let precinctsDown: Int
    var firstPrecinct = 0

    var precinctCount: Int { precinctsAcross.multipliedReportingOverflow(by: precinctsDown).0 }

    init(_ area: Area, number: Int, _ component: Area, _ style: BlockCoding) {
      self.area = area
      (precinctX, precinctY) = style.precinct(number)
      let isEmpty = area.isEmpty
      precinctsAcross =
        isEmpty ? 0 : shiftUp(area.x1, precinctX) - area.x0 >> precinctX
      precinctsDown = isEmpty ? 0 : shiftUp(area.y1, precinctY) - area.y0 >> precinctY
      let level = number == 0 ? style.levels : style.levels - number + 1
      let orientations = number == 0 ? 0...0 : 1...3
      bands = orientations.map { Band($0, component, level, number) }
    }

    /// The part of a band that a precinct covers.
    func area(of precinct: Int, in band: Band) -> Area {
      let column = precinct % precinctsAcross
      let row = precinct / precinctsAcross
      let half = band.orientation == 0 ? 0 : 1
      let (sizeX, sizeY) = (precinctX - half, precinctY - half)
      let x0 = (area.x0 >> precinctX + column) << sizeX
      let y0 = (area.y0 >> precinctY + row) << sizeY
      return Area(
        x0: max(x0, band.area.x0), y0: max(y0, band.area.y0),
        x1: min(x0 + 1 << sizeX, band.area.x1), y1: min(y0 + 1 << sizeY, band.area.y1))
    }
  }

  /// One sub-band (T.800 §B.5).
  struct Band: Sendable {
    /// 0 for LL, 1 for HL (horizontal high pass), 2 for LH, 3 for HH.
    let orientation: Int
    let area: Area
    /// Its number in the list of quantization steps.
    let number: Int

    init(_ orientation: Int, _ component: Area, _ level: Int, _ resolution: Int) {
      self.orientation = orientation
      number = resolution == 0 ? 0 : 3 * (resolution - 1) + orientation
      guard orientation > 0 else {
        area = component.reduced(level)
        return
      }
      func edge(_ value: Int, _ isHigh: Bool) -> Int {
        guard isHigh else { return level > 40 ? min(value, 1) : shiftUp(value, level) }
        let offset = 1 << (level - 1)
        return value <= offset ? 0 : shiftUp(value - offset, level)
      }
      let (isHighX, isHighY) = (orientation & 1 != 0, orientation & 2 != 0)
      area = Area(
        x0: edge(component.x0, isHighX), y0: edge(component.y0, isHighY),
        x1: edge(component.x1, isHighX), y1: edge(component.y1, isHighY))
    }
  }

  /// One precinct: what a packet holds one layer of (T.800 §B.6).
  struct Precinct: Sendable {
    let component: Int32
    let resolution: Int32
    /// How many layers have been read.
    var layers: Int32 = 0
    /// The first of its grids, one a band, or -1 before its first packet that is not empty.
    var firstGrid: Int32 = -1
  }

  /// The code-blocks of a precinct in one band (T.800 §B.7).
  struct BlockGrid: Sendable {
    let across: Int
    let down: Int
    let firstBlock: Int
    var inclusion: TagTree
    var zeroPlanes: TagTree
  }

  /// One code-block.
  struct Block: Sendable {
    let component: Int32
    let resolution: Int16
    let band: Int16
    /// Its place in the band, from the corner of that.
    let x: Int32
    let y: Int32
    let width: Int16
    let height: Int16
    /// The coding passes so far.
    var passes: Int16 = 0
    /// Bit-planes that are zero throughout.
    var zeroPlanes: Int16 = 0
    /// The state of the length's code (T.800 §B.10.7).
    var lengthBits: Int16 = 0
    /// Sets of three passes in front of the first that has bytes (T.814 §B.2).
    var emptySets: Int16 = 0
    /// The passes that the current codeword segment can still take.
    var room: Int16 = 0
    var firstPiece: Int32 = -1
    var lastPiece: Int32 = -1
  }

  /// The bytes of some passes of a code-block.
  struct Piece: Sendable {
    var bytes: Range<Int>
    let passes: Int16
    /// Whether a codeword segment begins here.
    let beginsSegment: Bool
    var next: Int32 = -1
  }
}
