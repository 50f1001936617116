import DICOM
import DICOMImaging

/// What the options say that commands which write other transfer syntaxes share.
enum TranscodeSettings {
  /// The option for the transfer syntax.
  static let transferSyntax = OptionDescription(
    "--transfer-syntax",
    ValueDescription(
      "NAME",
      .wordsOrText([
        "explicit", "implicit", "big-endian", "deflated", "rle", "jpeg-lossless", "jpeg-ls",
        "jpeg-ls-near",
      ])),
    "Write in explicit, implicit, big-endian or deflated, compress with rle, jpeg-lossless, jpeg-ls or "
      + "jpeg-ls-near, or the one of a UID.")

  /// The option for the loss.
  static let near = OptionDescription(
    "--near", "N", "With jpeg-ls-near, let samples differ by N at most (2).")

  /// The option for the identity of what was compressed with loss.
  static let keepUIDs = OptionDescription(
    "--keep-uids", nil,
    "With jpeg-ls-near, keep the SOP Instance UID, as for a copy that takes the place of the original."
  )

  /// How pixels are coded.
  static func options(
    _ syntax: TransferSyntax, _ arguments: Arguments
  ) throws(UsageError) -> TranscodeOptions {
    var options = TranscodeOptions(syntax)
    for option in ["--near", "--keep-uids"] {
      guard !arguments.has(option) || syntax == .jpegLSNearLossless else {
        throw arguments.error("'\(option)' needs --transfer-syntax jpeg-ls-near")
      }
    }
    if let near = try arguments.number("--near", in: 0...255) { options.near = near }
    options.limits = try LimitSettings.imaging(arguments)
    if arguments.has("--keep-uids") { options.lossyIdentity = .same }
    return options
  }
}

extension Arguments {
  /// The transfer syntax of a name.
  ///
  /// - Throws: ``UsageError`` for one that is not known or cannot be written.
  func transferSyntax(_ name: String) throws(UsageError) -> TransferSyntax {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
    let known: [(names: [String], syntax: TransferSyntax)] = [
      (["explicit", "explicitlittleendian", "little"], .explicitVRLittleEndian),
      (["implicit", "implicitlittleendian"], .implicitVRLittleEndian),
      (["bigendian", "explicitbigendian", "big"], .explicitVRBigEndian),
      (["deflated"], .deflatedExplicitVRLittleEndian),
      (["rle"], .rleLossless),
      (["jpeglossless", "jpeglosslesssv1"], .jpegLosslessSV1),
      (["jpeglosslessprocess14"], .jpegLossless),
      (["jpegls", "jpeglslossless"], .jpegLSLossless),
      (["jpeglsnear", "jpeglsnearlossless", "jpeglslossy"], .jpegLSNearLossless),
      (["encapsulated", "encapsulateduncompressed"], .encapsulatedUncompressed),
      (["deflatedframe", "deflatedframes"], TransferSyntax("1.2.840.10008.1.2.8.1")),
    ]
    for (names, syntax) in known {
      let full = (syntax.name ?? "").lowercased().filter { $0.isLetter || $0.isNumber }
      if names.contains(plain) || plain == full || name == syntax.uid.rawValue { return syntax }
      if full.hasPrefix(plain), plain.hasPrefix("\(names[0])vr") { return syntax }
    }
    let uid = UID(rawValue: name)
    if uid.isValid, let title = uid.name {
      throw error(
        "--transfer-syntax '\(name)': there is no encoder for \(title); \(Self.transferSyntaxNames)"
      )
    }
    throw error("--transfer-syntax '\(name)': \(Self.transferSyntaxNames)")
  }

  private static var transferSyntaxNames: String {
    "explicit, implicit, big-endian, deflated, rle, jpeg-lossless, jpeg-ls or jpeg-ls-near is needed"
  }
}
