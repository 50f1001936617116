import DICOMFileSet

/// Removes an instance of a File-set and adds another one in one commit, as a program does that has
/// the library: `change-benchmark MEDIUM SOP-INSTANCE-UID FILE`.
@main
struct ChangeBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      print("usage: change-benchmark MEDIUM SOP-INSTANCE-UID FILE")
      return
    }
    var fileSet = try FileSet.open(arguments[1])
    try fileSet.remove(sopInstanceUID: arguments[2])
    try fileSet.add(arguments[3])
    let result = try fileSet.commitAndClose()
    print(result.plan.summary)
  }
}
