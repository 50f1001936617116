import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Testing

@Suite("The library's example in README.md")
struct ReadmeExampleTests {
  /// The example as it stands there, but for the path.
  private func example(_ path: String) throws {
    // begin
    let disc = try FileSet.open(path)
    var locator = FileLocator(disc)
    for number in disc.directory.records.indices where disc.directory.type(of: number) == .image {
      guard case .found(let file)? = locator.locate(number) else { continue }
      let image = try DICOMImage(Part10File(path: "\(disc.root)/\(file.path)"))
      let picture = try image.raster(frame: 0)
      print(file.path, picture.columns, picture.rows)
    }
    for problem in disc.problems + locator.problems { print(problem) }
    // end
  }

  /// The example of a volume as it stands there.
  private func volume(_ paths: [String]) throws {
    // begin volume
    let volume = try Volume(files: paths, PixelArray.Options(appliesModality: true))
    let spacing = volume.stack.spacing
    print(volume.array.shape, spacing.slices, spacing.rows, spacing.columns)
    let place = volume.stack.affine.point(column: 48, row: 48, slice: 2)
    let value = volume.array.withSamples(as: Double.self) { samples in samples[2, 48, 48] }
    print(place, value ?? .nan, volume.stack.problems)
    // end
  }

  /// Whether the README has the lines between two marks of this file.
  private func isPrinted(_ mark: String) throws -> Bool {
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    let code = here.components(separatedBy: "// \(mark)\n")[1].components(
      separatedBy: "    // end")[
        0
      ]
      .replacing("\n    ", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
      .replacing("open(path)", with: "open(\"/media/cdrom\")")
    let readme = TestMedia.folder.deletingLastPathComponent().appending(path: "README.md")
    return try String(contentsOf: readme, encoding: .utf8).contains(code)
  }

  @Test("runs, and is the one that is printed")
  func runs() throws {
    try example(TestMedia.path("clinic"))
    #expect(try isPrinted("begin"))
    try volume((1...4).map { TestMedia.path("clinic/ANNA/CT/IM\($0)") })
    #expect(try isPrinted("begin volume"))
  }
}
