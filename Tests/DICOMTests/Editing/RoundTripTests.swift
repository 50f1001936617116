import Support
import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

/// Random values of every representation that break no rule of it; the seed makes them.
struct RandomValues {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let representations: [VR] = [
    .AE, .AS, .AT, .CS, .DA, .DS, .DT, .FL, .FD, .IS, .LO, .LT, .OB, .OD, .OF, .OL, .OV, .OW, .PN,
    .SH, .SL, .SQ, .SS, .ST, .SV, .TM, .UC, .UI, .UL, .UN, .UR, .US, .UT, .UV,
  ]

  mutating func value(of vr: VR, depth: Int = 0) -> Value {
    let count = Int.random(in: 1...4, using: &generator)
    switch vr {
    case .AT:
      return .tags(many(count) { Tag(rawValue: .random(in: 0...UInt32.max, using: &$0)) })
    case .US: return .integers(many(count) { .random(in: 0...0xFFFF, using: &$0) })
    case .SS: return .integers(many(count) { .random(in: -0x8000...0x7FFF, using: &$0) })
    case .UL: return .integers(many(count) { .random(in: 0...0xFFFF_FFFF, using: &$0) })
    case .SL: return .integers(many(count) { Int(Int32.random(in: .min ... .max, using: &$0)) })
    case .SV: return .integers(many(count) { .random(in: .min ... .max, using: &$0) })
    case .UV: return .unsigned(many(count) { .random(in: 0...UInt64.max, using: &$0) })
    case .FL:
      return .reals(many(count) { Double(Float.random(in: -1e30...1e30, using: &$0)) })
    case .FD: return .reals(many(count) { .random(in: -1e300...1e300, using: &$0) })
    case .OB, .UN, .OW, .OF, .OL, .OD, .OV:
      let size = (vr.unitSize ?? 1) * 2 * count
      return .bytes(many(size) { .random(in: 0...255, using: &$0) })
    case .SQ: return .items(depth > 2 ? [] : (0..<count).map { _ in item(depth: depth + 1) })
    case _ where vr.isSingleText: return .texts([text(of: vr)])
    default: return .texts((0..<count).map { _ in text(of: vr) })
    }
  }

  private mutating func many<Number>(
    _ count: Int, _ make: (inout SeededGenerator) -> Number
  ) -> [Number] {
    (0..<count).map { _ in make(&generator) }
  }

  private mutating func item(depth: Int) -> DataSet {
    var item = DataSet()
    for vr in [VR.LO, VR.US, VR.FD, VR.OW, VR.SQ] where Bool.random(using: &generator) {
      let number = UInt16.random(in: 0x1000...0x10FF, using: &generator)
      item[0x0029, number] = nil
      item.assign(value(of: vr, depth: depth), to: Tag(0x0029, number), vr)
    }
    return item
  }

  private mutating func text(of vr: VR) -> String {
    func digits(_ count: Int) -> String {
      String((0..<count).map { _ in "0123456789".randomElement(using: &generator) ?? "0" })
    }
    func number(_ range: ClosedRange<Int>) -> String {
      let text = "\(Int.random(in: range, using: &generator))"
      return text.count < 2 ? "0\(text)" : text
    }
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let word = String(
      (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        letters.randomElement(using: &generator) ?? "A"
      })
    let date = "\(number(1900...2100))\(number(1...12))\(number(1...28))"
    let time = "\(number(0...23))\(number(0...59))\(number(0...59)).\(digits(6))"
    switch vr {
    case .AS: return "0\(number(10...99))\("DWMY".randomElement(using: &generator) ?? "Y")"
    case .DA: return date
    case .TM: return time
    case .DT: return "\(date)\(time)+0130"
    case .IS: return "\(Int32.random(in: .min ... .max, using: &generator))"
    case .DS: return DecimalString(Double.random(in: -1e9...1e9, using: &generator))?.text ?? "0"
    case .UI: return "2.25.\(Int.random(in: 0 ... .max, using: &generator))"
    case .PN: return "\(word)^\(word)=山田^太郎=やまだ"
    case .LO, .SH, .UC: return "\(word) \u{FC}\u{416}".prefix(16).description
    case .LT, .ST, .UT: return "\(word)\r\n\(word) \\ \u{E9}"
    case .UR: return "https://example.org/\(word)"
    default: return word
    }
  }
}

@Suite("Every representation survives being written (PS3.5 §6.2, §7.1)")
struct RoundTripTests {
  @Test(
    "values of every representation, in every transfer syntax", arguments: EncodingCase.all,
    [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func survives(encoding: EncodingCase, seed: UInt64) throws {
    var random = RandomValues(seed: seed)
    var dataSet = DataSet()
    dataSet.SpecificCharacterSet = "ISO_IR 192"
    dataSet.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    dataSet.SOPInstanceUID = "2.25.1"
    var values: [Tag: (vr: VR, value: Value)] = [:]
    for (number, vr) in RandomValues.representations.enumerated() {
      let tag = Tag(0x0029, 0x1100 + UInt16(number))
      let value = random.value(of: vr)
      try dataSet.set(tag, vr, to: value)
      values[tag] = (vr, value)
    }
    let again = try encoding.written(dataSet)
    #expect(again.problems == [])
    for (tag, expected) in values {
      let element = try #require(again.dataSet[tag])
      // Implicit VR does not say what it is.
      #expect(element.vr == (encoding.syntax.isExplicitVR ? expected.vr : .UN))
      if case .items = expected.value { continue }
      guard encoding.syntax.isExplicitVR else { continue }
      #expect(same(again.dataSet.value(tag), expected.value), "\(expected.vr) of seed \(seed)")
    }
    if encoding.syntax.isExplicitVR {
      #expect(try dataSet.differences(from: again.dataSet) == [])
    }
    // What is written once more, unchanged, has the same bytes.
    #expect(try again.bytes() == Part10File(again.file).bytes())
  }

  private func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.bytes(let left), .bytes(let right)): left == right
    case (.reals(let left), .reals(let right)): left == right
    default: left.strings == right.strings
    }
  }

  @Test("known representations survive Implicit VR", arguments: 1...8)
  func survivesImplicit(seed: Int) throws {
    var random = RandomValues(seed: UInt64(seed) + 100)
    var dataSet = DataSet()
    dataSet.SpecificCharacterSet = "ISO_IR 192"
    dataSet.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    dataSet.SOPInstanceUID = "2.25.1"
    let numbers: [UInt32] = [
      0x0008_0054, 0x0010_1010, 0x0028_0009, 0x0008_0008, 0x0008_0020, 0x0020_0032, 0x0008_002A,
      0x0018_9087, 0x0018_9073, 0x0008_1160, 0x0010_1000, 0x0010_21B0, 0x0042_0011, 0x0070_150D,
      0x0064_0009, 0x0010_1001, 0x0008_0050, 0x0018_6020, 0x0028_9503, 0x0008_0081, 0x0008_0030,
      0x0008_001A, 0x0018_6016, 0x0028_0010,
    ]
    var seen: Set<VR> = []
    for number in numbers {
      let tag = Tag(rawValue: number)
      let vr = try #require(DataDictionary.entry(for: tag)?.vr)
      seen.insert(vr)
      try dataSet.set(tag, to: random.value(of: vr))
    }
    #expect(seen.count > 20)
    let again = try EncodingCase(syntax: .implicitVRLittleEndian).written(dataSet)
    #expect(try dataSet.differences(from: again.dataSet) == [])
  }
}
