import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging
import Foundation

/// A folder that damaged directories are written into, with a few files beside them.
struct Place {
  private let folder: URL

  init() throws {
    let shared = URL(filePath: "/dev/shm")
    let base =
      FileManager.default.isWritableFile(atPath: shared.path)
      ? shared : FileManager.default.temporaryDirectory
    folder = base.appending(path: "fileset-fuzz-\(getpid())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "IM"), withIntermediateDirectories: true)
    try Data([1]).write(to: folder.appending(path: "IM/IMG00001"))
  }

  /// What `ls`, `check` and `find` do with a directory.
  ///
  /// - Returns: 1 if it could be opened, else 0.
  func tryDirectory(_ bytes: [UInt8], _ random: inout Mutator) throws -> Int {
    let path = folder.appending(path: "DICOMDIR").path
    try Data(bytes).write(to: URL(filePath: path))
    do {
      let fileSet = try FileSet.open(path)
      var locator = FileLocator(fileSet)
      var visited = 0
      fileSet.directory.walk { _, _ in visited += 1 }
      guard visited <= fileSet.directory.records.count else {
        Watch.fail("a walk visits more records than there are")
      }
      for number in fileSet.directory.records.indices {
        _ = locator.locate(number)
        InstanceWork.readAll(fileSet.directory.dataSet(of: number), depth: 0)
      }
      _ = (fileSet.problems + locator.problems).map(\.description)
      try DirectoryWork.examine(fileSet, &random)
      return 1
    } catch let error as DirectoryWork.Unbounded {
      Watch.fail("check looks at more records than there are: \(error)")
    } catch {
      _ = "\(error)"
      return 0
    }
  }

  /// Exports an instance by itself, in one format or another.
  ///
  /// - Returns: 1 if it could be exported, else 0.
  func tryExport(_ bytes: [UInt8], _ random: inout Mutator) throws -> Int {
    let source = folder.appending(path: "instance").path
    let out = folder.appending(path: "out").path
    try Data(bytes).write(to: URL(filePath: source))
    defer { try? FileManager.default.removeItem(atPath: out) }
    var options = ExportOptions()
    options.format =
      [.dicom, .jpeg(quality: 90), .png].randomElement(using: &random) ?? .dicom
    options.squaresPixels = Bool.random(using: &random)
    do {
      if Int.random(in: 0..<4, using: &random) == 0 {
        options.layout = .series
        let array = PixelArray.Options(appliesModality: Bool.random(using: &random))
        let plan = VolumePlan(
          try FileSet.open(source), query: try Query([]), destination: out, options: options,
          array: array)
        return try plan.run().exported
      }
      let plan = ExportPlan(
        try FileSet.open(source), query: try Query([]), destination: out, options: options)
      return try plan.run().exported
    } catch {
      _ = "\(error)"
      return 0
    }
  }
}
