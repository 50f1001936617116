import DICOM
import Foundation
import Support
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A folder is locked for as long as its lock lives")
struct FolderLockTests {
  @Test("keeps others out")
  func excludes() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.path)
    let error = try #require(throws: FileError.self) { _ = try FolderLock(folder.path) }
    #expect(error.isLocked)
    _ = consume lock
  }

  @Test("is free afterwards, also while a child that was begun meanwhile has the folder open")
  func isFreeDespiteChild() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.path)
    // What a child gets that another thread forks now; it closes that when it runs its program.
    let copies = descriptors(of: folder.path).map { dup($0) }
    defer { for copy in copies { close(copy) } }
    _ = consume lock
    #expect(copies.count == 1)
    #expect(throws: Never.self) { _ = try FolderLock(folder.path) }
  }

  /// The descriptors by which this process has a folder open.
  private func descriptors(of path: String) -> [Int32] {
    var wanted = stat()
    guard unsafe stat(path, &wanted) == 0 else { return [] }
    return (0..<4096).filter { descriptor in
      var status = stat()
      return unsafe fstat(descriptor, &status) == 0 && status.st_ino == wanted.st_ino
        && status.st_dev == wanted.st_dev
    }
  }
}
