import DICOM

/// Reads the records that stand above one another; those above are kept for the next instance, which
/// mostly has the same, and they may be large.
struct ChainReader: Sendable {
  private let directory: Directory
  /// The records of the chain that was read last, by their numbers.
  private var kept: [Int: DataSet] = [:]

  init(_ directory: Directory) { self.directory = directory }

  /// The elements of a record and of those above it.
  ///
  /// - Parameter chain: The numbers of the records, the instance's first.
  mutating func dataSets(of chain: [Int]) -> [DataSet] {
    var read: [Int: DataSet] = [:]
    let dataSets = chain.map { number in
      let dataSet = kept[number] ?? directory.dataSet(of: number)
      read[number] = dataSet
      return dataSet
    }
    kept = read
    return dataSets
  }
}
