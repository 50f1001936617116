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

  @Test("runs, and is the one that is printed")
  func runs() throws {
    try example(TestMedia.path("clinic"))
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    let code = here.components(separatedBy: "// begin\n")[1].components(separatedBy: "    // end")[
      0
    ]
    .replacing("\n    ", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    .replacing("open(path)", with: "open(\"/media/cdrom\")")
    let readme = TestMedia.folder.deletingLastPathComponent().appending(path: "README.md")
    #expect(try String(contentsOf: readme, encoding: .utf8).contains(code))
  }
}
