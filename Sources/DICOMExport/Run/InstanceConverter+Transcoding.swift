import DICOM
import DICOMFileSet
import DICOMImaging

extension InstanceConverter {
  /// Decodes and codes pixels as ``DICOMImaging/Transcoder`` does, never with loss.
  public static var transcoding: InstanceConverter {
    var converter = InstanceConverter { (file, syntax) throws(ConversionError) in
      do throws(TranscodeError) {
        let converted = try Transcoder(TranscodeOptions(syntax)).transcode(file)
        try converted.check()
        return ConvertedInstance(
          dataSet: converted.dataSet, transferSyntax: converted.transferSyntax)
      } catch {
        throw .instance("\(error)")
      }
    } write: { (file, syntax, path, writer) throws(ConversionError) in
      do throws(TranscodeError) {
        try Transcoder(TranscodeOptions(syntax)).transcode(file).write(to: path, by: writer)
      } catch {
        if case .write(.file(let error)) = error { throw .destination(error) }
        throw .instance("\(error)")
      }
    }
    converter.bytes = { (file, syntax) throws(ConversionError) in
      do throws(TranscodeError) {
        return try Transcoder(TranscodeOptions(syntax)).transcode(file).bytes()
      } catch {
        throw .instance("\(error)")
      }
    }
    return converter
  }
}
