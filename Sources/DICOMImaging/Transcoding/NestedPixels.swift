import DICOM

/// The pixels of icons and other items, which leave the coding of a transfer syntax with their data
/// set: uncompressed, they may stand in all transfer syntaxes (PS3.5 §A.4).
struct NestedPixels {
  /// The transfer syntax that they are coded in.
  let source: TransferSyntax
  let limits: ImageLimits

  /// Decodes the pixel data in all items, however deep; what is not compressed stays as it is.
  ///
  /// - Returns: Whether there were any.
  /// - Throws: ``TranscodeError``, also for a sequence with compressed pixels that cannot be read
  ///   whole.
  @discardableResult
  func decode(in dataSet: inout DataSet) throws(TranscodeError) -> Bool {
    var isChanged = false
    for element in dataSet.elements where element.vr == .SQ && !element.tag.isFunctionalGroups {
      var problems: [Problem] = []
      var items: [DataSet]
      do throws(ReadError) { items = try dataSet.items(of: element, problems: &problems) } catch {
        throw .imaging(.read(error))
      }
      var hasPixels = false
      // Items are at most as deep as reading allows.
      for number in items.indices {
        if try decode(in: &items[number]) { hasPixels = true }
        if try decodePixels(of: &items[number]) { hasPixels = true }
      }
      guard hasPixels else { continue }
      if let problem = problems.first(where: { $0.severity == .error }) {
        throw .write(.damaged(element.tag, problem))
      }
      do throws(ValueError) {
        try dataSet.set(element.tag, .SQ, to: .items(items))
      } catch {
        throw .value(error)
      }
      isChanged = true
    }
    return isChanged
  }

  private func decodePixels(of item: inout DataSet) throws(TranscodeError) -> Bool {
    guard let element = item[.pixelData], element.isUndefinedLength else { return false }
    let image: DICOMImage
    do throws(ImagingError) { image = try DICOMImage(item, source, limits: limits) } catch {
      throw .imaging(error)
    }
    var found: PixelForm?
    let first = try image.withFrame(0) { stored in
      let form = PixelForm(image, stored, .native, .rgb)
      found = form
      return form.nativeBytes(of: stored)
    }
    guard let form = found else { return false }
    let bytes = try NativePixels(image: image, form: form, first: first).collected()
    do throws(ValueError) {
      try form.describe(image, in: &item)
      try item.delete(.extendedOffsetTable)
      try item.delete(.extendedOffsetTableLengths)
      try item.set(.pixelData, form.bitsAllocated > 8 ? .OW : .OB, to: .bytes(bytes))
    } catch {
      throw .value(error)
    }
    return true
  }
}

extension Tag {
  /// Whether a sequence has an item for each frame, and never pixels.
  fileprivate var isFunctionalGroups: Bool {
    self == .sharedFunctionalGroups || self == .perFrameFunctionalGroups
  }
}
