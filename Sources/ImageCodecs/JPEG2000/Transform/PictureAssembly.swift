extension JPEG2000 {
  /// Joins the components of an image to planes of one size (T.800 §B.2).
  struct PictureAssembly {
    private let size: Size
    private let reduction: Int
    private let columns: Int
    private let rows: Int

    init(_ size: Size, _ reduction: Int, columns: Int, rows: Int) {
      self.size = size
      self.reduction = reduction
      self.columns = columns
      self.rows = rows
    }

    /// The planes one behind the other; what has fewer samples is repeated.
    func join(_ components: [Picture.Component]) -> Samples.Planes {
      let whole = columns * rows
      if components.count == 1, components[0].area.width * components[0].area.height == whole {
        return components[0].plane
      }
      switch components[0].plane {
      case .bytes:
        return .bytes(
          [UInt8](capacity: whole * components.count) { output in
            for component in components {
              guard case .bytes(let plane) = component.plane else { continue }
              append(plane.span, component, to: &output)
            }
          })
      case .words:
        return .words(
          [UInt16](capacity: whole * components.count) { output in
            for component in components {
              guard case .words(let plane) = component.plane else { continue }
              append(plane.span, component, to: &output)
            }
          })
      case .longs:
        return .longs(
          [UInt32](capacity: whole * components.count) { output in
            for component in components {
              guard case .longs(let plane) = component.plane else { continue }
              append(plane.span, component, to: &output)
            }
          })
      }
    }

    private func append<Cell: FixedWidthInteger & BitwiseCopyable>(
      _ plane: Span<Cell>, _ component: Picture.Component, to output: inout OutputSpan<Cell>
    ) {
      let area = component.area
      if area.width == columns, area.height == rows {
        for index in 0..<plane.count { output.append(plane[index]) }
        return
      }
      guard !area.isEmpty else {
        output.append(repeating: 0, count: columns * rows)
        return
      }
      let horizontal = positions(
        columns, size.area.x0, size.components.map(\.dx).min() ?? 1,
        component.size.dx, area.x0, area.width)
      let vertical = positions(
        rows, size.area.y0, size.components.map(\.dy).min() ?? 1,
        component.size.dy, area.y0, area.height)
      for y in vertical {
        let row = plane.extracting(y * area.width..<(y + 1) * area.width)
        for x in horizontal { output.append(row[x]) }
      }
    }

    /// For each column or row of the result the one of a component that covers it.
    private func positions(
      _ count: Int, _ origin: Int, _ least: Int, _ separation: Int, _ first: Int, _ available: Int
    ) -> [Int] {
      let start = shiftUp(divideUp(origin, least), reduction)
      return (0..<count).map { index in
        let place = ((start + index) << reduction * least / separation) >> reduction - first
        return min(max(place, 0), available - 1)
      }
    }
  }
}
