import DICOM
import DICOMImaging

/// What became of one volume, or of a series that is none.
public struct VolumeOutcome: Hashable, Sendable {
  /// How it ended; never ``ExportOutcome/Status/copied``.
  public var status: ExportOutcome.Status
  /// The paths of the array and its description below the destination.
  public var paths: [String] = []
  /// Its files; only where there is a manifest.
  public var files: [ExportedFile] = []
  /// SOP Instance UIDs of what it is made of, in the order of the slices.
  public var instanceUIDs: [String] = []
  /// The files of these.
  var sources: Set<String> = []
  /// The number of bytes written.
  public var bytes = 0
  /// The shape of the array: slices, rows, columns, and samples of a pixel if there are several.
  public var shape: [Int] = []
  /// What the elements of the array are.
  public var type: PixelArray.ElementType?
  /// What is wrong with the geometry.
  public var problems: [Problem] = []
  /// Why there is no volume, or nothing of which there could be one; a sentence for each file, or one.
  public var failures: [String] = []

  /// Takes note of what it is made of.
  mutating func note(_ stack: SliceStack) {
    for slice in stack.slices where sources.insert(slice.file).inserted {
      instanceUIDs.append(slice.instanceUID)
    }
  }

  /// A series of reports, documents and the like.
  static var withoutPixels: VolumeOutcome {
    VolumeOutcome(status: .skipped, failures: ["has no pixels, and is left out"])
  }

  /// A series, or a part of one, of which no volume could be made.
  static func failed(_ reasons: [String], _ stack: SliceStack? = nil) -> VolumeOutcome {
    var outcome = VolumeOutcome(status: .failed, failures: reasons)
    if let stack { outcome.note(stack) }
    return outcome
  }
}

/// What became of all volumes.
public struct VolumeSummary: Hashable, Sendable {
  /// How many volumes were written.
  public var exported = 0
  /// How many were there already, or have no pixels.
  public var skipped = 0
  /// How many series, or parts of series, are no volume.
  public var failed = 0
  /// The number of bytes written.
  public var bytes = 0
  /// Whether the export was cancelled before its end.
  public var isCancelled = false

  /// The same as of an export of instances.
  var asExport: ExportSummary {
    var summary = ExportSummary()
    (summary.exported, summary.skipped, summary.failed) = (exported, skipped, failed)
    (summary.files, summary.bytes) = (2 * exported, bytes)
    return summary
  }

  /// Counts the volumes of one more series.
  mutating func add(_ outcomes: [VolumeOutcome]) {
    for outcome in outcomes {
      switch outcome.status {
      case .exported, .partial, .copied: exported += 1
      case .skipped: skipped += 1
      case .failed: failed += 1
      }
      bytes += outcome.bytes
    }
  }
}
