import Testing

@testable import DICOM

@Suite("Tables that are searched by bisection")
struct TableOrderTests {
  @Test("have every UID where it is found")
  func uids() {
    let lines = UIDRegistry.table.split(separator: "\n")
    #expect(lines.count == 493)
    for line in lines {
      let fields = line.split(separator: " ", maxSplits: 3)
      let entry = UIDRegistry.entry(for: UID(rawValue: String(fields[0])))
      if entry?.keyword != (fields[2] == "-" ? "" : String(fields[2])) {
        Issue.record("\(fields[0]) is not found")
      }
    }
  }

  @Test("have every transfer syntax where it is found, with a coding that there is")
  func transferSyntaxes() {
    let lines = TransferSyntax.table.split(separator: "\n")
    #expect(lines.count == 64)
    for line in lines {
      let fields = line.split(separator: " ")
      let syntax = TransferSyntax(UID(rawValue: String(fields[0])))
      #expect(syntax.pixelCoding.rawValue == fields[1])
      let registered = UIDRegistry.entry(for: syntax.uid)
      #expect(registered?.kind == .transferSyntax || syntax.hasBigEndianPixelData)
    }
  }

  @Test("have every private element where it is found")
  func privateElements() {
    var creator = ""
    var count = 0
    for line in PrivateDictionary.table.split(separator: "\n") {
      if line.hasPrefix(":") {
        creator = String(line.dropFirst())
        continue
      }
      count += 1
      // No line has a whole tag in block BBH, which would come before the mask.
      let digits = line.prefix(8).replacing("x", with: "B")
      let fields = line.split(separator: " ", maxSplits: 3)
      guard let number = UInt32(digits, radix: 16),
        let entry = PrivateDictionary.entry(for: DICOM.Tag(rawValue: number), creator: creator)
      else {
        Issue.record("\(line) of \(creator) is not found")
        continue
      }
      let isElementMask = line.prefix(8).hasSuffix("xx")
      if !isElementMask, !fields[1].hasPrefix(entry.vr.description) {
        Issue.record("\(line) of \(creator) is not right")
      }
    }
    #expect(count == 10_534)
  }
}
