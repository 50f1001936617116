import DICOMFileSet

extension Arguments {
  /// The media profile of a name that was given for `--profile`.
  ///
  /// - Throws: ``UsageError``; for `help`, one that lists all names.
  func profile(named name: String) throws(UsageError) -> MediaProfile {
    switch name.lowercased() {
    case "help", "list", "?":
      throw error(
        "--profile takes one of these names, in upper or lower case, and without STD- as well:\n  "
          + MediaProfile.all.map(\.identifier).joined(separator: "\n  ") + "\n")
    case "pdi":
      throw error(
        "--profile PDI: IHE's PDI is none of PS3.11, and wants more than DICOM files; give --profile "
          + "STD-GEN-CD, and see what PDI wants besides with 'fileset check --profile PDI'")
    default: break
    }
    do throws(UnknownProfile) { return try MediaProfile(named: name) } catch {
      throw self.error("--profile: \(error)\(error.nearest.isEmpty ? "; 'help' lists them" : "")")
    }
  }
}
