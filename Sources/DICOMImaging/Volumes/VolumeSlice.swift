import DICOM

/// A frame as a slice of a volume: where it is, and what decides which others it belongs to.
///
/// It holds nothing of the pixels, and keeps no file open.
public struct VolumeSlice: Hashable, Sendable {
  /// The path of the file.
  public let file: String
  /// The number of the frame in it, counted from 0.
  public let frame: Int
  /// Where the frame is in the patient.
  public let plane: ImagePlane
  /// SOP Instance UID.
  public let instanceUID: String
  /// Instance Number.
  public let instanceNumber: Int?
  /// What an element of its array is before the modality LUT.
  public let storedType: PixelArray.ElementType
  /// The samples of a pixel.
  public let samplesPerPixel: Int
  /// Whether the samples have to be decoded, which takes longer than to read them.
  public let isCoded: Bool
  /// What becomes of stored values.
  public let modality: ModalityTransform
  /// The unit of the values behind the modality LUT, such as `HU`, as far as the file says.
  public let unit: String?
  /// Dose Grid Scaling: what stored values of an RT dose are multiplied by (PS3.3 §C.8.8.3). No
  /// modality LUT, so it is not applied.
  public let doseGridScaling: Double?
  /// What tells slices at the same place apart.
  let marks: [String?]

  /// Opens a file, and reads what there is to know about its frames.
  ///
  /// - Returns: As ``all(of:path:problems:)``, with the problems of the file's geometry.
  /// - Throws: ``VolumeError/read(file:_:)`` or ``VolumeError/pixels(file:frame:_:)``.
  public static func all(
    of path: String
  ) throws(VolumeError) -> (slices: [VolumeSlice], problems: [Problem]) {
    let file: Part10File
    do throws(ReadError) {
      file = try Part10File(path: path)
    } catch {
      throw .read(file: path, error)
    }
    do throws(ImagingError) {
      var problems: [Problem] = []
      return (try all(of: file, path: path, problems: &problems), problems)
    } catch {
      throw .pixels(file: path, frame: 1, error)
    }
  }

  /// Reads what there is to know about the frames of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - path: The path by which its pixels will be read.
  ///   - problems: What is wrong with the geometry is added here.
  /// - Returns: A slice for each frame, in the order of the file.
  /// - Throws: ``ImagingError``, such as ``ImagingError/noPixelData``.
  public static func all(
    of file: Part10File, path: String, problems: inout [Problem]
  ) throws(ImagingError) -> [VolumeSlice] {
    let image = try DICOMImage(file)
    let (dataSet, groups) = (file.dataSet, image.groups)
    let uid = dataSet.string(.sopInstanceUID) ?? ""
    let number = dataSet.int(.instanceNumber)
    let scaling = dataSet.double(.doseGridScaling)
    let cell = Cell(image.description, isBigEndian: false)
    // What holds for all frames is read once, as there may be very many.
    let common = FrameValues(
      modality: try Modality(
        dataSet, group: groups.shared(.pixelValueTransformationSequence), stored: cell.range),
      unit: groups.shared(.pixelValueTransformationSequence)?.string(.rescaleType)
        ?? dataSet.string(.rescaleType) ?? dataSet.string(.units) ?? dataSet.impliedUnit,
      marks: SliceMark.allCases.map { $0.value(in: groups.shared) ?? $0.value(in: dataSet) })
    var reader = PlaneReader(dataSet, groups, image.description)
    var slices: [VolumeSlice] = []
    slices.reserveCapacity(image.frameCount)
    for frame in 0..<image.frameCount {
      let values = common.own(of: frame, groups)
      slices.append(
        VolumeSlice(
          file: path, frame: frame, plane: reader.plane(frame), instanceUID: uid,
          instanceNumber: number, storedType: cell.elementType,
          samplesPerPixel: image.description.samplesPerPixel, isCoded: image.decoder.isCoded,
          modality: ModalityTransform(values.modality), unit: values.unit,
          doseGridScaling: scaling, marks: values.marks))
    }
    problems += reader.problems
    return slices
  }
}

extension DataSet {
  /// The unit of CT images that state none (PS3.3 §C.8.2.1).
  fileprivate var impliedUnit: String? {
    string(.sopClassUID) == "1.2.840.10008.5.1.4.1.1.2" && contains(.rescaleSlope) ? "HU" : nil
  }
}

/// What a frame may have for itself, or share with the others.
private struct FrameValues {
  var modality: Modality
  var unit: String?
  var marks: [String?]

  /// The values of one frame, where these are those of all.
  func own(of frame: Int, _ groups: FunctionalGroups) -> FrameValues {
    var values = self
    if let item = groups.own(.pixelValueTransformationSequence, frame: frame) {
      if let rescale = Modality(rescaleOf: item) { values.modality = rescale }
      values.unit = item.string(.rescaleType) ?? unit
    }
    for mark in SliceMark.allCases {
      if let own = mark.value(in: { groups.own($0, frame: frame) }) {
        values.marks[mark.rawValue] = own
      }
    }
    return values
  }
}

/// What becomes of stored values (PS3.3 §C.11.1).
public enum ModalityTransform: Hashable, Sendable {
  /// They are what they mean.
  case identity
  /// `slope × stored + intercept`.
  case rescale(slope: Double, intercept: Double)
  /// A table gives integers of so many bits.
  case table(bits: Int)

  init(_ modality: Modality) {
    switch modality {
    case .identity: self = .identity
    case .rescale(let slope, let intercept): self = .rescale(slope: slope, intercept: intercept)
    case .table(let table): self = .table(bits: table.bits)
    }
  }
}
