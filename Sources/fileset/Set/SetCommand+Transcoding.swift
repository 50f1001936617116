import DICOM
import DICOMImaging

extension SetArguments {
  /// What codes the pixels of an edited file, or `nil` where laying its elements out anew is enough.
  func transcoder(for file: Part10File) -> Transcoder? {
    guard var options = transcoding, options.transferSyntax != file.transferSyntax,
      file.transferSyntax.isEncapsulated || options.transferSyntax.isEncapsulated
        || file.transferSyntax.hasBigEndianPixelData
    else { return nil }
    options.jobs = Terminal.cores
    options.checking = edit.options.checking
    return Transcoder(options)
  }
}

extension SetCommand {
  /// Writes an edited file with its pixels coded anew.
  ///
  /// - Returns: Whether all of that worked; what did not is said.
  func transcode(
    _ edited: Part10File, _ transcoder: Transcoder, _ original: Part10File, _ file: InputFile,
    to path: String?, _ report: inout SetReport, _ run: inout InputRun
  ) throws(WriteError) -> Bool {
    do throws(TranscodeError) {
      let transcoded = try transcoder.transcode(edited)
      if arguments.isDryRun {
        try report.show(file, original, transcoded, to: &run.output)
      } else if let path {
        try transcoded.write(to: path, existing: arguments.existing)
        report.note(changed: path)
      } else {
        run.output.bytes += try transcoded.bytes()
      }
      return true
    } catch {
      if case .write(let error) = error { throw error }
      run.say("\(file.path): \(error)")
      return false
    }
  }
}
