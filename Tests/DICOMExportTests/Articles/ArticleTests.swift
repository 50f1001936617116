import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Testing

@Suite("The articles about export")
struct ArticleTests {
  private let place: Places

  init() throws { place = try Places(["/media/cdrom": TestMedia.path("clinic")]) }

  private static var folder: String {
    URL(filePath: #filePath).deletingLastPathComponent().path
  }

  @Test("show code that is tested here", arguments: try Documentation.pages(of: "DICOMExport"))
  func showsTestedCode(page: Documentation.Page) throws {
    #expect(try page.untestedCode(in: Self.folder) == [])
    #expect(try page.brokenLinks(in: "DICOMExport") == [])
  }

  @Test("begin with an export")
  func begins() throws {
    let disc = try FileSet.open(place["/media/cdrom"])
    var options = ExportOptions()
    options.format = .jpeg(quality: 90)
    options.jobs = 4
    let query = try Query(["Modality=CT"])
    let plan = ExportPlan(disc, query: query, destination: place["out"], options: options)
    let summary = try plan.run { number, outcome in
      for failure in outcome.failures { print(plan.items[number].stem, failure) }
    }
    print(summary.exported, summary.failed)
    #expect(summary.exported == 4 && summary.failed == 0)
  }

  @Test("export pictures, other forms and volumes")
  func exports() throws {
    let disc = try FileSet.open(place["/media/cdrom"])
    var options = ExportOptions()
    options.format = .jpeg(quality: 90)
    options.rendering = RenderOptions(window: .explicit(center: 40, width: 400))
    options.layout = try PathLayout("{PatientName}/{SeriesNumber:3}/{InstanceNumber:4}")
    options.jobs = 4

    let query = try Query(["Modality=CT"])
    let plan = ExportPlan(disc, query: query, destination: place["out"], options: options)
    for item in plan.items { print(plan.source(of: item) ?? "missing", plan.paths(of: item)) }
    let summary = try plan.run { number, outcome in
      for failure in outcome.failures { print(plan.items[number].stem, failure) }
    }
    print(summary.exported, "exported,", summary.failed, "failed")
    #expect(FileWriter.exists(place["out/Test^Anna/002/0001.jpg"]))

    options.format = .png  // with 16 bits where rendering.depth says so
    options.format = .npy(PixelArray.Options(appliesModality: true))  // all frames in one array
    options.format = .dicom  // byte for byte, or in another coding:
    options.transcoding = TranscodeOptions(.jpegLSLossless)

    let other = ExportPlan(disc, query: query, destination: place["other"], options: options)
    #expect(try other.run().exported == 4)
  }

  @Test("export a series as one array")
  func exportsVolumes() throws {
    let disc = try FileSet.open(place["/media/cdrom"])
    let query = try Query(["Modality=CT"])
    var options = ExportOptions()
    options.layout = .series
    let volumes = VolumePlan(disc, query: query, destination: place["volumes"], options: options)
    let done = try volumes.run { number, outcomes in
      for outcome in outcomes { print(outcome.paths, outcome.shape, outcome.problems) }
    }
    print(done.exported, "volumes")
    #expect(done.exported == 1)
  }

  @Test("copy the files of one patient")
  func copiesFiles() throws {
    let disc = try FileSet.open(place["/media/cdrom"])
    let query = try Query(["PatientID=TM0001"])
    let options = ExportOptions()
    let plan = ExportPlan(disc, query: query, destination: place["files"], options: options)
    let manifest = try ManifestLog(place["manifest.jsonl"], existing: options.existing)
    let summary = try plan.run(manifest: manifest) { number, outcome in
      for failure in outcome.failures { print(plan.source(of: plan.items[number]) ?? "", failure) }
    }
    print(summary.exported, "files,", summary.bytes, "bytes,", summary.failed, "failed")
    #expect(summary.exported == 6 && summary.failed == 0)

    let check = try ManifestCheck(manifest: place["manifest.jsonl"], folder: place["files"])
    for problem in check.run(jobs: 4) { print(problem.kind, problem.path, problem.detail) }
    #expect(check.run(jobs: 1).isEmpty)
  }
}
