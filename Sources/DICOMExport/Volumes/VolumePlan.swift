import DICOM
import DICOMFileSet
import DICOMImaging

/// Which series become volumes, and where these go, before anything is written.
///
/// A series becomes one array, or several where it holds several volumes. What it holds is in its
/// files, which are read when it is its turn.
public struct VolumePlan: Sendable {
  /// A series, and what its files are called.
  public struct Series: Sendable {
    /// Series Instance UID, if there is a record that has it.
    public let uid: String?
    /// Series Number, if there is a record that has it.
    public let number: String?
    /// The instances, by the numbers of their records and where their files are.
    public internal(set) var instances: [(record: Int, location: FileLocation)]
    /// The number of its folder.
    let folder: Int
    /// The name of its files, without the number of the volume and the extension.
    public let stem: String
  }

  /// The File-set.
  public let fileSet: FileSet
  /// The folder that paths count from.
  public let destination: String
  /// How volumes are exported: layout, existing files, jobs.
  public let options: ExportOptions
  /// What is done to the stored values.
  public let array: PixelArray.Options
  /// The series in the order of the directory.
  public let series: [Series]
  /// What is wrong with the File IDs of the File-set.
  public let problems: [Problem]
  /// The DICOM files that no record names, and that are not exported for that.
  public let unlisted: UnlistedFiles
  /// The folders below the destination.
  let folders: [String]

  /// Decides where the volumes of a File-set go.
  ///
  /// Names depend on the whole File-set and nothing else, as those of
  /// ``ExportPlan/init(_:query:destination:options:)``. The last component of the layout names the
  /// file of a series.
  /// - Parameters:
  ///   - fileSet: The File-set.
  ///   - query: Which instances are exported; a volume is made of these alone.
  ///   - destination: The folder that paths count from.
  ///   - options: How volumes are exported; the format, frame and rendering do not matter.
  ///   - array: What is done to the stored values.
  public init(
    _ fileSet: FileSet, query: Query, destination: String, options: ExportOptions,
    array: PixelArray.Options = PixelArray.Options()
  ) {
    var maker = PlanMaker(fileSet, query, options)
    maker.walk(leavingOut: fileSet.earlierExports(in: destination))
    maker.readMissingValues()
    let (series, folders) = maker.allocateSeries()
    self.init(
      fileSet: fileSet, destination: destination, options: options, array: array, series: series,
      problems: maker.problems, unlisted: maker.unlisted, folders: folders)
  }

  private init(
    fileSet: FileSet, destination: String, options: ExportOptions, array: PixelArray.Options,
    series: [Series], problems: [Problem], unlisted: UnlistedFiles, folders: [String]
  ) {
    self.fileSet = fileSet
    self.destination = destination
    self.options = options
    self.array = array
    self.series = series
    self.problems = problems
    self.unlisted = unlisted
    self.folders = folders
  }

  /// One of several equal parts: every `count`-th series, beginning with that of `index`.
  public func shard(_ index: Int, of count: Int) -> VolumePlan {
    VolumePlan(
      fileSet: fileSet, destination: destination, options: options, array: array,
      series: series.enumerated().filter { $0.offset % count == index }.map(\.element),
      problems: problems, unlisted: unlisted, folders: folders)
  }

  /// The path of a file that is to be written.
  ///
  /// - Parameter path: The path below the destination.
  public func destinationPath(_ path: String) -> String {
    destination.hasSuffix("/") ? destination + path : "\(destination)/\(path)"
  }

  /// A path below the destination.
  ///
  /// - Parameter suffix: The number of the volume, and the extension.
  func path(_ series: Series, _ suffix: String) -> String {
    let folder = folders[series.folder]
    return folder.isEmpty ? series.stem + suffix : "\(folder)/\(series.stem)\(suffix)"
  }
}
