import DICOM
import DICOMFileSet
import DICOMImaging

extension InstanceConverter {
  /// Decodes and codes pixels as ``DICOMImaging/Transcoder`` does, never with loss.
  public static var transcoding: InstanceConverter { transcoding(limits: ImageLimits()) }

  /// The same, with other bounds for what an image may ask of the machine.
  public static func transcoding(limits: ImageLimits) -> InstanceConverter {
    @Sendable func transcoder(_ syntax: TransferSyntax) -> Transcoder {
      var options = TranscodeOptions(syntax)
      options.limits = limits
      return Transcoder(options)
    }
    var converter = InstanceConverter { (file, syntax) throws(ConversionError) in
      do throws(TranscodeError) {
        let converted = try transcoder(syntax).transcode(file)
        try converted.check()
        return ConvertedInstance(
          dataSet: converted.dataSet, transferSyntax: converted.transferSyntax)
      } catch {
        throw .instance("\(error)")
      }
    } write: { (file, syntax, path, writer) throws(ConversionError) in
      do throws(TranscodeError) {
        try transcoder(syntax).transcode(file).write(to: path, by: writer)
      } catch {
        if case .write(.file(let error)) = error { throw .destination(error) }
        throw .instance("\(error)")
      }
    }
    converter.bytes = { (file, syntax) throws(ConversionError) in
      do throws(TranscodeError) {
        return try transcoder(syntax).transcode(file).bytes()
      } catch {
        throw .instance("\(error)")
      }
    }
    return converter
  }
}
