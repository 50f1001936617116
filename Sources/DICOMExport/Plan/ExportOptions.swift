import DICOM
import DICOMFileSet
import DICOMImaging

/// What instances are exported as.
public enum ExportFormat: Hashable, Sendable {
  /// Files as they are, byte for byte, or in the transfer syntax of
  /// ``ExportOptions/transcoding``.
  case dicom
  /// Pictures in JPEG files; the quality is 1…100.
  case jpeg(quality: Int)
  /// Pictures in PNG files, of 8 or 16 bits as the rendering options say.
  case png
  /// The samples of all frames in a NumPy file.
  case npy(PixelArray.Options)

  /// The extension of the files, with its dot.
  var fileExtension: String {
    switch self {
    case .dicom: ".dcm"
    case .jpeg: ".jpg"
    case .png: ".png"
    case .npy: ".npy"
    }
  }
}

/// How instances are exported.
public struct ExportOptions: Sendable {
  /// What to do about a file that is there already.
  public enum Existing: Hashable, Sendable {
    /// It is an error, and nothing is touched.
    case refuse
    /// It is replaced.
    case overwrite
    /// It is left, and its instance counts as skipped; one that turns out to be that of another
    /// instance is left, too, and the instance fails. A manifest tells, or a DICOM file itself; of
    /// pictures and the like without a manifest nothing is known but their names.
    case skip
  }

  /// What instances are exported as.
  public var format: ExportFormat = .dicom
  /// How DICOM files are written in another transfer syntax; `nil` to copy them.
  public var transcoding: TranscodeOptions?
  /// Where files go.
  public var layout = PathLayout.standard
  /// What every file has to say of its patient, or whatever else; one that says otherwise is not
  /// exported, and fails. ``ExportPlan/checkExpectation(cancellation:)`` asks all of them beforehand;
  /// what is not exported is not looked at.
  public var expectation = Query.all
  /// What to do about files that are there already.
  public var existing: Existing = .refuse
  /// How many instances, or frames, are worked on at the same time; at least 1.
  public var jobs = 1
  /// The one frame that is exported, counted from 1; `nil` for all of them.
  public var frame: Int?
  /// How pictures are made.
  public var rendering = RenderOptions()
  /// What to do with damaged frames, where they become pictures or arrays.
  public var damage: DamageRule = .refuse
  /// The order in which files are read; what becomes of them is told in that of the directory.
  public var order = ReadingOrder.automatic
  /// Bounds for what a file may ask of the machine, and how often it is read again.
  public var limits = ReadLimits()
  /// Bounds for what an image may ask of the machine.
  public var imageLimits = ImageLimits()
  /// How long one instance may take, which is looked at between the lines and blocks of a frame, and
  /// between the pieces of a copy; `nil` for as long as it takes.
  public var timeout: Duration?
  /// Whether pictures whose pixels are not square are stretched so that they are.
  public var squaresPixels = false

  /// Creates the options of an export to DICOM files.
  public init() {}
}
