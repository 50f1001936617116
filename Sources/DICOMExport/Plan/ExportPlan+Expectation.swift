import DICOM
import DICOMFileSet

extension ExportPlan {
  /// Makes sure that all instances are as ``ExportOptions/expectation`` wants them, before anything is
  /// written.
  ///
  /// Reads the heads of all files, several at the same time; what is wrong with files that cannot be
  /// read is said by ``run(writer:manifest:cancellation:report:)``, which looks at each file again.
  /// - Parameter cancellation: What stops it early.
  /// - Throws: ``ExportError/unexpected(_:keyword:)`` of the first instance of the plan that is
  ///   otherwise.
  public func checkExpectation(
    cancellation: Cancellation = Cancellation()
  ) throws(ExportError) {
    let instances = items.map { (record: $0.record, location: $0.location) }
    try fileSet.checkExpectation(of: instances, options, cancellation)
  }
}

extension VolumePlan {
  /// Makes sure that all instances are as expected, as ``ExportPlan/checkExpectation(cancellation:)``
  /// does.
  ///
  /// - Throws: ``ExportError/unexpected(_:keyword:)``.
  public func checkExpectation(
    cancellation: Cancellation = Cancellation()
  ) throws(ExportError) {
    try fileSet.checkExpectation(of: series.flatMap(\.instances), options, cancellation)
  }
}

extension FileSet {
  fileprivate func checkExpectation(
    of instances: [(record: Int, location: FileLocation)], _ options: ExportOptions,
    _ cancellation: Cancellation
  ) throws(ExportError) {
    guard !options.expectation.isEmpty else { return }
    let identity = IdentityCheck(self, expectation: options.expectation)
    let paths = instances.map { instance -> String? in
      if case .found(let file) = instance.location { "\(root)/\(file.path)" } else { nil }
    }
    let order = options.order.numbers(paths.count) { paths[$0] }
    let keywords = Parallel.map(order.count, jobs: options.jobs) { turn -> String? in
      guard !cancellation.isCancelled, let path = paths[order[turn]] else { return nil }
      var identity = identity
      do throws(ReadError) {
        let file = try Part10File(path: path, limits: options.limits)
        return identity.unexpected(file, of: instances[order[turn]].record)
      } catch {
        return nil  // The export of the instance says what is wrong with its file.
      }
    }
    let found = zip(order, keywords).filter { $0.1 != nil }.min { $0.0 < $1.0 }
    if let found, let keyword = found.1, let path = paths[found.0] {
      throw .unexpected(path, keyword: keyword)
    }
  }
}
