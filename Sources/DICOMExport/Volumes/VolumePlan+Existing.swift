import DICOM
import DICOMFileSet

extension VolumePlan {
  /// Makes sure that no file is in the way.
  ///
  /// Any array or description of the name of a series counts, whatever number of a volume it has.
  /// - Throws: ``ExportError/exists(_:count:)``, or where files are replaced,
  ///   ``ExportError/replacesSource(_:)``.
  public func checkExisting() throws(ExportError) {
    guard FileWriter.exists(destination) else { return }
    switch options.existing {
    case .skip: return
    case .overwrite: try checkSources()
    case .refuse:
      var listed: [Int: [String: [String]]] = [:]
      var found: [String] = []
      for series in series {
        let names = listed[series.folder] ?? names(in: series.folder)
        listed[series.folder] = names
        found += (names[series.stem] ?? []).map {
          path(series, "") + $0.dropFirst(series.stem.count)
        }
      }
      if let first = found.min() { throw .exists(destinationPath(first), count: found.count) }
    }
  }

  private func checkSources() throws(ExportError) {
    guard let out = Folder.realPath(destination) else { return }
    let sources = Set(
      fileSet.stems(of: series.flatMap { $0.instances.map(\.location) }).flatMap { stem in
        [stem, Self.withoutNumber(stem)]
      })
    for series in series where sources.contains("\(out)/\(path(series, ""))") {
      throw .replacesSource(destinationPath(path(series, "")))
    }
  }

  /// The names of arrays and descriptions in a folder, by what stands before number and extension.
  private func names(in folder: Int) -> [String: [String]] {
    var names: [String: [String]] = [:]
    do throws(FileError) {
      for entry in try Folder.entries(of: destinationPath(folders[folder])) {
        guard let dot = entry.name.lastIndex(of: "."),
          [".npy", ".json"].contains(entry.name[dot...])
        else { continue }
        let stem = entry.name[..<dot]
        let short = Self.withoutNumber(stem)
        names[String(stem), default: []].append(entry.name)
        if short != stem { names[String(short), default: []].append(entry.name) }
      }
    } catch {
      return [:]  // What does not exist, or cannot be listed, holds nothing that is in the way.
    }
    return names
  }

  private static func withoutNumber(_ stem: Substring) -> Substring {
    guard let hyphen = stem.lastIndex(of: "-") else { return stem }
    let digits = stem[stem.index(after: hyphen)...].utf8
    return digits.count >= 4 && digits.allSatisfy { (0x30...0x39).contains($0) }
      ? stem[..<hyphen] : stem
  }
}
