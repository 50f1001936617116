/// The order in which many files are read; what is made of them does not depend on it.
public enum ReadingOrder: Hashable, Sendable {
  /// That of the disc if they are on a CD or the like, else that in which they are given.
  case automatic
  /// That in which they are given.
  case asGiven
  /// That of the disc, as far as it can be known.
  case disc

  /// The numbers of files in the order in which they are read.
  ///
  /// A drive that has to go to and fro takes a tenth of a second each time. On a CD that was written
  /// in one go, files stand in the order of their entries, which is what inode numbers follow.
  /// - Parameters:
  ///   - count: How many files there are.
  ///   - path: Gives the path of a file by its number; `nil` for what is on no disc, and comes last.
  public func numbers(_ count: Int, path: (Int) -> String?) -> [Int] {
    let numbers = 0..<count
    let isByDisc =
      switch self {
      case .automatic: numbers.lazy.compactMap(path).first.map(Folder.isOnOpticalDisc) ?? false
      case .asGiven: false
      case .disc: true
      }
    guard isByDisc else { return Array(numbers) }
    let positions = numbers.map { path($0).flatMap(Folder.discPosition) }
    return numbers.sorted { left, right in
      switch (positions[left], positions[right]) {
      case (let first?, let second?): (first, left) < (second, right)
      case (nil, nil): left < right
      case (_?, nil): true
      case (nil, _?): false
      }
    }
  }
}
