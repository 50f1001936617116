import DICOM
import DICOMFileSet
import DICOMImaging
import ImageCodecs

/// What the tool does with an instance.
enum InstanceWork {
  /// What `set` does with a file, which ends everything if something else changes by it.
  static func tryEdits(
    _ bytes: [UInt8], _ random: inout Mutator
  ) -> Int {
    do {
      let file = try Part10File(try FileBytes(bytes, named: "instance"))
      return try Edits.tryAll(file, bytes, &random)
    } catch let mismatch as Edits.Mismatch {
      Watch.fail("an edit went wrong: \(mismatch.what)")
    } catch {
      _ = "\(error)"
      return 0
    }
  }

  /// What `export` does with an instance.
  ///
  /// - Returns: How many frames became pictures.
  static func tryInstance(_ bytes: [UInt8], _ random: inout Mutator) -> Int {
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
      Watch.fail("JSON comes back without some of its elements")
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
