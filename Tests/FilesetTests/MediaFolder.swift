import DICOM
import Foundation
import Support
import Testing

/// A folder with media that a test changes with the tool.
struct MediaFolder {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// A copy of a File-set of the repository.
  func copy(_ name: String, as copy: String = "medium") throws -> String {
    try FileManager.default.copyItem(atPath: TestMedia.path(name), toPath: path(copy))
    return path(copy)
  }

  /// All files of a folder with their bytes.
  func contents(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard Folder.status(of: "\(folder)/\(name)")?.kind == .file else { continue }
      files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return files
  }

  func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The File IDs as `ls` sees them, and nothing that it complains about.
  func files(_ medium: String) throws -> [String] {
    let result = try Tool.run("ls", "--json", medium)
    let document = try json(result.output)
    #expect((document["problems"] as? [Any])?.count == 0, "\(result.errors)")
    var files: [String] = []
    func visit(_ records: Any?) {
      for record in records as? [[String: Any]] ?? [] {
        if let exists = record["exists"] as? Bool {
          #expect(exists)
          files.append((record["fileID"] as? [String] ?? []).joined(separator: "/"))
        }
        visit(record["children"])
      }
    }
    visit(document["records"])
    return files
  }
}
