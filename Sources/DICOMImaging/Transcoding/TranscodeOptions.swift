import DICOM

/// How pixel data are coded anew.
public struct TranscodeOptions: Hashable, Sendable {
  /// What becomes of YCbCr colours of lossy JPEG streams, whose samples are not exactly those of the
  /// camera anyway.
  public enum LossyColour: Hashable, Sendable {
    /// They become RGB, which all readers show alike.
    case rgb
    /// They stay as the decoder gives them: YBR_FULL.
    case asDecoded
  }

  /// Which SOP Instance the result is, where samples change (PS3.3 §C.7.6.1.1.5).
  public enum LossyIdentity: Hashable, Sendable {
    /// Another instance, derived from the one it was, with a SOP Instance UID of its own; the same on
    /// every run.
    case derived
    /// The same instance, as for a copy that takes the place of the original.
    case same
  }

  /// Where offsets of frames stand in encapsulated pixel data (PS3.5 §A.4).
  public enum OffsetTable: Hashable, Sendable {
    /// In the Basic Offset Table, or if 32 bits do not suffice, in the Extended Offset Table.
    case basic
    /// In the Extended Offset Table.
    case extended
  }

  /// The transfer syntax to write in.
  public var transferSyntax: TransferSyntax
  /// The greatest difference of a sample to what it was, in JPEG-LS Near-Lossless; 0 for none.
  public var near = 2
  /// What becomes of YCbCr colours of lossy JPEG streams.
  public var lossyColour = LossyColour.rgb
  /// Which SOP Instance a result with other samples is.
  public var lossyIdentity = LossyIdentity.derived
  /// Where offsets of frames stand.
  public var offsetTable = OffsetTable.basic
  /// Whether elements that were changed may break rules of their representation.
  public var checking = ValueChecking.strict
  /// How many frames are coded at the same time; at least 1.
  public var jobs = 1
  /// Bounds for what an image may ask of the machine.
  public var limits = ImageLimits()

  /// Creates the usual options.
  public init(_ transferSyntax: TransferSyntax) { self.transferSyntax = transferSyntax }
}
