import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Testing

@Suite("The article about importing at a clinic")
struct ImportArticleTests {
  private let media: TemporaryFolder
  private let place: Places

  /// The medium of one patient.
  init() throws {
    media = try TemporaryFolder()
    var disc = try FileSet.new(at: media.path + "/disc")
    _ = try disc.add(contentsOf: [TestMedia.path("clinic/ANNA")])
    try disc.commit()
    place = try Places(["/media/cdrom": media.path + "/disc"])
  }

  @Test("takes a disc in, refuses that of somebody else, and tells of lost files")
  func imports() throws {
    /// What the desk has to tell about a disc; nothing was copied unless `isTaken`.
    struct Receipt {
      var isTaken = false
      var lines: [String] = []
    }

    func take(_ source: String, of patientID: String, to archive: String) -> Receipt {
      var receipt = Receipt()
      do {
        // Opening never fails for damage that can be read around.
        let disc = try FileSet.open(source)

        // Somebody else's disc goes no further.
        let expected = try Query(["PatientID=\(patientID)"])
        guard disc.mismatch(expected) == nil else {
          receipt.lines.append("not, or not only, the patient who was expected")
          return receipt
        }

        // All that is wrong, with what to do about it; errors are for the record, not for giving up.
        var options = CheckOptions()
        options.isDeep = true
        options.pixelFaults = { PixelFaults.find(in: $0) }
        var check = Check(disc, options)
        while let findings = check.next() {
          for finding in findings {
            let rule = finding.rule
            receipt.lines.append("\(rule.severity) \(rule.code.rawValue): \(finding.problem)")
            receipt.lines.append("  \(rule.advice)")
          }
        }

        // A File-set of its own, with records and names as they are, each copy compared with the disc.
        var copy = try FileSet.new(at: archive)
        var adding = AddOptions()
        adding.naming = .asTheyAre
        adding.missing = .fill
        let additions = try copy.add(from: disc, options: adding)
        for failure in additions.failures {
          receipt.lines.append("\(failure.path): \(failure.error)")
        }
        var commit = CommitOptions()
        commit.verifies = true
        commit.skipsUnreadable = true
        let result = try copy.commit(options: commit)
        for error in result.unreadable { receipt.lines.append("left out: \(error)") }
        receipt.isTaken = true
      } catch {
        // The errors of all libraries say in one line where, what, and what to do.
        receipt.lines.append("\(error)")
      }
      return receipt
    }

    let receipt = take(place["/media/cdrom"], of: "TM0001", to: place["archive/4711"])
    for line in receipt.lines { print(line) }

    #expect(receipt.isTaken && receipt.lines.isEmpty, "\(receipt.lines)")
    #expect(try FileSet.open(place["archive/4711"]).instances.count == 6)

    let other = take(place["/media/cdrom"], of: "TM0002", to: place["other"])
    #expect(!other.isTaken && other.lines.count == 1 && !FileWriter.exists(place["other"]))

    let file = try #require(FileSet.open(place["/media/cdrom"]).instances.first?.path)
    try FileManager.default.removeItem(atPath: file)
    let rest = take(place["/media/cdrom"], of: "TM0001", to: place["rest"])
    #expect(rest.isTaken && rest.lines.contains { $0.hasPrefix("error missing-file: ") })
    #expect(try FileSet.open(place["rest"]).instances.count == 5)

    #expect(take(place["nowhere"], of: "TM0001", to: place["none"]).lines.count == 1)
  }
}
