import DICOM
import DICOMImaging

extension Target {
  private static let representations: [VR] = [
    .AE, .AS, .AT, .CS, .DA, .DS, .DT, .FD, .FL, .IS, .LO, .LT, .OB, .OD, .OF, .OL, .OV, .OW, .PN,
    .SH, .SL, .SQ, .SS, .ST, .SV, .TM, .UC, .UI, .UL, .UN, .UR, .US, .UT, .UV,
  ]

  private static func isLong(_ vr: VR) -> Bool {
    [.OB, .OD, .OF, .OL, .OV, .OW, .SQ, .SV, .UC, .UN, .UR, .UT, .UV].contains(vr)
  }

  /// Values of every representation, as text and as bytes.
  static func values() -> Target {
    let pieces = [
      "20240229", "19000230", "2359", "60.999999", "+1400", "-0000", "^", "=", "\\", "1.2.840", "0",
      "9",
      ".", "e+", "1E400", "-2147483649", "099Y", "D", " ", "\0", "\u{1B}$B", "é", "2024.02.29",
      "12:30",
      "99999999999999999999", "-", "NaN", "0x10",
    ]
    return Target(name: "values", summary: "values of all representations, read and set again") {
      random, _ in
      let text = random.text(of: pieces)
      readAll(text)
      let vr = representations.randomElement(using: &random) ?? .UN
      _ = vr.violation(in: text).map { "\($0)" }
      var bytes = Array(text.utf8)
      if Bool.random(using: &random) { bytes += [UInt8](repeating: bytes.first ?? 0, count: 8) }
      var maker: [UInt8] = [0x10, 0x00, 0x10, 0x20]
      let name = Array("\(vr)".utf8)
      maker += name.count == 2 ? name : [0x55, 0x4E]
      let length = UInt32(bytes.count)
      let digits = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * UInt32($0))) }
      maker += isLong(vr) ? [0, 0] + digits : Array(digits.prefix(2))
      let tag = Tag(0x0010, 0x2010)
      var problems: [Problem] = []
      let dataSet = try DataSet(
        try FileBytes(maker + bytes, named: "value"), in: 0..<maker.count + bytes.count,
        encoding: .explicitLittle, problems: &problems)
      let value = dataSet.value(tag)
      _ = "\(value) \(value.strings.count) \(value.doubles.count) \(value.ints.count)"
      var other = DataSet()
      do throws(ValueError) {
        _ = try other.set(
          tag, vr, to: value.isAbsent ? .texts([text]) : value, checking: .lenient)
      } catch {
        return refused(error)
      }
      _ = "\(other.value(tag))"
      return 1
    }
  }

  private static func readAll(_ text: String) {
    if let value = DateValue(text) { _ = "\(value)" }
    if let value = TimeValue(text) { _ = "\(value)" }
    if let value = DateTimeValue(text) { _ = "\(value) \(value.extent(assumingOffset: 60))" }
    if let value = AgeValue(text) { _ = "\(value)" }
    if let value = DecimalString(text) { _ = "\(value)" }
    if let value = IntegerString(text) { _ = "\(value)" }
    if let range = ValueRange<DateValue>(text), let day = DateValue("20240229") {
      _ = range.contains(day)
    }
    if let value = Multiplicity(text) { _ = value.contains(3) }
    let name = PersonName(text)
    _ = "\(name)"
    _ = Tag(named: text)
  }

  /// Look-up tables and palettes, plain and in segments, with all that a descriptor can say.
  static func tables() -> Target {
    Target(name: "tables", summary: "look-up tables, palettes and windows of a small picture") {
      random, number in
      let dataSet = try picture(&random, isPalette: number % 2 == 0)
      let image = try DICOMImage(dataSet, .explicitVRLittleEndian)
      let options = RenderOptions(
        window: [.automatic, .minMax, .index(1), .explicit(center: 40, width: 0.5)]
          .randomElement(using: &random) ?? .automatic,
        depth: Bool.random(using: &random) ? .bits8 : .bits16, burnsOverlays: true)
      let raster = try image.raster(frame: 0, options: options)
      guard raster.rows == 4, raster.columns == 4 else {
        Watch.fail("a picture of 4 × 4 has \(raster.rows) × \(raster.columns)")
      }
      _ = try image.pixelArray(PixelArray.Options(appliesModality: true))
      return 1
    }
  }

  private static func word(_ random: inout Mutator) -> Int {
    [0, 1, 2, 3, 8, 12, 16, 255, 256, 4096, 0x7FFF, 0x8000, 0xFFFF].randomElement(using: &random)
      ?? 0
  }

  private static func picture(_ random: inout Mutator, isPalette: Bool) throws -> DataSet {
    var dataSet = DataSet()
    func set(_ element: UInt16, _ vr: VR, _ value: Value) throws {
      _ = try dataSet.set(Tag(0x0028, element), vr, to: value, checking: .lenient)
    }
    let isSigned = Bool.random(using: &random)
    for (element, number) in [
      (0x0002, 1), (0x0010, 4), (0x0011, 4), (0x0100, 16), (0x0101, 12), (0x0102, 11),
      (0x0103, isSigned ? 1 : 0),
    ] as [(UInt16, Int)] { try set(element, .US, .integers([number])) }
    try set(0x0004, .CS, .texts([isPalette ? "PALETTE COLOR" : "MONOCHROME2"]))
    func words(_ count: Int) -> Value {
      .integers((0..<count).map { _ in word(&random) })
    }
    let descriptor: VR = isSigned && Bool.random(using: &random) ? .SS : .US
    func signed(_ value: Value) -> Value {
      descriptor == .SS ? .integers(value.ints.map { Int(Int16(truncatingIfNeeded: $0)) }) : value
    }
    if isPalette {
      let isSegmented = Bool.random(using: &random)
      let same = signed(
        .integers([word(&random), word(&random), [8, 16, 12].randomElement(using: &random) ?? 8]))
      for component in 0..<UInt16(3) {
        try set(0x1101 + component, descriptor, same)
        let count = Int.random(in: 0...40, using: &random)
        try set((isSegmented ? 0x1221 : 0x1201) + component, .OW, words(count))
      }
    } else {
      for sequence in [UInt16(0x3000), 0x3010] where Bool.random(using: &random) {
        var item = DataSet()
        let bits = [8, 10, 16, 0, 17].randomElement(using: &random) ?? 8
        let value = signed(.integers([word(&random), word(&random), bits]))
        _ = try item.set(Tag(0x0028, 0x3002), descriptor, to: value, checking: .lenient)
        let count = Int.random(in: 0...40, using: &random)
        _ = try item.set(Tag(0x0028, 0x3006), .OW, to: words(count), checking: .lenient)
        try set(sequence, .SQ, .items([item]))
      }
      let texts = ["1", "0", "-1", "1E30", "0.0001", "", "x", "1\\2", "32768"]
      for element in [UInt16(0x1050), 0x1051, 0x1052, 0x1053] where Bool.random(using: &random) {
        try set(element, .DS, .texts([texts.randomElement(using: &random) ?? ""]))
      }
      let functions = ["LINEAR", "SIGMOID", "LINEAR_EXACT", "X"]
      try set(0x1056, .CS, .texts([functions.randomElement(using: &random) ?? ""]))
    }
    _ = try dataSet.set(
      Tag(0x7FE0, 0x0010), .OW, to: .integers((0..<16).map { _ in word(&random) }),
      checking: .lenient)
    return dataSet
  }
}
