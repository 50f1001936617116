import DICOM

/// How to look for instances.
public struct SearchOptions: Sendable {
  /// Whether the files of instances are read for what no record of theirs says.
  public var loadsFiles = false
  /// How many files are read at the same time.
  public var jobs = 1
  /// The elements whose values are to be counted over what was found.
  public var valuesOf: [Tag] = []
  /// Bounds for what a file may ask of the machine.
  public var limits = ReadLimits()

  /// Records alone, one file at a time, no values.
  public init() {}
}

/// What a search has found.
public struct SearchResult: Sendable {
  /// The numbers of the instances, in the order of the directory.
  public internal(set) var instances: [Int] = []
  /// The values of the elements that were asked for, in their order.
  public internal(set) var values: [ElementValues] = []
  /// The elements of conditions, and of those asked for, that no record has a value of, each once.
  public internal(set) var unrecorded: [Tag] = []
  /// The instances whose files were needed and cannot be read; it is not known whether they match.
  public internal(set) var failures: [(number: Int, error: SearchError)] = []
}

/// Why it cannot be known whether an instance is meant, or what it says.
public enum SearchError: Error, Sendable {
  /// It has no file on the disc.
  case noFile(FileID?)
  /// The file cannot be read; its path.
  case unreadable(String, ReadError)
}

extension SearchError: CustomStringConvertible {
  /// The file, and what is wrong with it.
  public var description: String {
    switch self {
    case .noFile(let fileID):
      "the file \(fileID?.description ?? "") of the record is not on the disc"
    case .unreadable(let path, let error):
      "\(error)".hasPrefix(path) ? "\(error)" : "\(path): \(error)"
    }
  }
}

/// The different values of one element, and how many instances have each.
public struct ElementValues: Sendable {
  /// The element.
  public let tag: Tag
  /// Its values in the order in which they first occur; several of one instance have backslashes
  /// between them, and `nil` stands for none.
  public private(set) var counts: [(value: String?, instances: Int)] = []
  private var places: [String?: Int] = [:]

  init(_ tag: Tag) { self.tag = tag }

  mutating func count(_ value: String?) {
    if let place = places[value] {
      counts[place].instances += 1
    } else {
      places[value] = counts.count
      counts.append((value, 1))
    }
  }
}
