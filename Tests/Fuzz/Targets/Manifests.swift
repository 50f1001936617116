import DICOM
import DICOMExport
import Foundation

extension Target {
  /// The reader of manifests, and what a check does with one.
  static func manifests() throws -> Target {
    let folder = try Medium.newFolder()
    let copy = folder.appending(path: "copy")
    try FileManager.default.createDirectory(
      at: copy.appending(path: "A"), withIntermediateDirectories: true)
    for name in ["A/1.dcm", "A/2.dcm"] {
      try Data(name.utf8).write(to: copy.appending(path: name))
    }
    let path = folder.appending(path: "manifest").path
    let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    let lines = ["exported", "failed", "skipped"].map { status in
      """
      {"source": "IM/1", "offset": 396, "StudyInstanceUID": "1.2", "SeriesInstanceUID": "1.3", \
      "SOPClassUID": "1.4", "SOPInstanceUID": "1.5", "path": "A/1.dcm", "destination": \
      "\(copy.path)/A/1.dcm", "bytes": 7, "sha256": "\(digest)", "status": "\(status)"}

      """
    }
    let pieces = [
      "\"path\": \"../../etc/passwd\"", "\"path\": null", "\"bytes\": -1", "\\u0000", "\\ud800",
      "}",
      "\"offset\": 99999999999999999999", "\n", "{", "\"status\": \"partial\"", "\"path\": \"A\"",
      "\"path\": \"\"", "1e5", "\"sha256\": \"zz\"", "\"path\": \"A/./../A/1.dcm\"",
    ]
    return Target(name: "manifest", summary: "manifests, and copies that are checked by them") {
      random, number in
      var text: [UInt8] = []
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        text += (lines.randomElement(using: &random) ?? "").utf8
      }
      if Bool.random(using: &random) {
        text = random.damaged(text, from: 0)
      } else {
        let place = Int.random(in: 0...text.count, using: &random)
        text.insert(contentsOf: Array(random.text(of: pieces, atMost: 3).utf8), at: place)
      }
      random.grow(&text)
      try Data(text).write(to: URL(filePath: path))
      guard number % 4 == 0 else {
        _ = try Manifest(path: path)
        return 1
      }
      let check = try ManifestCheck(manifest: path, folder: copy.path)
      let problems = check.run(jobs: 1)
      _ = problems.map { "\($0.kind.rawValue) \($0.path) \($0.detail)" }
      return 1
    }
  }
}
