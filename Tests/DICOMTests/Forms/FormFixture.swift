import DICOM
import Support
import Testing

/// Data sets and what their forms make of them.
enum FormFixture {
  /// A data set of the elements that `body` makes.
  static func dataSet(
    isExplicit: Bool = true, isBigEndian: Bool = false, _ body: (inout ElementMaker) -> Void
  ) throws -> DataSet {
    let bytes = ElementMaker.with(isExplicit: isExplicit, isBigEndian: isBigEndian, body)
    var problems: [Problem] = []
    return try DataSet(
      try FileMaker.file(bytes), in: 0..<bytes.count,
      encoding: ElementEncoding(isExplicit: isExplicit, isBigEndian: isBigEndian),
      problems: &problems)
  }

  /// The lines of the text form.
  static func lines(_ dataSet: DataSet) throws -> [String] {
    var form = TextForm()
    var output: [UInt8] = []
    try form.append(dataSet, to: &output)
    let text = String(decoding: output, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  /// The representations and values of the text form, such as `CS: 'CT'`, without sequences.
  static func values(_ dataSet: DataSet) throws -> [String] {
    try lines(dataSet).map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("(") && !$0.hasSuffix("item(s) ---- ") }
      .map { String($0.dropFirst(48)) }
  }

  /// The JSON form without its line breaks.
  static func json(_ dataSet: DataSet, bulk: JSONForm.Bulk = .upTo(64)) throws -> String {
    var form = JSONForm(bulk: bulk)
    var output: [UInt8] = []
    try form.append(dataSet, to: &output)
    return String(decoding: output, as: UTF8.self).filter { $0 != "\n" }
  }
}

/// One value in bytes, and how it is shown.
struct ShownValue: CustomTestStringConvertible {
  var vr: String
  var bytes: [UInt8]
  var shown: String

  init(_ vr: String, _ text: String, _ shown: String) {
    self.init(vr, Array(text.utf8), shown)
  }

  init(_ vr: String, _ bytes: [UInt8], _ shown: String) {
    self.vr = vr
    self.bytes = bytes
    self.shown = shown
  }

  var testDescription: String { "\(vr) \(shown)" }

  /// The element (0011,0001) with the value; nothing is known about it.
  func element(_ maker: inout ElementMaker) { maker.element(0x0011_0001, vr, bytes) }
}

extension ShownValue {
  /// A value of little-endian numbers.
  init(_ vr: String, numbers: [some FixedWidthInteger], _ shown: String) {
    let maker = ElementMaker()
    self.init(vr, numbers.flatMap { maker.number($0) }, shown)
  }
}
