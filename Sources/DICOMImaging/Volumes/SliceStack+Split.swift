import DICOM

extension SliceStack {
  /// The most volumes that one series is split into by size, type, orientation and so on.
  public static var limitOfKinds: Int { 256 }
  /// The most volumes that may stand on one another to be told apart.
  public static var limitOfVolumes: Int { 4096 }

  /// Tells apart the volumes of a series, and stacks each.
  ///
  /// Slices of another size, type of samples, orientation, pixel spacing or frame of reference are
  /// another volume, as the views of a localizer are. Where slices lie at the same places, attributes
  /// tell the volumes apart: segment, stack, temporal position, echo, b-value and gradient, Image
  /// Type, acquisition, trigger and acquisition time; or if each place has as many slices, their
  /// Instance Numbers, with a problem that says so.
  /// - Parameter slices: All slices of a series, in any order.
  /// - Returns: The volumes in the order of the Instance Numbers, or why slices are none.
  public static func split(_ slices: [VolumeSlice]) -> [Result<SliceStack, VolumeError>] {
    guard !slices.isEmpty else { return [.failure(.noSlices)] }
    var problems: [Problem] = []
    let numbered = slices.inOrder.withoutCopies(&problems)
    guard let kinds = kinds(of: numbered) else {
      return [.failure(.scattered(limit: limitOfKinds))]
    }
    var stacks: [Result<SliceStack, VolumeError>] = []
    for kind in kinds {
      let sorter = SliceSorter(kind)
      guard sorter.volumes > 1 else {
        stacks.append(.success(SliceStack(sorter, problems)))
        continue
      }
      guard let (parts, by) = parts(of: kind, sorter) else {
        stacks.append(.failure(sorter.overlapping))
        continue
      }
      for part in parts {
        stacks.append(.success(SliceStack(SliceSorter(part), problems + by)))
      }
    }
    return stacks
  }

  /// The slices that could be in one volume, for each volume; `nil` if there are too many.
  private static func kinds(of slices: [VolumeSlice]) -> [[VolumeSlice]]? {
    var kinds: [[VolumeSlice]] = []
    for slice in slices {
      // Mostly it is the kind of the last one.
      if let index = kinds.lastIndex(where: { $0[0].difference(from: slice) == nil }) {
        kinds[index].append(slice)
      } else {
        guard kinds.count < limitOfKinds else { return nil }
        kinds.append([slice])
      }
    }
    return kinds
  }

  /// The slices of volumes at the same place; `nil` if nothing tells them apart.
  private static func parts(
    of slices: [VolumeSlice], _ sorter: SliceSorter
  ) -> (parts: [[VolumeSlice]], problems: [Problem])? {
    guard sorter.volumes <= limitOfVolumes else { return nil }
    var keys = [[String?]](repeating: [], count: slices.count)
    var used: [String] = []
    var count = 1
    for mark in SliceMark.allCases {
      let finer = slices.indices.map { keys[$0] + [slices[$0].marks[mark.rawValue]] }
      let parts = Set(finer).count
      // More parts than slices at one place, and it tells slices of one volume apart.
      guard parts > count, parts <= sorter.volumes else { continue }
      (keys, count) = (finer, parts)
      used.append(mark.name)
      let groups = grouped(slices, by: keys)
      if groups.allSatisfy({ SliceSorter($0).volumes == 1 }) {
        return (groups, [apart(groups.count, by: used.joined(separator: ", "), .splitByAttribute)])
      }
    }
    let runs = sorter.runs
    guard runs.allSatisfy({ $0.count == sorter.volumes }) else { return nil }
    let parts = (0..<sorter.volumes).map { number in
      runs.map { sorter.slices[$0.lowerBound + number] }
    }
    return (parts, [apart(parts.count, by: "nothing but Instance Number", .splitByNumber)])
  }

  private static func grouped(
    _ slices: [VolumeSlice], by keys: [[String?]]
  ) -> [[VolumeSlice]] {
    var numbers: [[String?]: Int] = [:]
    var groups: [[VolumeSlice]] = []
    for (slice, key) in zip(slices, keys) {
      if let number = numbers[key] {
        groups[number].append(slice)
      } else {
        numbers[key] = groups.count
        groups.append([slice])
      }
    }
    return groups
  }

  private static func apart(_ count: Int, by reason: String, _ code: Problem.Code) -> Problem {
    Problem(
      .warning, code,
      "\(count) volumes stand on one another, as several points in time do; they are told apart by "
        + reason, section: "PS3.3 §C.7.6.2.1.1")
  }
}

extension Problem.Code {
  /// Volumes at the same place are told apart by an attribute.
  public static var splitByAttribute: Self { "split-by-attribute" }
  /// Volumes at the same place are told apart by Instance Numbers alone.
  public static var splitByNumber: Self { "split-by-instance-number" }
}
