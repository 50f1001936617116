import DICOM

/// Lays sequences and their items out with lengths, or with delimiters at their ends (PS3.5 §7.5).
struct SequenceLengths {
  /// Whether they have lengths.
  let isDefined: Bool

  /// Elements with all sequences in that form; a sequence that is damaged stays as it is.
  ///
  /// - Parameter elements: Elements in Explicit VR Little Endian.
  /// - Throws: `WriteError`.
  func laidOut(_ elements: [UInt8]) throws(WriteError) -> [UInt8] {
    do throws(ReadError) {
      let bytes: FileBytes
      do throws(FileError) { bytes = try FileBytes(elements, named: "record") } catch {
        throw .file(error)
      }
      var problems: [Problem] = []
      let dataSet = try DataSet(
        bytes, in: 0..<elements.count, encoding: .explicitLittle, problems: &problems)
      guard problems.isEmpty, dataSet.elements.contains(where: { $0.vr == .SQ }) else {
        return elements
      }
      return try laidOut(dataSet)
    } catch {
      throw .read(error)
    }
  }

  private func laidOut(_ dataSet: DataSet) throws(ReadError) -> [UInt8] {
    var writer = ElementWriter()
    // The length of a group would be another one.
    for element in dataSet.elements where element.tag.element != 0 {
      if element.vr == .SQ, let items = try items(of: element, in: dataSet) {
        let count = items.reduce(0) { $0 + 8 + $1.count }
        writer.writeHeader(element.tag, .SQ, length: isDefined ? UInt32(clamping: count) : .max)
        for item in items {
          writer.writeMark(.item, length: isDefined ? UInt32(clamping: item.count) : .max)
          writer.write(raw: item)
          if !isDefined { writer.writeMark(.itemDelimitationItem) }
        }
        if !isDefined { writer.writeMark(.sequenceDelimitationItem) }
      } else {
        let value = try dataSet.copy(of: element)
        let length = element.isUndefinedLength ? .max : UInt32(clamping: value.count)
        writer.writeHeader(element.tag, element.vr, length: length)
        writer.write(raw: value)
        if element.isUndefinedLength { writer.writeMark(.sequenceDelimitationItem) }
      }
    }
    return writer.bytes
  }

  /// The elements of the items of a sequence; `nil` if it is damaged, or nested too deep.
  private func items(of element: Element, in dataSet: DataSet) throws(ReadError) -> [[UInt8]]? {
    var problems: [Problem] = []
    var laidOut: [[UInt8]] = []
    do throws(ReadError) {
      for item in try dataSet.items(of: element, problems: &problems) {
        laidOut.append(try self.laidOut(item))
      }
    } catch {
      if case .file = error { throw error }
      return nil
    }
    return problems.isEmpty ? laidOut : nil
  }
}
