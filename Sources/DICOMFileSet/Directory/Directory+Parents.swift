extension Directory {
  /// The number of the record above each record; -1 for those of the root, and for those that the
  /// tree does not reach.
  ///
  /// Takes time in proportion to the number of records.
  public func parents() -> [Int32] {
    var parents = [Int32](repeating: -1, count: records.count)
    var path: [Int] = []
    walk { number, depth in
      path.removeSubrange(min(depth, path.count)...)
      if let last = path.last { parents[number] = Int32(truncatingIfNeeded: last) }
      path.append(number)
    }
    return parents
  }
}
