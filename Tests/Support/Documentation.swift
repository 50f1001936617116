import Foundation

/// The pages of the documentation, and what they say that a test can look at.
public enum Documentation {
  /// The folder of the repository.
  public static let repository = TestMedia.folder.deletingLastPathComponent()

  /// A page, with a name that test reports show.
  public struct Page: Sendable, CustomStringConvertible {
    /// The name without its extension.
    public let description: String
    let lines: [String]

    init(_ file: URL) throws {
      description = file.deletingPathExtension().lastPathComponent
      lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }
  }

  /// The pages of a library's catalogue, sorted by name.
  public static func pages(of library: String) throws -> [Page] {
    let folder = repository.appending(path: "Sources/\(library)/\(library).docc")
    let names = files(in: folder).filter { $0.pathExtension == "md" }
    return try names.sorted { $0.path < $1.path }.map(Page.init)
  }

  /// README.md.
  public static func readme() throws -> Page {
    try Page(repository.appending(path: "README.md"))
  }

  static func files(in folder: URL) -> [URL] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return paths.map { folder.appending(path: $0) }
  }
}

extension Documentation.Page {
  /// The blocks of Swift code, line by line without their indentation and without empty lines.
  public var code: [[String]] {
    var blocks: [[String]] = []
    var block: [String]?
    for line in lines {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line == "```swift" {
        block = []
      } else if line.hasPrefix("```") {
        if let block { blocks.append(block) }
        block = nil
      } else if !line.isEmpty {
        block?.append(line)
      }
    }
    return blocks
  }

  /// The first lines of the blocks of code that do not stand, line for line, in a Swift file of a
  /// folder; what such a file imports, it imports for the page too.
  ///
  /// A path that the page shows as `"IM000001"` is `place["IM000001"]` there (``Places``).
  public func untestedCode(in folder: String) throws -> [String] {
    let sources = try Documentation.files(in: URL(filePath: folder))
      .filter { $0.pathExtension == "swift" }
      .map { file in
        try String(contentsOf: file, encoding: .utf8)
          .replacing(/place\[(".*?")\]/) { String($0.1) }
          .components(separatedBy: "\n")
          .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      }
    return code.filter { block in
      let imports = block.filter { $0.hasPrefix("import ") }
      let rest = block.filter { !$0.hasPrefix("import ") }
      return !sources.contains { lines in
        imports.allSatisfy(lines.contains) && lines.firstRange(of: rest) != nil
      }
    }.map { $0.first { !$0.hasPrefix("import ") } ?? "" }
  }

  /// The links of the page that lead to no symbol of a library, or to no page beside it.
  public func brokenLinks(in library: String) throws -> [String] {
    var isCode = false
    let text = lines.filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && !line.hasPrefix("```")
    }.joined(separator: "\n")
    let folder = Documentation.repository.appending(path: "Sources/\(library)")
    let files = Documentation.files(in: folder)
    let pages = Set(files.map { $0.deletingPathExtension().lastPathComponent })
    let source = try files.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let declarations = ["struct", "enum", "class", "protocol", "case", "func", "var", "let"]
    var broken = text.matches(of: /<doc:([A-Za-z]+)>/).map { String($0.1) }
      .filter { !pages.contains($0) }
    for link in text.matches(of: /``([^`]+)``/) where link.1 != library {
      let names = link.1.split(separator: "/").map { $0.prefix { $0.isLetter || $0.isNumber } }
      let isDeclared = names.allSatisfy { name in
        name == "init" || declarations.contains { source.contains("\($0) \(name)") }
      }
      if !isDeclared { broken.append(String(link.1)) }
    }
    return broken
  }
}

/// Where a test has the files that the documentation names: in a folder of its own, but for those
/// that it is told of.
public struct Places {
  private let folder: TemporaryFolder
  private let known: [String: String]

  /// Creates the places of one example; `known` has the paths of those that are no new files.
  public init(_ known: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    self.known = known
  }

  /// Where the file or folder is that the documentation calls by this path.
  public subscript(shown: String) -> String { known[shown] ?? "\(folder.path)/\(shown)" }
}
