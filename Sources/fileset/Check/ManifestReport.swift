import DICOMExport

/// Says how a copy differs from its manifest.
struct ManifestReport {
  private let manifest: String
  private let check: ManifestCheck
  private let problems: [ManifestProblem]

  init(_ manifest: String, _ check: ManifestCheck, jobs: Int) {
    self.manifest = manifest
    self.check = check
    problems = check.run(jobs: jobs)
  }

  /// Whether the copy is what the manifest says.
  var isSound: Bool { problems.isEmpty }

  /// What is said of a manifest whose last line is cut off.
  static func cutOff(_ manifest: String) -> String {
    "fileset: warning: \(Text.visible(manifest)): the last line is cut off, as a crash leaves it; "
      + "the whole lines before it count"
  }

  private func count(_ kind: ManifestProblem.Kind) -> Int {
    problems.count { $0.kind == kind }
  }

  /// How many files are as the manifest says.
  private var sound: Int {
    check.fileCount - count(.missing) - count(.changed)
      - problems.count { $0.kind == .unreadable && !$0.path.hasSuffix("/") && !$0.path.isEmpty }
  }

  /// Prints a line for each problem, and the counts.
  func print(_ output: inout Output) {
    for problem in problems {
      let detail = problem.detail.isEmpty ? "" : ": \(problem.detail)"
      output.write(Text.visible("\(problem.kind.rawValue): \(problem.path)\(detail)") + "\n")
      output.flushIfLarge()
    }
    var parts = ["\(Text.count(sound, "file")) as the manifest says"]
    for kind in ManifestProblem.Kind.allCases where count(kind) > 0 {
      parts.append("\(count(kind)) \(kind.rawValue)")
    }
    output.write("\(Text.visible(check.folder)): \(parts.joined(separator: ", "))\n")
  }

  /// Prints one JSON document.
  func printJSON(_ output: inout Output) {
    var json = JSONWriter()
    json.beginObject(&output.bytes)
    json.key("manifest", &output.bytes)
    json.string(manifest, &output.bytes)
    json.key("folder", &output.bytes)
    json.string(check.folder, &output.bytes)
    json.key("cutOff", &output.bytes)
    json.bool(check.isCutOff, &output.bytes)
    json.key("files", &output.bytes)
    json.number(check.fileCount, &output.bytes)
    json.key("sound", &output.bytes)
    json.number(sound, &output.bytes)
    json.key("problems", &output.bytes)
    json.beginArray(&output.bytes)
    for problem in problems {
      output.write("\n")
      json.beginObject(&output.bytes)
      json.key("code", &output.bytes)
      json.string(
        problem.kind == .notExported ? "not-exported" : problem.kind.rawValue, &output.bytes)
      json.key("path", &output.bytes)
      json.string(problem.path, &output.bytes)
      json.key("detail", &output.bytes)
      json.string(problem.detail, &output.bytes)
      json.endObject(&output.bytes)
      output.flushIfLarge()
    }
    json.endArray(&output.bytes)
    json.endObject(&output.bytes)
    output.write("\n")
  }
}
