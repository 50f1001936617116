import Foundation
import Support

/// The built executable.
enum Tool {
  /// What a run said.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Where the build puts it: beside the tests.
  static let path: String = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = bundle?.bundleURL.deletingLastPathComponent()
    #else
      let folder: URL? = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
    return (folder ?? URL(filePath: ".")).appending(path: "fileset").path
  }()

  /// Makes a run ready to be started.
  static func process(_ arguments: [String], in folder: String? = nil) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    return process
  }

  /// Runs it to its end.
  static func run(_ arguments: String..., in folder: String? = nil) throws -> Result {
    try run(arguments, in: folder)
  }

  /// Runs it to its end.
  static func run(_ arguments: [String], in folder: String? = nil) throws -> Result {
    let process = process(arguments, in: folder)
    // Files rather than pipes, which would have to be emptied while it runs.
    let scratch = try TemporaryFolder()
    try scratch.write([], to: "out")
    try scratch.write([], to: "err")
    let output = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
    let errors = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(
        decoding: try Data(contentsOf: scratch.url.appending(path: "out")), as: UTF8.self),
      errors: String(
        decoding: try Data(contentsOf: scratch.url.appending(path: "err")), as: UTF8.self))
  }
}
