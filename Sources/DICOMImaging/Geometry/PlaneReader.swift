import DICOM

/// Reads where the frames of one data set are, wherever its kind of image says so.
struct PlaneReader {
  /// What holds for all frames; its position is that of the first one.
  private let common: ImagePlane
  private let groups: FunctionalGroups
  /// Where frames are along the normal, beside the first (PS3.3 §C.8.8.3.2); none if not stated.
  private let offsets: [Double]
  /// From one frame to the next, where nothing but that is stated.
  private let step: Double?
  /// What was wrong, once each.
  private(set) var problems: [Problem] = []

  init(_ dataSet: DataSet, _ groups: FunctionalGroups, _ description: ImageDescription) {
    self.groups = groups
    // The first detector of a nuclear medicine image (PS3.3 §C.8.4.11).
    let detector = dataSet.items(.detectorInformationSequence).first
    var plane = ImagePlane(rows: description.rows, columns: description.columns)
    var problems: [Problem] = []
    plane.orientation = Self.orientation(
      [groups.shared(.planeOrientationSequence), dataSet, detector], &problems)
    plane.position =
      [groups.shared(.planePositionSequence), dataSet, detector].lazy
      .compactMap { SIMD3($0?.doubles(.imagePosition) ?? []) }.first
    let measures = groups.shared(.pixelMeasuresSequence)
    plane.pixelSpacing = Self.pixelSpacing(measures, dataSet)
    plane.sliceThickness =
      measures?.length(.sliceThickness) ?? dataSet.length(.sliceThickness)
    plane.spacingBetweenSlices =
      measures?.length(.spacingBetweenSlices) ?? dataSet.length(.spacingBetweenSlices)
    plane.sliceLocation = dataSet.double(.sliceLocation).flatMap { $0.isLength ? $0 : nil }
    plane.frameOfReference = dataSet.string(.frameOfReferenceUID)
    common = plane

    let stated = dataSet.doubles(.gridFrameOffsetVector)
    let isUsable = stated.count >= description.frames && stated.allSatisfy(\.isLength)
    offsets = isUsable ? stated : []
    if let element = dataSet[.gridFrameOffsetVector], !isUsable {
      problems.append(
        Problem(
          .error, .badFrameOffsets, offset: element.offset,
          "Grid Frame Offset Vector has not a number for each of the \(description.frames) frames",
          section: "PS3.3 §C.8.8.3.2"))
    }
    step = dataSet.double(.spacingBetweenSlices).flatMap { $0.isLength && $0 != 0 ? $0 : nil }
    self.problems = problems
  }

  /// The plane of a frame, counted from 0.
  mutating func plane(_ frame: Int) -> ImagePlane {
    var plane = common
    if let item = groups.own(.planeOrientationSequence, frame: frame) {
      plane.orientation = Self.orientation([item], &problems) ?? plane.orientation
    }
    plane.position = position(frame, plane.orientation)
    if let measures = groups.own(.pixelMeasuresSequence, frame: frame) {
      plane.pixelSpacing = Self.pixelSpacing(measures, nil) ?? plane.pixelSpacing
      plane.sliceThickness = measures.length(.sliceThickness) ?? plane.sliceThickness
      plane.spacingBetweenSlices =
        measures.length(.spacingBetweenSlices) ?? plane.spacingBetweenSlices
    }
    return plane
  }

  private mutating func position(
    _ frame: Int, _ orientation: PlaneOrientation?
  ) -> SIMD3<Double>? {
    if let item = groups.own(.planePositionSequence, frame: frame),
      let position = SIMD3(item.doubles(.imagePosition))
    {
      return position
    }
    guard let first = common.position else { return nil }
    if frame < offsets.count {
      // Offsets from the first frame begin with 0; others are places on the z axis.
      guard offsets[0] == 0 else { return SIMD3(first.x, first.y, offsets[frame]) }
      return orientation.map { first + $0.normal * offsets[frame] }
    }
    if frame == 0 { return first }
    guard let step, let orientation else { return nil }
    Self.add(
      Problem(
        .warning, .derivedPositions,
        "only the first frame has a position; the others follow at Spacing Between Slices",
        section: "PS3.3 §C.8.4.15"), to: &problems)
    return first + orientation.normal * (Double(frame) * step)
  }

  /// The first orientation that is stated.
  private static func orientation(
    _ holders: [DataSet?], _ problems: inout [Problem]
  ) -> PlaneOrientation? {
    for case .some(let holder) in holders {
      guard let element = holder[.imageOrientation], !element.isEmpty else { continue }
      let cosines = holder.doubles(.imageOrientation)
      if let row = SIMD3(cosines), let column = SIMD3(cosines, from: 3),
        let orientation = PlaneOrientation(row: row, column: column)
      {
        return orientation
      }
      add(
        Problem(
          .error, .badOrientation, offset: element.offset,
          "Image Orientation (Patient) is not two directions upright on each other; it is not used",
          section: "PS3.3 §C.7.6.2.1.1"), to: &problems)
    }
    return nil
  }

  /// Pixel Spacing, else what says it of another plane than that in the patient.
  private static func pixelSpacing(_ measures: DataSet?, _ dataSet: DataSet?) -> PixelSpacing? {
    for (holder, tag) in [
      (measures, Tag.pixelSpacing), (dataSet, .pixelSpacing), (dataSet, .imagerPixelSpacing),
      (dataSet, .nominalScannedPixelSpacing),
    ] {
      let values = holder?.doubles(tag) ?? []
      if values.count >= 2, values.prefix(2).allSatisfy({ $0 > 0 && $0.isLength }) {
        return PixelSpacing(rows: values[0], columns: values[1], source: tag)
      }
    }
    return nil
  }

  private static func add(_ problem: Problem, to problems: inout [Problem]) {
    guard !problems.contains(where: { $0.code == problem.code }) else { return }
    problems.append(problem)
  }
}

extension DataSet {
  /// A length that is not 0, without its sign.
  fileprivate func length(_ tag: Tag) -> Double? {
    guard let value = double(tag), value != 0, value.isLength else { return nil }
    return abs(value)
  }
}

extension DICOMImage {
  /// Where a frame is in the patient, and how large its pixels are.
  ///
  /// Position, orientation and spacing come from the frame's own functional group, the shared one, or
  /// the data set, whichever says it first; the positions of the frames of an RT dose from Grid Frame
  /// Offset Vector (PS3.3 §C.8.8.3.2). Distances of pixels are those of Pixel Spacing, else Imager
  /// Pixel Spacing, else Nominal Scanned Pixel Spacing (PS3.3 §10.7.1.3).
  /// - Parameter frame: The number of the frame, counted from 0.
  public func plane(frame: Int) -> ImagePlane {
    var reader = PlaneReader(dataSet, groups, description)
    return reader.plane(frame)
  }
}

extension Problem.Code {
  /// Grid Frame Offset Vector does not have a number for each frame.
  public static var badFrameOffsets: Self { "bad-frame-offsets" }
  /// Image Orientation (Patient) is not two directions.
  public static var badOrientation: Self { "bad-orientation" }
  /// Positions of frames follow from that of the first.
  public static var derivedPositions: Self { "derived-positions" }
}
