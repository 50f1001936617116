import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("The samples of a volume")
struct VolumeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ makers: [ImageMaker]) throws -> [String] {
    for (index, maker) in makers.enumerated() { try folder.write(maker.bytes(), to: "\(index)") }
    return makers.indices.map { "\(folder.path)/\($0)" }
  }

  @Test("stand slice by slice in the order of the positions")
  func order() throws {
    let files = try write(
      [(1, "0\\0\\4"), (2, "0\\0\\0"), (3, "0\\0\\2")].map { SliceMaker.image($0, at: $1) })
    let volume = try Volume(files: files)
    #expect(volume.array.shape == [3, 2, 3])
    #expect(volume.array.type == .i2)
    #expect(
      volume.array.values(as: Int16.self)
        == [
          200, 201, 202, 203, 204, 205, 300, 301, 302, 303, 304, 305, 100, 101, 102, 103, 104, 105,
        ]
    )
    #expect(volume.array.range == 100...305)
    let samples = volume.array.withSamples(as: Int16.self) {
      [$0[0, 0, 0], $0[1, 0, 2], $0[2, 1, 2]]
    }
    #expect(samples == [200, 302, 105])
    #expect(volume.array.withSamples(as: UInt16.self) { $0.count } == nil)
  }

  @Test("behind the modality LUT are numbers of one type, whatever slices have")
  func modality() throws {
    var makers = [SliceMaker.image(1, at: "0\\0\\0"), SliceMaker.image(2, at: "0\\0\\1")]
    makers[1].set(0x0028_1052, "-1000", vr: "DS")
    makers[1].set(0x0028_1053, "0.5", vr: "DS")
    makers[1].set(0x0028_1054, "HU")
    let options = PixelArray.Options(appliesModality: true)
    let volume = try Volume(files: write(makers), options)
    #expect(volume.array.type == .f8)
    let values = try #require(volume.array.values(as: Double.self))
    #expect(values == [100, 101, 102, 103, 104, 105, -900, -899.5, -899, -898.5, -898, -897.5])
    #expect(volume.array.range == -900...105)
    #expect(volume.stack.unit(options) == nil)
  }

  @Test("frames of several files take turns")
  func frames() throws {
    let makers = (0..<2).map { number in
      var maker = SliceMaker.image(number, at: nil, rows: 1, columns: 1)
      maker.set(0x0028_0008, "3", vr: "IS")
      maker.set(
        0x5200_9230,
        items: (0..<3).map { frame in
          { item in
            item.set(0x0020_9113) { $0.set(0x0020_0032, "0\\0\\\(2 * frame + number)", vr: "DS") }
          }
        })
      maker.pixels = [ImageMaker.words((0..<3).map { 10 * number + $0 })]
      return maker
    }
    let volume = try Volume(files: write(makers))
    #expect(volume.array.values(as: Int16.self) == [0, 10, 1, 11, 2, 12])
    #expect(volume.stack.slices.map(\.frame) == [0, 0, 1, 1, 2, 2])
    #expect(volume.stack.spacing.slices == 1)
  }

  @Test("colours have a dimension of their own")
  func colours() throws {
    var maker = ImageMaker(
      rows: 1, columns: 2, bits: 8, photometric: "RGB", samples: 3)
    maker.pixels = [[1, 2, 3, 4, 5, 6]]
    let volume = try Volume(files: write([maker]))
    #expect(volume.array.shape == [1, 1, 2, 3])
    #expect(volume.array.withSamples(as: UInt8.self) { $0[0, 0, 1, 2] } == 6)
  }

  @Test("errors name the file")
  func errors() throws {
    var makers = (0..<3).map { SliceMaker.image($0, at: "0\\0\\\($0)") }
    makers[2].pixels = [[1, 2]]
    let files = try write(makers)
    let cut = #expect(throws: VolumeError.self) { try Volume(files: files) }
    guard case .pixels(files[2], 1, .truncatedFrame(1, needed: 12, available: 2, _))? = cut else {
      Issue.record("\(cut.map { "\($0)" } ?? "nothing") was thrown")
      return
    }
    let absent = #expect(throws: VolumeError.self) { try Volume(files: ["\(folder.path)/none"]) }
    #expect(absent?.description.hasPrefix("\(folder.path)/none: ") == true)
    var limits = ImageLimits()
    limits.samplesPerArray = 11
    #expect(throws: VolumeError.tooLarge(shape: [2, 2, 3], limit: 11)) {
      try Volume(files: Array(files.prefix(2)), limits: limits)
    }
  }

  @Test(
    "narrow integers become what the others are, wide ones do not",
    arguments: [
      (.u1, .u2, [200, 0]), (.i1, .i2, [0xC8, 0xFF]), (.u1, .i4, [200, 0, 0, 0]), (.u2, .u1, nil),
      (.u8, .f8, nil),
    ] as [(PixelArray.ElementType, PixelArray.ElementType, [UInt8]?)])
  func converts(from: PixelArray.ElementType, to: PixelArray.ElementType, bytes: [UInt8]?) {
    let value = [UInt8(200)] + [UInt8](repeating: 0, count: from.size - 1)
    let array = PixelArray(shape: [1], type: from, bytes: value)
    #expect(array.converted(to: to)?.bytes == bytes)
  }
}

@Suite("Elements of an array as numbers")
struct PixelSamplesTests {
  @Test("reads every type")
  func types() {
    func array(_ type: PixelArray.ElementType) -> PixelArray {
      PixelArray(
        shape: [1], type: type, bytes: Array([0xFE, 0xFF, 1, 0, 0, 0, 0, 0].prefix(type.size)))
    }
    #expect(array(.u1).values(as: UInt8.self) == [254])
    #expect(array(.i1).values(as: Int8.self) == [-2])
    #expect(array(.u2).values(as: UInt16.self) == [65534])
    #expect(array(.i2).values(as: Int16.self) == [-2])
    #expect(array(.u4).values(as: UInt32.self) == [131070])
    #expect(array(.i4).values(as: Int32.self) == [131070])
    #expect(array(.u8).values(as: UInt64.self) == [131070])
    #expect(array(.i8).values(as: Int64.self) == [131070])
    #expect(array(.f4).values(as: Float.self) == [Float(bitPattern: 131070)])
    #expect(array(.f8).values(as: Double.self) == [Double(bitPattern: 131070)])
  }

  @Test("refuses another type, and bytes that do not fit the shape")
  func refuses() {
    let array = PixelArray(shape: [2, 2], type: .u1, bytes: [1, 2, 3])
    #expect(array.values(as: UInt8.self) == nil)
    let huge = PixelArray(shape: [.max, 4], type: .u2, bytes: [])
    #expect(huge.values(as: UInt16.self) == nil)
    #expect(PixelArray(shape: [3], type: .u1, bytes: [1, 2, 3]).values(as: Int8.self) == nil)
  }

  @Test("indexes in C order, and finds the range")
  func indices() {
    let array = PixelArray(shape: [2, 3, 4], type: .u1, bytes: Array(0..<24))
    array.withSamples(as: UInt8.self) { samples in
      #expect(samples[1, 2, 3] == 23 && samples[0, 1, 0] == 4 && samples[1, 2] == 6)
      #expect(samples[17] == 17 && samples.count == 24 && samples.range == 0...23)
    }
    let numbers = [Double.nan, 2, -1].flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt64($0))) }
    }
    let array2 = PixelArray(shape: [3], type: .f8, bytes: numbers)
    #expect(array2.withSamples(as: Double.self) { $0.range } == -1...2)
    #expect(array2.range == -1...2)
  }
}
