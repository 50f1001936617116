import DICOM
import DICOMFileSet
import Foundation

extension InstanceWork {
  private static let builders: [RecordBuilder] = {
    let profiles = MediaProfile.all.filter {
      ["STD-GEN-USB-JPEG", "STD-CTMR-CD", "STD-XABC-CD"].contains($0.identifier)
    }
    return [RecordBuilder(), RecordBuilder(missing: .fill)]
      + profiles.map { RecordBuilder(missing: .fill, profile: $0) }
  }()

  /// What `create` does with an instance: whatever it holds, its records are sound.
  static func makeRecords(of file: Part10File, _ random: inout Mutator) {
    guard let builder = builders.randomElement(using: &random) else { return }
    var problems: [Problem] = []
    do {
      let identity = try builder.identity(of: file, problems: &problems)
      _ = builder.profile?.conversion(for: file, identity: identity).remaining.map(\.description)
      let above: [RecordType] = identity.isAtRoot ? [] : [.patient, .study, .series]
      for type in above + [identity.type] {
        let keys = try builder.keys(
          type, of: file, identity: identity, number: 1, problems: &problems)
        var damage: [Problem] = []
        let record = try DataSet(
          FileBytes(keys, named: "record"), in: 0..<keys.count, encoding: .explicitLittle,
          problems: &damage)
        try record.walk(problems: &damage) { _, _, _ in }
        damage.removeAll {
          $0.severity == .warning || $0.code == .unknownCharacterSet
            || $0.code == .combinedCharacterSet
        }
        guard let problem = damage.first else { continue }
        Watch.fail("a \(type) record is damaged: \(problem)")
      }
    } catch {
      _ = "\(error)"
    }
    _ = problems.map(\.description)
  }
}
