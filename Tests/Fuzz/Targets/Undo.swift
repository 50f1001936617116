import DICOM
import DICOMFileSet
import Foundation

extension Target {
  private static let pieces = [
    "create ", "replace ", "delete ", "keep ", "before ", "after ", "directory ", "end\n", "\n",
    "DICOMDIR", "P1/S1/E1/I1", "P2/S1", "../outside", "/etc/passwd", "P1/../../outside",
    ".fileset-undo/file-1", ".fileset-undo-2/file-7", ".fileset-0.part", "none", "%2e%2e/outside",
    "%2", "%00", "P9/NEW", "dicomdir", "fileset journal 1\n", " ",
    "stamp ", "3 1 1", "NOTES.TXT", ".fileset-new-3",
  ]

  /// Words of a text moved, lost, repeated, or others put among them.
  private static func damagedLines(_ text: [UInt8], _ random: inout Mutator) -> [UInt8] {
    if Int.random(in: 0..<4, using: &random) == 0 { return random.damaged(text, from: 0) }
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let place = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: lines.insert(Array(random.text(of: pieces, atMost: 3).utf8), at: place)
      case 1: lines.insert(lines.randomElement(using: &random) ?? [], at: place)
      case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
      default: if lines.count > 1 { lines.remove(at: place) }
      }
    }
    var bytes = Array(lines.joined(separator: [0x0A]))
    random.grow(&bytes)
    return bytes
  }

  /// A File-set after a change that can be taken back.
  private static func changed(_ medium: Medium) throws -> [String: [UInt8]] {
    try medium.restore(medium.files)
    var fileSet = try FileSet.open(medium.root)
    _ = try fileSet.remove(try Query(["InstanceNumber=1"]))
    var options = CommitOptions()
    (options.isUndoable, options.isSynced) = (true, false)
    _ = try fileSet.commit(options: options)
    return try Medium.files(below: medium.root)
  }

  /// The reader of what takes a change back.
  static func undo(_ medium: Medium) throws -> Target {
    let changed = try changed(medium)
    let names = changed.keys.filter { $0.hasPrefix(".fileset-undo/") && !$0.contains("/file-") }
      .sorted()
    var options = CommitOptions()
    options.isSynced = false
    return Target(name: "undo", summary: "what the last change has kept to be taken back") {
      random, _ in
      var files = changed
      for name in names where Bool.random(using: &random) {
        let bytes = files[name] ?? []
        files[name] =
          name.hasSuffix("/directory")
          ? random.damagedElements(bytes) : damagedLines(bytes, &random)
      }
      try medium.restore(files)
      var read = 1
      do { _ = try FileSet.undoLastCommit(at: medium.root, options: options) } catch {
        read = refused(error)
      }
      if !medium.isOutsideUntouched { Watch.fail("an undo changes files outside of the medium") }
      let after = try Medium.files(below: medium.root)
      if read == 0, after["DICOMDIR"] != changed["DICOMDIR"] {
        Watch.fail("an undo that is refused changes the DICOMDIR")
      }
      return read
    }
  }
}
