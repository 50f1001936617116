import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("The plane of a frame (PS3.3 §C.7.6.2, §C.7.6.16.2)")
struct ImagePlaneTests {
  private func plane(
    frame: Int = 0, _ change: (inout ImageMaker) -> Void
  ) throws -> ImagePlane {
    var maker = ImageMaker(rows: 2, columns: 3)
    change(&maker)
    if maker.pixels.isEmpty { maker.pixels = [ImageMaker.words(Array(repeating: 0, count: 24))] }
    return try DICOMImage(maker.file()).plane(frame: frame)
  }

  @Test("of a classic image")
  func classic() throws {
    let plane = try plane {
      $0.set(0x0018_0050, "5", vr: "DS")
      $0.set(0x0018_0088, "-2.5", vr: "DS")
      $0.set(0x0020_0032, "-10\\20.5\\1e1", vr: "DS")
      $0.set(0x0020_0037, "1\\0\\0\\0\\0\\-1", vr: "DS")
      $0.set(0x0020_0052, "2.25.3", vr: "UI")
      $0.set(0x0020_1041, "7.5", vr: "DS")
      $0.set(0x0028_0030, "0.5\\0.75", vr: "DS")
    }
    #expect(plane.rows == 2 && plane.columns == 3)
    #expect(plane.position == SIMD3(-10, 20.5, 10))
    #expect(plane.orientation?.normal == SIMD3(0, 1, 0))
    #expect(plane.distanceAlongNormal == 20.5)
    #expect(plane.pixelSpacing == PixelSpacing(rows: 0.5, columns: 0.75))
    #expect(plane.sliceThickness == 5 && plane.spacingBetweenSlices == 2.5)
    #expect(plane.statedSliceSpacing == 2.5)
    #expect(plane.sliceLocation == 7.5)
    #expect(plane.frameOfReference == "2.25.3")
    let affine = try #require(plane.affine)
    #expect(
      affine.matrix == [[0.75, 0, 0, -10], [0, 0, 2.5, 20.5], [0, -0.5, 0, 10], [0, 0, 0, 1]])
  }

  @Test("has nothing that the file does not say")
  func empty() throws {
    #expect(try plane { _ in } == ImagePlane(rows: 2, columns: 3))
  }

  @Test(
    "takes the spacing of pixels from the first element that has it",
    arguments: [
      ([0x0028_0030, 0x0018_1164, 0x0018_2010], 0x0028_0030),
      ([0x0018_1164, 0x0018_2010], 0x0018_1164), ([0x0018_2010], 0x0018_2010),
    ] as [([UInt32], UInt32)])
  func spacing(present: [UInt32], used: UInt32) throws {
    let plane = try plane { maker in
      for tag in present { maker.set(tag, tag == used ? "2\\3" : "4\\5", vr: "DS") }
    }
    let spacing = try #require(plane.pixelSpacing)
    #expect(spacing.rows == 2 && spacing.columns == 3)
    #expect(spacing.source.rawValue == used)
    #expect(spacing.isInPatient == (used == 0x0028_0030))
  }

  @Test(
    "ignores directions that are none",
    arguments: [
      "1\\0\\0", "0\\0\\0\\0\\1\\0", "1\\0\\0\\1\\0\\0", "1\\0\\0\\0\\1\\x", "1e300\\0\\0\\0\\1\\0",
      "nan\\0\\0\\0\\1\\0",
    ])
  func badOrientation(text: String) throws {
    var maker = ImageMaker(rows: 1, columns: 1)
    maker.set(0x0020_0037, text, vr: "DS")
    maker.pixels = [[0, 0]]
    var problems: [Problem] = []
    let slices = try VolumeSlice.all(of: maker.file(), path: "a", problems: &problems)
    #expect(slices[0].plane.orientation == nil)
    #expect(problems.map(\.code) == [.badOrientation])
  }

  @Test(
    "ignores positions and lengths that are none",
    arguments: ["", "1\\2", "1\\2\\inf", "1e300\\0\\0", "nan\\nan\\nan"])
  func badNumbers(text: String) throws {
    let plane = try plane {
      for tag: UInt32 in [0x0020_0032, 0x0028_0030, 0x0018_0050, 0x0020_1041] {
        $0.set(tag, text.replacing("1\\2", with: "0\\0"), vr: "DS")
      }
    }
    #expect(plane.position == nil && plane.pixelSpacing == nil && plane.sliceThickness == nil)
  }

  @Test("brings directions to the length 1")
  func unitDirections() throws {
    let plane = try plane { $0.set(0x0020_0037, "2\\0\\0\\0\\3\\0", vr: "DS") }
    #expect(plane.orientation?.row == SIMD3(1, 0, 0))
    #expect(plane.orientation?.normal == SIMD3(0, 0, 1))
  }

  @Test("of a frame with functional groups of its own, and of all frames")
  func functionalGroups() throws {
    let places = ["0\\0\\0", "0\\0\\4"]
    for frame in 0..<2 {
      let plane = try plane(frame: frame) { maker in
        maker.set(0x0028_0008, "2", vr: "IS")
        maker.set(
          0x5200_9229,
          item: { shared in
            shared.set(0x0020_9116) { $0.set(0x0020_0037, "0\\1\\0\\0\\0\\1", vr: "DS") }
            shared.set(0x0028_9110) {
              $0.set(0x0028_0030, "2\\3", vr: "DS")
              $0.set(0x0018_0050, "6", vr: "DS")
            }
          })
        maker.set(
          0x5200_9230,
          items: places.enumerated().map { index, place in
            { item in
              item.set(0x0020_9113) { $0.set(0x0020_0032, place, vr: "DS") }
              guard index == 1 else { return }
              item.set(0x0028_9110) { $0.set(0x0028_0030, "4\\5", vr: "DS") }
            }
          })
      }
      #expect(plane.position == SIMD3(0, 0, frame == 0 ? 0 : 4))
      #expect(plane.orientation?.normal == SIMD3(1, 0, 0))
      #expect(plane.pixelSpacing?.rows == (frame == 0 ? 2 : 4))
      #expect(plane.sliceThickness == 6)
    }
  }

  @Test(
    "of the frames of an RT dose (§C.8.8.3.2)",
    arguments: [
      ("0\\2\\5", [3.0, 5, 8]), ("0\\-2\\-5", [3, 1, -2]), ("3\\4\\6", [3, 4, 6]),
    ])
  func dose(offsets: String, heights: [Double]) throws {
    for (frame, height) in heights.enumerated() {
      let plane = try plane(frame: frame) {
        $0.set(0x0028_0008, "3", vr: "IS")
        $0.set(0x0020_0032, "1\\2\\3", vr: "DS")
        $0.set(0x0020_0037, "1\\0\\0\\0\\1\\0", vr: "DS")
        $0.set(0x3004_000C, offsets, vr: "DS")
      }
      #expect(plane.position == SIMD3(1, 2, height))
    }
  }

  @Test("says that an RT dose has too few offsets")
  func shortOffsets() throws {
    var maker = ImageMaker(rows: 1, columns: 1)
    maker.set(0x0028_0008, "3", vr: "IS")
    maker.set(0x0020_0032, "1\\2\\3", vr: "DS")
    maker.set(0x3004_000C, "0\\2", vr: "DS")
    maker.pixels = [ImageMaker.words([1, 2, 3])]
    var problems: [Problem] = []
    let slices = try VolumeSlice.all(of: maker.file(), path: "a", problems: &problems)
    #expect(problems.map(\.code) == [.badFrameOffsets])
    #expect(slices.map { $0.plane.position?.z } == [3, nil, nil])
  }

  @Test("of frames that follow the first at Spacing Between Slices (§C.8.4.15)")
  func nuclearMedicine() throws {
    let plane = try plane(frame: 2) {
      $0.set(0x0028_0008, "3", vr: "IS")
      $0.set(0x0018_0088, "-4", vr: "DS")
      $0.set(0x0054_0022) {
        $0.set(0x0020_0032, "0\\0\\100", vr: "DS")
        $0.set(0x0020_0037, "1\\0\\0\\0\\1\\0", vr: "DS")
      }
    }
    #expect(plane.position == SIMD3(0, 0, 92))
    #expect(plane.spacingBetweenSlices == 4)
  }
}

@Suite("From indices to the patient, and back")
struct AffineTests {
  let affine = Affine(
    column: SIMD3(0, 2, 0), row: SIMD3(0, 0, -3), slice: SIMD3(-4, 0.5, 0),
    origin: SIMD3(10, 20, 30))

  @Test("maps column, row and slice to millimetres")
  func point() {
    #expect(affine.point(column: 1, row: 2, slice: 3) == SIMD3(-2, 23.5, 24))
    #expect(affine.matrix[1] == [2, 0, 0.5, 20])
  }

  @Test("finds the sample at a point")
  func indices() throws {
    let found = try #require(affine.indices(of: SIMD3(-2, 23.5, 24)))
    let away = found - SIMD3(1, 2, 3)
    #expect((away * away).sum() < 1e-18)
    var flat = affine
    flat.slice = flat.column
    #expect(flat.indices(of: SIMD3(0, 0, 0)) == nil)
  }

  @Test("turns two axes for NIfTI")
  func ras() {
    #expect(affine.ras.origin == SIMD3(-10, -20, 30))
    #expect(affine.ras.slice == SIMD3(4, -0.5, 0))
    #expect(affine.ras.ras == affine)
  }
}
