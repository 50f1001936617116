import DICOM

/// Reads the samples of a stack, slice by slice.
///
/// A file is open while its slices are read one after the other; a few stay open where slices of
/// several multi-frame files take turns. Each worker of several has a reader of its own.
public struct SliceReader: Sendable {
  /// The slices, in the order of the array.
  public private(set) var stack: SliceStack
  /// What is done to the stored values.
  public let options: PixelArray.Options
  /// What all elements are: as stored, or behind the modality LUT `f8`, or what all tables give.
  public private(set) var type: PixelArray.ElementType
  /// The most files that stay open.
  private var limit: Int
  private var scratch: [UInt64] = []
  /// What was wrong with the slice that was read last and could be worked around.
  public private(set) var problems: [Problem] = []
  private var open: [(file: String, image: DICOMImage)] = []

  /// Creates a reader that has read nothing yet.
  public init(_ stack: SliceStack, _ options: PixelArray.Options = PixelArray.Options()) {
    self.stack = stack
    self.options = options
    type = stack.elementType(options)
    limit = Self.limit(stack)
  }

  /// Goes on with another stack, whose slices may be in files that are open.
  public mutating func turn(to other: SliceStack) {
    stack = other
    type = other.elementType(options)
    limit = Self.limit(other)
    if open.count > limit { open.removeFirst(open.count - limit) }
  }

  /// Files of many frames stay open while their slices take turns.
  private static func limit(_ stack: SliceStack) -> Int {
    var files: Set<String> = []
    for slice in stack.slices where files.insert(slice.file).inserted && files.count > 4 {
      return 1
    }
    return 4
  }

  /// The samples of a slice, in the shape (rows, columns), or (rows, columns, samples).
  ///
  /// - Parameter index: The number of the slice in the stack, counted from 0.
  /// - Throws: ``VolumeError/read(file:_:)``, ``VolumeError/pixels(file:frame:_:)`` or
  ///   ``VolumeError/unequal(file:frame:)``.
  public mutating func array(_ index: Int) throws(VolumeError) -> PixelArray {
    let slice = stack.slices[index]
    let image = try image(of: slice)
    let array: PixelArray
    do throws(ImagingError) {
      array = try image.pixelArray(frame: slice.frame, options)
    } catch {
      throw .pixels(file: slice.file, frame: slice.frame + 1, error)
    }
    problems = array.problems
    guard array.shape == Array(stack.shape.dropFirst()), let array = array.converted(to: type)
    else { throw .unequal(file: slice.file, frame: slice.frame + 1) }
    return array
  }

  /// Calls `body` with the little-endian elements of a slice, which it must not keep.
  ///
  /// Nothing is copied where the file has them as the array does.
  /// - Parameters:
  ///   - index: The number of the slice in the stack, counted from 0.
  ///   - body: Gets the elements.
  /// - Returns: What `body` returns.
  /// - Throws: As ``array(_:)``.
  public mutating func withBytes<Value>(
    _ index: Int, _ body: (RawSpan) -> Value
  ) throws(VolumeError) -> Value {
    let slice = stack.slices[index]
    let image = try image(of: slice)
    let size = stack.shape.dropFirst().reduce(type.size, *)
    var result: Value?
    do throws(ImagingError) {
      // The file may have become another one since the stack was made.
      _ = try image.withArrayBytes(
        frame: slice.frame, options, as: type, scratch: &scratch, problems: &problems
      ) { bytes in
        if bytes.byteCount == size { result = body(bytes) }
      }
    } catch {
      throw .pixels(file: slice.file, frame: slice.frame + 1, error)
    }
    guard let result else { throw .unequal(file: slice.file, frame: slice.frame + 1) }
    return result
  }

  private mutating func image(of slice: VolumeSlice) throws(VolumeError) -> DICOMImage {
    if let known = open.first(where: { $0.file == slice.file }) { return known.image }
    if open.count >= limit { open.removeFirst() }
    let file: Part10File
    do throws(ReadError) {
      file = try Part10File(path: slice.file)
    } catch {
      throw .read(file: slice.file, error)
    }
    do throws(ImagingError) {
      let image = try DICOMImage(file)
      open.append((slice.file, image))
      return image
    } catch {
      throw .pixels(file: slice.file, frame: slice.frame + 1, error)
    }
  }
}

extension SliceStack {
  /// What the elements of the stack's array are.
  public func elementType(_ options: PixelArray.Options) -> PixelArray.ElementType {
    guard let first = slices.first else { return .u1 }
    guard options.appliesModality else { return first.storedType }
    let transforms = Set(slices.map(\.modality))
    if transforms == [.identity] { return first.storedType }
    var bits = 0
    for transform in transforms {
      guard case .table(let own) = transform else { return .f8 }
      bits = max(bits, own)
    }
    return bits <= 8 ? .u1 : .u2
  }

  /// The unit of the array's values, such as `HU`; `nil` if the files do not say, or not of these
  /// values.
  public func unit(_ options: PixelArray.Options) -> String? {
    guard let first = slices.first, slices.allSatisfy({ $0.unit == first.unit }) else { return nil }
    let isStored = slices.allSatisfy { slice in
      slice.modality == .identity || slice.modality == .rescale(slope: 1, intercept: 0)
    }
    return options.appliesModality || isStored ? first.unit : nil
  }
}
