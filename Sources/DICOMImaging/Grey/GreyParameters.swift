import DICOM

/// What a data set says of the way from stored values to levels of grey, for one frame.
struct GreyParameters: Sendable {
  /// The stored values that are drawn as background.
  var padding: ClosedRange<Double>?
  /// The first step.
  var modality: Modality
  /// The windows, those that cannot be used left out.
  var windows: [(center: Double, width: Double)]
  /// How windows map values.
  var function: WindowFunction
  /// The items of the VOI LUTs, which are read when one is chosen.
  var tables: [DataSet]
  /// The values that a VOI LUT can meet.
  var inputs: ClosedRange<Double>
  /// The last step.
  var presentation: GreyPipeline.Presentation

  /// Reads the parameters of a frame, counted from 0.
  ///
  /// - Throws: ``ImagingError/lookUpTable(_:_:)`` or ``ImagingError/read(_:)``.
  init(
    _ dataSet: DataSet, _ groups: FunctionalGroups, frame: Int, cell: Cell,
    _ photometric: PhotometricInterpretation
  ) throws(ImagingError) {
    padding = dataSet.padding(for: cell)
    modality = try Modality(
      dataSet, group: groups.item(.pixelValueTransformationSequence, frame: frame),
      stored: cell.range)
    inputs = modality.range(of: cell.range)

    var item = groups.item(.frameVOILUTSequence, frame: frame) ?? dataSet
    if !item.contains(.windowCenter), !item.contains(.voiLUTSequence) { item = dataSet }
    windows = zip(item.doubles(.windowCenter), item.doubles(.windowWidth))
      .filter { VOI.isUsable(center: $0, width: $1) }
      .map { (center: $0, width: $1) }
    function = item.string(.voiLUTFunction).flatMap(WindowFunction.init) ?? .linear
    tables = item.items(.voiLUTSequence)

    if let table = dataSet.items(.presentationLUTSequence).first {
      presentation = .table(
        try LookUpTable(table, inputs: 0...65535, of: .presentationLUTSequence))
    } else {
      switch dataSet.string(.presentationLUTShape) {
      case "IDENTITY": presentation = .identity
      case "INVERSE": presentation = .inverse
      default: presentation = photometric == .monochrome1 ? .inverse : .identity
      }
    }
  }

  /// The pipeline for a choice of window.
  ///
  /// - Parameters:
  ///   - frame: The samples, which are looked at only if their range is asked for.
  /// - Throws: ``ImagingError/noWindow(_:count:)``, ``ImagingError/badWindow(center:width:)``, or
  ///   ``ImagingError/lookUpTable(_:_:)`` for the VOI LUT that is chosen.
  func pipeline(
    _ choice: RenderOptions.Window, _ frame: borrowing StoredFrame
  ) throws(ImagingError) -> GreyPipeline {
    let voi: VOI
    switch choice {
    case .minMax: voi = range(of: frame)
    case .values(let range): voi = .range(range.lowerBound, range.upperBound)
    case .automatic:
      voi = windows.isEmpty && tables.isEmpty ? range(of: frame) : try alternative(0)
    case .index(let index):
      let count = windows.count + tables.count
      guard index >= 0, index < count else { throw .noWindow(index, count: count) }
      voi = try alternative(index)
    case .explicit(let center, let width):
      guard VOI.isUsable(center: center, width: width) else {
        throw .badWindow(center: center, width: width)
      }
      voi = .window(center: center, width: width, function: function)
    }
    return GreyPipeline(
      padding: padding, modality: modality, voi: voi, presentation: presentation)
  }

  /// A window, or one of the VOI LUTs behind them.
  func alternative(_ index: Int) throws(ImagingError) -> VOI {
    guard index < windows.count else {
      let item = tables[index - windows.count]
      return .table(try LookUpTable(item, inputs: inputs, of: .voiLUTSequence))
    }
    let (center, width) = windows[index]
    return .window(center: center, width: width, function: function)
  }

  /// From the least to the greatest value of a frame. Where all are equal there is no contrast to
  /// show, and the line goes over all that could have been there.
  private func range(of frame: borrowing StoredFrame) -> VOI {
    shown(values(of: frame), of: frame.cell)
  }

  /// The line over a range; over all values that cells can hold if there is no contrast in it.
  func shown(_ found: ClosedRange<Double>?, of cell: Cell) -> VOI {
    let all = modality.range(of: cell.range)
    guard let found, found.lowerBound < found.upperBound else {
      return .range(all.lowerBound, all.upperBound)
    }
    return .range(found.lowerBound, found.upperBound)
  }

  /// The least and greatest value of a frame behind the modality LUT; `nil` if all is padding.
  func values(of frame: borrowing StoredFrame) -> ClosedRange<Double>? {
    guard let stored = frame.range(without: padding) else { return nil }
    if case .table(let table) = modality { return table.range(of: stored) }
    return modality.range(of: stored)
  }
}

extension LookUpTable {
  /// The least and greatest entry for a range of inputs.
  func range(of inputs: ClosedRange<Double>) -> ClosedRange<Double> {
    let last = Double(entries.count - 1)
    let from = Int(min(max(inputs.lowerBound - Double(first), 0), last))
    let to = Int(min(max(inputs.upperBound - Double(first), 0), last))
    let used = entries[from...max(to, from)]
    return Double(used.min() ?? 0)...Double(used.max() ?? 0)
  }
}

extension DataSet {
  /// Pixel Padding Value and Range Limit as a range of stored values (PS3.3 §C.7.5.1.1.2).
  fileprivate func padding(for cell: Cell) -> ClosedRange<Double>? {
    let tags: (value: Tag, limit: Tag) =
      switch (cell.kind, cell.size) {
      case (.float, 64): (.doubleFloatPixelPaddingValue, .doubleFloatPixelPaddingRangeLimit)
      case (.float, _): (.floatPixelPaddingValue, .floatPixelPaddingRangeLimit)
      default: (.pixelPaddingValue, .pixelPaddingRangeLimit)
      }
    guard contains(tags.value) else { return nil }
    var ends = [tags.value, tags.limit].compactMap { tag in
      cell.kind == .float ? double(tag) : words(tag).first.flatMap(cell.stored)
    }
    ends.removeAll { $0.isNaN }
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return low...high
  }
}

extension Cell {
  /// A stored value from its 16 bits, whatever representation the file gives them; `nil` if no cell
  /// can hold it.
  fileprivate func stored(_ word: UInt16) -> Double? {
    if kind != .signed { return range.contains(Double(word)) ? Double(word) : nil }
    let value = Double(Int16(bitPattern: word))
    if range.contains(value) { return value }
    // Not extended to 16 bits: the sign is the highest of the significant ones.
    let cut = Double(word) - 2 * (range.upperBound + 1)
    return range.contains(cut) ? cut : nil
  }
}
