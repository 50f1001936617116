extension JPEG2000 {
  /// The multiple component transformations, undone (T.800 §G.2, §G.3).
  enum ComponentTransform {
    /// Y, CB and CR become red, green and blue; unless the three planes are of one kind and size, all
    /// stay as they are.
    static func undo(_ planes: inout [TileDecoder.Plane]) {
      guard planes.count >= 3 else { return }
      switch (planes[0], planes[1], planes[2]) {
      case (.reversible(var y), .reversible(var b), .reversible(var r)):
        guard y.count == b.count, y.count == r.count else { return }
        planes.replaceSubrange(0..<3, with: [])
        reversible(&y, &b, &r)
        planes.insert(contentsOf: [.reversible(y), .reversible(b), .reversible(r)], at: 0)
      case (.irreversible(var y), .irreversible(var b), .irreversible(var r)):
        guard y.count == b.count, y.count == r.count else { return }
        planes.replaceSubrange(0..<3, with: [])
        irreversible(&y, &b, &r)
        planes.insert(contentsOf: [.irreversible(y), .irreversible(b), .irreversible(r)], at: 0)
      default: return
      }
    }

    private static func reversible(
      _ first: inout [Int32], _ second: inout [Int32], _ third: inout [Int32]
    ) {
      var first = first.mutableSpan
      var second = second.mutableSpan
      var third = third.mutableSpan
      let count = first.count
      guard second.count == count, third.count == count else { return }
      for index in 0..<count {
        let (y, u, v) = (first[index], second[index], third[index])
        let green = y &- (u &+ v) &>> 2
        first[index] = v &+ green
        second[index] = green
        third[index] = u &+ green
      }
    }

    private static func irreversible(
      _ first: inout [Float], _ second: inout [Float], _ third: inout [Float]
    ) {
      var first = first.mutableSpan
      var second = second.mutableSpan
      var third = third.mutableSpan
      let count = first.count
      guard second.count == count, third.count == count else { return }
      for index in 0..<count {
        let (y, u, v) = (first[index], second[index], third[index])
        first[index] = y + 1.402 * v
        second[index] = y - 0.344_13 * u - 0.714_14 * v
        third[index] = y + 1.772 * u
      }
    }
  }
}
