/// Why text could not be written in a character set.
public enum TextEncodingError: Error, Hashable, Sendable {
  /// A character is in none of the declared sets; `offset` counts Unicode scalars from 0.
  case notInCharacterSet(offset: Int)
}

extension TextEncodingError: CustomStringConvertible {
  /// What is wrong, without the text itself.
  public var description: String {
    switch self {
    case .notInCharacterSet(let offset):
      "character \(offset + 1) is in none of the sets of Specific Character Set; "
        + "ISO_IR 192 has all (PS3.3 §C.12.1.1.2)"
    }
  }
}

extension CharacterSet {
  /// Encodes a value, or all values of an element with the backslashes between them.
  ///
  /// Sets are switched as late as possible; value 1 of (0008,0005) is active again before each
  /// delimiter and control character, and at the end (PS3.5 §6.1.2.5.3).
  /// - Throws: ``TextEncodingError/notInCharacterSet(offset:)``.
  public func encode(_ text: String, as kind: TextKind) throws(TextEncodingError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    switch coding {
    case .utf8:
      bytes.append(contentsOf: text.utf8)
    case .gb18030, .gbk:
      for (offset, scalar) in text.unicodeScalars.enumerated() {
        guard GB18030.encode(scalar, isGBK: coding == .gbk, into: &bytes) else {
          throw .notInCharacterSet(offset: offset)
        }
      }
    case .iso2022(let sets):
      var encoder = ISO2022Encoder(sets)
      for (offset, scalar) in text.unicodeScalars.enumerated() {
        guard encoder.append(scalar, kind) else { throw .notInCharacterSet(offset: offset) }
      }
      encoder.reset()
      bytes = encoder.bytes
    }
    return bytes
  }
}
