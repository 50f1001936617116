import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Reading ahead in the order of the disc")
struct ReadAheadTests {
  let folder: TemporaryFolder
  /// Against the order of the disc.
  let paths: [String]
  /// The one of them that is no DICOM file.
  let bad: Int

  init() throws {
    folder = try TemporaryFolder()
    let bytes = Array(try Data(contentsOf: URL(filePath: TestMedia.path("clinic/ANNA/CT/IM1"))))
    for name in ["a", "b", "c"] { try folder.write(name == "b" ? [1, 2, 3] : bytes, to: name) }
    let placed = try ["a", "b", "c"].map { [path = folder.path] name in
      let path = "\(path)/\(name)"
      return (place: try #require(Folder.discPosition(of: path)), path: path)
    }
    paths = placed.sorted { $0.place > $1.place }.map(\.path)
    bad = try #require(paths.firstIndex { $0.hasSuffix("/b") })
  }

  private func options(_ order: ReadingOrder) -> AddOptions {
    var options = AddOptions()
    options.order = order
    return options
  }

  @Test("remembers what cannot be opened, and counts all as looked at")
  func failures() throws {
    var told: [Int] = []
    let ahead = try ReadAhead(
      3, options(.disc),
      progress: { done, count in
        told.append(done)
        return count == 3
      }, path: { paths[$0] })
    #expect(ahead.failures.keys.sorted() == [bad])
    #expect(ahead.isDone && ahead.done(1, of: 3) == 3)
    #expect(told == [0])
    #expect(throws: StagingError.interrupted) {
      try ReadAhead(3, options(.disc), progress: { _, _ in false }, path: { paths[$0] })
    }
  }

  @Test("does nothing where files are in that order, or in no other")
  func nothing() throws {
    for (order, paths) in [(ReadingOrder.asGiven, paths), (.disc, paths.reversed())] {
      let ahead = try ReadAhead(
        3, options(order), progress: { _, _ in false }, path: { paths[$0] })
      #expect(!ahead.isDone && ahead.failures.isEmpty && ahead.done(1, of: 3) == 1)
    }
  }

  @Test("adds the same, and names the same failures")
  func adding() throws {
    let results = try [ReadingOrder.asGiven, .disc].map { order in
      var fileSet = try FileSet.new(at: folder.path + "/out", uid: "1.2.3")
      let additions = try fileSet.add(contentsOf: paths, options: options(order))
      return "\(additions) \(try fileSet.plan())"
    }
    #expect(results[0] == results[1])
    #expect(results[0].contains("failures: [DICOMFileSet.FileSet.Additions.Failure"))
  }
}
