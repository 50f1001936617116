import DICOM
import DICOMExport
import DICOMFileSet
import Deflate
import Foundation

extension Target {
  private static let terms = [
    "", "ISO_IR 100", "ISO_IR 101", "ISO_IR 144", "ISO_IR 127", "ISO_IR 13", "ISO_IR 166",
    "ISO_IR 192", "GB18030", "GBK", "ISO 2022 IR 6", "ISO 2022 IR 13", "ISO 2022 IR 87",
    "ISO 2022 IR 159", "ISO 2022 IR 149", "ISO 2022 IR 58", "ISO 2022 IR 100", "ISO 2022 IR 166",
    "iso_ir100", "ISO 2022 IR 999", "nonsense",
  ]
  private static let codes: [[UInt8]] = [
    [0x1B, 0x24, 0x42], [0x1B, 0x28, 0x42], [0x1B, 0x28, 0x4A], [0x1B, 0x24, 0x28, 0x44],
    [0x1B, 0x24, 0x29, 0x43], [0x1B, 0x24, 0x29, 0x41], [0x1B, 0x2D, 0x41], [0x1B], [0x1B, 0x24],
    [0x5C], [0x5E], [0x3D], [0x0A], [0x81, 0x30, 0x81, 0x30], [0x84, 0x31, 0xA4, 0x37],
    [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF], [0xB1, 0xE8], [0x45, 0x6B],
  ]

  /// Character sets: what decodes without loss is encoded to text that decodes to the same.
  static func text() -> Target {
    let kinds: [TextKind] = [.text, .values, .personName]
    return Target(name: "text", summary: "text in all character sets, decoded and encoded again") {
      random, _ in
      let count = Int.random(in: 1...3, using: &random)
      let set = CharacterSet(
        terms: (0..<count).map { _ in terms.randomElement(using: &random) ?? "" })
      _ = set.problems.map(\.description)
      var bytes: [UInt8] = []
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        if Bool.random(using: &random) {
          bytes += codes.randomElement(using: &random) ?? []
        } else {
          bytes.append(.random(in: 0...255, using: &random))
        }
      }
      random.grow(&bytes)
      let kind = kinds.randomElement(using: &random) ?? .text
      _ = set.split(bytes.span)
      let decoded = set.decode(bytes.span, as: kind)
      guard decoded.isClean else { return 0 }
      let encoded: [UInt8]
      do throws(TextEncodingError) { encoded = try set.encode(decoded.text, as: kind) } catch {
        return refused(error)
      }
      if set.decode(encoded.span, as: kind).text != decoded.text {
        Watch.fail("text is encoded to other text")
      }
      return 1
    }
  }

  /// Deflated streams: those that are sound come back, and none takes more than its limit.
  static func inflate() -> Target {
    Target(name: "inflate", summary: "deflated streams, sound and damaged") { random, number in
      var bytes: [UInt8] = []
      let some = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        bytes += some.prefix(Int.random(in: 0...40, using: &random))
      }
      random.grow(&bytes)
      let level: Deflate.Level = Bool.random(using: &random) ? .fast : .balanced
      let sound = Deflate.deflate(bytes.span, level: level)
      guard number % 4 != 0 else {
        let inflated = Inflate.inflate(sound.span, limit: bytes.count)
        if inflated.bytes != bytes { Watch.fail("what was deflated comes back otherwise") }
        return 1
      }
      let damaged = random.damaged(sound, from: 0)
      let limit = 1 << Int.random(in: 0...22, using: &random)
      let inflated = Inflate.inflate(damaged.span, limit: limit)
      if inflated.bytes.count > limit || inflated.consumed > damaged.count {
        Watch.fail("more is inflated than may be")
      }
      _ = inflated.error.map { "\($0)" }
      return inflated.error == nil ? 1 : 0
    }
  }

  /// What is typed: paths of elements, patterns and expectations, layouts, profiles.
  static func expressions(_ inputs: Inputs) throws -> Target {
    let pieces = [
      "PatientID", "PatientName", "StudyDate", "Rows", "0010,0010", "00081140", "[0]", "[-1]", "[",
      "]",
      "[99999999999999999999]", ".", "=", "*", "?", "\\", "-", "20200101", "1200",
      "ReferencedImageSequence[0]",
      "*a*a*a*a*a*b", "{PatientID}", "{InstanceNumber:4}", "{", "}", ":", "/", "..", "~", "\0", "é",
      "STD-GEN-CD", "STD-CTMR-DVD-RAM", "7FE00010", "ffff,ffff", "1e400", "nan", "-0",
    ]
    let names = ["PatientName", "PatientID", "StudyDate", "StudyTime", "Rows", "SliceThickness"]
    let directory = try FileSet(
      try Part10File(try FileBytes(inputs.directories.first ?? [], named: "DICOMDIR")), "DICOMDIR",
      root: "/dev/null"
    ).directory
    return Target(
      name: "expressions", summary: "paths, patterns, expectations, layouts, names of profiles"
    ) { random, number in
      let text = random.text(of: pieces)
      if let path = ElementPath(text) {
        var dataSet = DataSet()
        do throws(ValueError) {
          try dataSet.set(path, to: .texts([text]), checking: .lenient)
          _ = dataSet.value(at: path).strings
        } catch {
          _ = "\(error)"
        }
      }
      let name = names.randomElement(using: &random) ?? ""
      // Values may be as long as a file; patterns are what somebody types.
      let typed = String(text.prefix(200))
      let condition = Bool.random(using: &random) ? "\(name)=\(typed)" : typed
      do throws(QueryError) {
        let query = try Query([condition])
        _ = query.mismatch(in: directory)
        _ = query.instances(in: directory)
        let values = [random.text(of: pieces), text]
        for condition in query.conditions { _ = condition.pattern.matches(values) }
      } catch {
        _ = "\(error)"
      }
      do throws(PathLayoutError) { _ = try PathLayout(text) } catch { _ = "\(error)" }
      do { _ = try MediaProfile(named: text) } catch { _ = "\(error)" }
      return 1
    }
  }
}
