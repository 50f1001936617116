/// The elements of one data set in tag order (PS3.5 §7): those of an instance, or of one item.
///
/// A data set is a view. It knows where its elements are in the file; a value is read and decoded
/// when it is asked for, and pixel data that nobody asks for is never read.
public struct DataSet: Sendable {
  /// The file that holds the values.
  public let source: FileBytes
  /// How the elements are laid out.
  public let encoding: ElementEncoding
  /// The elements in tag order, each tag once.
  public internal(set) var elements: [Element]
  /// The character sets of its text, from Specific Character Set (0008,0005), or inherited from
  /// the data set around it (PS3.3 §C.12.1.1.2).
  public internal(set) var characterSet: CharacterSet
  /// How many sequences this data set is inside of.
  let depth: Int

  /// Creates a data set without elements.
  public init(source: FileBytes, encoding: ElementEncoding) {
    self.init(source: source, encoding: encoding, characterSet: CharacterSet(terms: []), depth: 0)
  }

  init(source: FileBytes, encoding: ElementEncoding, characterSet: CharacterSet, depth: Int) {
    self.source = source
    self.encoding = encoding
    self.characterSet = characterSet
    self.depth = depth
    elements = []
  }

  /// The element of that tag, or `nil`. Takes time with the logarithm of the number of elements.
  public subscript(tag: Tag) -> Element? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].tag < tag { low = middle + 1 } else { high = middle }
    }
    return low < elements.count && elements[low].tag == tag ? elements[low] : nil
  }

  /// Whether there is an element of that tag, with a value or without.
  public func contains(_ tag: Tag) -> Bool { self[tag] != nil }

  /// The bytes of a value as they stand in the file.
  ///
  /// - Throws: ``ReadError/file(_:)`` if the disc cannot be read there.
  @_lifetime(borrow self)
  public func bytes(of element: Element) throws(ReadError) -> RawSpan {
    do throws(FileError) { try source.load(element.value) } catch { throw .file(error) }
    return source.bytes.extracting(element.value)
  }

  /// The bytes of a value, copied.
  ///
  /// - Throws: ``ReadError/file(_:)`` if the disc cannot be read there.
  public func copy(of element: Element) throws(ReadError) -> [UInt8] {
    let bytes = try bytes(of: element)
    return [UInt8](capacity: bytes.byteCount) { output in
      for index in 0..<bytes.byteCount { output.append(bytes[index]) }
    }
  }
}
