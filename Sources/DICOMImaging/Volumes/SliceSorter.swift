import DICOM

/// Sorts slices by where they are, and counts how many are at the same place.
struct SliceSorter {
  /// The slices, the lowest first.
  private(set) var slices: [VolumeSlice]
  /// How far each is along the normal, in millimetres.
  private(set) var distances: [Double]
  let order: SliceStack.Order
  /// The orientation of the slices, or the axial one.
  let orientation: PlaneOrientation
  /// Where runs of slices at the same place begin.
  private(set) var places: [Int]

  /// The most slices at one place.
  var volumes: Int { runs.map(\.count).max() ?? 0 }

  /// The slices at the same place, for each place.
  var runs: [Range<Int>] {
    places.indices.map { index in
      places[index]..<(index + 1 < places.count ? places[index + 1] : slices.count)
    }
  }

  /// What is wrong if there are several slices at some place.
  var overlapping: VolumeError {
    let repeated = runs.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) }
    return .overlapping(volumes: volumes, repeated: repeated, slices: slices.count)
  }

  /// Sorts slices, of which at least one is there, that come in the order of their numbers.
  init(_ numbered: [VolumeSlice]) {
    let orientation = numbered.lazy.compactMap(\.plane.orientation).first ?? .axial
    self.orientation = orientation
    let positions = numbered.compactMap { $0.plane.position?.dot(orientation.normal) }
    let locations = numbered.compactMap(\.plane.sliceLocation)
    // Without an orientation the normal is made up; where it tells nothing apart, it is none.
    let isUsable =
      numbered.count == 1 || numbered[0].plane.orientation != nil
      || positions.max() ?? 0 > (positions.min() ?? 0) + 0.01
    if positions.count == numbered.count, isUsable {
      order = .position
      distances = positions
    } else if locations.count == numbered.count, Set(locations).count > 1 || locations.count == 1 {
      order = .sliceLocation
      distances = locations
    } else {
      order = .instanceNumber
      let spacing = numbered[0].plane.statedSliceSpacing ?? 1
      distances = numbered.indices.map { Double($0) * spacing }
    }
    let unsorted = distances
    if unsorted.indices.dropFirst().allSatisfy({ unsorted[$0 - 1] <= unsorted[$0] }) {
      slices = numbered
    } else {
      let sorted = unsorted.indices.sorted { first, second in
        unsorted[first] == unsorted[second]
          ? first < second : unsorted[first] < unsorted[second]
      }
      slices = sorted.map { numbered[$0] }
      distances = sorted.map { unsorted[$0] }
    }
    places = []
    let tolerance = slices[0].tolerance
    for index in distances.indices {
      let start = places.last.map { distances[$0] }
      if let start, order != .instanceNumber, distances[index] - start <= tolerance { continue }
      places.append(index)
    }
  }
}

extension VolumeSlice {
  /// How far apart two positions may be that are meant to be one, in millimetres.
  var tolerance: Double {
    let pixel = plane.pixelSpacing.map { min($0.rows, $0.columns) } ?? 1
    return min(0.01, 0.02 * pixel)
  }
}
