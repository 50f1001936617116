import DICOM

/// The command-line tool.
@main
struct Fileset {
  static func main() {
    for path in CommandLine.arguments.dropFirst() {
      do {
        let file = try Part10File(path: path)
        print(path, file.transferSyntax, file.meta.elements.count, file.dataSet.elements.count, file.problems)
      } catch { print(path, "ERROR", error) }
    }
  }
}
