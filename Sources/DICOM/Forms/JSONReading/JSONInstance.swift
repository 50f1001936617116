/// An instance in the DICOM JSON Model (PS3.18 §F.2): its data set and, where the text has them, its
/// File Meta elements.
///
///     var problems: [Problem] = []
///     let instances = try JSONInstance.read(json, problems: &problems)
///
/// What is read are data sets in Explicit VR Little Endian, in memory, with the Specific Character
/// Set that the text itself states. Of what a file may have, JSON does not hold:
/// - padding, undefined lengths, and the encoding of numbers and tags; encapsulated pixel data is
///   recognised, and encapsulated again;
/// - the digits of DS and IS where they are none of JSON: `+1.0` and `01` come back as `1.0` and `1`;
/// - representations that explicit headers cannot have: values of more than 65,534 bytes, but of
///   those with long headers, come back as `UN` (PS3.5 §6.2.2);
/// - escape sequences of character sets that are not needed, and bytes that no set explains;
/// - the payload of a NaN in FL and FD, and a fourth component group of a name.
public struct JSONInstance: Sendable {
  /// The elements of group 0002; empty where there are none, as in most texts (PS3.18 §F.2).
  public let meta: DataSet
  /// All other elements.
  public let dataSet: DataSet

  /// Reads a data set, or a list of data sets.
  ///
  /// - Parameters:
  ///   - json: The text, in UTF-8.
  ///   - name: What the data sets are called in messages.
  ///   - bulk: Delivers what a BulkDataURI stands for, in little endian; `nil` for what cannot be
  ///     had, which becomes an empty value and a problem. It may be asked twice.
  ///   - problems: What differs from the model is added here, with offsets of the text. An element
  ///     that cannot be understood is left out.
  /// - Throws: ``JSONError`` for text that is no JSON or no data set, for sequences deeper than
  ///   ``ReadLimits/nesting``, and what `bulk` throws.
  public static func read(
    _ json: borrowing [UInt8], named name: String = "JSON",
    bulk: JSONBulk = { _ throws(JSONError) in nil }, problems: inout [Problem]
  ) throws(JSONError) -> [JSONInstance] {
    let text = json.span
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: text)
    } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
    var index = JSONIndex()
    var scanner = JSONScanner(text)
    try scanner.skipValue(&index)
    if scanner.peek() != nil { throw .unexpected(expected: .end, offset: scanner.position) }

    var reader = JSONReader(text, index)
    var roots = try reader.readAll(bulk)
    if !reader.unencodable.isEmpty {
      // Text that the stated sets do not have is read again, in UTF-8, which has all.
      reader = JSONReader(text, index, utf8Objects: reader.unencodable)
      roots = try reader.readAll(bulk)
    }
    problems += reader.problems
    var instances: [JSONInstance] = []
    for root in roots {
      let body = try dataSet(root.body, named: name, &problems)
      let meta =
        root.meta.isEmpty
        ? DataSet(source: body.source, encoding: .explicitLittle)
        : try dataSet(root.meta, named: name, &problems)
      instances.append(JSONInstance(meta: meta, dataSet: body))
    }
    return instances
  }

  /// Reads elements that were just written; what is wrong with them has no place in the text.
  private static func dataSet(
    _ bytes: [UInt8], named name: String, _ problems: inout [Problem]
  ) throws(JSONError) -> DataSet {
    let source: FileBytes
    do throws(FileError) {
      source = try FileBytes(bytes, named: name)
    } catch {
      throw .file(error)
    }
    var found: [Problem] = []
    defer { problems += found.map(\.withoutOffset) }
    do throws(ReadError) {
      return try DataSet(
        source, in: 0..<bytes.count, encoding: .explicitLittle, problems: &found)
    } catch {
      // Nothing but the file can fail, and these bytes are in memory.
      return DataSet(source: source, encoding: .explicitLittle)
    }
  }
}

/// Delivers what a BulkDataURI stands for, or `nil` (PS3.18 §F.2.2).
///
/// ``JSONError/bulkData(reason:)`` is there for what shall stop the reading.
public typealias JSONBulk = (_ uri: String) throws(JSONError) -> [UInt8]?

extension DataSet {
  /// Reads one data set in the DICOM JSON Model; ``JSONInstance`` says what is kept of it.
  ///
  /// Elements of group 0002, which do not belong there (PS3.18 §F.2), are left out and reported;
  /// ``JSONInstance/read(_:named:bulk:problems:)`` keeps them, and reads lists.
  /// - Parameters:
  ///   - json: The text, in UTF-8: an object, or a list of one.
  ///   - name: What the data set is called in messages.
  ///   - bulk: Delivers what a BulkDataURI stands for; `nil` for what cannot be had.
  ///   - problems: What differs from the model is added here.
  /// - Throws: As ``JSONInstance/read(_:named:bulk:problems:)``, and
  ///   ``JSONError/notOneDataSet(count:)``.
  public init(
    json: borrowing [UInt8], named name: String = "JSON",
    bulk: JSONBulk = { _ throws(JSONError) in nil }, problems: inout [Problem]
  ) throws(JSONError) {
    let instances = try JSONInstance.read(json, named: name, bulk: bulk, problems: &problems)
    guard instances.count == 1, let instance = instances.first else {
      throw .notOneDataSet(count: instances.count)
    }
    if !instance.meta.elements.isEmpty {
      problems.append(
        Problem(
          .warning, .jsonModel,
          "\(instance.meta.elements.count) elements of group 0002 do not belong to a data set, "
            + "and were left out", section: "PS3.18 §F.2"))
    }
    self = instance.dataSet
  }
}

extension Problem {
  fileprivate var withoutOffset: Problem {
    var problem = self
    problem.offset = nil
    return problem
  }
}
