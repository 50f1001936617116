import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Synchronization
import Testing

@testable import DICOMExport

@Suite("Jobs are shared among instances, frames and parts of frames")
struct JobSlotsTests {
  @Test("all is done, in order, never more at once than there are slots", arguments: [1, 2, 5])
  func bounded(count: Int) {
    let slots = JobSlots(count)
    let running = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    let results = Mutex<[[Int]]>([])
    slots.fill(3) {
      let values = slots.map(40) { number in
        let now = running.wrappingAdd(1, ordering: .relaxed).newValue
        _ = most.max(now, ordering: .relaxed)
        defer { running.wrappingSubtract(1, ordering: .relaxed) }
        return (0..<1000).reduce(number) { $0 ^ ($1 & 0) }
      }
      results.withLock { $0.append(values) }
    }
    #expect(most.load(ordering: .relaxed) <= count)
    let all = results.withLock { $0 }
    #expect(all.count == min(3, count))
    for values in all { #expect(values == Array(0..<40)) }
    #expect(slots.parallelWidth == count + 1)
  }

  @Test(
    "the files are the same however many jobs there are",
    arguments: [ExportFormat.jpeg(quality: 90), .png, .npy(PixelArray.Options())])
  func sameFiles(format: ExportFormat) throws {
    var files: [[String: Data]] = []
    for jobs in [1, 3, 40] {
      let folder = try TemporaryFolder()
      var options = ExportOptions()
      options.format = format
      options.jobs = jobs
      let plan = ExportPlan(
        try FileSet.open(TestMedia.path("compressed")), query: try Query([]),
        destination: "\(folder.path)/out", options: options)
      let paths = Mutex<[String]>([])
      #expect(try plan.run { _, outcome in paths.withLock { $0 += outcome.paths } }.failed == 0)
      let written = paths.withLock { $0 }
      #expect(written == plan.items.flatMap { plan.paths(of: $0) })
      files.append(
        Dictionary(
          uniqueKeysWithValues: try written.map {
            ($0, try Data(contentsOf: folder.url.appending(path: "out/\($0)")))
          }))
    }
    #expect(files[0] == files[1] && files[0] == files[2])
  }
}
