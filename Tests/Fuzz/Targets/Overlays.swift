import DICOM
import DICOMImaging
import Support

extension Target {
  /// Overlays of all sizes and places, drawn where they belong and nowhere else, and kept by other
  /// codings.
  static func overlays() -> Target {
    Target(name: "overlays", summary: "overlay planes, sound and hostile, drawn and transcoded") {
      random, number in
      var image = SmallImage(&random, isGrey: number % 4 != 0)
      let numbers = (0..<16).shuffled(using: &random)
      let overlays = numbers.prefix(Int.random(in: 1...4, using: &random)).map {
        SmallOverlay($0, of: &image, &random)
      }
      var bytes = image.maker.bytes()
      let isDamaged = number % 8 == 7
      if isDamaged { bytes = random.damaged(bytes, from: 300) }
      let file = try Part10File(try FileBytes(bytes, named: "image"))
      let isSound = !isDamaged && overlays.allSatisfy(\.isSound)
      if isSound, !image.maker.isBigEndian {
        try draw(overlays, image, file)
      } else {
        let picture = try DICOMImage(file)
        let options = RenderOptions(burnsOverlays: true)
        for frame in 0..<min(picture.frameCount, 4) {
          _ = try picture.raster(frame: frame, options: options)
        }
      }
      if number % 2 == 1 { _ = try TranscodeWork.tryAll(file, isSound: isSound, &random) }
      return 1
    }
  }

  /// Draws sound overlays, and compares that with the pixels that they cover.
  private static func draw(
    _ overlays: [SmallOverlay], _ image: SmallImage, _ file: Part10File
  ) throws {
    let picture = try DICOMImage(file)
    for frame in 0..<image.frames {
      let plain = try picture.raster(frame: frame)
      let burnt = try picture.raster(frame: frame, options: RenderOptions(burnsOverlays: true))
      let covered = Set(overlays.flatMap { $0.covered(frame: frame, of: image) })
      let isSame =
        switch (plain.pixels, burnt.pixels) {
        case (.grey8(let before), .grey8(let after)):
          after.indices.allSatisfy { after[$0] == (covered.contains($0) ? 255 : before[$0]) }
        case (.rgb8(let before), .rgb8(let after)):
          after.indices.allSatisfy { after[$0] == (covered.contains($0 / 3) ? 255 : before[$0]) }
        default: false
        }
      if !isSame { Watch.fail("an overlay is drawn where it is not, or not where it is") }
    }
  }
}
