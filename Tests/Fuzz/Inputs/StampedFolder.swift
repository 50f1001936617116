import DICOM
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A medium in memory whose files are known by their stamps: what an execution changes is seen, and
/// brought back, without reading a file.
struct StampedFolder {
  /// A file, or a link, with the number that its stamp is made of.
  enum Content: Hashable {
    case file([UInt8], number: Int)
    case link(String, number: Int)
  }

  /// What is in it, by paths below the root.
  struct State {
    var files: [String: Content]

    /// The folders that the paths lead through.
    var folders: Set<String> {
      var folders: Set<String> = []
      for path in files.keys {
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty, folders.insert(parts.joined(separator: "/")).inserted {
          parts.removeLast()
        }
      }
      return folders
    }
  }

  /// The folder of the medium.
  let root: String
  private let around: URL
  private let outside: [String: String]

  /// Makes an empty medium beside files that nothing may touch.
  init() throws {
    around = try Medium.newFolder()
    root = around.appending(path: "medium").path
    for folder in ["medium", "elsewhere"] {
      try FileManager.default.createDirectory(
        at: around.appending(path: folder), withIntermediateDirectories: true)
    }
    for name in ["outside", "elsewhere/I1", "elsewhere/I2"] {
      try Data(name.utf8).write(to: around.appending(path: name))
    }
    outside = try Self.entries(below: around.path, besides: "medium")
  }

  /// Whether what is not of the medium is as it was.
  var isOutsideUntouched: Bool {
    do { return try Self.entries(below: around.path, besides: "medium") == outside } catch {
      return false
    }
  }

  /// The stamps of all files and links, by their paths.
  func entries() throws -> [String: String] { try Self.entries(below: root) }

  private static func entries(
    below root: String, besides: String? = nil
  ) throws -> [String: String] {
    var entries: [String: String] = [:]
    var folders = [""]
    while let folder = folders.popLast() {
      for entry in try Folder.entries(of: "\(root)/\(folder)") where entry.name != besides {
        let path = folder + entry.name
        if entry.kind == .folder {
          folders.append(path + "/")
        } else {
          entries[path] = FileStamp(path: "\(root)/\(path)")?.text
        }
      }
    }
    return entries
  }

  /// The stamp that a file of the medium gets.
  static func stamp(_ content: Content) -> String {
    switch content {
    case .file(let bytes, let number): "\(bytes.count) \(second + number) \(number)"
    case .link(let target, let number): "\(target.utf8.count) \(second + number) \(number)"
    }
  }

  /// The number of a stamp that was made of one; `nil` for others.
  static func number(of stamp: String) -> Int? {
    let parts = stamp.split(separator: " ").compactMap { Int($0) }
    guard parts.count == 3, parts[1] - parts[2] == second else { return nil }
    return parts[2]
  }

  private static let second = 1_700_000_000

  /// Makes the medium hold that and nothing else.
  func restore(_ state: State) throws {
    let found = try entries()
    for (path, stamp) in found where state.files[path].map(Self.stamp) != stamp {
      try FileManager.default.removeItem(atPath: "\(root)/\(path)")
    }
    try removeFolders(besides: state.folders)
    for (path, content) in state.files where found[path] != Self.stamp(content) {
      try write(content, to: path)
    }
  }

  private func removeFolders(besides wanted: Set<String>) throws {
    var pending = [""]
    while let folder = pending.popLast() {
      for entry in try Folder.entries(of: "\(root)/\(folder)") where entry.kind == .folder {
        let path = folder + entry.name
        if wanted.contains(path) {
          pending.append(path + "/")
        } else {
          try FileManager.default.removeItem(atPath: "\(root)/\(path)")
        }
      }
    }
  }

  /// Writes a file, or makes a link, with its stamp.
  func write(_ content: Content, to path: String) throws {
    let url = URL(filePath: "\(root)/\(path)")
    let folder = url.deletingLastPathComponent()
    if Folder.status(of: folder.path) == nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let number: Int
    switch content {
    case .file(let bytes, let its):
      try Data(bytes).write(to: url)
      number = its
    case .link(let target, let its):
      try FileManager.default.createSymbolicLink(
        atPath: url.path, withDestinationPath: target)
      number = its
    }
    let time = timespec(tv_sec: Self.second + number, tv_nsec: number)
    // Bounds: both times that the call reads are there.
    _ = unsafe utimensat(AT_FDCWD, url.path, [time, time], AT_SYMLINK_NOFOLLOW)
  }
}
