import DICOM

/// Where the bytes of each frame stand in a file (PS3.5 §8.1.1, §A.4).
struct Frames: Sendable {
  /// How the frames follow one another.
  enum Layout: Sendable {
    /// In one value, without padding between them.
    case native(NativeFrames)
    /// In fragments, of which each belongs to one frame.
    case encapsulated(EncapsulatedFrames)
    /// In a stream whose fragments are not frames, as in video.
    case opaque
  }

  let source: FileBytes
  let layout: Layout
  /// How many frames can be asked for; at least 1.
  let count: Int

  /// Finds the frames of a data set.
  ///
  /// - Parameter problems: Tables that are wrong, data that are cut off, and numbers of frames that
  ///   do not agree are added here.
  /// - Throws: ``ImagingError/read(_:)``, ``ImagingError/noPixelData`` or
  ///   ``ImagingError/invalid(_:value:rule:)``.
  init(
    _ dataSet: DataSet, _ description: ImageDescription, _ syntax: TransferSyntax,
    _ damage: DamageRule, problems: inout [Problem]
  ) throws(ImagingError) {
    guard
      let element = dataSet[.pixelData] ?? dataSet[.floatPixelData]
        ?? dataSet[.doubleFloatPixelData]
    else { throw .noPixelData }
    source = dataSet.source(of: element)
    if element.isUndefinedLength {
      guard !syntax.isVideo else {
        layout = .opaque
        count = description.frames
        return
      }
      let frames: EncapsulatedFrames
      do throws(ReadError) {
        frames = try EncapsulatedFrames(
          dataSet, element, description, syntax, problems: &problems)
      } catch {
        throw .read(error)
      }
      layout = .encapsulated(frames)
      count = max(frames.pieces.count, 1)
    } else if syntax.isEncapsulated, try Self.isStream(element, source) {
      problems.append(
        Problem(
          .error, .pixelEncapsulation, offset: element.offset,
          "the transfer syntax demands fragments, but a coded stream stands in their place",
          section: "PS3.5 §A.4"))
      layout = .encapsulated(EncapsulatedFrames(stream: element.value))
      count = 1
    } else {
      let frames = try NativeFrames(
        dataSet, element, description, syntax, damage, problems: &problems)
      layout = .native(frames)
      count = max(frames.count, 1)
    }
  }

  /// Whether a value begins as streams of the JPEG family do: with an image and another marker.
  private static func isStream(
    _ element: Element, _ source: FileBytes
  ) throws(ImagingError) -> Bool {
    let start = element.value.lowerBound
    guard element.value.count >= 4 else { return false }
    do throws(FileError) { try source.load(start..<start + 4) } catch { throw .read(.file(error)) }
    let bytes = source.bytes.extracting(start..<start + 4)
    return bytes[0] == 0xFF && [0xD8, 0x4F].contains(bytes[1]) && bytes[2] == 0xFF
      && bytes[3] > 0x4F
  }

  /// Calls `body` with the bytes of an encapsulated frame, its fragments joined.
  func withCoded<Value>(
    _ frames: EncapsulatedFrames, _ frame: Int,
    _ body: (_ bytes: RawSpan, _ offset: Int) throws(ImagingError) -> Value
  ) throws(ImagingError) -> Value {
    guard frame < frames.pieces.count else {
      throw .truncatedFrame(frame + 1, needed: 1, available: 0, offset: frames.end)
    }
    let fragments = frames.fragments[frames.pieces[frame]]
    for fragment in fragments { try load(fragment) }
    let offset = fragments.first?.lowerBound ?? frames.end
    if fragments.count == 1 {
      return try body(source.bytes.extracting(fragments[fragments.startIndex]), offset)
    }
    let all = source.bytes
    let joined = [UInt8](capacity: fragments.reduce(0) { $0 + $1.count }) { output in
      for fragment in fragments {
        let bytes = all.extracting(fragment)
        for index in 0..<bytes.byteCount { output.append(bytes[index]) }
      }
    }
    return try body(joined.span.cells, offset)
  }

  /// Brings a range of the file into memory.
  func load(_ range: Range<Int>) throws(ImagingError) {
    do throws(FileError) { try source.load(range) } catch { throw .read(.file(error)) }
  }
}

extension Problem.Code {
  /// The pixel data hold fewer whole frames, or more, than Number of Frames says.
  public static var frameCount: Self { "frame-count" }
  /// An offset table does not lead to the frames.
  public static var badOffsetTable: Self { "bad-offset-table" }
  /// Pixel data are native where the transfer syntax says encapsulated, or the other way round.
  public static var pixelEncapsulation: Self { "pixel-encapsulation" }
  /// YBR_FULL_422 without its sub-sampling.
  public static var notSubsampled: Self { "not-subsampled" }
}
