import DICOM
import Support
import Testing

@Suite("Sequences as deep as the limit allows (PS3.5 §7.5)")
struct NestingTests {
  /// What goes through all items of a data set.
  enum Job: String, CaseIterable, Sendable {
    case walk, compare, recode, convertText, removePrivate
    // These say what they do not show.
    case text, json, get

    /// Does it.
    ///
    /// - Returns: Something that shows how deep it came.
    func run(_ file: Part10File) throws -> Int {
      var dataSet = file.dataSet
      var problems: [Problem] = []
      switch self {
      case .walk:
        var deepest = 0
        try dataSet.walk(problems: &problems) { _, _, path in
          deepest = max(deepest, path.steps.count)
        }
        return deepest
      case .compare: return try dataSet.differences(from: dataSet).count
      case .recode: return try dataSet.encoded(as: .implicitLittle).count
      case .convertText:
        return try dataSet.set(.specificCharacterSet, to: "ISO_IR 192").count
      case .removePrivate:
        try dataSet.deletePrivateElements()
        return try dataSet.encoded().count
      case .text:
        var (form, output) = (TextForm(), [UInt8]())
        try form.append(dataSet, to: &output)
        return output.count { $0 == UInt8(ascii: "\n") }
      case .json:
        var (form, output) = (JSONForm(), [UInt8]())
        try form.append(dataSet, to: &output)
        return output.count { $0 == UInt8(ascii: "[") }
      case .get:
        var count = 0
        let sequence = ElementPath(tag: DICOM.Tag(0x0040, 0xA730))
        _ = try file.forEachPart(nil, at: sequence, problems: &problems) { count += $0.count }
        return count
      }
    }

    /// Whether it fails where something is too deep.
    var isStrict: Bool { ![.text, .json, .get].contains(self) }
  }

  /// A file with a text and a private element inside of so many sequences.
  private static func file(depth: Int, limit: Int) throws -> Part10File {
    let head = ElementMaker.with { $0.text(0x0008_0005, "CS", "ISO_IR 100") }
    let inner = ElementMaker.with {
      $0.raw([0x08, 0, 0x00, 0x10] + Array("LO".utf8) + [4, 0, 0x4D, 0xFC, 0x6C, 0x20])
      $0.text(0x0009_0010, "LO", "PRIVATE")
    }
    var maker = ElementMaker()
    maker.raw(head)
    // From the outside to the inside, each with the length of all that is in it.
    for level in (0..<depth).reversed() {
      let count = 20 * level + inner.count
      maker.raw([0x40, 0, 0x30, 0xA7] + Array("SQ".utf8) + [0, 0])
      maker.raw(maker.number(UInt32(count + 8)) + [0xFE, 0xFF, 0, 0xE0])
      maker.raw(maker.number(UInt32(count)))
    }
    maker.raw(inner)
    var limits = ReadLimits()
    limits.nesting = limit
    return try Part10File(try FileMaker.file(FileMaker.part10(maker.bytes)), limits: limits)
  }

  /// Does something on this thread and on one of those that do parallel work.
  private static func twice(_ job: Job, _ file: Part10File) -> [Result<Int, any Error>] {
    Parallel.map(2, jobs: 2) { _ in Result { try job.run(file) } }
  }

  @Test(
    "are gone through, on threads for parallel work, too", arguments: Job.allCases,
    [1, ReadLimits().nesting, ReadLimits.greatestNesting])
  func whole(job: Job, limit: Int) throws {
    let file = try Self.file(depth: limit, limit: limit)
    let results = try Self.twice(job, file).map { try $0.get() }
    #expect(results[0] == results[1])
    switch job {
    case .walk: #expect(results[0] == limit)
    case .text: #expect(results[0] == 2 * limit + 3)
    case .json: #expect(results[0] == limit + 3)
    default: break
    }
  }

  @Test("end at the limit, however deep they are", arguments: Job.allCases, [64, 256])
  func cutOff(job: Job, limit: Int) throws {
    let file = try Self.file(depth: 10_000, limit: limit)
    for result in Self.twice(job, file) {
      switch result {
      case .success: #expect(!job.isStrict)
      case .failure(let error):
        #expect(job.isStrict)
        #expect("\(error)".contains("\(limit)"))
      }
    }
  }

  @Test("have a limit that no stack is too small for")
  func clamped() throws {
    #expect(ReadLimits.greatestNesting == 256)
    for (wanted, given) in [(1000, 256), (.max, 256), (-1, 0), (100, 100)] {
      #expect(try Self.file(depth: 1, limit: wanted).dataSet.nestingLimit == given)
    }
  }
}
