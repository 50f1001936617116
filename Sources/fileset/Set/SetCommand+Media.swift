import DICOM
import DICOMFileSet

extension SetCommand {
  /// Edits files of a File-set, and its records with them.
  func edit(_ medium: String, _ run: inout InputRun) -> ExitStatus {
    var media = MediaRun(arguments.media, MediaRun.Verb(done: "edited", plain: "edit"))
    var fileSet: FileSet
    switch media.open(medium) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    guard let files = run.files(arguments.files, isRecursive: arguments.isRecursive) else {
      return .badSource
    }
    var edits: [FileSet.Edit] = []
    let status = run.each(files, arguments.media.adding.limits) {
      file, original, run throws(ReadError) in
      run.problems(original.problems, of: file)
      guard !original.isDirectory else {
        if !file.isFound { run.say("\(file.path): is a DICOMDIR, which changes with its files") }
        return file.isFound
      }
      var edited = original
      do throws(ValueError) {
        run.problems(try arguments.edit.apply(to: &edited), of: file)
      } catch {
        run.say("\(file.path): \(error)")
        return false
      }
      if edited.isModified(arguments.edit.options) {
        edits.append(FileSet.Edit(path: file.path, original: original, edited: edited))
      }
      return true
    }
    guard status != .badSource else { return status }
    var options = media.settings.adding
    options.missing = .fill
    options.conflict = arguments.conflict
    do throws(StagingError) {
      if !edits.isEmpty { try fileSet.replace(edits, options: options) }
    } catch {
      return media.fail("\(error)", .someFailed)
    }
    media.count = edits.count
    let end = media.end(fileSet)
    return end == .success ? status : end
  }
}
