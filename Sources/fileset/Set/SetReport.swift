import DICOM
import DICOMFileSet
import DICOMImaging

/// What became of the files of `fileset set`, and what would become of them.
struct SetReport {
  /// Files that are otherwise than they were.
  var changed = 0
  /// Files that had all of it already.
  var unchanged = 0
  /// DICOMDIRs that were passed over.
  var directories = 0
  /// Files that are otherwise than they were, or would be, the first of them.
  private var paths: [String] = []
  /// Whether a file could not be written.
  var isDestinationBad = false

  /// How it ended, in one line.
  func summary(_ run: InputRun, isDryRun: Bool, seconds: String) -> String {
    var parts = [
      "\(isDryRun ? "would change" : "changed") \(Text.count(changed, "file"))",
      "\(unchanged) had it already", "\(run.failed) failed",
    ]
    if run.passedOver > 0 { parts.append("\(run.passedOver) passed over that are not DICOM") }
    if directories > 0 { parts.append("\(Text.count(directories, "DICOMDIR")) passed over") }
    return parts.joined(separator: ", ") + (isDryRun ? "; nothing is written" : " in \(seconds) s")
  }

  /// Counts a file that is otherwise than it was, or would be.
  mutating func note(changed path: String) {
    changed += 1
    // So many of them are looked up in a DICOMDIR.
    if paths.count < 1000 { paths.append(path) }
  }

  /// Notes on File-sets whose records do not know of what changed in their files.
  func notes(isDryRun: Bool) -> [String] {
    FileSet.owning(paths).map { fileSet, path in
      "fileset: note: \(Text.visible(path)) is an instance of a File-set, whose records "
        + "\(isDryRun ? "would stay" : "stay") as they were; to change both, give "
        + "'--media \(Text.visible(fileSet.root))' instead of --in-place"
    }
  }

  /// Prints what would change in a file, a line for each element.
  ///
  /// - Throws: ``WriteError``, what writing would throw.
  mutating func show(
    _ file: InputFile, _ original: Part10File, _ edited: Part10File, options: WriteOptions,
    to output: inout Output
  ) throws(WriteError) {
    var result = edited
    result.meta = try edited.plannedMeta(options: options)
    let isChanged = edited.isModified(options)
    if isChanged { note(changed: file.path) } else { unchanged += 1 }
    try show(file, original, result, to: &output)
  }

  /// Prints what would change in a file whose pixels are coded anew, but for the pixels.
  mutating func show(
    _ file: InputFile, _ original: Part10File, _ transcoded: TranscodedFile,
    to output: inout Output
  ) throws(TranscodeError) {
    note(changed: file.path)
    var result = original
    result.dataSet = transcoded.dataSet
    do throws(ValueError) {
      try result.dataSet.delete(.pixelData)
      try result.meta.set(.transferSyntaxUID, .UI, to: .uids([transcoded.transferSyntax.uid]))
    } catch {
      throw .value(error)
    }
    var before = original
    do throws(ValueError) { try before.dataSet.delete(.pixelData) } catch { throw .value(error) }
    do throws(WriteError) { try show(file, before, result, to: &output) } catch {
      throw .write(error)
    }
  }

  private func show(
    _ file: InputFile, _ original: Part10File, _ result: Part10File, to output: inout Output
  ) throws(WriteError) {
    do throws(ReadError) {
      for difference in try result.meta.differences(from: original.meta)
        + result.dataSet.differences(from: original.dataSet)
      {
        let path = difference.path
        // Lengths of groups are what they have to be when the file is written.
        if path.tag.element == 0 { continue }
        let values = try (original.shown(path), result.shown(path))
        var line = Array(Text.visible("\(file.path): \(path): \(values.0) → \(values.1)").utf8)
        line.append(0x0A)
        output.take(&line)
      }
    } catch {
      throw .read(error)
    }
  }
}

extension Part10File {
  /// The values of an element for people.
  fileprivate func shown(_ path: ElementPath) throws(ReadError) -> String {
    var bytes: [UInt8] = []
    var problems: [Problem] = []
    guard try appendValue(at: path, to: &bytes, problems: &problems) else { return "(absent)" }
    return bytes.isEmpty ? "(empty)" : String(decoding: bytes, as: UTF8.self)
  }
}
