import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Synchronization
import Testing

@testable import DICOMExport

@Suite("Exporting series as volumes")
struct VolumePlanTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(
    _ source: String, _ conditions: [String] = [], jobs: Int = 1,
    existing: ExportOptions.Existing = .refuse
  ) throws -> VolumePlan {
    var options = ExportOptions()
    options.layout = .series
    options.jobs = jobs
    options.existing = existing
    return VolumePlan(
      try FileSet.open(source), query: try Query(conditions), destination: "\(folder.path)/out",
      options: options)
  }

  private func slices(_ makers: [ImageMaker]) throws -> String {
    for (index, maker) in makers.enumerated() {
      try folder.write(maker.bytes(), to: "in/\(99 - index)")
    }
    return "\(folder.path)/in"
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/out")
      .filter { $0.contains(".") }.sorted()
  }

  private func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.url.appending(path: "out/\(name)")))
  }

  @Test("writes an array and its description, the same with several jobs", arguments: [1, 3])
  func writes(jobs: Int) throws {
    let source = try slices((0..<40).map { SliceMaker.image($0, at: "0\\0\\\(100 - 2 * $0)") })
    let summary = try plan(source, jobs: jobs).run()
    #expect(summary.exported == 1 && summary.failed == 0)
    #expect(try files() == ["V1/20240101/1.json", "V1/20240101/1.npy"])
    let array = try read("V1/20240101/1.npy")
    #expect(String(decoding: array[10..<80], as: UTF8.self).contains("'shape': (40, 2, 3)"))
    let volume = try Volume(files: (0..<40).map { "\(source)/\(99 - $0)" })
    #expect(Array(array.suffix(volume.array.bytes.count)) == volume.array.bytes)
    #expect(summary.bytes == array.count + (try read("V1/20240101/1.json")).count)
  }

  @Test("describes the array")
  func describes() throws {
    let source = try slices((0..<3).map { SliceMaker.image($0, at: "-5\\0\\\(2 * $0)") })
    _ = try plan(source).run()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(read("V1/20240101/1.json"))) as? [String: Any])
    #expect(json["array"] as? String == "1.npy")
    #expect(json["shape"] as? [Int] == [3, 2, 3])
    #expect(json["axes"] as? [String] == ["slice", "row", "column"])
    #expect(json["type"] as? String == "<i2")
    #expect(
      json["affine"] as? [[Double]]
        == [[0.75, 0, 0, -5], [0, 0.5, 0, 0], [0, 0, 2, 0], [0, 0, 0, 1]])
    #expect(json["spacing"] as? [Double] == [2, 0.5, 0.75])
    #expect(json["frameOfReferenceUID"] as? String == "2.25.777")
    let slices = try #require(json["slices"] as? [[String: Any]])
    #expect(slices.map { $0["SOPInstanceUID"] as? String } == ["2.25.7.0", "2.25.7.1", "2.25.7.2"])
    #expect(slices.map { $0["file"] as? String } == ["99", "98", "97"])
    #expect(slices.map { $0["position"] as? [Double] } == [[-5, 0, 0], [-5, 0, 2], [-5, 0, 4]])
    #expect((json["problems"] as? [Any])?.isEmpty == true)
  }

  @Test("numbers the volumes of a series")
  func splits() throws {
    let source = try slices(
      (0..<4).map { SliceMaker.image($0, at: "0\\0\\\($0)", rows: $0 < 2 ? 2 : 4) })
    #expect(try plan(source).run().exported == 2)
    #expect(
      try files()
        == ["1-0001.json", "1-0001.npy", "1-0002.json", "1-0002.npy"].map {
          "V1/20240101/\($0)"
        })
  }

  @Test("says what it would do, and writes nothing")
  func previews() throws {
    let source = try slices((0..<4).map { SliceMaker.image($0, at: "0\\0\\\($0)") })
    let paths = Mutex<[String]>([])
    let summary = try plan(source).preview { _, outcomes in
      paths.withLock { $0 += outcomes.flatMap(\.paths) }
    }
    #expect(summary.exported == 1)
    #expect(paths.withLock { $0 } == ["V1/20240101/1.npy", "V1/20240101/1.json"])
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out"))
  }

  @Test("a file that cannot be read fails its series alone, and is named")
  func fails() throws {
    var makers = (0..<3).map { SliceMaker.image($0, at: "0\\0\\\($0)") }
    makers[1].pixels = [[0, 0]]
    var other = SliceMaker.image(7, at: "0\\0\\0")
    other.set(0x0020_000E, "2.25.78", vr: "UI")
    other.set(0x0020_0011, "2", vr: "IS")
    let source = try slices(makers + [other])
    let failures = Mutex<[String]>([])
    let summary = try plan(source).run { _, outcomes in
      failures.withLock { $0 += outcomes.flatMap(\.failures) }
    }
    #expect(summary.exported == 1 && summary.failed == 1)
    #expect(try files() == ["V1/20240101/2.json", "V1/20240101/2.npy"])
    let failure = try #require(failures.withLock { $0.first })
    #expect(failure.hasPrefix("\(source)/98: byte "))
  }

  @Test("refuses, replaces or leaves files that are there")
  func existing() throws {
    let source = try slices((0..<2).map { SliceMaker.image($0, at: "0\\0\\\($0)") })
    _ = try plan(source).run()
    let path = "\(folder.path)/out/V1/20240101/1.json"
    #expect(throws: ExportError.exists(path, count: 2)) { try plan(source).run() }
    #expect(try plan(source, existing: .skip).run().skipped == 1)
    #expect(try plan(source, existing: .overwrite).run().exported == 1)
  }

  @Test("leaves nothing half-written where the disc is full")
  func fullDisc() throws {
    let source = try slices((0..<2).map { SliceMaker.image($0, at: "0\\0\\\($0)") })
    let writer = FileWriter { call, _ in call == .write ? 28 : nil }
    #expect(throws: ExportError.self) { try plan(source).run(writer: writer) }
    #expect(try files() == [])
  }

  @Test("makes volumes of the instances that are meant, on the paths of the whole")
  func chooses() throws {
    let plan = try plan(TestMedia.path("clinic"), ["Modality=CT"])
    #expect(plan.series.map(\.number) == ["2"])
    #expect(plan.series.map(\.instances.count) == [4])
    let all = try self.plan(TestMedia.path("clinic"))
    #expect(
      all.shard(1, of: 2).series.map(\.stem)
        == [all.series[1], all.series[3], all.series[5]].map(\.stem))
  }

  @Test("stops when it is cancelled")
  func cancels() throws {
    let source = try slices((0..<2).map { SliceMaker.image($0, at: "0\\0\\\($0)") })
    let cancellation = Cancellation()
    cancellation.cancel()
    let summary = try plan(source).run(cancellation: cancellation)
    #expect(summary.isCancelled && summary.exported == 0)
  }
}
