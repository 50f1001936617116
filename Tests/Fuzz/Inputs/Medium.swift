import DICOM
import Foundation

/// A File-set of the test media in a folder in memory, which is brought back after each execution.
struct Medium {
  /// The folder of the File-set.
  let root: String
  /// What has to be there, by paths below the root.
  let files: [String: [UInt8]]
  /// The folder around it, in which nothing else may ever be changed.
  private let around: URL

  /// Copies a File-set.
  init(_ name: String) throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    around = try Self.newFolder()
    let place = around.appending(path: "medium")
    try FileManager.default.copyItem(
      at: repository.appending(path: "TestMedia").appending(path: name), to: place)
    try Data("outside".utf8).write(to: around.appending(path: "outside"))
    root = place.path
    files = try Self.files(below: root)
  }

  /// A new folder in memory, where there is such a thing.
  static func newFolder() throws -> URL {
    let shared = URL(filePath: "/dev/shm")
    let base =
      FileManager.default.isWritableFile(atPath: shared.path)
      ? shared : FileManager.default.temporaryDirectory
    let folder = base.appending(path: "fileset-fuzz-\(getpid())-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The files below a folder.
  static func files(below root: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var folders = [""]
    while let folder = folders.popLast() {
      for entry in try Folder.entries(of: "\(root)/\(folder)") {
        let name = folder + entry.name
        switch entry.kind {
        case .folder: folders.append(name + "/")
        case .file:
          let file = try FileBytes(path: "\(root)/\(name)")
          var bytes: [UInt8] = []
          try file.copy(0..<file.count, into: &bytes)
          files[name] = bytes
        default: break
        }
      }
    }
    return files
  }

  /// Writes a file below the root.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: "\(root)/\(name)")
    do { try Data(bytes).write(to: url) } catch {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  /// Makes the folder hold these files and no others.
  func restore(_ wanted: [String: [UInt8]]) throws {
    let found = try Self.files(below: root)
    for name in found.keys where wanted[name] == nil {
      try FileManager.default.removeItem(atPath: "\(root)/\(name)")
    }
    for (name, bytes) in wanted where found[name] != bytes { try write(bytes, to: name) }
  }

  /// Whether what is not of the medium is as it was.
  var isOutsideUntouched: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: around.path)
    let bytes = try? Data(contentsOf: around.appending(path: "outside"))
    return names?.sorted() == ["medium", "outside"] && bytes == Data("outside".utf8)
  }
}
