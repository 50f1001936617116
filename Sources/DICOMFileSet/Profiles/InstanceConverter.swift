import DICOM

/// Writes instances in transfer syntaxes that a media profile has, where theirs is none of them.
///
/// This module knows nothing of pixels; whoever does hands in how it is done.
public struct InstanceConverter: Sendable {
  /// What an instance says once it is written in a transfer syntax; all of its frames can be.
  public var describe:
    @Sendable (Part10File, TransferSyntax) throws(ConversionError) -> ConvertedInstance
  /// Writes an instance in a transfer syntax.
  public var write:
    @Sendable (Part10File, TransferSyntax, _ path: String, FileWriter) throws(ConversionError) ->
      Void
  /// What ``write`` would write, to tell whether a medium has it already; `nil` if nobody can tell.
  public var bytes: (@Sendable (Part10File, TransferSyntax) throws(ConversionError) -> [UInt8])?

  /// Creates a converter.
  public init(
    describe:
      @escaping @Sendable (Part10File, TransferSyntax) throws(ConversionError) ->
      ConvertedInstance,
    write:
      @escaping @Sendable (Part10File, TransferSyntax, _ path: String, FileWriter)
      throws(ConversionError) -> Void
  ) {
    self.describe = describe
    self.write = write
  }
}

/// What an instance says once it is converted; its directory record says the same.
public struct ConvertedInstance: Sendable {
  /// Its data set; pixel data may be those of before.
  public var dataSet: DataSet
  /// The transfer syntax that it gets: one without pixels never gets one of compressed pixels.
  public var transferSyntax: TransferSyntax

  /// Creates a description.
  public init(dataSet: DataSet, transferSyntax: TransferSyntax) {
    self.dataSet = dataSet
    self.transferSyntax = transferSyntax
  }
}

/// Why an instance cannot be converted.
public enum ConversionError: Error, Hashable, Sendable {
  /// The reason lies in the instance.
  case instance(String)
  /// The medium cannot be written.
  case destination(FileError)
}

/// An instance that is written anew on its way to the medium: with the preamble and File Meta
/// Information that it lacks (PS3.10 §7.1), and where a profile wants it, in another transfer syntax.
struct StagedConversion: Sendable {
  /// What it becomes, and how; `nil` keeps its transfer syntax.
  var target: (converter: InstanceConverter, transferSyntax: TransferSyntax)?
  /// Bounds for what the file may ask of the machine.
  var limits = ReadLimits()

  private var options: WriteOptions {
    var options = WriteOptions()
    options.meta = .complete
    return options
  }

  /// What ``write(_:to:by:)`` would write; `nil` if nobody can tell.
  func bytes(_ source: String) throws(StagingError) -> [UInt8]? {
    let file: Part10File
    do throws(ReadError) { file = try Part10File(path: source, limits: limits) } catch {
      throw .unreadable(source, error)
    }
    guard let target else {
      do throws(WriteError) { return try file.bytes(options: options) } catch {
        throw .write(error)
      }
    }
    do throws(ConversionError) {
      return try target.converter.bytes?(file, target.transferSyntax)
    } catch {
      switch error {
      case .instance(let reason): throw .notConverted(source, reason: reason)
      case .destination(let error): throw .unreadable(source, .file(error))
      }
    }
  }

  /// Writes the file at `source`.
  func write(_ source: String, to path: String, by writer: FileWriter) throws(CommitError) {
    let file: Part10File
    do throws(ReadError) { file = try Part10File(path: source, limits: limits) } catch {
      if case .file(let error) = error { throw .source(error) }
      throw .notConverted(source, reason: "\(error)")
    }
    guard let target else {
      do throws(WriteError) { try file.write(to: path, options: options, by: writer) } catch {
        switch error {
        case .file(let error): throw error.isExisting ? .exists(path) : .destination(error)
        case .read(.file(let error)): throw .source(error)
        default: throw .notConverted(source, reason: "\(error)")
        }
      }
      return
    }
    do throws(ConversionError) {
      try target.converter.write(file, target.transferSyntax, path, writer)
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
  ) throws(StagingError) -> (StagedConversion, ConvertedInstance)? {
    guard let converter, let profile else { return nil }
    let conversion = profile.conversion(for: file, identity: identity)
    guard let target = conversion.transferSyntax else { return nil }
    do throws(ConversionError) {
      return (
        StagedConversion(target: (converter, target), limits: limits),
        try converter.describe(file, target)
      )
    } catch {
      switch error {
      case .instance(let reason): throw .notConverted(name, reason: reason)
      case .destination(let error): throw .unreadable(name, .file(error))
      }
    }
  }
}
