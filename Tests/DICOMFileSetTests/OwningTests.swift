import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Finding the File-set that a file is of")
struct OwningTests {
  /// When a file was last read, in seconds.
  private func readingTime(_ path: String) -> Int {
    var status = stat()
    let result = unsafe stat(path, &status)
    #expect(result == 0)
    #if os(Linux)
      return status.st_atim.tv_sec
    #else
      return status.st_atimespec.tv_sec
    #endif
  }

  @Test("takes the nearest DICOMDIR that has a record of it")
  func finds() throws {
    let path = TestMedia.path("clinic/ANNA/CT/IM1")
    let found = FileSet.owning([path])
    #expect(found.map(\.path) == [path])
    #expect(found.first?.fileSet.origin == .directory)
    #expect(FileSet.owning([TestMedia.path("clinic/DICOMDIR")]).isEmpty)
  }

  @Test("reads no files where the DICOMDIR above cannot be used", arguments: ["none", ""])
  func readsNothing(directory: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: TestMedia.path("clinic"), toPath: folder.path + "/medium")
    try folder.write(Array(directory.utf8), to: "medium/DICOMDIR")
    let other = folder.path + "/medium/EMIL/CR/HAND"
    // A disc that keeps no times of reading cannot tell, and none is ever wrong there.
    let times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
    let result = unsafe utimes(other, times)
    #expect(result == 0)
    #expect(FileSet.owning([folder.path + "/medium/ANNA/CT/IM1"]).isEmpty)
    #expect(readingTime(other) == 1)
  }
}
