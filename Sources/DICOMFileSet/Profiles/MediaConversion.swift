import DICOM

/// What has to be done to an instance before it may go onto a medium of a profile.
public struct MediaConversion: Hashable, Sendable {
  /// The transfer syntax that it has to be written in; `nil` to keep its own.
  public var transferSyntax: TransferSyntax?
  /// The rows and columns of the icon that has to be made for its record; `nil` if none is needed, or
  /// the instance has one.
  public var iconSize: Int?
  /// What no conversion mends.
  public var remaining: [Problem]

  /// Whether the instance conforms as it is.
  public var isEmpty: Bool { transferSyntax == nil && iconSize == nil && remaining.isEmpty }
}

extension MediaProfile {
  /// What would make an instance conform: another transfer syntax, an icon.
  ///
  /// Explicit VR Little Endian is preferred where the profile has it; a profile that has compressed
  /// images only gets a lossless coding, and so does one that wants it for the colours of the image,
  /// as those for ultrasound want RLE for YBR_FULL (PS3.11 §C.3.4). Nothing is ever coded with loss,
  /// and videos stay as they are.
  public func conversion(
    for file: Part10File, identity: InstanceIdentity
  ) -> MediaConversion {
    var conversion = MediaConversion(
      remaining: conformanceProblems(of: file, identity: identity))
    if let (target, remaining) = target(for: file, identity),
      remaining.count < conversion.remaining.count
        || conversion.remaining.contains(where: { $0.code == .profileSyntax })
    {
      conversion.transferSyntax = target
      conversion.remaining = remaining
    }
    if let form = iconForm, let size = form.size, isIconRequired, identity.type == .image,
      !IconImage.isUsable(file.dataSet.items(.iconImageSequence), form)
    {
      conversion.iconSize = size
    }
    return conversion
  }

  /// The transfer syntax in which the least is wrong, and what that is.
  private func target(
    for file: Part10File, _ identity: InstanceIdentity
  ) -> (TransferSyntax, remaining: [Problem])? {
    guard !file.transferSyntax.isVideo,
      case .some(.some(let allowed)) = transferSyntaxes(
        for: identity, hasFrames: file.dataSet.hasFrames)
    else { return nil }
    let lossless = [
      TransferSyntax.explicitVRLittleEndian, .jpegLosslessSV1, .jpeg2000Lossless, .rleLossless,
    ]
    let targets = lossless.filter { allowed.contains($0) && $0 != file.transferSyntax }
      .map { ($0, remaining: conformanceProblems(of: file.dataSet, in: $0, identity)) }
    return targets.min { $0.remaining.count < $1.remaining.count }
  }

  /// The rows and columns of the icons that IMAGE records of this profile have; `nil` for none.
  public var iconSize: Int? { iconForm?.size }

  private var iconForm: IconForm? {
    iconKey.flatMap { if case .icon(let form) = $0.rule { form } else { nil } }
  }

  /// Whether each IMAGE record has to have an icon.
  public var isIconRequired: Bool { iconKey?.requirement == .one }

  private var iconKey: RecordKey? {
    keys[.image]?.keys.first { $0.tag == .iconImageSequence }
  }
}

extension Tag {
  /// Icon Image Sequence (PS3.3 §F.7).
  static var iconImageSequence: Tag { Tag(0x0088, 0x0200) }
}
