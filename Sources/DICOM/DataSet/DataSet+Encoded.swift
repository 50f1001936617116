extension DataSet {
  /// All elements, laid out one behind another.
  ///
  /// What stands in the source in that encoding and was not changed is taken over as it stands there;
  /// sequences and items keep their form, lengths or delimiters. File Meta Information, a preamble or
  /// the delimiter of an item are not part of it.
  /// - Parameter encoding: How the elements are to be laid out.
  /// - Throws: ``WriteError``; ``WriteError/damaged(_:_:)`` if a sequence would have to be made anew
  ///   but cannot be read whole.
  public func encoded(as encoding: ElementEncoding = .explicitLittle) throws(WriteError) -> [UInt8]
  {
    let encoded = try DataSetEncoder(encoding: encoding).encode(self)
    do throws(ReadError) { return try encoded.collected() } catch { throw .read(error) }
  }
}
