/// The elements of one data set in tag order (PS3.5 §7): those of an instance, or of one item.
///
/// A data set is a view of a file, and what was changed since. It knows where its elements are; a
/// value is read and decoded when it is asked for, and pixel data that nobody asks for is never read.
/// It is a value: changing a copy changes neither the original nor the file.
@dynamicMemberLookup
public struct DataSet: Sendable {
  /// How the elements are laid out.
  public let encoding: ElementEncoding
  /// The elements in tag order, each tag once.
  public internal(set) var elements: [Element]
  /// The character sets of its text, from Specific Character Set (0008,0005), or inherited from
  /// the data set around it (PS3.3 §C.12.1.1.2).
  public internal(set) var characterSet: CharacterSet
  /// Whether anything was set or deleted since it was read.
  public internal(set) var isModified = false
  /// What was set and breaks a rule, by tag; writing refuses it unless told otherwise.
  public internal(set) var invalidValues: [Tag: ValueError] = [:]
  /// The bytes of the values.
  var sources: ByteSources
  /// From the first element in the file to the end of what belongs to the data set, without the
  /// delimiter that ends an item; empty for one that was made in memory.
  var extent = 0..<0
  /// Whether a delimiter ended it in the file, instead of a length.
  var isDelimited = false
  /// How many sequences this data set is inside of.
  let depth: Int
  /// How many sequences may be one inside of the other; deeper ones are not read.
  public let nestingLimit: Int

  /// Creates a data set without elements.
  ///
  /// - Parameters:
  ///   - source: Where values are to stand that are read later.
  ///   - encoding: How elements are laid out there.
  ///   - nesting: How deep sequences may be nested, as ``ReadLimits/nesting``.
  public init(
    source: FileBytes, encoding: ElementEncoding, nesting: Int = ReadLimits().nesting
  ) {
    self.init(
      source: source, encoding: encoding, characterSet: CharacterSet(terms: []), depth: 0,
      nestingLimit: ReadLimits.clamped(nesting: nesting))
  }

  init(
    source: FileBytes, encoding: ElementEncoding, characterSet: CharacterSet, depth: Int,
    nestingLimit: Int
  ) {
    sources = ByteSources(source)
    self.encoding = encoding
    self.characterSet = characterSet
    self.depth = depth
    self.nestingLimit = nestingLimit
    elements = []
  }

  /// The file that was read.
  public var source: FileBytes { sources.file }

  /// The element of that tag, or `nil`. Takes time with the logarithm of the number of elements.
  public subscript(tag: Tag) -> Element? {
    let index = index(of: tag)
    return index < elements.count && elements[index].tag == tag ? elements[index] : nil
  }

  /// The number of the first element whose tag is not less than a tag.
  func index(of tag: Tag) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].tag < tag { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether there is an element of that tag, with a value or without.
  public func contains(_ tag: Tag) -> Bool { self[tag] != nil }

  /// The bytes that hold an element of this data set: the file, or what was set since.
  public func source(of element: Element) -> FileBytes { sources[element.sourceNumber] }

  /// The bytes of a value as they are laid out in ``encoding``.
  ///
  /// - Throws: ``ReadError/file(_:)`` if the disc cannot be read there.
  @_lifetime(borrow self)
  public func bytes(of element: Element) throws(ReadError) -> RawSpan {
    do throws(FileError) { try source(of: element).load(element.value) } catch {
      throw .file(error)
    }
    return sources.bytes(element.sourceNumber).extracting(element.value)
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
