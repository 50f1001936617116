import DICOM
import Testing

@Suite("Zeros behind a data set (PS3.10 §7.2)")
struct PaddingTests {
  private func read(_ bytes: [UInt8]) throws -> (DataSet, [Problem]) {
    var problems: [Problem] = []
    let dataSet = try DataSet(
      FileBytes(bytes, named: "padded"), in: 0..<bytes.count, encoding: .explicitLittle,
      problems: &problems)
    return (dataSet, problems)
  }

  private let element: [UInt8] = [0x10, 0, 0x20, 0, 0x4C, 0x4F, 2, 0, 0x41, 0x31]

  @Test("are no elements", arguments: [8, 200_001])
  func padding(count: Int) throws {
    let (dataSet, problems) = try read(element + [UInt8](repeating: 0, count: count))
    #expect(dataSet.elements.map(\.tag) == [Tag(0x0010, 0x0020)])
    #expect(problems == [])
  }

  @Test("are looked at once, where something follows after many of them")
  func notPadding() throws {
    let (dataSet, problems) = try read([UInt8](repeating: 0, count: 1 << 17) + element)
    #expect(dataSet.string(Tag(0x0010, 0x0020)) == "A1")
    #expect(!problems.isEmpty)
  }
}
