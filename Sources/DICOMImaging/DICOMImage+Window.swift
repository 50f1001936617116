import DICOM

extension DICOMImage {
  /// The choice of window that shows all frames alike.
  ///
  /// Where the range of the values decides, it is that of all frames: a loop does not flicker, and
  /// a frame can be compared with the next. Every frame is decoded for it once; those that cannot be
  /// do not count.
  ///
  /// - Returns: ``RenderOptions/Window/values(_:)``, or `choice` itself where something else
  ///   decides, or there is one frame.
  public func sharedWindow(for choice: RenderOptions.Window) -> RenderOptions.Window {
    let photometric = description.photometricInterpretation
    guard frameCount > 1, description.samplesPerPixel == 1, photometric.isMonochrome,
      choice == .automatic || choice == .minMax
    else { return choice }
    var all: ClosedRange<Double>?
    for frame in 0..<frameCount {
      do throws(ImagingError) {
        let found = try decoder.withFrame(frame) { stored throws(ImagingError) in
          let parameters = try GreyParameters(
            dataSet, groups, frame: frame, cell: stored.cell, photometric)
          let isRangeWanted =
            choice == .minMax || (parameters.windows.isEmpty && parameters.tables.isEmpty)
          return isRangeWanted ? (parameters.values(of: stored), true) : (nil, false)
        }
        guard found.1 else { return choice }
        guard let values = found.0 else { continue }
        all =
          all.map {
            min($0.lowerBound, values.lowerBound)...max($0.upperBound, values.upperBound)
          } ?? values
      } catch {
        continue
      }
    }
    guard let all, all.lowerBound < all.upperBound else { return choice }
    return .values(all)
  }
}
