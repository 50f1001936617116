import DICOM
import Support
import Testing

@Suite("Walking elements, nested and damaged (PS3.5 §7)")
struct ElementWalkerTests {
  /// The tags of the top level, reading `bytes` as the whole data set of a file.
  func read(
    _ bytes: [UInt8], _ encoding: ElementEncoding = .explicitLittle
  ) throws -> (DataSet, [Problem]) {
    var problems: [Problem] = []
    let source = try FileMaker.file(bytes)
    let dataSet = try DataSet(
      source, in: 0..<bytes.count, encoding: encoding, problems: &problems)
    return (dataSet, problems)
  }

  @Test("skips sequences of undefined length to what follows them", arguments: [1, 2, 63, 5000])
  func skipsNested(depth: Int) throws {
    var inner = ElementMaker.with { $0.text(0x0008_0100, "SH", "DEEP") }
    for _ in 0..<depth {
      inner = ElementMaker.with { $0.sequence(0x0008_1032, items: [inner], isDelimited: true) }
    }
    let (dataSet, problems) = try read(
      inner + ElementMaker.with { $0.text(0x0010_0010, "PN", "Test^Anna") })
    #expect(dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
    #expect(problems.isEmpty)
  }

  @Test("stops at the nesting limit instead of the stack's")
  func limitsNesting() throws {
    var inner: [UInt8] = []
    for _ in 0...ReadLimits().nesting {
      inner = ElementMaker.with { $0.sequence(0x0008_1032, items: [inner], isDelimited: true) }
    }
    var (dataSet, problems) = try read(inner)
    for _ in 0..<ReadLimits().nesting {
      let element = try #require(dataSet[Tag(0x0008, 0x1032)])
      dataSet = try #require(try dataSet.items(of: element, problems: &problems).first)
    }
    let last = try #require(dataSet[Tag(0x0008, 0x1032)])
    #expect(throws: ReadError.tooDeep(limit: ReadLimits().nesting, offset: last.offset)) {
      try dataSet.items(of: last, problems: &problems)
    }
  }

  @Test("reads UN of undefined length as implicit little endian, whatever is around it")
  func readsUnknownSequence() throws {
    let item = ElementMaker.with(isExplicit: false) { $0.text(0x0008_0100, "SH", "CODE") }
    var implicit = ElementMaker(isExplicit: false)
    implicit.sequence(0x0009_1001, items: [item], isDelimited: true)
    var maker = ElementMaker()
    maker.raw([0x09, 0, 1, 0x10] + Array("UN".utf8) + [0, 0, 0xFF, 0xFF, 0xFF, 0xFF])
    maker.raw(Array(implicit.bytes.dropFirst(8)))
    maker.text(0x0010_0010, "PN", "Test^Anna")
    let (dataSet, problems) = try read(maker.bytes)
    #expect(problems.isEmpty)
    #expect(dataSet.items(Tag(0x0009, 0x1001)).first?.string(Tag(0x0008, 0x0100)) == "CODE")
    #expect(dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
  }

  @Test("reads representations of later editions with the long header")
  func readsUnknownRepresentation() throws {
    var maker = ElementMaker()
    maker.raw([0x09, 0, 1, 0x10] + Array("ZZ".utf8) + [0, 0, 4, 0, 0, 0, 1, 2, 3, 4])
    maker.text(0x0010_0010, "PN", "Test^Anna")
    let (dataSet, problems) = try read(maker.bytes)
    #expect(problems.isEmpty)
    #expect(dataSet[Tag(0x0009, 0x1001)]?.vr.description == "ZZ")
    #expect(dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
  }

  @Test("brings elements into order, and uses the last of those that occur twice")
  func sorts() throws {
    let (dataSet, problems) = try read(
      ElementMaker.with {
        $0.text(0x0010_0020, "LO", "SECOND")
        $0.text(0x0010_0010, "PN", "Early^Anna")
        $0.text(0x0010_0010, "PN", "Late^Anna")
      })
    #expect(dataSet.elements.map(\.tag) == [Tag(0x0010, 0x0010), Tag(0x0010, 0x0020)])
    #expect(dataSet.string(Tag(0x0010, 0x0010)) == "Late^Anna")
    #expect(problems.map(\.code) == [.unsortedElements])
  }

  @Test("gives the fragments of an encapsulated value, cut off or not")
  func readsFragments() throws {
    var maker = ElementMaker()
    maker.element(0x7FE0_0010, "OB", [], length: .max)
    maker.raw([0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0])
    maker.raw([0xFE, 0xFF, 0, 0xE0, 4, 0, 0, 0, 1, 2, 3, 4])
    maker.raw([0xFE, 0xFF, 0, 0xE0, 2, 0, 0, 0, 5, 6])
    let whole = maker.bytes + maker.delimiter(0xE0DD)
    let (dataSet, problems) = try read(whole)
    let element = try #require(dataSet[.pixelData])
    var inside: [Problem] = []
    #expect(try dataSet.fragments(of: element, problems: &inside).map(\.count) == [0, 4, 2])
    #expect(problems.isEmpty && inside.isEmpty)

    let (cut, cutProblems) = try read(Array(whole.dropLast(9)))
    #expect(cutProblems.map(\.code) == [.overlong])
    let cutElement = try #require(cut[.pixelData])
    #expect(try cut.fragments(of: cutElement, problems: &inside).map(\.count) == [0, 4, 1])
    #expect(inside.map(\.code) == [.overlong])
  }

  @Test("survives 20,000 random mutations of a data set in each encoding")
  func survivesMutations() throws {
    for (encoding, isExplicit, isBig) in [
      (ElementEncoding.explicitLittle, true, false), (.implicitLittle, false, false),
      (.explicitBig, true, true),
    ] {
      let sound = ElementMaker.with(isExplicit: isExplicit, isBigEndian: isBig) {
        Part10FileTests.sample(&$0)
        $0.sequence(0x0040_0275, items: [[], []], isDelimited: true)
        $0.element(0x7FE0_0010, "OB", [0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0], length: .max)
      }
      var random = SeededGenerator(seed: 11)
      for _ in 0..<7_000 {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        let (dataSet, _) = try read(bytes, encoding)
        var problems: [Problem] = []
        for element in dataSet.elements {
          _ = dataSet.strings(element.tag)
          _ = dataSet.doubles(element.tag)
          for item in dataSet.items(element.tag) { _ = item.elements.map { item.ints($0.tag) } }
          _ = try dataSet.fragments(of: element, problems: &problems)
        }
      }
    }
  }
}
