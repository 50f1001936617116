extension JPEG2000.ComponentCoding {
  /// The bit-planes of a sub-band's code-blocks (T.800 §E.1, §H.1).
  func planes(_ band: JPEG2000.Band) -> Int {
    let exponent = steps.step(band.number)?.exponent ?? 0
    return max(exponent + steps.guardBits - 1, 0) + regionShift
  }
}

extension JPEG2000.Tile {
  /// Lays out the code-blocks of a precinct (T.800 §B.7).
  mutating func open(_ number: Int) {
    let precinct = precincts[number]
    let component = components[Int(precinct.component)]
    let resolution = component.resolutions[Int(precinct.resolution)]
    let style = component.coding.style
    precincts[number].firstGrid = Int32(truncatingIfNeeded: grids.count)
    let half = precinct.resolution == 0 ? 0 : 1
    let widthExponent = min(style.widthExponent, resolution.precinctX - half)
    let heightExponent = min(style.heightExponent, resolution.precinctY - half)
    for (index, band) in resolution.bands.enumerated() {
      let area = resolution.area(of: number - resolution.firstPrecinct, in: band)
      let firstX = area.x0 >> widthExponent
      let firstY = area.y0 >> heightExponent
      let isEmpty = area.isEmpty
      let across = isEmpty ? 0 : JPEG2000.shiftUp(area.x1, widthExponent) - firstX
      let down = isEmpty ? 0 : JPEG2000.shiftUp(area.y1, heightExponent) - firstY
      grids.append(
        JPEG2000.BlockGrid(
          across: across, down: down, firstBlock: blocks.count,
          inclusion: JPEG2000.TagTree(width: across, height: down),
          zeroPlanes: JPEG2000.TagTree(width: across, height: down)))
      for y in 0..<down {
        for x in 0..<across {
          let x0 = max((firstX + x) << widthExponent, area.x0)
          let y0 = max((firstY + y) << heightExponent, area.y0)
          let x1 = min((firstX + x + 1) << widthExponent, area.x1)
          let y1 = min((firstY + y + 1) << heightExponent, area.y1)
          blocks.append(
            JPEG2000.Block(
              component: precinct.component, resolution: Int16(precinct.resolution),
              band: Int16(index), x: Int32(x0 - band.area.x0), y: Int32(y0 - band.area.y0),
              width: Int16(x1 - x0), height: Int16(y1 - y0)))
        }
      }
    }
  }

  /// Where the bytes of a code-block begin.
  func offset(of block: JPEG2000.Block) -> Int {
    block.firstPiece < 0 ? 0 : pieces[Int(block.firstPiece)].bytes.lowerBound
  }

  /// How many bytes a code-block has.
  func byteCount(of block: JPEG2000.Block) -> Int {
    var (count, next) = (0, block.firstPiece)
    while next >= 0 {
      count += pieces[Int(next)].bytes.count
      next = pieces[Int(next)].next
    }
    return count
  }

  /// Adds bytes to a code-block.
  mutating func append(_ piece: JPEG2000.Piece, to block: Int) {
    let number = Int32(truncatingIfNeeded: pieces.count)
    pieces.append(piece)
    if blocks[block].lastPiece < 0 {
      blocks[block].firstPiece = number
    } else {
      pieces[Int(blocks[block].lastPiece)].next = number
    }
    blocks[block].lastPiece = number
  }
}
