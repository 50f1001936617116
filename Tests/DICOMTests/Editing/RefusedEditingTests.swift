import DICOM
import Support
import Testing

@Suite("Edits that would lose or hide something (PS3.5 §6.2.2, §7, §A.4)")
struct RefusedEditingTests {
  private func file(_ fill: (inout ElementMaker) -> Void) throws -> Part10File {
    try Part10File(FileBytes(ElementMaker.with(fill), named: "made"))
  }

  @Test("nothing is added behind a value that is cut off")
  func refusesBehindCut() throws {
    var file = try file {
      $0.text(0x0008_0060, "CS", "CT")
      $0.element(0x0010_0020, "LO", Array("ab".utf8), length: 50)
    }
    try file.dataSet.set(Tag(0x0008, 0x0060), to: "MR")
    _ = try file.bytes()
    try file.dataSet.set(Tag(0x0010, 0x4000), to: "hidden")
    #expect {
      try file.bytes()
    } throws: { error in
      if case WriteError.incomplete = error { true } else { false }
    }
  }

  @Test("text that is held as UN gets the new character set, too")
  func convertsUnknown() throws {
    var file = try file {
      $0.text(0x0008_0005, "CS", "ISO_IR 100")
      $0.element(0x0010_4000, "UN", [0x4D, 0xFC])
    }
    try file.dataSet.set(.specificCharacterSet, to: "ISO_IR 192")
    #expect(file.dataSet.PatientComments.string == "Mü")
    let again = try Part10File(FileBytes(file.bytes(), named: "again"))
    #expect(again.dataSet.PatientComments.string == "Mü")
  }

  @Test("the end of an unknown sequence is in little endian, as what is in it")
  func endsUnknown() throws {
    let item = ElementMaker.with(isExplicit: false) { $0.text(0x0010_0020, "LO", "ab") }
    let file = try file {
      $0.text(0x0008_0060, "CS", "CT")
      var value: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0, UInt8(item.count), 0, 0, 0] + item
      value += [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
      $0.element(0x0029_1001, "UN", value, length: .max)
    }
    var options = WriteOptions()
    options.transferSyntax = .explicitVRBigEndian
    let bytes = try file.bytes(options: options)
    #expect(Array(bytes.suffix(8)) == [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0])
  }

  @Test("a deflated file says that it is one")
  func completesDeflated() throws {
    let file = try file {
      $0.text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.7")
      $0.text(0x0008_0018, "UI", "2.25.1")
    }
    var options = WriteOptions()
    options.transferSyntax = .deflatedExplicitVRLittleEndian
    let again = try Part10File(FileBytes(file.bytes(options: options), named: "again"))
    #expect(again.transferSyntax.isDeflated)
    #expect(again.dataSet.string(.sopInstanceUID) == "2.25.1")
  }

  @Test("the transfer syntax of a file is not deleted")
  func keepsTransferSyntax() throws {
    var file = try Part10File(path: TestMedia.path("clinic/ANNA/CT/IM1"))
    try file.meta.delete(.transferSyntaxUID)
    #expect(throws: WriteError.missing(.transferSyntaxUID)) { try file.bytes() }
  }

  @Test("private elements inside of sequences go with the others")
  func deletesPrivate() throws {
    var item = DataSet()
    item.PatientID = "X"
    let block = try item.reservePrivateBlock(group: 0x0029, creator: "ACME")
    try item.set(block.tag(1), .LO, to: "secret")
    var dataSet = DataSet()
    dataSet.OtherPatientIDsSequence = .items([item])
    try dataSet.deletePrivateElements()
    #expect(dataSet.OtherPatientIDsSequence[0].elements.map(\.tag) == [Tag(0x0010, 0x0020)])
  }

  @Test(
    "numbers of items, commands and reserved groups are no elements",
    arguments: [0xFFFE_E000, 0x0000_0000, 0x0001_0010, 0x0009_0001, 0xFFFF_FFFF] as [UInt32])
  func refusesTags(number: UInt32) {
    var dataSet = DataSet()
    let tag = Tag(rawValue: number)
    #expect(throws: ValueError.notAnElement(tag)) { try dataSet.set(tag, .LO, to: "x") }
  }

  @Test("a text may not switch character sets by itself")
  func refusesEscapes() {
    var dataSet = DataSet()
    #expect(throws: ValueError.self) {
      try dataSet.set(Tag(0x0010, 0x0010), to: .texts(["A\u{1B}(B"]))
    }
  }
}
