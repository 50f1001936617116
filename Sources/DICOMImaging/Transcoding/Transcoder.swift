import DICOM
import ImageCodecs

/// Writes instances in other transfer syntaxes: their pixel data are decoded and coded, all else
/// stays byte for byte where the transfer syntax allows (PS3.5 §A).
///
/// ```swift
/// let transcoder = Transcoder(TranscodeOptions(.jpegLSLossless))
/// try transcoder.transcode(Part10File(path: "IM000001")).write(to: "IM000001.jls.dcm")
/// ```
///
/// Frames are decoded one by one; coded ones are kept until the file is written, as their offset table
/// stands before them, uncompressed ones are written as they come.
public struct Transcoder: Sendable {
  /// How pixel data are coded.
  public var options: TranscodeOptions

  /// Creates a transcoder.
  public init(_ options: TranscodeOptions) { self.options = options }

  /// Lays an instance out in the wanted transfer syntax, and codes its frames if they become
  /// compressed.
  ///
  /// An instance that has the transfer syntax stays as it is, but for elements that say that its stream
  /// is lossy, if they are missing. One without pixel data becomes Explicit
  /// VR Little Endian where the transfer syntax is one of compressed pixels.
  /// - Throws: ``TranscodeError``.
  public func transcode(_ file: Part10File) throws(TranscodeError) -> TranscodedFile {
    let (source, target) = (file.transferSyntax, options.transferSyntax)
    if source == target, file.meta.string(.transferSyntaxUID) != nil {
      let stated = try statingLoss(file)
      return TranscodedFile(stated, .whole(stated, writeOptions), source)
    }
    guard let coding = FrameCoding(target) else { throw .noEncoder(target) }
    guard !source.isVideo else { throw .video(source) }
    let dataSet = file.dataSet
    if dataSet.contains(.floatPixelData) || dataSet.contains(.doubleFloatPixelData) {
      guard coding == .native else { throw .floatPixelData(target) }
      return try laidOut(file, in: target)
    }
    guard let element = dataSet[.pixelData] else {
      guard source.pixelCoding != .jpip else { throw .imaging(.notDecodable(source)) }
      return try withoutPixels(file)
    }
    let isCoded =
      source.isEncapsulated || element.isUndefinedLength || source.hasBigEndianPixelData
    if coding == .native, !isCoded { return try laidOut(file, in: target) }
    return try coded(file, coding)
  }

  /// A file whose data set says of a lossy stream that it is one (PS3.3 §C.7.6.1.1.5).
  private func statingLoss(_ file: Part10File) throws(TranscodeError) -> Part10File {
    guard file.transferSyntax.pixelCoding.hasOwnPrecision, file.dataSet.contains(.pixelData) else {
      return file
    }
    let image: DICOMImage
    do throws(ImagingError) { image = try DICOMImage(file, limits: options.limits) } catch {
      return file  // What cannot be decoded is copied.
    }
    var stated = file
    do throws(ValueError) {
      try LossyHistory(of: image, file).describe(in: &stated.dataSet)
    } catch {
      throw .value(error)
    }
    return stated
  }

  private var writeOptions: WriteOptions {
    var write = WriteOptions()
    write.checking = options.checking
    return write
  }

  /// A file whose pixels, if it has such, stay as they are.
  private func laidOut(
    _ file: Part10File, in target: TransferSyntax
  ) throws(TranscodeError) -> TranscodedFile {
    var write = writeOptions
    write.transferSyntax = target
    write.meta = file.metaRule
    var file = file
    if file.transferSyntax.isEncapsulated {
      try nested(file.transferSyntax).decode(in: &file.dataSet)
    }
    do throws(WriteError) { _ = try file.plannedMeta(options: write) } catch { throw .write(error) }
    return TranscodedFile(file, .whole(file, write), target)
  }

  private func withoutPixels(_ file: Part10File) throws(TranscodeError) -> TranscodedFile {
    let target = options.transferSyntax
    guard target.isEncapsulated else { return try laidOut(file, in: target) }
    guard file.transferSyntax != .explicitVRLittleEndian else {
      return TranscodedFile(file, .whole(file, writeOptions), file.transferSyntax)
    }
    return try laidOut(file, in: .explicitVRLittleEndian)
  }

  private func nested(_ source: TransferSyntax) -> NestedPixels {
    NestedPixels(source: source, limits: options.limits)
  }

  // MARK: Pixels

  private func coded(
    _ file: Part10File, _ coding: FrameCoding
  ) throws(TranscodeError) -> TranscodedFile {
    var image: DICOMImage
    do throws(ImagingError) { image = try DICOMImage(file, limits: options.limits) } catch {
      throw .imaging(error)
    }
    try image.findExcessBits()
    guard image.frameCount >= image.description.frames else {
      throw .missingFrames(found: image.frameCount, stated: image.description.frames)
    }
    let near = options.transferSyntax == .jpegLSNearLossless ? options.near : 0
    var (form, first) = try firstFrame(of: &image, coding, near)
    var file = file
    if file.transferSyntax.isEncapsulated {
      try nested(file.transferSyntax).decode(in: &file.dataSet)
    }
    var loss = LossyHistory(of: image, file)
    let pixels: TranscodedFile.Pixels
    if coding == .native {
      pixels = .native(NativePixels(image: image, form: form, first: first.bytes))
    } else {
      let frames = try self.frames(of: image, coding, form, first, near)
      if near > 0 { loss.add(form, frames, method: "ISO_14495_1") }
      pixels = .fragments(frames)
      first.bytes = []
    }
    if form.part == .sample {
      try EmbeddedOverlays.moveOut(of: image, into: &file.dataSet)
    }
    do throws(ValueError) {
      try form.describe(image, in: &file.dataSet)
      try loss.describe(in: &file.dataSet)
      if near > 0 {
        try DerivedInstance.describe(&file, near: near, options.lossyIdentity)
      }
    } catch {
      throw .value(error)
    }
    return try TranscodedFile(file, pixels, image, options)
  }

  /// Decodes and codes the first frame, which shows what all of them are like.
  private func firstFrame(
    of image: inout DICOMImage, _ coding: FrameCoding, _ near: Int
  ) throws(TranscodeError) -> (PixelForm, CodedFrame) {
    var form: PixelForm?
    var problems: [Problem] = []
    let frame = try image.withFrame(0) { stored throws(TranscodeError) in
      let found = PixelForm(image, stored, coding, options.lossyColour)
      try coding.check(found, options)
      form = found
      problems = stored.problems
      return try encode(stored, found, coding, 0, near)
    }
    guard let form else { throw .imaging(.noFrame(1, count: 0)) }
    image.problems += problems
    return (form, frame)
  }

  private func encode(
    _ stored: borrowing StoredFrame, _ form: PixelForm, _ coding: FrameCoding, _ frame: Int,
    _ near: Int
  ) throws(TranscodeError) -> CodedFrame {
    guard !form.wraps(stored, near: near) else { throw .signedNear(near) }
    do throws(CodecError) {
      let deadline = Deadline(options.limits.deadline)
      return try coding.encode(stored, form, near: near, until: deadline)
    } catch {
      if error == .overdue { throw .imaging(.overdue(frame: frame + 1)) }
      throw .imaging(.codec(error, frame: frame + 1, offset: 0))
    }
  }

  private func frames(
    of image: DICOMImage, _ coding: FrameCoding, _ form: PixelForm, _ first: CodedFrame,
    _ near: Int
  ) throws(TranscodeError) -> [CodedFrame] {
    let rest = Parallel.map(image.frameCount - 1, jobs: options.jobs) {
      number -> Result<CodedFrame, TranscodeError> in
      do throws(TranscodeError) {
        return .success(
          try image.withFrame(number + 1) { stored throws(TranscodeError) in
            guard form.fits(image, stored) else { throw .otherFrame(number + 2) }
            return try encode(stored, form, coding, number + 1, near)
          })
      } catch {
        return .failure(error)
      }
    }
    var frames = [first]
    frames.reserveCapacity(image.frameCount)
    for result in rest { frames.append(try result.get()) }
    return frames
  }
}

extension DICOMImage {
  /// Calls `body` with the samples of a frame, counted from 0, which it must not keep.
  func withFrame<Value>(
    _ frame: Int, _ body: (borrowing StoredFrame) throws(TranscodeError) -> Value
  ) throws(TranscodeError) -> Value {
    var failure: TranscodeError?
    do throws(ImagingError) {
      let value: Value? = try decoder.withFrame(frame) { stored throws(ImagingError) in
        do throws(TranscodeError) { return try body(stored) } catch {
          failure = error
          return nil
        }
      }
      if let value { return value }
    } catch {
      throw .imaging(error)
    }
    throw failure ?? .imaging(.noFrame(frame + 1, count: frameCount))
  }
}
