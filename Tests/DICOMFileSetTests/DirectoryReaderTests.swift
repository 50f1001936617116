import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("Reading the records of a DICOMDIR (PS3.3 §F.3.2.2)")
struct DirectoryReaderTests {
  /// Opens a DICOMDIR that a test made, without any files beside it.
  static func open(_ bytes: [UInt8]) throws -> FileSet {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "DICOMDIR")
    return try FileSet.open(folder.path + "/DICOMDIR")
  }

  /// The tree as text: types, indented by their level; `~` marks records that no offset reaches.
  static func tree(_ fileSet: FileSet) -> [String] {
    var lines: [String] = []
    fileSet.directory.walk { number, depth in
      let record = fileSet.directory.records[number]
      lines.append(
        String(repeating: " ", count: depth) + fileSet.directory.type(of: number).rawValue
          + (record.isRecovered ? "~" : "") + (record.isInUse ? "" : "-"))
    }
    return lines
  }

  static let plain = ["PATIENT", " STUDY", "  SERIES", "   IMAGE", "   IMAGE"]

  struct Layout: CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (inout DirectoryMaker) -> Void
  }

  @Test(
    "gives the same tree in every encoding",
    arguments: [
      Layout(testDescription: "defined lengths") { _ in },
      Layout(testDescription: "delimited") { $0.isDelimited = true },
      Layout(testDescription: "implicit") { $0.isExplicit = false },
      Layout(testDescription: "big endian") { $0.isBigEndian = true },
      Layout(testDescription: "implicit, delimited") {
        $0.isExplicit = false
        $0.isDelimited = true
      },
    ])
  func readsEncodings(layout: Layout) throws {
    var maker = DirectoryMaker.plain(images: 2)
    layout.change(&maker)
    let (bytes, offsets, _) = maker.make()
    let fileSet = try Self.open(bytes)
    #expect(Self.tree(fileSet) == Self.plain)
    #expect(fileSet.directory.records.map(\.offset) == offsets)
    #expect(fileSet.directory.fileID(of: 4)?.components == ["IM", "I1"])
    #expect(fileSet.problems.filter { $0.code != .wrongSyntax } == [])
  }

  @Test(
    "corrects offsets that are all wrong by one number, in either direction",
    arguments: [-132, -22, -8, -1, 1, 8, 12, 128, 332, 4000, 1 << 30])
  func correctsShift(shift: Int) throws {
    var maker = DirectoryMaker.plain(images: 40)
    maker.shift = shift
    let fileSet = try Self.open(maker.make().bytes)
    #expect(Self.tree(fileSet) == Self.plain + Array(repeating: "   IMAGE", count: 38))
    let message = "\(abs(shift)) too \(shift < 0 ? "low" : "high"); corrected"
    #expect(fileSet.problems.map(\.code) == [.shiftedOffsets])
    #expect(fileSet.problems.first?.message.hasSuffix(message) == true)
  }

  @Test("corrects a shift that makes each offset that of the wrong record")
  func correctsShiftByOneRecord() throws {
    let sizes = DirectoryMaker.plain(images: 40).make().offsets
    var maker = DirectoryMaker.plain(images: 40)
    maker.shift = sizes[5] - sizes[4]
    let fileSet = try Self.open(maker.make().bytes)
    #expect(Self.tree(fileSet).count == 43)
    #expect(fileSet.problems.contains { $0.code == .shiftedOffsets })
  }

  @Test("corrects only those offsets that are behind a changed value")
  func correctsPartialShift() throws {
    var maker = DirectoryMaker.plain(images: 40)
    let offsets = maker.make().offsets
    for number in 10..<42 { maker.records[number].next = .offset(UInt32(offsets[number + 1] - 22)) }
    let fileSet = try Self.open(maker.make().bytes)
    #expect(Self.tree(fileSet) == Self.plain + Array(repeating: "   IMAGE", count: 38))
    #expect(
      fileSet.problems.map(\.message) == ["32 of 43 offsets are 22 too low; corrected"])
  }

  struct Damage: CustomTestStringConvertible {
    var testDescription: String
    var codes: [Problem.Code]
    var tree: [String]
    var change: @Sendable (inout DirectoryMaker, [Int]) -> Void
  }

  @Test(
    "saves what can be saved of damaged links",
    arguments: [
      Damage(
        testDescription: "an offset into the middle of a record", codes: [.badOffset],
        tree: ["PATIENT", " STUDY", "  SERIES", "   IMAGE~", "   IMAGE~"]
      ) { $0.records[2].lower = .offset(UInt32($1[3] + 20)) },
      Damage(
        testDescription: "an offset beyond the end", codes: [.badOffset, .unreachable],
        tree: ["PATIENT", " STUDY", "  SERIES", "   IMAGE~", "   IMAGE~"]
      ) { maker, _ in maker.records[2].lower = .offset(.max) },
      Damage(
        testDescription: "a ring of siblings", codes: [.linkedTwice], tree: plain
      ) { maker, _ in maker.records[4].next = .to(3) },
      Damage(
        testDescription: "a record below itself", codes: [.linkedTwice], tree: plain
      ) { maker, _ in maker.records[4].lower = .to(4) },
      Damage(
        testDescription: "a child that leads to its patient", codes: [.linkedTwice], tree: plain
      ) { maker, _ in maker.records[4].lower = .to(0) },
      Damage(
        testDescription: "an orphan", codes: [.unreachable],
        tree: ["PATIENT", " STUDY", "  SERIES", "   IMAGE", "   IMAGE~"]
      ) { maker, _ in maker.records[3].next = .none },
      Damage(
        testDescription: "no first offset", codes: [.noRoot], tree: plain.map { $0 + "~" }
      ) { maker, _ in maker.first = .none },
      Damage(
        testDescription: "no offsets at all", codes: [.noRoot],
        tree: plain.map { $0 + "~" }
      ) { maker, _ in
        maker.first = .none
        for number in maker.records.indices {
          maker.records[number].next = .none
          maker.records[number].lower = .none
        }
      },
      Damage(
        testDescription: "a wrong last offset", codes: [.wrongLastRoot], tree: plain
      ) { maker, _ in maker.last = .to(2) },
      Damage(
        testDescription: "an unknown type", codes: [.unknownRecordType],
        tree: ["PATIENT", " STUDY", "  SERIES", "   HOLOGRAM", "   IMAGE"]
      ) { maker, _ in maker.records[3].type = "HOLOGRAM" },
      Damage(
        testDescription: "no type", codes: [.noRecordType],
        tree: ["PATIENT", " STUDY", "  SERIES", "   ", "   IMAGE"]
      ) { maker, _ in maker.records[3].type = "" },
      Damage(
        testDescription: "an inactive record", codes: [],
        tree: ["PATIENT", " STUDY", "  SERIES", "   IMAGE-", "   IMAGE"]
      ) { maker, _ in maker.records[3].inUse = 0 },
      Damage(
        testDescription: "an image below a study", codes: [.wrongParent],
        tree: ["PATIENT", " STUDY", "  IMAGE", "   IMAGE", "   IMAGE"]
      ) { maker, _ in maker.records[2].type = "IMAGE" },
    ])
  func saves(damage: Damage) throws {
    var maker = DirectoryMaker.plain(images: 2)
    damage.change(&maker, maker.make().offsets)
    let fileSet = try Self.open(maker.make().bytes)
    #expect(Self.tree(fileSet) == damage.tree)
    var codes: [Problem.Code] = []
    for problem in fileSet.problems where !codes.contains(problem.code) {
      codes.append(problem.code)
    }
    #expect(Set(codes).isSuperset(of: damage.codes))
    #expect(damage.codes.isEmpty == codes.isEmpty)
  }

  @Test("takes numbers of any size where offsets and lengths should be")
  func survivesHugeNumbers() throws {
    let sound = DirectoryMaker.plain(images: 2).make().bytes
    // Element numbers of the group length and of the first and last offset.
    for element in [0x0000, 0x1200, 0x1202] as [UInt32] {
      let huge = ElementMaker.with {
        $0.element(0x0004_0000 | element, "SV", $0.number(Int64.max))
      }
      let head = sound.count - DirectoryMaker.plain(images: 2).make().body.count
      let fileSet = try Self.open(Array(sound[..<head]) + huge + Array(sound[head...]))
      #expect(Self.tree(fileSet).count == 5)
    }
  }

  @Test("puts an orphan where its keys say, not where its order does")
  func placesByKey() throws {
    func uid(_ text: String, _ tag: UInt32) -> [UInt8] {
      ElementMaker.with { $0.text(tag, "UI", text) }
    }
    let maker = DirectoryMaker([
      .init("PATIENT", lower: .to(1)),
      .init("STUDY", next: .to(2), elements: uid("1.2.1", 0x0020_000D)),
      .init("STUDY", elements: uid("1.2.2", 0x0020_000D)),
      .init("SERIES", elements: uid("1.2.1", 0x0020_000D)),
    ])
    let fileSet = try Self.open(maker.make().bytes)
    #expect(Self.tree(fileSet) == ["PATIENT", " STUDY", "  SERIES~", " STUDY"])
  }

  @Test("reads records that stand in any order")
  func readsAnyOrder() throws {
    var maker = DirectoryMaker([
      .init("IMAGE", fileID: "A"), .init("SERIES", lower: .to(0)), .init("STUDY", lower: .to(1)),
      .init("PATIENT", lower: .to(2)),
    ])
    maker.first = .to(3)
    maker.last = .to(3)
    let fileSet = try Self.open(maker.make().bytes)
    #expect(Self.tree(fileSet) == ["PATIENT", " STUDY", "  SERIES", "   IMAGE"])
    #expect(fileSet.problems.isEmpty)
  }

  @Test("keeps the whole records of a directory that is cut off at any byte")
  func survivesTruncation() throws {
    let (bytes, offsets, _) = DirectoryMaker.plain(images: 6).make()
    let folder = try TemporaryFolder()
    for count in 0..<bytes.count {
      try folder.write(Array(bytes.prefix(count)), to: "DICOMDIR")
      do {
        let fileSet = try FileSet.open(folder.path + "/DICOMDIR")
        let whole = offsets.indices.filter { (offsets + [bytes.count])[$0 + 1] <= count }.count
        #expect(Self.tree(fileSet).count >= whole)
        #expect(!fileSet.problems.isEmpty)
      } catch {
        #expect(count < offsets[0])
      }
    }
  }

  @Test("survives 20,000 random mutations, and every walk ends")
  func survivesMutations() throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 5)
    var opened = 0
    for isDelimited in [false, true] {
      var maker = DirectoryMaker.plain(images: 8)
      maker.isDelimited = isDelimited
      let sound = maker.make().bytes
      for _ in 0..<2_000 {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          bytes[Int.random(in: 132..<bytes.count, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        try folder.write(bytes, to: "DICOMDIR")
        guard let fileSet = try? FileSet.open(folder.path + "/DICOMDIR") else { continue }
        opened += 1
        var visited = 0
        fileSet.directory.walk { _, _ in visited += 1 }
        #expect(visited <= fileSet.directory.records.count)
        var locator = FileLocator(fileSet)
        for number in fileSet.directory.records.indices {
          _ = locator.locate(number)
          _ = fileSet.directory.dataSet(of: number).elements.count
        }
      }
    }
    #expect(opened > 2_000)
  }

  @Test("reads ten thousand siblings, and as many orphans, without recursion")
  func readsManySiblings() throws {
    let maker = DirectoryMaker.plain(images: 10_000)
    #expect(Self.tree(try Self.open(maker.make().bytes)).count == 10_003)
    var orphans = maker
    for number in orphans.records.indices { orphans.records[number].next = .none }
    let fileSet = try Self.open(orphans.make().bytes)
    #expect(Self.tree(fileSet).count == 10_003)
    #expect(fileSet.problems.last?.message == "and 9899 more problems of this kind")
  }
}
