import DICOM
import DICOMImaging
import Foundation
import Support
import Testing

@Suite("The articles about images")
struct ArticleTests {
  private let place: Places
  private let paths = (1...4).map { TestMedia.path("clinic/ANNA/CT/IM\($0)") }

  init() throws { place = try Places(["IM000001": TestMedia.path("clinic/ANNA/CT/IM1")]) }

  @Test("show code that is tested here", arguments: try Documentation.pages(of: "DICOMImaging"))
  func showsTestedCode(page: Documentation.Page) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    #expect(try page.untestedCode(in: folder) == [])
    #expect(try page.brokenLinks(in: "DICOMImaging") == [])
  }

  @Test("begin with a picture and its numbers")
  func begins() throws {
    do {
      let image = try DICOMImage(Part10File(path: place["IM000001"]))
      let picture = try image.raster(frame: 0)  // what a viewer shows
      let numbers = try image.pixelArray()  // what NumPy works on
      #expect(numbers.shape == [picture.rows, picture.columns])
    }
    let image = try DICOMImage(Part10File(path: place["IM000001"]))
    let picture = try image.raster(frame: 0)
    if case .grey8(let pixels) = picture.pixels {
      print(picture.columns, picture.rows, pixels[0])
    }

    let options = RenderOptions(window: .explicit(center: 40, width: 400), depth: .bits16)
    let soft = try image.raster(frame: 0, options: options)

    let numbers = try image.pixelArray(PixelArray.Options(appliesModality: true))
    print(numbers.shape, numbers.type, numbers.range ?? 0...0)

    for problem in image.problems { print(problem) }
    guard case .grey16 = soft.pixels else {
      Issue.record("the picture has not 16 bits")
      return
    }
    #expect(numbers.shape == [96, 96] && image.problems.isEmpty)
  }

  @Test("take samples as numbers")
  func readsArrays() throws {
    let image = try DICOMImage(Part10File(path: TestMedia.path("clinic/EMIL/CR/HAND")))
    let array = try image.pixelArray()
    let corner = array.withSamples(as: UInt16.self) { samples in samples[0, 0] }
    #expect(corner != nil)
  }

  @Test("stack slices")
  func stacksSlices() throws {
    let volume = try Volume(files: paths)
    volume.array.withSamples(as: Int16.self) { samples in
      print(samples.shape, samples[0, 48, 48])  // slice, row, column
    }
    #expect(volume.array.shape == [4, 96, 96])
  }

  @Test("write other transfer syntaxes")
  func transcodes() throws {
    let transcoder = Transcoder(TranscodeOptions(.jpegLSLossless))
    let transcoded = try transcoder.transcode(Part10File(path: place["IM000001"]))
    let count = try transcoded.write(to: place["small/IM000001.dcm"])
    for problem in transcoded.problems { print(problem) }

    var options = TranscodeOptions(.jpegLSNearLossless)
    options.near = 2  // the greatest difference of a sample
    let smaller = try Transcoder(options).transcode(Part10File(path: place["IM000001"]))
    print(smaller.transferSyntax.uid, smaller.dataSet.SOPInstanceUID)

    let original = try Part10File(path: place["IM000001"])
    let written = try Part10File(path: place["small/IM000001.dcm"])
    #expect(try DICOMImage(written).pixelArray().bytes == DICOMImage(original).pixelArray().bytes)
    #expect(count < original.byteCount)
    #expect(smaller.dataSet.SOPInstanceUID.string != original.dataSet.SOPInstanceUID.string)
  }
}
