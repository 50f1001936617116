import DICOM

/// Slices in the order in which they lie, and where they are: a volume without its samples.
///
/// Slices are sorted by their positions along the normal of their planes, upwards; neither the names
/// of files nor Instance Numbers matter, but to break ties. The normal is that of ``PlaneOrientation``:
/// axial slices go from feet to head. The first slice is at the origin of ``affine``.
///
/// ```swift
/// let slices = try paths.flatMap { try VolumeSlice.all(of: $0).slices }
/// let stack = try SliceStack(slices)
/// print(stack.shape, stack.spacing.slices, stack.affine.matrix)
/// ```
public struct SliceStack: Sendable {
  /// What slices were sorted by.
  public enum Order: String, Hashable, Sendable {
    /// Image Position (Patient) along the normal.
    case position
    /// Slice Location, as not all slices have a position.
    case sliceLocation = "slice location"
    /// Instance Number and the number of the frame, as there is nothing else.
    case instanceNumber = "instance number"
  }

  /// The distances between the centres of samples in millimetres: the lengths of the columns of the
  /// affine map.
  public struct Spacing: Hashable, Sendable {
    /// The distance between the positions of neighbouring slices.
    public var slices: Double
    /// The distance between rows.
    public var rows: Double
    /// The distance between columns.
    public var columns: Double
  }

  /// The slices in the order of their distances.
  public let slices: [VolumeSlice]
  /// How far each slice is along the normal, in millimetres, from where the order counts: the origin
  /// of the patient-based coordinate system, that of Slice Location, or the first slice.
  public let distances: [Double]
  /// What the slices were sorted by.
  public let order: Order
  /// Where the samples are. If slices are missing, it is true up to the gap; see ``distances``.
  public let affine: Affine
  /// Whether ``affine`` leads to the patient-based coordinate system; otherwise a position, an
  /// orientation or a spacing is made up, and a problem says so.
  public let isInPatient: Bool
  /// The orientation of the slices, or the axial one if they have none.
  public let orientation: PlaneOrientation
  /// What is wrong with the geometry, or had to be taken from elsewhere.
  public let problems: [Problem]

  /// The distances between the centres of samples.
  public var spacing: Spacing {
    Spacing(
      slices: affine.slice.length, rows: affine.row.length, columns: affine.column.length)
  }

  /// Slices, rows, columns, and samples of a pixel if there are several.
  public var shape: [Int] {
    guard let first = slices.first else { return [0, 0, 0] }
    let plane = [slices.count, first.plane.rows, first.plane.columns]
    return first.samplesPerPixel > 1 ? plane + [first.samplesPerPixel] : plane
  }

  /// Stacks slices of which all belong to one volume.
  ///
  /// Takes time in proportion to n log n.
  /// - Parameters:
  ///   - slices: The slices, in any order.
  ///   - earlier: What was found wrong when they were read, to be part of ``problems``.
  /// - Throws: ``VolumeError/noSlices``, ``VolumeError/different(_:file:other:)`` or
  ///   ``VolumeError/overlapping(volumes:repeated:slices:)``; ``split(_:)`` tells volumes apart.
  public init(
    _ slices: [VolumeSlice], problems earlier: [Problem] = []
  ) throws(VolumeError) {
    guard let first = slices.first else { throw .noSlices }
    for slice in slices {
      if let property = first.difference(from: slice) {
        throw .different(property, file: first.file, other: slice.file)
      }
    }
    var problems = earlier
    let sorter = SliceSorter(slices.inOrder.withoutCopies(&problems))
    guard sorter.volumes == 1 else { throw sorter.overlapping }
    self.init(sorter, problems)
  }

  /// Makes a stack of sorted slices, of which no two are at the same place.
  init(_ sorter: SliceSorter, _ earlier: [Problem]) {
    var problems = earlier
    let sorted = sorter.slices
    slices = sorted
    order = sorter.order
    distances = sorter.distances
    orientation = sorter.orientation
    let measure = SliceMeasure(sorter, &problems)
    affine = measure.affine
    let first = sorted[0].plane
    isInPatient =
      sorter.order == .position && first.orientation != nil
      && first.pixelSpacing?.isInPatient == true
    let transforms = Set(sorted.map(\.modality))
    if transforms.count > 1 {
      problems.append(
        Problem(
          .warning, .mixedRescale,
          "the slices have \(transforms.count) different rescales or modality LUTs, so stored values "
            + "of different slices cannot be compared; apply the modality LUT",
          section: "PS3.3 §C.11.1"))
    }
    self.problems = problems
  }
}

extension VolumeSlice {
  /// What keeps two slices from being in one volume, or `nil`.
  func difference(from other: VolumeSlice) -> VolumeError.Property? {
    let (mine, others) = (plane, other.plane)
    if mine.rows != others.rows || mine.columns != others.columns
      || samplesPerPixel != other.samplesPerPixel
    {
      return .size
    }
    if storedType != other.storedType { return .sampleType }
    if mine.frameOfReference != others.frameOfReference { return .frameOfReference }
    switch (mine.orientation, others.orientation) {
    case (nil, nil): break
    case (.some(let first), .some(let second)) where first.isLike(second): break
    default: return .orientation
    }
    switch (mine.pixelSpacing, others.pixelSpacing) {
    case (nil, nil): return nil
    case (.some(let first), .some(let second)) where first.isLike(second): return nil
    default: return .pixelSpacing
    }
  }
}

/// A frame of an instance, wherever its file is.
private struct FrameKey: Hashable {
  var instance: String
  var frame: Int
}

extension [VolumeSlice] {
  /// The slices by their Instance Numbers, those without behind the others; otherwise as they are.
  var inOrder: [VolumeSlice] {
    func number(_ index: Int) -> Int { self[index].instanceNumber ?? .max }
    // Frames of one file, and files named after their numbers, are in order already.
    if indices.dropFirst().allSatisfy({ number($0 - 1) <= number($0) }) { return self }
    return indices.sorted { first, second in
      let numbers = (number(first), number(second))
      return numbers.0 == numbers.1 ? first < second : numbers.0 < numbers.1
    }.map { self[$0] }
  }

  /// The slices, each once: of an instance that is there in several files, one.
  func withoutCopies(_ problems: inout [Problem]) -> [VolumeSlice] {
    var seen: Set<FrameKey> = []
    let isCopy = map { slice in
      let name = slice.instanceUID.isEmpty ? "file \(slice.file)" : slice.instanceUID
      return !seen.insert(FrameKey(instance: name, frame: slice.frame)).inserted
    }
    let copies = isCopy.count { $0 }
    guard copies > 0 else { return self }
    problems.append(
      Problem(
        .warning, .copiedInstance,
        "\(copies) slices are there several times, by their SOP Instance UIDs; each is used once",
        section: "PS3.3 §C.12.1"))
    return zip(self, isCopy).filter { !$0.1 }.map(\.0)
  }
}

extension Problem.Code {
  /// Slices have different rescales or modality LUTs.
  public static var mixedRescale: Self { "mixed-rescale" }
  /// An instance is there in several files.
  public static var copiedInstance: Self { "copied-instance" }
}
