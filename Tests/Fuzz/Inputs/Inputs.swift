import Foundation

/// The sound files that are damaged: those of the repository, and of the corpus where it is.
struct Inputs {
  private(set) var directories: [[UInt8]] = []
  private(set) var instances: [[UInt8]] = []

  init() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var folders = [repository.appending(path: "TestMedia")]
    if let corpus = ProcessInfo.processInfo.environment["FILESET_CORPUS"], !corpus.isEmpty {
      folders.append(URL(filePath: corpus))
    }
    for folder in folders {
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let urls = (files?.allObjects as? [URL] ?? []).sorted { $0.path < $1.path }
      for url in urls {
        guard let data = try? Data(contentsOf: url), data.count > 200, data.count < 200_000,
          data.count < 132 || data[128..<132].elementsEqual("DICM".utf8)
        else { continue }
        if url.lastPathComponent.uppercased().hasPrefix("DICOMDIR") {
          directories.append(Array(data))
        } else {
          instances.append(Array(data))
        }
      }
    }
  }
}
