import DICOM
import DICOMFileSet

extension ExportPlan {
  /// Makes sure that no file is in the way.
  ///
  /// Lists the folders of the plan once each; reads the files of those instances only that have
  /// something of a like name there.
  /// - Throws: ``ExportError/exists(_:count:)``, or where files are replaced,
  ///   ``ExportError/replacesSource(_:)``.
  /// - Parameter replaces: Whether files are replaced that no manifest proves.
  public func checkExisting(replacing replaces: Bool = false) throws(ExportError) {
    guard FileWriter.exists(destination) else { return }
    if options.existing == .overwrite || replaces { return try checkSources() }
    guard options.existing == .refuse else { return }
    var listed: [Int: Set<String>] = [:]
    var first: String?
    var count = 0
    for item in items {
      let names = listed[item.folder] ?? stems(in: item.folder)
      listed[item.folder] = names
      guard names.contains(item.stem) else { continue }
      for path in paths(of: item) where FileWriter.exists(destinationPath(path)) {
        if first == nil { first = destinationPath(path) }
        count += 1
      }
    }
    if let first { throw .exists(first, count: count) }
  }

  /// Makes sure that nothing replaces a file that is still to be read: none of the source, whatever
  /// its extension.
  private func checkSources() throws(ExportError) {
    guard let out = Folder.realPath(destination) else { return }
    let sources = fileSet.stems(of: items.map(\.location))
    for item in items where sources.contains("\(out)/\(path(item, ""))") {
      throw .replacesSource(destinationPath(path(item, "")))
    }
  }

  /// The names in a folder without their extensions, and without frame numbers.
  private func stems(in folder: Int) -> Set<String> {
    var stems: Set<String> = []
    do throws(FileError) {
      for entry in try Folder.entries(of: destinationPath(folders[folder])) {
        let name = entry.name
        guard let dot = name.lastIndex(of: ".") else { continue }
        let stem = name[..<dot]
        stems.insert(String(stem))
        if let hyphen = stem.lastIndex(of: "-") { stems.insert(String(stem[..<hyphen])) }
      }
    } catch {
      return []  // What does not exist, or cannot be listed, holds nothing that is in the way.
    }
    return stems
  }
}

extension FileSet {
  /// The real paths of files without their extensions.
  func stems(of locations: [FileLocation]) -> Set<Substring> {
    guard let root = Folder.realPath(root) else { return [] }
    var stems: Set<Substring> = []
    for case .found(let file) in locations {
      let path = "\(root)/\(file.path)"
      let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
      stems.insert(name.lastIndex(of: ".").map { path[..<$0] } ?? path[...])
    }
    return stems
  }
}
