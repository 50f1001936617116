import DICOM
import DICOMFileSet
import Foundation
import Support
import Synchronization
import Testing

@testable import DICOMExport

@Suite("Copies of a slow disc")
struct DiscOrderTests {
  let folder: TemporaryFolder
  /// A disc whose files stand in another order than their records.
  let disc: FileSet

  init() throws {
    folder = try TemporaryFolder()
    let clinic = TestMedia.path("clinic")
    let names = try FileManager.default.subpathsOfDirectory(atPath: clinic).sorted().reversed()
    for name in names where Folder.status(of: "\(clinic)/\(name)")?.kind == .file {
      try folder.write(
        Array(try Data(contentsOf: URL(filePath: "\(clinic)/\(name)"))), to: "disc/\(name)")
    }
    disc = try FileSet.open(folder.path + "/disc")
  }

  /// What a copy gives: its files, its manifest without its name, and the files of the disc in the
  /// order in which they were copied.
  private func copy(
    to name: String, _ order: ReadingOrder, unreadable: String = "/nothing"
  ) throws -> (files: [String: Data], manifest: String, read: [String]) {
    let root = "\(folder.path)/\(name)"
    var copy = try FileSet.new(at: root, uid: "1.2.3")
    var options = AddOptions()
    (options.naming, options.missing, options.order, options.jobs) = (.pydicom, .fill, order, 2)
    let additions = try copy.add(from: disc, options: options)
    let manifest = try CopyManifest(of: disc, to: copy, additions)
    let read = Mutex<[String]>([])
    var commit = CommitOptions()
    commit.order = order
    commit.skipsUnreadable = true
    commit.writer = FileWriter(failing: { [place = disc.root] call, path in
      guard call == .read, path.hasPrefix(place) else { return nil }
      read.withLock { if $0.last != path { $0.append(path) } }
      return path.contains(unreadable) ? EIO : nil
    })
    commit.writer.finished = manifest.recorder(below: root)
    let result = try copy.commit(options: commit)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard Folder.status(of: "\(root)/\(name)")?.kind == .file else { continue }
      files[name] = try Data(contentsOf: URL(filePath: "\(root)/\(name)"))
    }
    let lines = String(
      decoding: manifest.lines(unreadable: result.unreadable), as: UTF8.self)
    return (files, lines.replacingOccurrences(of: root, with: ""), read.withLock { $0 })
  }

  @Test("read it in its order, and are the same", arguments: ["/nothing", "/CT/IM2"])
  func copies(unreadable: String) throws {
    let usual = try copy(to: "a", .asGiven, unreadable: unreadable)
    let ordered = try copy(to: "b", .disc, unreadable: unreadable)
    #expect(ordered.files == usual.files)
    #expect(ordered.manifest == usual.manifest)
    #expect(usual.files.count == (unreadable == "/nothing" ? 11 : 10))
    let positions = try ordered.read.map { try #require(Folder.discPosition(of: $0)) }
    #expect(positions.count == 10)
    #expect(positions == positions.sorted())
    #expect(ordered.read != usual.read)
  }

  @Test("put what is on no disc last, and keep the order of what is in one place")
  func numbers() {
    let paths = disc.instances.compactMap { $0.fileID?.path }.map { "\(disc.root)/\($0)" }
    let all = [nil] + paths.map(Optional.some) + [nil, paths[0]]
    let order = ReadingOrder.disc.numbers(all.count) { all[$0] }
    #expect(order.sorted() == Array(all.indices))
    #expect(Array(order.suffix(2)) == [0, all.count - 2])
    #expect(order.firstIndex(of: 1).map { $0 + 1 } == order.firstIndex(of: all.count - 1))
    // What is on no CD stays as it is.
    for other in [ReadingOrder.asGiven, .automatic] {
      #expect(other.numbers(all.count) { all[$0] } == Array(all.indices))
    }
  }
}
