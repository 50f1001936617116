extension JPEG2000 {
  /// The samples of the whole image while tile after tile is decoded.
  struct Picture {
    /// Samples of one component, in the smallest cells that hold those of all components.
    struct Component {
      let size: Size.Component
      /// What the samples cover of the component, in its own and perhaps reduced coordinates.
      let area: Area
      var plane: Samples.Planes
    }

    let size: Size
    let reduction: Int
    private var components: [Component] = []
    private var isRGB = false
    private var isAllocated = false
    /// Whether all loops check their indices: for tests, which compare.
    var checksIndices = false
    /// When tiles and code-blocks are left out.
    var deadline = Deadline.never

    /// Checks the size of the result.
    ///
    /// - Parameters:
    ///   - reduction: How many resolutions to leave out.
    ///   - limit: The most samples of the result.
    ///   - bytes: The size of the stream.
    init(_ stream: Codestream, _ reduction: Int, limit: Int, bytes: Int) throws(Failure) {
      guard reduction >= 0 else {
        throw .stream(.invalid(.reduction, value: reduction, offset: 0))
      }
      size = stream.size
      self.reduction = reduction
      let (columns, rows) = Self.size(size, reduction)
      let (plane, isTooWide) = columns.multipliedReportingOverflow(by: rows)
      let (all, isTooDeep) = plane.multipliedReportingOverflow(by: size.components.count)
      guard columns > 0, rows > 0, !isTooWide, !isTooDeep, all <= limit else {
        throw .tooLarge(rows: rows, columns: columns, components: size.components.count)
      }
      guard all <= max(JPEG2000.freeSamples, bytes * JPEG2000.samplesPerByte) else {
        throw .stream(.tooFewBytes(bytes, columns: columns, rows: rows, offset: 0))
      }
      components = size.components.map { component in
        Component(
          size: component,
          area: size.area.separated(component.dx, component.dy).reduced(reduction),
          plane: .bytes([]))
      }
    }

    /// Takes memory for all samples, once there is something to write into it.
    private mutating func allocate() {
      guard !isAllocated else { return }
      isAllocated = true
      let precision = size.components.map(\.precision).max() ?? 1
      for index in components.indices {
        let count = components[index].area.width * components[index].area.height
        components[index].plane =
          switch precision {
          case ...8: .bytes([UInt8](repeating: 0, count: count))
          case ...16: .words([UInt16](repeating: 0, count: count))
          default: .longs([UInt32](repeating: 0, count: count))
          }
      }
    }

    /// The size of the result: that of the component with the closest samples.
    private static func size(_ size: Size, _ reduction: Int) -> (columns: Int, rows: Int) {
      let dx = size.components.map(\.dx).min() ?? 1
      let dy = size.components.map(\.dy).min() ?? 1
      let area = size.area.separated(dx, dy).reduced(reduction)
      return (area.width, area.height)
    }

    /// Decodes all tiles.
    ///
    /// - Returns: The first damage, if the rule is to keep what was decoded.
    mutating func decode(
      _ bytes: Span<UInt8>, _ stream: Codestream, _ rule: FrameShape.DamageRule,
      _ workers: any Workers
    ) throws(Failure) -> JPEG2000Error? {
      var damage = stream.damage
      let keeps = rule == .keepDecoded
      var budget = Budget(bytes: bytes.count, perByte: 16, offset: stream.end)
      if stream.tiles.count < size.tileCount, damage == nil {
        damage = .missing(.tilePart, offset: stream.end)
      }
      if let damage, !keeps { throw .stream(damage) }
      for (index, parts) in stream.tiles.sorted(by: { $0.key < $1.key }) where !deadline.isOver {
        do throws(JPEG2000Error) {
          let tileDamage = try decode(bytes, stream, index, parts, rule, &budget, workers)
          damage = damage ?? tileDamage
          if let tileDamage, !keeps { throw tileDamage }
        } catch {
          guard keeps else { throw .stream(error) }
          damage = damage ?? error
        }
      }
      return damage
    }

    /// Decodes one tile.
    ///
    /// - Returns: Where its packets are damaged; those in front of that are decoded.
    private mutating func decode(
      _ bytes: Span<UInt8>, _ stream: Codestream, _ index: Int, _ parts: Codestream.TileStream,
      _ rule: FrameShape.DamageRule, _ budget: inout Budget, _ workers: any Workers
    ) throws(JPEG2000Error) -> JPEG2000Error? {
      let parameters = parts.parameters
      let levels = parameters.components.map(\.style.levels).min() ?? 0
      guard reduction >= 0, reduction <= levels else {
        throw .invalid(.reduction, value: reduction, offset: stream.end)
      }
      let area = size.tile(index)
      var tile = try Tile(area, size, parameters, &budget)
      var damage: JPEG2000Error?
      var reader = PacketReader(bytes, packed: stream.packedHeaders.span, parts, deadline)
      do throws(JPEG2000Error) {
        try reader.read(&tile, area, size, &budget)
      } catch {
        damage = error
      }
      if let damage, rule == .refuse { throw damage }
      allocate()
      let decoder = TileDecoder(
        tile: tile, size: size, reduction: reduction, checksIndices: checksIndices,
        deadline: deadline)
      var next = 0
      var blockDamage: Int?
      if parameters.usesComponentTransform, size.components.count >= 3 {
        var planes = (0..<3).map { decoder.plane($0, bytes, workers, &blockDamage) }
        ComponentTransform.undo(&planes)
        for (component, plane) in planes.enumerated() {
          store(plane, decoder.area(component), component)
        }
        isRGB = true
        next = 3
      }
      while next < size.components.count {
        decode(next, decoder, bytes, workers, &blockDamage)
        next += 1
      }
      return damage ?? blockDamage.map { .packet(.block, offset: $0) }
    }

    private mutating func store(_ plane: TileDecoder.Plane, _ area: Area, _ component: Int) {
      let writer = SampleWriter(area, in: components[component].area, components[component].size)
      var taken = Samples.Planes.bytes([])
      swap(&taken, &components[component].plane)
      switch taken {
      case .bytes(var cells):
        taken = .bytes([])
        writer.write(plane, to: &cells)
        components[component].plane = .bytes(cells)
      case .words(var cells):
        taken = .bytes([])
        writer.write(plane, to: &cells)
        components[component].plane = .words(cells)
      case .longs(var cells):
        taken = .bytes([])
        writer.write(plane, to: &cells)
        components[component].plane = .longs(cells)
      }
    }

    /// Decodes a component that no other one is needed for.
    private mutating func decode(
      _ component: Int, _ decoder: TileDecoder, _ bytes: Span<UInt8>, _ workers: any Workers,
      _ damage: inout Int?
    ) {
      let writer = SampleWriter(
        decoder.area(component), in: components[component].area, components[component].size)
      var taken = Samples.Planes.bytes([])
      swap(&taken, &components[component].plane)
      switch taken {
      case .bytes(var cells):
        taken = .bytes([])
        writer.write(component, of: decoder, bytes, workers, &damage, to: &cells)
        components[component].plane = .bytes(cells)
      case .words(var cells):
        taken = .bytes([])
        writer.write(component, of: decoder, bytes, workers, &damage, to: &cells)
        components[component].plane = .words(cells)
      case .longs(var cells):
        taken = .bytes([])
        writer.write(component, of: decoder, bytes, workers, &damage, to: &cells)
        components[component].plane = .longs(cells)
      }
    }

    /// The result: palettes applied, channels in the order of their colours, all of one size.
    consuming func samples(
      _ boxes: FileBoxes, _ damage: JPEG2000Error?
    ) throws(Failure) -> Samples {
      allocate()
      let (columns, rows) = Self.size(size, reduction)
      let assembly = PictureAssembly(size, reduction, columns: columns, rows: rows)
      var result = Samples(
        columns: columns, rows: rows, components: components.count,
        planes: assembly.join(components),
        precision: size.components.map(\.precision).max() ?? 1,
        isSigned: size.components[0].isSigned,
        colour: isRGB ? .rgb : boxes.colour,
        damage: damage.map { .jpeg2000($0) })
      do throws(JPEG2000Error) {
        try boxes.apply(to: &result)
      } catch {
        throw .stream(error)
      }
      return result
    }
  }
}
