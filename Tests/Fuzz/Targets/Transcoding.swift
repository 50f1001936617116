import DICOM
import DICOMImaging
import Support

extension Target {
  /// The writer of other transfer syntaxes: samples stay the same where nothing may be lost.
  static func transcoding(_ inputs: Inputs) -> Target {
    let sounds = inputs.instances.filter { $0.count < 30_000 && hasPixels($0) }
    let coded = codedImages(400)
    return Target(
      name: "transcode", summary: "images in every transfer syntax that can be written, and back"
    ) { random, number in
      let file: Part10File
      var isSound = true
      switch number % 4 {
      case 0, 1: file = try SmallImage(&random).maker.file()
      case 2:
        guard let image = coded.randomElement(using: &random) else { return 0 }
        isSound = Bool.random(using: &random)
        let bytes = random.damaged(image.bytes, from: isSound ? image.pixels : 300)
        file = try Part10File(try FileBytes(bytes, named: "coded"))
      default:
        isSound = Bool.random(using: &random)
        var bytes = sounds.randomElement(using: &random) ?? []
        if !isSound { bytes = random.damaged(bytes) }
        file = try Part10File(try FileBytes(bytes, named: "instance"))
      }
      return min(1, try TranscodeWork.tryAll(file, isSound: isSound, &random))
    }
  }

  private static func hasPixels(_ bytes: [UInt8]) -> Bool {
    do {
      let file = try Part10File(try FileBytes(bytes, named: "instance"))
      return try DICOMImage(file).description.samplesPerFrame < 1 << 14
    } catch {
      return false
    }
  }

  /// Small images in all codings that there is an encoder for, and where their pixel data begin.
  private static func codedImages(_ count: Int) -> [(bytes: [UInt8], pixels: Int)] {
    var random = Mutator(seed: 1)
    var images: [(bytes: [UInt8], pixels: Int)] = []
    for number in 0..<count {
      let syntaxes = TranscodeWork.syntaxes
      do {
        let file = try SmallImage(&random).maker.file()
        let options = TranscodeOptions(syntaxes[number % syntaxes.count])
        let bytes = try Transcoder(options).transcode(file).bytes()
        let again = try Part10File(try FileBytes(bytes, named: "coded"))
        guard let element = again.dataSet[Tag(0x7FE0, 0x0010)] else { continue }
        images.append((bytes, element.value.lowerBound))
      } catch {
        // Not every coding has a place for every image.
        continue
      }
    }
    return images
  }
}
