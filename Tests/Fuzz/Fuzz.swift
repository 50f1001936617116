import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging
import Foundation
import ImageCodecs

#if canImport(Glibc)
  import Glibc
#endif

/// Feeds damaged directories, instances and coded frames to the readers, the same on every run.
///
///     fuzz [codecs] [--iterations N] [--seed S] [--first I]
///
/// Each iteration takes a sound file or frame, damages it in a way that its number decides, and does
/// with it what `ls`, `export`, `dump` and `set` do. A crash ends the process, a hang is ended by an alarm
/// after ten seconds, and memory is limited; the last line printed says with which iteration to look
/// again. With `codecs`, every iteration damages a coded frame and decodes it.
@main
struct Fuzz {
  static func main() throws {
    var arguments: [String: UInt64] = ["--iterations": 10_000, "--seed": 1, "--first": 0]
    var rest = CommandLine.arguments.dropFirst()
    let isOfCodecs = rest.first == "codecs"
    if isOfCodecs { rest.removeFirst() }
    while let name = rest.popFirst(), let value = rest.popFirst().flatMap(UInt64.init) {
      arguments[name] = value
    }
    let iterations = arguments["--iterations"] ?? 0
    let first = arguments["--first"] ?? 0
    let seed = arguments["--seed"] ?? 1
    setLimits()

    let inputs = try Inputs()
    let streams = try CodedStream.all()
    let others = try TableStreams()
    print(
      "\(inputs.directories.count) directories, \(inputs.instances.count) instances, "
        + "\(streams.count) coded frames of our encoders, \(others.count) of others")
    let place = try Place()
    var opened = 0
    var rendered = 0
    var exported = 0
    var edited = 0
    var decoded = 0
    for number in first..<first + iterations {
      if number % (isOfCodecs ? 20_000 : 1_000) == 0 { say("iteration \(number), seed \(seed)") }
      alarm(10)
      var random = Mutator(seed: seed &* 1_000_003 &+ number)
      if isOfCodecs {
        let isOurs = number % 4 == 0
        let stream = streams.randomElement(using: &random)
        decoded += (isOurs ? stream?.tryDamaged(&random) : nil) ?? others.tryDamaged(&random)
      } else if number % 2 == 0, let sound = inputs.directories.randomElement(using: &random) {
        let damaged = number % 4 == 0 ? random.damagedElements(sound) : random.damaged(sound)
        opened += try place.tryDirectory(damaged, &random)
      } else if number % 8 == 7 {
        decoded += others.tryDamaged(&random)
      } else if number % 4 == 3, let stream = streams.randomElement(using: &random) {
        decoded += stream.tryDamaged(&random)
      } else if let sound = inputs.instances.randomElement(using: &random) {
        let damaged = random.damaged(sound)
        edited += tryEdits(damaged, &random, number)
        rendered += tryInstance(damaged, &random)
        if number % 8 == 1 { exported += try place.tryExport(damaged, &random) }
      }
    }
    alarm(0)
    print(
      "\(iterations) iterations: \(opened) directories opened, \(rendered) frames rendered, "
        + "\(edited) edited files read again, \(exported) instances exported, "
        + "\(decoded) streams decoded, peak memory \(peakMegabytes) MB"
    )
    if peakMegabytes > 1_000 { exit(1) }
  }

  /// Prints at once, so that the line is there when a crash follows.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  /// No more than 3 GB of addresses; what is reserved without being used counts too.
  private static func setLimits() {
    var limit = rlimit(rlim_cur: 3 << 30, rlim_max: 3 << 30)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }

  private static var peakMegabytes: Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  /// What `set` does with a file, which ends everything if something else changes by it.
  private static func tryEdits(
    _ bytes: [UInt8], _ random: inout Mutator, _ number: UInt64
  ) -> Int {
    do {
      let file = try Part10File(try FileBytes(bytes, named: "instance"))
      return try Edits.tryAll(file, bytes, &random)
    } catch let mismatch as Edits.Mismatch {
      say("iteration \(number): an edit went wrong: \(mismatch.what)")
      exit(1)
    } catch {
      _ = "\(error)"
      return 0
    }
  }

  /// What `export` does with an instance.
  ///
  /// - Returns: How many frames became pictures.
  private static func tryInstance(_ bytes: [UInt8], _ random: inout Mutator) -> Int {
    var rendered = 0
    do {
      let file = try Part10File(try FileBytes(bytes, named: "instance"))
      readAll(file.dataSet, depth: 0)
      makeRecords(of: file, &random)
      try printAll(file)
      do { try readJSON(of: file.dataSet, &random) } catch { _ = "\(error)" }
      stackAll(file)
      let image = try DICOMImage(file)
      let options = RenderOptions(
        window: [.automatic, .minMax, .index(1), .explicit(center: 40, width: 1)]
          .randomElement(using: &random) ?? .automatic,
        depth: Bool.random(using: &random) ? .bits8 : .bits16, burnsOverlays: true)
      for frame in 0..<min(image.frameCount, 3) {
        let raster = try image.raster(frame: frame, options: options)
        rendered += 1
        guard raster.columns * raster.rows < 1 << 20 else { continue }
        encode(raster)
      }
      guard image.frameCount * image.description.samplesPerFrame < 1 << 20 else {
        return rendered
      }
      _ = try image.pixelArray(
        PixelArray.Options(appliesModality: Bool.random(using: &random)))
    } catch {
      _ = "\(error)"
    }
    return rendered
  }

  /// What an export of volumes does with the heads of its files.
  private static func stackAll(_ file: Part10File) {
    var problems: [Problem] = []
    do {
      let slices = try VolumeSlice.all(of: file, path: "instance", problems: &problems)
      for stack in SliceStack.split(slices) { problems += try stack.get().problems }
    } catch {
      _ = "\(error)"
    }
    _ = problems.map(\.description)
  }

  private static func encode(_ raster: Raster) {
    do {
      let jpeg = JPEGEncoder(quality: .init(clamping: 90))
      switch raster.pixels {
      case .grey8(let pixels):
        _ = try jpeg.encode(grey: pixels.span, columns: raster.columns, rows: raster.rows)
      case .rgb8(let pixels):
        _ = try jpeg.encode(rgb: pixels.span, columns: raster.columns, rows: raster.rows)
      default: break
      }
    } catch {
      _ = "\(error)"
    }
  }

  /// What `dump` does with a file.
  private static func printAll(_ file: Part10File) throws {
    var output: [UInt8] = []
    var text = TextForm()
    try text.append(file, to: &output) { $0.removeAll(keepingCapacity: true) }
    var json = JSONForm(bulk: .inline)
    try json.append(file.dataSet, to: &output) { $0.removeAll(keepingCapacity: true) }
  }

  /// Writes a data set as JSON, and reads that as it is and damaged.
  private static func readJSON(of dataSet: DataSet, _ random: inout Mutator) throws {
    var json: [UInt8] = []
    var form = JSONForm(bulk: .inline)
    try form.append(dataSet, to: &json)
    var problems: [Problem] = []
    let again = try DataSet(json: json, problems: &problems)
    let count = dataSet.elements.count { $0.tag.group > 0x0002 && $0.tag.group < 0xFFFE }
    guard again.elements.count >= count else {
      print("JSON comes back without some of its elements")
      exit(1)
    }
    do {
      let damaged = try JSONInstance.read(random.damaged(json), problems: &problems)
      for instance in damaged { readAll(instance.dataSet, depth: 0) }
    } catch {
      // Nearly always the damage makes it no JSON; what follows is tried nevertheless.
      _ = "\(error)"
    }
    _ = problems.map(\.description)
  }

  /// Asks for every value of a data set.
  static func readAll(_ dataSet: DataSet, depth: Int) {
    var problems: [Problem] = []
    for element in dataSet.elements {
      _ = dataSet.strings(element.tag)
      _ = dataSet.doubles(element.tag)
      guard element.vr == .SQ || element.vr == .UN, depth < 6 else { continue }
      let items = (try? dataSet.items(of: element, problems: &problems)) ?? []
      for item in items.prefix(50) { readAll(item, depth: depth + 1) }
    }
  }
}

/// A folder that damaged directories are written into, with a few files beside them.
struct Place {
  private let folder: URL

  init() throws {
    let shared = URL(filePath: "/dev/shm")
    let base =
      FileManager.default.isWritableFile(atPath: shared.path)
      ? shared : FileManager.default.temporaryDirectory
    folder = base.appending(path: "fileset-fuzz-\(getpid())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "IM"), withIntermediateDirectories: true)
    try Data([1]).write(to: folder.appending(path: "IM/IMG00001"))
  }

  /// What `ls`, `check` and `find` do with a directory.
  ///
  /// - Returns: 1 if it could be opened, else 0.
  func tryDirectory(_ bytes: [UInt8], _ random: inout Mutator) throws -> Int {
    let path = folder.appending(path: "DICOMDIR").path
    try Data(bytes).write(to: URL(filePath: path))
    do {
      let fileSet = try FileSet.open(path)
      var locator = FileLocator(fileSet)
      var visited = 0
      fileSet.directory.walk { _, _ in visited += 1 }
      guard visited <= fileSet.directory.records.count else {
        print("a walk visits more records than there are")
        exit(1)
      }
      for number in fileSet.directory.records.indices {
        _ = locator.locate(number)
        Fuzz.readAll(fileSet.directory.dataSet(of: number), depth: 0)
      }
      _ = (fileSet.problems + locator.problems).map(\.description)
      try DirectoryWork.examine(fileSet, &random)
      return 1
    } catch let error as DirectoryWork.Unbounded {
      print("check looks at more records than there are: \(error)")
      exit(1)
    } catch {
      _ = "\(error)"
      return 0
    }
  }

  /// Exports an instance by itself, in one format or another.
  ///
  /// - Returns: 1 if it could be exported, else 0.
  func tryExport(_ bytes: [UInt8], _ random: inout Mutator) throws -> Int {
    let source = folder.appending(path: "instance").path
    let out = folder.appending(path: "out").path
    try Data(bytes).write(to: URL(filePath: source))
    defer { try? FileManager.default.removeItem(atPath: out) }
    var options = ExportOptions()
    options.format =
      [.dicom, .jpeg(quality: 90), .png].randomElement(using: &random) ?? .dicom
    options.squaresPixels = Bool.random(using: &random)
    do {
      if Int.random(in: 0..<4, using: &random) == 0 {
        options.layout = .series
        let array = PixelArray.Options(appliesModality: Bool.random(using: &random))
        let plan = VolumePlan(
          try FileSet.open(source), query: try Query([]), destination: out, options: options,
          array: array)
        return try plan.run().exported
      }
      let plan = ExportPlan(
        try FileSet.open(source), query: try Query([]), destination: out, options: options)
      return try plan.run().exported
    } catch {
      _ = "\(error)"
      return 0
    }
  }
}
