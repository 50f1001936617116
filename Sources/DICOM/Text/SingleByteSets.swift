/// The single-byte sets that stand in G1, bytes A0H to FFH (PS3.3 Table C.12-2).
enum SingleByteSets {
  /// For each ISO-IR number, the place of its set in ``scalars``, counted in sets from 1; 0 for
  /// none. Behind it, 96 scalars a set; 0 where a byte has none.
  private static let scalars: [UInt16] = {
    let source = table
    let text = TableText(source.utf8.span)
    var places = [UInt16](repeating: 0, count: 256)
    var scalars: [UInt16] = []
    scalars.reserveCapacity(12 * 96)
    var line = 0
    while line < text.count {
      let number = text.field(at: line)
      places[Int(text.string(number)) ?? 0] = UInt16(256 + scalars.count)
      var field = text.field(at: number.upperBound + 1)
      let end = text.lineEnd(from: line)
      while !field.isEmpty {
        append(text.string(field), to: &scalars)
        field = field.upperBound < end ? text.field(at: field.upperBound + 1) : end..<end
      }
      line = end + 1
    }
    return places + scalars
  }()

  private static func append(_ run: String, to scalars: inout [UInt16]) {
    if run.hasPrefix("-") {
      scalars.append(contentsOf: repeatElement(0, count: Int(run.dropFirst()) ?? 0))
    } else {
      let parts = run.split(separator: "+")
      let first = parts.first.flatMap { UInt16($0, radix: 16) } ?? 0
      let more = parts.count > 1 ? UInt16(parts[1]) ?? 0 : 0
      scalars.append(contentsOf: first...first + more)
    }
  }

  /// The character of a byte A0H to FFH, or 0 for none.
  static func scalar(of byte: UInt8, in set: CodedSet) -> UInt16 {
    let scalars = scalars
    let place = Int(scalars[Int(set.rawValue)])
    guard place > 0, byte >= 0xA0 else { return 0 }
    return scalars[place + Int(byte - 0xA0)]
  }

  /// The byte of a character, or `nil` where the set does not have it.
  static func byte(of scalar: UInt16, in set: CodedSet) -> UInt8? {
    let scalars = scalars
    let place = Int(scalars[Int(set.rawValue)])
    guard place > 0, scalar > 0 else { return nil }
    return (0..<96).first { scalars[place + $0] == scalar }.map { 0xA0 + UInt8($0) }
  }
}
