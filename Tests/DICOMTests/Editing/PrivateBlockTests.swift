import DICOM
import Support
import Testing

@Suite("Private blocks (PS3.5 §7.8.1)")
struct PrivateBlockTests {
  @Test("finds the block of a creator, wherever it is")
  func finds() throws {
    var dataSet = DataSet()
    try dataSet.set(Tag(0x0029, 0x0010), .LO, to: "OTHER")
    try dataSet.set(Tag(0x0029, 0x0042), .LO, to: "ACME 1.1")
    let block = try #require(dataSet.privateBlock(group: 0x0029, creator: "ACME 1.1"))
    #expect(block.tag(0x01) == Tag(0x0029, 0x4201))
    #expect(dataSet.privateBlock(group: 0x0029, creator: "ACME") == nil)
    #expect(dataSet.privateBlock(group: 0x0031, creator: "ACME 1.1") == nil)
  }

  @Test("reserves the first free block, once")
  func reserves() throws {
    var dataSet = DataSet()
    try dataSet.set(Tag(0x0029, 0x0010), .LO, to: "OTHER")
    // Nobody has reserved this block, but somebody uses it.
    try dataSet.set(Tag(0x0029, 0x11AB), .LO, to: "stray")
    let block = try dataSet.reservePrivateBlock(group: 0x0029, creator: "ACME 1.1")
    #expect(block.creatorTag == Tag(0x0029, 0x0012))
    #expect(dataSet.string(Tag(0x0029, 0x0012)) == "ACME 1.1")
    #expect(try dataSet.reservePrivateBlock(group: 0x0029, creator: "ACME 1.1") == block)
  }

  @Test("reserves a block that survives being written", arguments: EncodingCase.all)
  func survives(encoding: EncodingCase) throws {
    var dataSet = DataSet()
    dataSet.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    dataSet.SOPInstanceUID = "2.25.1"
    let block = try dataSet.reservePrivateBlock(group: 0x0029, creator: "ACME 1.1")
    try dataSet.add(block.tag(0x02), .US, [1, 2])
    let again = try encoding.written(dataSet)
    let found = try #require(again.dataSet.privateBlock(group: 0x0029, creator: "ACME 1.1"))
    let element = try #require(again.dataSet[found.tag(0x02)])
    #expect(element.value.count == 4)
    #expect(element.vr == (encoding.syntax.isExplicitVR ? .US : .UN))
  }

  @Test("says when all blocks are taken")
  func full() throws {
    var dataSet = DataSet()
    for number in UInt16(0x10)...0xFF {
      try dataSet.set(Tag(0x0029, number), .LO, to: .texts(["CREATOR \(number)"]))
    }
    let before = dataSet.elements
    #expect(throws: ValueError.noFreeBlock(group: 0x0029)) {
      try dataSet.reservePrivateBlock(group: 0x0029, creator: "ACME 1.1")
    }
    #expect(dataSet.elements == before)
    let own = try dataSet.reservePrivateBlock(group: 0x0029, creator: "CREATOR 255")
    #expect(own.creatorTag == Tag(0x0029, 0x00FF))
  }

  @Test("refuses groups that are not private", arguments: [0x0028, 0x0001, 0x0007, 0xFFFF])
  func refusesGroups(group: Int) throws {
    var dataSet = DataSet()
    let group = UInt16(group)
    #expect(throws: ValueError.notPrivate(group: group)) {
      try dataSet.reservePrivateBlock(group: group, creator: "ACME 1.1")
    }
  }

  @Test("needs a representation for elements that no dictionary has")
  func needsRepresentation() throws {
    var dataSet = DataSet()
    let block = try dataSet.reservePrivateBlock(group: 0x0029, creator: "ACME 1.1")
    #expect(throws: ValueError.noVR(block.tag(1))) { try dataSet.set(block.tag(1), to: "x") }
    let known = try dataSet.reservePrivateBlock(group: 0x0029, creator: "SIEMENS CSA HEADER")
    try dataSet.set(known.tag(0x08), to: "IMAGE NUM 4")
    #expect(dataSet[known.tag(0x08)]?.vr == .CS)
  }
}

/// A transfer syntax that data sets are written in and read again.
struct EncodingCase: CustomTestStringConvertible, Sendable {
  let syntax: TransferSyntax
  var testDescription: String { "\(syntax)" }

  static let all: [EncodingCase] = [
    .explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian,
    .deflatedExplicitVRLittleEndian,
  ].map(EncodingCase.init)

  /// The data set, written and read.
  func written(_ dataSet: DataSet) throws -> Part10File {
    var options = WriteOptions()
    options.meta = .complete
    options.transferSyntax = syntax
    let bytes = try Part10File(dataSet).bytes(options: options)
    return try Part10File(FileBytes(bytes, named: "written"))
  }
}
