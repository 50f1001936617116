import DICOM

extension Target {
  /// All that the tool does with whole files.
  static func mix(_ inputs: Inputs) throws -> Target {
    let streams = try CodedStream.all()
    let others = try TableStreams()
    let place = try Place()
    return Target(
      name: "mix", summary: "whole files: ls, check, find, export, dump, set, their frames"
    ) { random, number in
      if number % 4 < 2, let sound = inputs.directories.randomElement(using: &random) {
        let damaged = number % 4 == 0 ? random.damagedElements(sound) : random.damaged(sound)
        return try place.tryDirectory(damaged, &random)
      }
      switch number % 16 {
      case 7, 15: return others.tryDamaged(&random)
      case 3, 11: return streams.randomElement(using: &random)?.tryDamaged(&random) ?? 0
      default:
        guard let sound = inputs.instances.randomElement(using: &random) else { return 0 }
        let damaged = random.damaged(sound)
        let edited = InstanceWork.tryEdits(damaged, &random)
        let exported = number % 16 == 6 ? try place.tryExport(damaged, &random) : 0
        return min(1, edited + InstanceWork.tryInstance(damaged, &random) + exported)
      }
    }
  }

  /// The decoders of frames.
  static func codecs() throws -> Target {
    let streams = try CodedStream.all()
    let others = try TableStreams()
    return Target(name: "codecs", summary: "RLE, JPEG, JPEG-LS and JPEG 2000 streams") {
      random, number in
      guard number % 4 == 0, let stream = streams.randomElement(using: &random) else {
        return others.tryDamaged(&random)
      }
      return stream.tryDamaged(&random)
    }
  }
}
