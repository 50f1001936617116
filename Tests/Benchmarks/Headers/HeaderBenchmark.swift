import DICOM

/// Reads the headers of all files below a folder: every element is found, some values are decoded.
///
///     header-benchmark DIR
///
/// It prints how many files, elements and characters of names there were, so that nothing can be
/// left out by the compiler.
@main
struct HeaderBenchmark {
  static func main() throws {
    let root = CommandLine.arguments.dropFirst().first ?? "."
    var pending = [root]
    var (files, elements, characters, instances) = (0, 0, 0, 0)
    while let folder = pending.popLast() {
      for entry in try Folder.entries(of: folder).sorted(by: { $0.name < $1.name }) {
        let path = "\(folder)/\(entry.name)"
        if entry.kind == .folder {
          pending.append(path)
        } else if entry.name != "DICOMDIR" {
          let file = try Part10File(path: path)
          files += 1
          elements += file.meta.elements.count + file.dataSet.elements.count
          characters += file.dataSet.string(Tag(0x0010, 0x0010))?.utf8.count ?? 0
          characters += file.dataSet.string(Tag(0x0020, 0x000E))?.utf8.count ?? 0
          instances += file.dataSet.int(Tag(0x0020, 0x0013)) ?? 0
        }
      }
    }
    print(files, elements, characters, instances)
  }
}
