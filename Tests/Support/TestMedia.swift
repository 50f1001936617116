import Foundation

/// The File-sets that the repository carries.
public enum TestMedia {
  /// The folder itself.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "TestMedia")

  /// The path of a File-set, or of a file in one.
  public static func path(_ name: String) -> String { folder.appending(path: name).path }
}

/// Real media and files, where the environment says where they are.
public enum Corpus {
  /// The folder, or `nil` without `FILESET_CORPUS`.
  public static let folder: URL? = ProcessInfo.processInfo.environment["FILESET_CORPUS"]
    .flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
}

/// A folder of its own for a test, which goes away with it.
public final class TemporaryFolder {
  public let url: URL
  public var path: String { url.path }

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "fileset-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder inside of another, which it lives no longer than.
  public init(inside outer: TemporaryFolder, _ name: String) throws {
    url = outer.url.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Writes a file, with the folders that it needs.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
