import DICOM
import Support
import Testing

@Suite("Sequences in one another, the last of which is damaged (PS3.5 §7.5)")
struct OverlapTests {
  @Test("are read once, however deep they stand", arguments: [2, 8, 24])
  func readsOnce(depth: Int) throws {
    var bytes: [UInt8] = []
    let name = ElementMaker.with { $0.text(0x0008_0060, "CS", "CT") }
    let item: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF]
    for _ in 0..<depth {
      bytes += [0x08, 0x00, 0x40, 0x11, 0x53, 0x51, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
      // Two items, the second of which has the next sequence in it.
      bytes += item + name + [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0] + item + name
    }
    bytes += [0x10, 0x00, 0x20, 0x00, 0x4C, 0x4F, 0xFF, 0x7F, 0x41, 0x31]
    let file = try FileMaker.file(FileMaker.part10(bytes, transferSyntax: "1.2.840.10008.1.2.1"))
    let dataSet = try Part10File(file).dataSet
    var (count, last) = (0, "")
    var problems: [Problem] = []
    try dataSet.walk(problems: &problems) { element, dataSet, _ in
      count += 1
      if element.tag == Tag(0x0010, 0x0020) { last = dataSet.string(element.tag) ?? "" }
    }
    #expect(count == 3 * depth + 1)
    #expect(last == "A1")
  }
}
