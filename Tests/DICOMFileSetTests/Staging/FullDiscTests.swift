import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("A medium that is full, or keeps files that should go")
struct FullDiscTests {
  let folder: TemporaryFolder
  var root: String { folder.path + "/medium" }

  init() throws { folder = try TemporaryFolder() }

  @Test("says how much the change needs, and what to do")
  func tellsNeed() throws {
    var fileSet = try FileSet.new(at: root)
    for number in 1...3 { try fileSet.add(Medium.instance(number, patient: 1)) }
    let needed = try fileSet.plan().bytesToWrite
    var options = CommitOptions()
    options.writer = FileWriter { call, path in
      call == .write && path.contains("IM000001") ? ENOSPC : nil
    }
    do throws(CommitError) {
      try fileSet.commit(options: options)
      Issue.record("the disc is full")
    } catch {
      guard case .full(_, let bytes, let free) = error else {
        Issue.record("\(error)")
        return
      }
      // In whole blocks of the disc.
      #expect(bytes >= needed)
      #expect(bytes % (Folder.blockSize(folder.path) ?? 1) == 0)
      #expect(free ?? 0 > 0)
      #expect("\(error)".contains("the change needs \(bytes) bytes in all"))
      #expect(error.isDestination)
    }
    #expect(!FileWriter.exists(root))
    try fileSet.commit()
    #expect(Medium.faults(root) == [])
  }

  @Test("leaves no journal where only files elsewhere could not be moved away")
  func leavesNoJournal() throws {
    var write = WriteOptions()
    write.meta = .complete
    let source = folder.path + "/source"
    try Medium.instance(1, patient: 1).write(to: source, options: write)
    var fileSet = try FileSet.new(at: root)
    var options = AddOptions()
    options.transfer = .move
    try fileSet.add(source, options: options)
    var commit = CommitOptions()
    commit.writer = FileWriter { call, path in
      call == .remove && path.hasSuffix("/source") ? EACCES : nil
    }
    #expect(try fileSet.commit(options: commit).leftovers.map(\.path) == [source])
    #expect(Medium.faults(root) == [])
    #expect(!FileWriter.exists(root + "/.fileset-journal"))
  }
}
