import DICOM
import ImageCodecs

extension DICOMImage {
  /// The samples of all frames as one array, as pydicom's `pixel_array` gives them.
  ///
  /// - Throws: ``ImagingError``.
  public func pixelArray(
    _ options: PixelArray.Options = PixelArray.Options()
  ) throws(ImagingError) -> PixelArray {
    let (all, overflow) = frameCount.multipliedReportingOverflow(by: description.samplesPerFrame)
    let limit = decoder.limits.samplesPerArray
    guard !overflow, all <= limit else {
      throw .tooLarge(
        rows: description.rows, columns: description.columns,
        samplesPerPixel: description.samplesPerPixel, frames: frameCount, limit: limit)
    }
    var array = try pixelArray(frame: 0, options)
    guard frameCount > 1 || description.frames > 1 else { return array }
    array.shape.insert(frameCount, at: 0)
    array.bytes.reserveCapacity(frameCount * array.bytes.count)
    var frame = 1
    while frame < frameCount {
      for result in several(from: frame, options) {
        let next = try result.get()
        // Only modality LUTs of different frames could differ in type.
        guard next.type == array.type else {
          throw .lookUpTable(.pixelValueTransformationSequence, .unequal)
        }
        array.bytes += next.bytes
        array.problems += next.problems
        frame += 1
      }
    }
    return array
  }

  /// The samples of a frame, and of those behind it that can be decoded at the same time.
  private func several(
    from first: Int, _ options: PixelArray.Options
  ) -> [Result<PixelArray, ImagingError>] {
    // What has not to be decoded is copied, which nothing makes faster.
    let width = decoder.isCoded ? workers.parallelWidth : 1
    return workers.map(min(frameCount - first, width)) { number in
      do throws(ImagingError) {
        return .success(try pixelArray(frame: first + number, options))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The samples of one frame, counted from 0, as an array without the dimension of frames.
  ///
  /// - Throws: ``ImagingError``.
  public func pixelArray(
    frame: Int, _ options: PixelArray.Options = PixelArray.Options()
  ) throws(ImagingError) -> PixelArray {
    try decoder.withFrame(frame) { stored throws(ImagingError) in
      try array(of: stored.withoutShift, frame, options)
    }
  }

  /// Calls `body` with the bytes of a frame's array, which it must not keep.
  ///
  /// They are those of the file where it has them as the array does; then nothing is copied.
  /// - Parameters:
  ///   - scratch: Memory that frame after frame can use.
  ///   - problems: Takes what was wrong with the frame and could be worked around.
  func withArrayBytes<Value>(
    frame: Int, _ options: PixelArray.Options, as type: PixelArray.ElementType,
    scratch: inout [UInt64], problems: inout [Problem], _ body: (RawSpan) -> Value
  ) throws(ImagingError) -> Value? {
    try decoder.withFrame(frame) { stored throws(ImagingError) in
      let stored = stored.withoutShift
      problems = stored.problems
      let modality = try modality(frame, stored.cell, options)
      if stored.cell.elementType == type, !isConverted(stored, options), stored.isArray,
        modality == .identity
      {
        return body(stored.bytes.extracting(0..<stored.samples * stored.cell.size / 8))
      }
      if type == .f8, stored.components == 1, stored.cell.size < 64 {
        if scratch.count != stored.samples {
          scratch = [UInt64](repeating: 0, count: stored.samples)
        }
        var numbers = scratch.mutableSpan
        stored.write(modality, to: &numbers)
        return body(scratch.span.cells)
      }
      guard let array = try array(of: stored, frame, options).converted(to: type) else {
        return nil
      }
      return body(array.bytes.span.cells)
    }
  }

  private func array(
    of stored: borrowing StoredFrame, _ frame: Int, _ options: PixelArray.Options
  ) throws(ImagingError) -> PixelArray {
    var array = PixelArray(
      shape: [description.rows, description.columns], type: stored.cell.elementType, bytes: [])
    if description.samplesPerPixel > 1 { array.shape.append(description.samplesPerPixel) }
    array.bytes = isConverted(stored, options) ? stored.colours() : stored.array()
    array.problems = stored.problems
    array.apply(try modality(frame, stored.cell, options), cell: stored.cell)
    return array
  }

  /// Whether colours become RGB.
  private func isConverted(
    _ stored: borrowing StoredFrame, _ options: PixelArray.Options
  ) -> Bool {
    stored.components == 3 && options.convertsToRGB
      && stored.isYBR(description.photometricInterpretation) && stored.cell.size == 8
  }

  private func modality(
    _ frame: Int, _ cell: Cell, _ options: PixelArray.Options
  ) throws(ImagingError) -> Modality {
    guard options.appliesModality else { return .identity }
    return try Modality(
      dataSet, group: groups.item(.pixelValueTransformationSequence, frame: frame),
      stored: cell.range)
  }
}
