extension InflateLoop {
  static func run(
    _ input: RawSpan, _ bits: inout InflateBits, _ codes: borrowing InflateCodes,
    _ output: inout [UInt8], _ position: inout Int
  ) -> Bool {
    runSafely(input, &bits, codes, &output, &position)
  }
}
