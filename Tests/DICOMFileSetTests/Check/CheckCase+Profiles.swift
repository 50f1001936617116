import DICOM
import DICOMFileSet
import Support

extension CheckCase {
  /// Faults of media that are to keep the rules of a profile.
  static let profiles: [CheckCase] = [
    CheckCase("profile-secure", .profile("STD-GEN-SEC-CD")) { _ in },
    CheckCase("profile-directory", .profile("STD-GEN-CD")) {
      $0.records = []
    },
    CheckCase("profile-key", .profile("STD-GEN-DVD-JPEG")) {
      $0.records[3].elements[0x0028_0010] = nil
    },
    CheckCase("profile-sop-class", .profile("STD-CTMR-CD")) {
      $0.records[8].elements.set(0x0004_1510, "UI", "1.2.840.10008.5.1.4.1.1.88.22")
    },
    CheckCase("profile-transfer-syntax", .profile("STD-GEN-CD")) {
      $0.records[3].elements.set(0x0004_1512, "UI", "1.2.840.10008.1.2.4.70")
    },
    CheckCase("profile-image", .profile("STD-CTMR-CD")) { _ in },
    CheckCase("profile-name", .profile("STD-GEN-CD")) {
      $0.others["Viewer setup program.exe"] = [1]
    },
    CheckCase("profile-name", .profile("STD-CTMR-CD")) {
      $0.others["A/B/C/D/E/F/G/H/I"] = [1]
    },
    CheckCase("pdi-readme", .pdi) { $0.others["README.TXT"] = [] },
    CheckCase("pdi-readme", .pdi) { $0.others["README.TXT"] = nil },
    CheckCase("pdi-readme", .pdi) {
      $0.others["README.TXT"] = nil
      $0.others["README.TXT/A.TXT"] = [1]
    },
    CheckCase("pdi-index", .pdi) {
      $0.others["INDEX.HTM"] = Array("<a href='README.TXT'>about</a>".utf8)
      $0.others["IHE_PDI/A.HTM"] = [1]
    },
    CheckCase("pdi-index", .pdi) {
      $0.others["INDEX.HTM"] = Array("<a href='IHE_PDI/A.HTM'>images</a>".utf8)
      $0.others["IHE_PDI/A.HTM"] = [1]
    },
    CheckCase("pdi-index", .pdi) { $0.others["IHE_PDI/A.HTM"] = [1] },
    CheckCase("pdi-name", .pdi) { $0.others["viewer.html"] = [1] },
    CheckCase("pdi-name", .pdi) {
      $0.files["IM/IMG1.DCM"] = $0.files.removeValue(forKey: "IM/IMG1")
    },
    CheckCase("pdi-web-content", .pdi) {
      $0.others["INDEX.HTM"] = [1]
      $0.others["IHE_PDI/VIEWER.EXE"] = [1]
    },
    CheckCase("pdi-other-content", .pdi) { $0.others["IM/VIEWER.EXE"] = [1] },
    CheckCase("pdi-other-content", .pdi) {
      $0.records[3].elements.set(0x0004_1500, "CS", "ANNA\\CT\\IMG1")
      $0.files["ANNA/CT/IMG1"] = $0.files.removeValue(forKey: "IM/IMG1")
      $0.others["ANNA/NOTES.TXT"] = [1]
    },
    CheckCase("pdi-web-content", .pdi) {
      $0.others["INDEX.HTM"] = [1]
      $0.others["IHE_PDI/IMG9"] = $0.files["IM/IMG1"]?.bytes
    },
    CheckCase("pdi-autorun", .pdi) { $0.others["AUTORUN.INF"] = [1] },
    CheckCase("pdi-transfer-syntax", .pdi) {
      $0.records[3].elements.set(0x0004_1512, "UI", "1.2.840.10008.1.2.4.70")
    },
  ]
}
