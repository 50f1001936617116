import DICOM

/// Whether the pixels of a file can be decoded, for checks that do not want them.
public enum PixelFaults {
  /// How many frames with faults are named.
  private static let shown = 3

  /// Decodes all frames of a file, one after the other.
  ///
  /// - Returns: What is wrong, a sentence for each of the first frames that cannot be decoded; none
  ///   for a file without pixels, with video, or in a coding that has no decoder here, nor for
  ///   one that was not read to its end because of a limit, which `Part10File.problems` say.
  public static func find(in file: Part10File, limits: ImageLimits = ImageLimits()) -> [String] {
    guard !file.transferSyntax.isVideo,
      !file.problems.contains(where: { $0.code == .inflateLimit })
    else { return [] }
    let image: DICOMImage
    do throws(ImagingError) {
      image = try DICOMImage(file, limits: limits)
    } catch {
      return isFault(error) ? ["\(error)"] : []
    }
    var faults: [String] = []
    let stated = image.description.frames
    if stated > image.frameCount {
      faults.append("\(stated) frames are stated, \(image.frameCount) are there")
    }
    var failed = 0
    for frame in 0..<image.frameCount {
      do throws(ImagingError) {
        _ = try image.pixelArray(frame: frame)
      } catch {
        guard isFault(error) else { return faults }
        failed += 1
        if failed <= shown { faults.append("\(error)") }
      }
    }
    if failed > shown { faults.append("and \(failed - shown) more frames") }
    return faults
  }

  private static func isFault(_ error: ImagingError) -> Bool {
    switch error {
    case .noPixelData, .notDecodable: false
    default: true
    }
  }
}
