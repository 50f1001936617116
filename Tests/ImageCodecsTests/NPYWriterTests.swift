import Testing

@testable import ImageCodecs

@Suite("Heads of NumPy arrays")
struct NPYWriterTests {
  @Test(
    "The head is the text that numpy writes",
    arguments: [
      (
        .int16, [3, 512, 512], "{'descr': '<i2', 'fortran_order': False, 'shape': (3, 512, 512), }"
      ),
      (.uint8, [7], "{'descr': '|u1', 'fortran_order': False, 'shape': (7,), }"),
      (.float64, [], "{'descr': '<f8', 'fortran_order': False, 'shape': (), }"),
      (.bool, [0, 2], "{'descr': '|b1', 'fortran_order': False, 'shape': (0, 2), }"),
    ] as [(NPYWriter.Element, [Int], String)])
  func text(_ element: NPYWriter.Element, _ shape: [Int], _ text: String) {
    let header = NPYWriter.header(element, shape: shape)
    #expect(header.prefix(8) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0])
    #expect(Int(header[8]) | Int(header[9]) << 8 == header.count - 10)
    let body = String(decoding: header.dropFirst(10), as: UTF8.self)
    #expect(body.hasPrefix(text))
    #expect(body.dropFirst(text.count).dropLast().allSatisfy { $0 == " " })
    #expect(body.hasSuffix("\n"))
  }

  @Test("The elements begin at a multiple of 64", arguments: NPYWriter.Element.allCases)
  func alignment(_ element: NPYWriter.Element) {
    for rank in 0..<40 {
      let header = NPYWriter.header(element, shape: [Int](repeating: 1234, count: rank))
      #expect(header.count % 64 == 0)
    }
  }

  @Test("Very many dimensions need version 2.0")
  func longHead() {
    let header = NPYWriter.header(.uint8, shape: [Int](repeating: 1, count: 30_000))
    #expect(header[6] == 2)
    #expect(header.count % 64 == 0)
    #expect(Int(PNGReader.number(header[8..<12]).byteSwapped) == header.count - 12)
  }
}
