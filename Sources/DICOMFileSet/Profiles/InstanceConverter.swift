import DICOM

/// Writes instances in transfer syntaxes that a media profile has, where theirs is none of them.
///
/// This module knows nothing of pixels; whoever does hands in how it is done.
public struct InstanceConverter: Sendable {
  /// Whether an instance can be written in a transfer syntax, all of its frames included.
  public var check: @Sendable (Part10File, TransferSyntax) throws(ConversionError) -> Void
  /// Writes an instance in a transfer syntax.
  public var write:
    @Sendable (Part10File, TransferSyntax, _ path: String, FileWriter) throws(ConversionError) ->
      Void

  /// Creates a converter.
  public init(
    check: @escaping @Sendable (Part10File, TransferSyntax) throws(ConversionError) -> Void,
    write:
      @escaping @Sendable (Part10File, TransferSyntax, _ path: String, FileWriter)
      throws(ConversionError) -> Void
  ) {
    self.check = check
    self.write = write
  }
}

/// Why an instance cannot be converted.
public enum ConversionError: Error, Hashable, Sendable {
  /// The reason lies in the instance.
  case instance(String)
  /// The medium cannot be written.
  case destination(FileError)
}

/// An instance that is converted on its way to the medium.
struct StagedConversion: Sendable {
  /// How it is done.
  var converter: InstanceConverter
  /// What it becomes.
  var transferSyntax: TransferSyntax

  /// Writes the file at `source`.
  func write(
    _ source: String, to path: String, by writer: FileWriter, _ limits: ReadLimits = ReadLimits()
  ) throws(CommitError) {
    let file: Part10File
    do throws(ReadError) { file = try Part10File(path: source, limits: limits) } catch {
      if case .file(let error) = error { throw .source(error) }
      throw .notConverted(source, reason: "\(error)")
    }
    do throws(ConversionError) {
      try converter.write(file, transferSyntax, path, writer)
    } catch {
      switch error {
      case .instance(let reason): throw .notConverted(source, reason: reason)
      case .destination(let error):
        throw error.isExisting ? .exists(path) : .destination(error)
      }
    }
  }
}

extension RecordBuilder {
  /// What makes an instance conform to the profile; `nil` if it has to stay as it is, or is fine.
  ///
  /// - Throws: ``StagingError/notConverted(_:reason:)`` if its pixels cannot be decoded or coded.
  func conversion(
    of file: Part10File, _ identity: InstanceIdentity, named name: String
  ) throws(StagingError) -> (StagedConversion, remaining: [Problem])? {
    guard let converter, let profile else { return nil }
    let conversion = profile.conversion(for: file, identity: identity)
    guard let target = conversion.transferSyntax else { return nil }
    do throws(ConversionError) { try converter.check(file, target) } catch {
      switch error {
      case .instance(let reason): throw .notConverted(name, reason: reason)
      case .destination(let error): throw .unreadable(name, .file(error))
      }
    }
    return (StagedConversion(converter: converter, transferSyntax: target), conversion.remaining)
  }
}
