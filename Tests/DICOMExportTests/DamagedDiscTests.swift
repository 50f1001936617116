import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Synchronization
import Testing

@testable import DICOMExport

@Suite("Exports of damaged and slow discs")
struct DamagedDiscTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(_ change: (inout ExportOptions) -> Void) throws -> ExportPlan {
    var options = ExportOptions()
    change(&options)
    return ExportPlan(
      try FileSet.open(TestMedia.path("clinic")), query: try Query([]),
      destination: folder.path + "/out", options: options)
  }

  /// Lets the first reads of each of some files fail.
  private func failing(_ name: String, times: Int) -> FileWriter {
    let left = Mutex([String: Int]())
    return FileWriter(failing: { call, path in
      guard call == .read, path.contains(name) else { return nil }
      return left.withLock { left in
        let count = left[path] ?? times
        left[path] = max(0, count - 1)
        return count > 0 ? EIO : nil
      }
    })
  }

  @Test("go on after a read error, and read again on request", arguments: [0, 2, 3])
  func retries(retries: Int) throws {
    let plan = try plan { $0.limits.retries = retries }
    let log = try ManifestLog(folder.path + "/m", existing: .refuse)
    let outcomes = Mutex([ExportOutcome]())
    let summary = try plan.run(writer: failing("/CT/", times: 3), manifest: log) { _, outcome in
      outcomes.withLock { $0.append(outcome) }
    }
    let bad = plan.items.count { plan.source(of: $0)?.contains("/CT/") == true }
    #expect(bad > 0)
    #expect(summary.failed == (retries < 3 ? bad : 0))
    #expect(summary.exported == plan.items.count - summary.failed)
    for outcome in outcomes.withLock({ $0 }) where outcome.status == .failed {
      #expect(outcome.failures.first?.contains("cannot read at byte 0: Input/output error") == true)
      #expect(outcome.paths == [] && outcome.files == [])
    }
    let check = try ManifestCheck(manifest: folder.path + "/m", folder: nil).run(jobs: 1)
    #expect(check.map(\.kind) == Array(repeating: .notExported, count: summary.failed))
  }

  @Test("read in the order of the disc, and tell of it in that of the directory")
  func order() throws {
    let plan = try plan { $0.order = .disc }
    let order = plan.readingOrder()
    #expect(order.sorted() == Array(plan.items.indices))
    let positions = try order.map { number in
      try #require(plan.source(of: plan.items[number]).flatMap(Folder.discPosition))
    }
    #expect(positions == positions.sorted())
    let seen = Mutex([Int]())
    _ = try plan.run { item, _ in seen.withLock { $0.append(item) } }
    #expect(seen.withLock { $0 } == Array(plan.items.indices))
    #expect(Folder.isOnOpticalDisc(folder.path) == false)
  }

  @Test(
    "give up what takes too long, and nothing else",
    arguments: [.dicom, .png, .npy(PixelArray.Options())] as [ExportFormat])
  func timeout(format: ExportFormat) throws {
    let none = try plan {
      $0.format = format
      $0.timeout = .zero
    }
    let outcomes = Mutex([ExportOutcome]())
    let summary = try none.run { _, outcome in outcomes.withLock { $0.append(outcome) } }
    #expect(summary.failed > 0)
    let failures = outcomes.withLock { $0.flatMap(\.failures) }
    #expect(failures.allSatisfy { $0.contains("took longer than the 0.0 seconds") })
    let some = try plan {
      $0.format = format
      $0.timeout = .seconds(1_000_000)
      $0.existing = .overwrite
    }
    #expect(try some.run().failed == 0)
  }

  @Test("have limits that can be lowered and raised")
  func limits() throws {
    let low = try plan {
      $0.format = .png
      $0.imageLimits.samplesPerFrame = 100
    }
    #expect(try low.run().failed == 8)
  }
}
