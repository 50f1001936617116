extension JPEG2000 {
  /// The order in which the packets of a tile follow one another (T.800 §B.12).
  ///
  /// Precincts stand in groups; of each group, layer after layer is read, and in each layer precinct
  /// after precinct. So LRCP is one group, RLCP one a resolution, and the orders by position have one
  /// a precinct, sorted by what the standard's nested loops count.
  struct PacketOrder {
    /// Numbers of precincts.
    private(set) var precincts: [Int32] = []
    /// Where the groups end in `precincts`.
    private(set) var groupEnds: [Int] = []
    let endLayer: Int

    /// What decides the place of a precinct, and its number.
    private struct Place {
      var key: (Int, Int, Int, Int)
      var precinct: Int32
    }

    /// Orders the precincts of one progression.
    ///
    /// - Parameters:
    ///   - change: The bounds of the progression.
    ///   - area: The tile on the reference grid.
    init(_ change: Parameters.Change, _ tile: Tile, _ area: Area, _ size: Size) {
      endLayer = change.endLayer
      let endComponent = min(change.endComponent, tile.components.count)
      let components = min(change.firstComponent, endComponent)..<endComponent
      switch change.progression {
      case .layerResolution, .resolutionLayer:
        let end = components.map { tile.components[$0].resolutions.count }.max() ?? 0
        let endResolution = min(change.endResolution, end)
        for number in min(change.firstResolution, endResolution)..<endResolution {
          for component in components
          where number < tile.components[component].resolutions.count {
            let resolution = tile.components[component].resolutions[number]
            for index in 0..<resolution.precinctCount {
              precincts.append(Int32(truncatingIfNeeded: resolution.firstPrecinct + index))
            }
          }
          if change.progression == .resolutionLayer { groupEnds.append(precincts.count) }
        }
        if change.progression == .layerResolution { groupEnds = [precincts.count] }
      case .resolutionPosition, .positionComponent, .componentPosition:
        var places: [Place] = []
        for component in components {
          Self.place(component, change, tile, area, size, &places)
        }
        places.sort { $0.key == $1.key ? $0.precinct < $1.precinct : $0.key < $1.key }
        precincts = places.map(\.precinct)
        groupEnds = Array(1..<(precincts.count + 1))
      }
    }

    /// Adds the precincts of a component with their places on the reference grid.
    private static func place(
      _ component: Int, _ change: Parameters.Change, _ tile: Tile, _ area: Area, _ size: Size,
      _ places: inout [Place]
    ) {
      let part = tile.components[component]
      let (dx, dy) = (size.components[component].dx, size.components[component].dy)
      let end = min(change.endResolution, part.resolutions.count)
      for number in min(change.firstResolution, end)..<end {
        let resolution = part.resolutions[number]
        let level = part.resolutions.count - 1 - number
        for index in 0..<resolution.precinctCount {
          let column = index % resolution.precinctsAcross
          let row = index / resolution.precinctsAcross
          // At most 2^31 × 2^32: an empty resolution has no precincts, so the levels are few.
          let x =
            (resolution.area.x0 >> resolution.precinctX + column)
            &<< (resolution.precinctX + level) &* dx
          let y =
            (resolution.area.y0 >> resolution.precinctY + row)
            &<< (resolution.precinctY + level) &* dy
          let (atX, atY) = (max(x, area.x0), max(y, area.y0))
          let key =
            switch change.progression {
            case .resolutionPosition: (number, atY, atX, component)
            case .positionComponent: (atY, atX, component, number)
            default: (component, atY, atX, number)
            }
          places.append(
            Place(key: key, precinct: Int32(truncatingIfNeeded: resolution.firstPrecinct + index)))
        }
      }
    }
  }
}
