import DICOM

/// Measures a stack of sorted slices: the step from one to the next, and what is wrong with it.
struct SliceMeasure {
  /// Where the samples are.
  let affine: Affine

  /// Measures slices of which no two are at the same place.
  ///
  /// - Parameter problems: What is missing, uneven or tilted is added here.
  init(_ sorter: SliceSorter, _ problems: inout [Problem]) {
    let slices = sorter.slices
    let first = slices[0].plane
    let isMeasured = slices.count > 1 && sorter.order != .instanceNumber
    let isNowhere = sorter.order != .position && first.orientation == nil
    if isNowhere {
      problems.append(Self.nowhere(sorter, isMeasured: isMeasured))
    } else {
      Self.reportMadeUp(sorter, isMeasured: isMeasured, &problems)
    }
    let pixels = first.pixelSpacing ?? PixelSpacing(rows: 1, columns: 1)
    let spacing =
      isMeasured ? Self.spacing(sorter, &problems) : first.statedSliceSpacing ?? 1

    let normal = sorter.orientation.normal
    var step = normal * spacing
    var origin = first.position ?? normal * sorter.distances[0]
    if sorter.order == .position, slices.count > 1 {
      let positions = slices.map { $0.plane.position ?? SIMD3() }
      step = Self.step(positions, sorter, spacing, &problems)
      origin = positions[0]
    } else if let known = slices.firstIndex(where: { $0.plane.position != nil }) {
      origin = (slices[known].plane.position ?? origin) - step * Double(known)
    }
    affine = Affine(
      column: sorter.orientation.row * pixels.columns, row: sorter.orientation.column * pixels.rows,
      slice: step, origin: origin)
  }

  /// What there is to say of slices that are nowhere in a patient, such as photographs.
  private static func nowhere(_ sorter: SliceSorter, isMeasured: Bool) -> Problem {
    let plane = sorter.slices[0].plane
    let distance =
      isMeasured ? "as far apart as Slice Location says" : statedSpacing(plane)
    let pixels = plane.pixelSpacing == nil ? ", pixels 1 mm (nothing says it)" : ""
    return Problem(
      .warning, .nowhere,
      "no Image Position and Orientation (Patient): the affine map does not lead into the patient; "
        + "slices are sorted by \(sorter.order.rawValue), taken for axial, and \(distance)\(pixels)",
      section: "PS3.3 §C.7.6.2")
  }

  private static func reportMadeUp(
    _ sorter: SliceSorter, isMeasured: Bool, _ problems: inout [Problem]
  ) {
    let slices = sorter.slices
    func report(_ code: Problem.Code, _ message: String, _ section: String) {
      problems.append(Problem(.warning, code, message, section: section))
    }
    if slices[0].plane.orientation == nil {
      report(
        .noOrientation, "no Image Orientation (Patient); the slices are taken for axial",
        "PS3.3 §C.7.6.2.1.1")
    }
    if sorter.order != .position {
      let without = slices.count { $0.plane.position == nil }
      let reason =
        without > 0
        ? "\(without) of \(slices.count) slices have no Image Position (Patient)"
        : "the positions do not tell the slices apart"
      report(
        .noPosition, "\(reason); they are sorted by \(sorter.order.rawValue)",
        "PS3.3 §C.7.6.2.1.1")
    }
    switch slices[0].plane.pixelSpacing {
    case nil: report(.noPixelSpacing, "no Pixel Spacing; 1 mm is taken", "PS3.3 §10.7.1.3")
    case .some(let spacing) where !spacing.isInPatient:
      let name = DataDictionary.entry(for: spacing.source)?.name ?? "\(spacing.source)"
      report(
        .spacingNotInPatient,
        "no Pixel Spacing; \(name) is taken, which is not measured in the patient",
        "PS3.3 §10.7.1.3")
    default: break
    }
    if !isMeasured {
      report(
        .statedSliceSpacing,
        "slices are \(statedSpacing(slices[0].plane)), as "
          + (slices.count == 1 ? "there is only one" : "no positions say it"), "PS3.3 §C.7.6.2")
    }
  }

  /// The distance where positions say nothing.
  private static func statedSpacing(_ plane: ImagePlane) -> String {
    if let stated = plane.spacingBetweenSlices {
      return "\(text(stated)) mm apart by Spacing Between Slices"
    }
    if let thickness = plane.sliceThickness {
      return "\(text(thickness)) mm apart by Slice Thickness"
    }
    return "1 mm apart (nothing says it)"
  }

  /// The distance of neighbours along the normal; where some are missing, that of most of them.
  private static func spacing(_ sorter: SliceSorter, _ problems: inout [Problem]) -> Double {
    let distances = sorter.distances
    let steps = zip(distances.dropFirst(), distances).map { $0 - $1 }
    let mean = (distances[distances.count - 1] - distances[0]) / Double(steps.count)
    let tolerance = max(0.02 * mean, sorter.slices[0].tolerance)
    if steps.allSatisfy({ abs($0 - mean) <= tolerance }) { return mean }

    let usual = steps.sorted()[(steps.count - 1) / 2]
    let allowed = max(0.02 * usual, sorter.slices[0].tolerance)
    var gaps: [(index: Int, missing: Int)] = []
    var isUneven = false
    for (index, step) in steps.enumerated() where abs(step - usual) > allowed {
      let ratio = (step / usual).rounded()
      if ratio >= 2, ratio < 100_000, abs(step - ratio * usual) <= allowed * ratio {
        gaps.append((index, Int(ratio) - 1))
      } else {
        isUneven = true
      }
    }
    if !gaps.isEmpty { problems.append(missing(gaps, distances)) }
    if isUneven {
      problems.append(
        Problem(
          .error, .unevenSlices,
          "neighbouring slices are \(text(steps.min() ?? 0)) to \(text(steps.max() ?? 0)) mm apart; "
            + "the affine map is true on average only", section: "PS3.3 §C.7.6.2.1.1"))
    }
    return gaps.isEmpty ? mean : usual
  }

  private static func missing(
    _ gaps: [(index: Int, missing: Int)], _ distances: [Double]
  ) -> Problem {
    let places = gaps.prefix(5).map { gap in
      "\(gap.missing) between slices \(gap.index) and \(gap.index + 1), at "
        + "\(text(distances[gap.index])) and \(text(distances[gap.index + 1])) mm"
    }
    let more = gaps.count > places.count ? "; and \(gaps.count - places.count) more gaps" : ""
    let total = gaps.reduce(0) { $0 + $1.missing }
    return Problem(
      .error, .missingSlices,
      "\(total) slices are missing, by the distances of the others: "
        + places.joined(separator: "; ") + more
        + "; the affine map is true up to the first gap (slices are counted from 0)",
      section: "PS3.3 §C.7.6.2.1.1")
  }

  /// The step of positions, along and beside the normal.
  private static func step(
    _ positions: [SIMD3<Double>], _ sorter: SliceSorter, _ spacing: Double,
    _ problems: inout [Problem]
  ) -> SIMD3<Double> {
    let normal = sorter.orientation.normal
    let last = positions.count - 1
    let height = sorter.distances[last] - sorter.distances[0]
    let way = positions[last] - positions[0]
    let slope = way / height
    let tolerance = sorter.slices[0].tolerance
    let aside = (way - normal * way.dot(normal)).length
    if aside > 0.001 * height, aside > tolerance {
      problems.append(
        Problem(
          .warning, .tilted,
          "the stack is tilted: for \(text(spacing)) mm along their normal, slices lie "
            + "\(text(aside / height * spacing)) mm to the side; the affine map is sheared likewise",
          section: "PS3.3 §C.8.2.1"))
    }
    let pixel = sorter.slices[0].plane.pixelSpacing.map { min($0.rows, $0.columns) } ?? 1
    let off =
      positions.indices.map { index in
        (positions[index] - positions[0] - slope * (sorter.distances[index] - sorter.distances[0]))
          .length
      }.max() ?? 0
    if off > max(0.1 * pixel, tolerance) {
      problems.append(
        Problem(
          .error, .offLine,
          "the positions lie up to \(text(off)) mm beside a straight line; the affine map does not "
            + "know that", section: "PS3.3 §C.7.6.2.1.1"))
    }
    return slope * spacing
  }

  /// A number with three decimals at most.
  private static func text(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}

extension Problem.Code {
  /// Slices have neither position nor orientation.
  public static var nowhere: Self { "no-geometry" }
  /// Slices have no orientation.
  public static var noOrientation: Self { "no-orientation" }
  /// Slices have no positions.
  public static var noPosition: Self { "no-position" }
  /// No element says how far pixels are apart.
  public static var noPixelSpacing: Self { "no-pixel-spacing" }
  /// The spacing of pixels is that at the detector or film.
  public static var spacingNotInPatient: Self { "spacing-not-in-patient" }
  /// The distance of slices is not that of their positions.
  public static var statedSliceSpacing: Self { "stated-slice-spacing" }
  /// There are gaps between slices.
  public static var missingSlices: Self { "missing-slices" }
  /// The distances between slices differ.
  public static var unevenSlices: Self { "uneven-slices" }
  /// Slices do not follow one another along their normal, as with a tilted gantry.
  public static var tilted: Self { "tilted" }
  /// Positions are not on a line.
  public static var offLine: Self { "off-line" }
}
