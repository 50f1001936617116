import DICOM
import DICOMExport
import DICOMImaging

/// What the options of `fileset export` say.
struct ExportArguments {
  static let options: [OptionDescription] =
    [
      OptionDescription(
        "--dicom", nil, group: "f", "Write DICOM files, as they are (the default)."),
      OptionDescription("--jpeg", nil, group: "f", "Make JPEG pictures."),
      OptionDescription("--png", nil, group: "f", "Make PNG pictures."),
      OptionDescription(
        "--npy", nil, group: "f", "Write the samples of all frames as one NumPy array."),
      TranscodeSettings.transferSyntax, TranscodeSettings.near, TranscodeSettings.keepUIDs,
      OptionDescription(
        "--volume", nil,
        "With --npy, write one array for each series, of the shape (slices, rows, columns), slices "
          + "sorted by position, with its affine in a .json beside it."),
      OptionDescription(
        "--layout", "TEMPLATE",
        "Where files go, such as '{PatientName}/{StudyDate}/{SeriesNumber:3}/{InstanceNumber:4}'."),
      OptionDescription(
        "--window", ValueDescription("C,W|auto|minmax", .wordsOrText(["auto", "minmax"])),
        group: "w",
        "Which values become black and white: a centre and width, the file's own window (auto, the "
          + "default), or the range of the values."),
      OptionDescription(
        "--window-index", "N", group: "w",
        "Use that window of the file, counted from 0; VOI LUTs follow behind the windows."),
      OptionDescription("--frame", "N", "Export only this frame, counted from 1."),
      OptionDescription("--quality", "1…100", "The quality of JPEG pictures (90)."),
      OptionDescription("--png16", nil, "Keep 16 bits of grey in PNG pictures."),
      OptionDescription("--burn-overlays", nil, "Draw overlay planes into the pictures."),
      OptionDescription("--square-pixels", nil, "Stretch pictures whose pixels are not square."),
      OptionDescription(
        "--stored", nil, "With --npy, leave colours as they were decoded, and palette indices."),
      OptionDescription("--modality", nil, "With --npy, apply the modality LUT or rescale."),
      OptionDescription(
        "--partial", nil,
        "Keep what can be decoded of a damaged image; the rest is 0, which is said, and the exit "
          + "status is 1."),
      .jobs("Work on N instances at the same time (all cores)."),
      OptionDescription("--overwrite", nil, group: "e", "Replace files that exist."),
      OptionDescription(
        "--skip-existing", nil, group: "e",
        "Leave files that exist; a DICOM file of another instance is an error, pictures go by their "
          + "names alone, unless there is a --manifest."),
      OptionDescription(
        "--into-medium", nil, "Write into the folder of a File-set, or of the source, all the same."
      ),
      OptionDescription("--dry-run", nil, "Print what would go where, and write nothing."),
      OptionDescription("--json", nil, "Print a JSON line for each instance."),
      OptionDescription(
        "--shard", "I/N", "Export part I of N equal parts, as for the array job of a cluster."),
      OptionDescription(
        "--manifest", ValueDescription("FILE", .path),
        "Write a JSON line for each file, with its SHA-256; with --skip-existing, leave only files that "
          + "FILE proves."),
      LimitSettings.retries,
      OptionDescription(
        "--timeout", "SECONDS", "Give up an instance that takes longer, also inside of a frame."),
      LimitSettings.discOrder,
    ] + LimitSettings.images + [Source.expectOption] + Source.places

  /// How to export.
  private(set) var options = ExportOptions()
  /// The part to export, counted from 0, and how many there are.
  private(set) var shard: (index: Int, count: Int)?
  /// What is done to the stored values where series become volumes; `nil` where they do not.
  private(set) var volume: PixelArray.Options?
  /// Where the manifest is written.
  private(set) var manifest: String?
  /// Whether files may go into the folder of a File-set.
  let goesIntoMedia: Bool
  /// Whether nothing is written.
  let isDryRun: Bool
  /// Whether standard output gets a JSON line for each instance.
  let printsLines: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    goesIntoMedia = arguments.has("--into-medium")
    isDryRun = arguments.has("--dry-run")
    printsLines = arguments.has("--json")
    options.format = try Self.format(arguments)
    if arguments.has("--volume") {
      guard case .npy(let array) = options.format else {
        throw arguments.error("'--volume' needs --npy")
      }
      volume = array
      options.layout = .series
    }
    if let template = arguments.value("--layout") {
      do throws(PathLayoutError) {
        options.layout = try PathLayout(template)
      } catch {
        throw arguments.error("\(error)")
      }
    }
    if let name = arguments.value("--transfer-syntax") {
      guard options.format == .dicom else {
        throw arguments.error("'--transfer-syntax' needs --dicom")
      }
      options.transcoding = try TranscodeSettings.options(
        arguments.transferSyntax(name), arguments)
    } else {
      for option in ["--near", "--keep-uids"] where arguments.has(option) {
        throw arguments.error("'\(option)' needs --transfer-syntax jpeg-ls-near")
      }
    }
    options.existing =
      arguments.has("--overwrite")
      ? .overwrite : arguments.has("--skip-existing") ? .skip : .refuse
    options.expectation = try Source.expectation(arguments)
    options.jobs = try arguments.number("--jobs", in: 1...1024) ?? Terminal.cores
    options.frame = try arguments.number("--frame", in: 1...Int.max)
    options.damage = arguments.has("--partial") ? .keepDecoded : .refuse
    options.squaresPixels = arguments.has("--square-pixels")
    options.rendering = RenderOptions(
      window: try Self.window(arguments), depth: arguments.has("--png16") ? .bits16 : .bits8,
      burnsOverlays: arguments.has("--burn-overlays"))
    shard = try Self.shard(arguments)
    manifest = arguments.value("--manifest")
    guard manifest != "" else { throw arguments.error("--manifest: the name of a file is needed") }
    options.limits = try LimitSettings.reading(arguments)
    options.imageLimits = try LimitSettings.imaging(arguments)
    options.timeout = try arguments.number("--timeout", in: 1...1_000_000).map { .seconds($0) }
    if arguments.has("--disc-order") { options.order = .disc }
    try refuseWithoutEffect(arguments)
  }

  private static func format(_ arguments: Arguments) throws(UsageError) -> ExportFormat {
    let quality = try arguments.number("--quality", in: 1...100) ?? 90
    if arguments.has("--jpeg") { return .jpeg(quality: quality) }
    if arguments.has("--npy") {
      return .npy(
        PixelArray.Options(
          convertsToRGB: !arguments.has("--stored"), appliesModality: arguments.has("--modality")))
    }
    if arguments.has("--png") || arguments.has("--png16") && !arguments.has("--dicom") {
      return .png
    }
    return .dicom
  }

  private static func window(_ arguments: Arguments) throws(UsageError) -> RenderOptions.Window {
    if let index = try arguments.number("--window-index", in: 0...Int.max) { return .index(index) }
    switch arguments.value("--window") {
    case nil, "auto": return .automatic
    case "minmax": return .minMax
    case .some(let text):
      let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
        Double($0).flatMap { $0.isFinite ? $0 : nil }
      }
      guard numbers.count == 2, let center = numbers[0], let width = numbers[1], width > 0 else {
        throw arguments.error(
          "--window '\(text)': CENTRE,WIDTH is needed, such as 40,400, or auto, or minmax")
      }
      return .explicit(center: center, width: width)
    }
  }

  private static func shard(_ arguments: Arguments) throws(UsageError) -> (Int, Int)? {
    guard let text = arguments.value("--shard") else { return nil }
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1],
      (1...1_000_000).contains(count), (1...count).contains(index)
    else {
      throw arguments.error("--shard '\(text)': I/N is needed, with I from 1 to N, such as 2/8")
    }
    return (index - 1, count)
  }

  /// An option without effect is a misunderstanding, which is better told than hidden.
  private func refuseWithoutEffect(_ arguments: Arguments) throws(UsageError) {
    var withoutEffect: [(option: String, needs: String)] = []
    switch options.format {
    case .jpeg: withoutEffect = [("--png16", "--png")]
    case .png: withoutEffect = [("--quality", "--jpeg")]
    default:
      withoutEffect = [
        ("--quality", "--jpeg"), ("--png16", "--png"), ("--window", "--jpeg or --png"),
        ("--window-index", "--jpeg or --png"), ("--burn-overlays", "--jpeg or --png"),
        ("--square-pixels", "--jpeg or --png"),
      ]
    }
    if case .npy = options.format {
    } else {
      withoutEffect += [("--stored", "--npy"), ("--modality", "--npy")]
    }
    if volume != nil {
      if manifest != nil, options.existing == .skip {
        withoutEffect.append(("--skip-existing", "no --volume beside --manifest"))
      }
      for option in ["--frame", "--partial", "--timeout", "--disc-order"] {
        withoutEffect.append((option, "no --volume"))
      }
    }
    if options.format == .dicom {
      for option in ["--frame", "--partial"] {
        withoutEffect.append((option, "--jpeg, --png or --npy"))
      }
    }
    for (option, needs) in withoutEffect where arguments.has(option) {
      throw arguments.error("'\(option)' needs \(needs)")
    }
  }
}
