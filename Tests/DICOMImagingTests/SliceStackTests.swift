import DICOM
import Support
import Testing

@testable import DICOMImaging

/// A slice without a file.
private func slice(
  _ number: Int?, _ position: SIMD3<Double>?, _ change: (inout ImagePlane) -> Void = { _ in },
  modality: ModalityTransform = .identity, marks: [SliceMark: String] = [:]
) -> VolumeSlice {
  var plane = ImagePlane(rows: 4, columns: 5)
  plane.position = position
  plane.orientation = .axial
  plane.pixelSpacing = PixelSpacing(rows: 0.5, columns: 0.75)
  change(&plane)
  return VolumeSlice(
    file: "file \(number ?? -1)", frame: 0, plane: plane,
    instanceUID: number.map { "1.\($0)" } ?? "",
    instanceNumber: number, storedType: .i2, samplesPerPixel: 1, isCoded: false, modality: modality,
    unit: nil, doseGridScaling: nil,
    marks: SliceMark.allCases.map { marks[$0] })
}

private func axial(_ heights: [Double]) -> [VolumeSlice] {
  heights.enumerated().map { slice($0, SIMD3(-10, -20, $1)) }
}

@Suite("Stacking slices (PS3.3 §C.7.6.2)")
struct SliceStackTests {
  @Test(
    "sorts by position, whatever the order and the numbers",
    arguments: [[0, 2, 4, 6], [6, 4, 2, 0], [4, 0, 6, 2], [2, 6, 0, 4]] as [[Double]])
  func sorts(heights: [Double]) throws {
    let stack = try SliceStack(axial(heights))
    #expect(stack.distances == [0, 2, 4, 6])
    #expect(stack.slices.map { $0.plane.position?.z } == [0, 2, 4, 6])
    #expect(stack.shape == [4, 4, 5])
    #expect(stack.spacing == SliceStack.Spacing(slices: 2, rows: 0.5, columns: 0.75))
    #expect(stack.affine.origin == SIMD3(-10, -20, 0))
    #expect(stack.affine.slice == SIMD3(0, 0, 2))
    #expect(stack.order == .position && stack.isInPatient)
    #expect(stack.problems == [])
  }

  @Test("measures the distance of slices, whatever thickness is stated")
  func realDistance() throws {
    let slices = axial([0, 3, 6]).map { slice in
      DICOMImagingTests.slice(slice.instanceNumber, slice.plane.position) {
        $0.sliceThickness = 5
        $0.spacingBetweenSlices = 4
      }
    }
    #expect(try SliceStack(slices).spacing.slices == 3)
    let single = try SliceStack([slices[0]])
    #expect(single.spacing.slices == 4)
    #expect(single.problems.map(\.code) == [.statedSliceSpacing])
  }

  @Test(
    "says what is wrong with the distances",
    arguments: [
      ([0, 2, 4, 8, 10], [Problem.Code.missingSlices], 2.0),
      ([0, 2, 4, 9, 11], [.unevenSlices], 2.75), ([0, 2, 4.01, 6, 8], [], 2),
      ([0, 2, 8, 10, 15, 17, 19], [.missingSlices, .unevenSlices], 2),
      ([0, 0.6, 1.2, 1.8], [], 0.6),
    ])
  func distances(heights: [Double], codes: [Problem.Code], spacing: Double) throws {
    let stack = try SliceStack(axial(heights))
    #expect(stack.problems.map(\.code) == codes)
    #expect(abs(stack.spacing.slices - spacing) < 1e-9)
  }

  @Test("says where slices are missing")
  func gap() throws {
    let problem = try #require(try SliceStack(axial([0, 2, 8, 10, 12])).problems.first)
    #expect(
      problem.message.hasPrefix(
        "2 slices are missing, by the distances of the others: 2 between slices 1 and 2, at 2 and 8 "
          + "mm;"))
  }

  @Test("keeps the shear of a tilted stack")
  func tilted() throws {
    let slices = (0..<4).map { slice($0, SIMD3(0, Double($0), 4 * Double($0))) }
    let stack = try SliceStack(slices)
    #expect(stack.affine.slice == SIMD3(0, 1, 4))
    #expect(stack.problems.map(\.code) == [.tilted])
    #expect(stack.problems[0].message.contains("for 4 mm along their normal, slices lie 1 mm"))
  }

  @Test("says that positions are not on a line")
  func offLine() throws {
    let slices = (0..<4).map { slice($0, SIMD3($0 == 2 ? 5 : 0, 0, 4 * Double($0))) }
    #expect(try SliceStack(slices).problems.map(\.code) == [.offLine])
  }

  @Test("sorts by Slice Location where a position is missing, else by Instance Number")
  func withoutPositions() throws {
    var slices = (0..<4).map { index in
      slice(index, index == 1 ? nil : SIMD3(1, 2, 50)) { $0.sliceLocation = -3 * Double(index) }
    }
    var stack = try SliceStack(slices)
    #expect(stack.order == .sliceLocation)
    #expect(stack.slices.map(\.instanceNumber) == [3, 2, 1, 0])
    #expect(stack.spacing.slices == 3)
    #expect(stack.problems.map(\.code) == [.noPosition])
    #expect(!stack.isInPatient)

    slices[0] = slice(9, nil)
    stack = try SliceStack(slices)
    #expect(stack.order == .instanceNumber)
    #expect(stack.slices.map(\.instanceNumber) == [1, 2, 3, 9])
    #expect(stack.problems.map(\.code) == [.noPosition, .statedSliceSpacing])
  }

  @Test("takes slices without an orientation for axial, and says so")
  func withoutOrientation() throws {
    let slices = (0..<3).map { slice($0, SIMD3(0, 0, Double(-$0))) { $0.orientation = nil } }
    let stack = try SliceStack(slices)
    #expect(stack.distances == [-2, -1, 0])
    #expect(stack.problems.map(\.code) == [.noOrientation])
    #expect(!stack.isInPatient)
    let nowhere = try SliceStack((0..<3).map { slice($0, nil) { $0.orientation = nil } })
    #expect(nowhere.problems.map(\.code) == [.nowhere])
  }

  @Test("says what slices do not have in common")
  func differences() {
    let changes: [(VolumeError.Property, (inout ImagePlane) -> Void)] = [
      (.size, { $0.rows = 3 }), (.frameOfReference, { $0.frameOfReference = "2.25.1" }),
      (.pixelSpacing, { $0.pixelSpacing?.rows = 0.51 }), (.orientation, { $0.orientation = nil }),
    ]
    for (property, change) in changes {
      #expect(throws: VolumeError.different(property, file: "file 0", other: "file 1")) {
        try SliceStack([slice(0, SIMD3()), slice(1, SIMD3(0, 0, 1), change)])
      }
    }
    #expect(throws: VolumeError.noSlices) { try SliceStack([]) }
  }

  @Test("says how many volumes stand on one another")
  func overlapping() {
    #expect(throws: VolumeError.overlapping(volumes: 3, repeated: 3, slices: 5)) {
      try SliceStack(axial([0, 1, 2, 2.001, 2]))
    }
  }

  @Test("uses an instance once, and says that there are copies")
  func copies() throws {
    let slices = axial([0, 1, 2])
    let stack = try SliceStack(slices + [slices[1]])
    #expect(stack.shape[0] == 3)
    #expect(stack.problems.map(\.code) == [.copiedInstance])
  }

  @Test("says that stored values of slices cannot be compared")
  func mixedRescale() throws {
    let slices = (0..<2).map { index in
      slice(
        index, SIMD3(0, 0, Double(index)),
        modality: .rescale(slope: Double(index + 1), intercept: 0))
    }
    let stack = try SliceStack(slices)
    #expect(stack.problems.map(\.code) == [.mixedRescale])
    #expect(stack.elementType(PixelArray.Options()) == .i2)
    #expect(stack.elementType(PixelArray.Options(appliesModality: true)) == .f8)
  }

  @Test("survives numbers of any size", arguments: [1e-300, 1e-9, 1, 1e8])
  func extremes(scale: Double) throws {
    let slices = (0..<3).map { index in
      slice(index, SIMD3(scale, -scale, scale * Double(index * index))) {
        $0.pixelSpacing = PixelSpacing(rows: scale, columns: scale)
      }
    }
    for result in SliceStack.split(slices) {
      #expect(try result.get().affine.matrix.joined().allSatisfy(\.isFinite))
    }
  }
}

@Suite("Telling volumes of a series apart")
struct SliceSplitTests {
  private func parts(_ slices: [VolumeSlice]) throws -> [[Int?]] {
    try SliceStack.split(slices).map { try $0.get().slices.map(\.instanceNumber) }
  }

  private func codes(_ slices: [VolumeSlice]) throws -> [[Problem.Code]] {
    try SliceStack.split(slices).map { try $0.get().problems.map(\.code) }
  }

  @Test("by size, orientation, and frame of reference")
  func kinds() throws {
    let sagittal = PlaneOrientation(row: SIMD3(0, 1, 0), column: SIMD3(0, 0, -1))
    let slices = [
      slice(1, SIMD3(0, 0, 0)), slice(2, SIMD3(5, 0, 0)) { $0.orientation = sagittal },
      slice(3, SIMD3(0, 0, 2)) { $0.rows = 8 }, slice(4, SIMD3(0, 0, 1)),
      slice(5, SIMD3(0, 0, 9)) { $0.frameOfReference = "2.25.9" },
    ]
    #expect(try parts(slices.reversed()) == [[1, 4], [2], [3], [5]])
  }

  @Test("orientations that differ in the fourth decimal are one")
  func tolerance() throws {
    let near = PlaneOrientation(row: SIMD3(0.99999, 0.0004, 0), column: SIMD3(-0.0004, 0.99999, 0))
    let slices = [slice(1, SIMD3(0, 0, 0)), slice(2, SIMD3(0, 0, 1)) { $0.orientation = near }]
    #expect(try parts(slices) == [[1, 2]])
  }

  @Test("by the first attributes that tell them apart, and no more")
  func marks() throws {
    var slices: [VolumeSlice] = []
    for (number, (echo, type)) in [("1", "M"), ("1", "P"), ("2", "M")].enumerated() {
      for height in 0..<3 {
        let index = 10 * number + height
        slices.append(
          slice(
            index, SIMD3(0, 0, Double(height)),
            marks: [.echo: echo, .imageType: type, .acquisitionTime: "\(index)"]))
      }
    }
    #expect(try parts(slices) == [[0, 1, 2], [10, 11, 12], [20, 21, 22]])
    #expect(try codes(slices) == Array(repeating: [.splitByAttribute], count: 3))
  }

  @Test("by Instance Number if there is nothing else, and each place has as many")
  func numbers() throws {
    let slices = axial([0, 1, 2, 0, 1, 2])
    #expect(try parts(slices) == [[0, 1, 2], [3, 4, 5]])
    #expect(try codes(slices) == Array(repeating: [.splitByNumber], count: 2))
    let error = VolumeError.overlapping(volumes: 2, repeated: 2, slices: 4)
    guard case .failure(error)? = SliceStack.split(axial([0, 1, 2, 0])).first else {
      Issue.record("slices that nothing tells apart were stacked")
      return
    }
  }

  @Test("ends where more slices are at one place than volumes could be")
  func crowded() throws {
    let slices = axial(Array(repeating: 5, count: SliceStack.limitOfVolumes + 1))
    guard case .failure(.overlapping)? = SliceStack.split(slices).first else {
      Issue.record("\(slices.count) slices at one place were told apart")
      return
    }
  }

  @Test("ends where slices lie in too many ways")
  func scattered() throws {
    let slices = (0...SliceStack.limitOfKinds).map { index in
      slice(index, SIMD3()) { $0.rows = index + 1 }
    }
    guard case .failure(.scattered)? = SliceStack.split(slices).first else {
      Issue.record("\(slices.count) kinds of slices were stacked")
      return
    }
    guard case .failure(.noSlices)? = SliceStack.split([]).first else {
      Issue.record("no slices were stacked")
      return
    }
  }
}
