import Support
import Testing

@testable import DICOMFileSet

/// Media that `create --convert` makes for the profiles of PS3.11.
@Suite struct ConvertTests {
  /// One for each way in which profiles differ in what they take; those that want Secure DICOM Files
  /// have files of their own.
  static let profiles: [String] = {
    var seen: Set<String> = []
    return MediaProfile.all.filter { profile in
      !profile.isSecure
        && seen.insert("\(profile.groups) \(profile.keyTable) \(profile.imageRules)").inserted
    }.map(\.identifier)
  }()

  @Test(arguments: profiles)
  func `What was converted for a profile is as the profile wants it`(profile: String) throws {
    let media = try MediaFolder()
    let made = try Tool.run(
      "create", media.path("disc"), TestMedia.path("compressed"), "--profile", profile, "--convert",
      "--strict")
    let checked = try Tool.run("check", "--deep", "--profile", profile, media.path("disc"))
    // What a profile has no place for is left out, which may be all.
    let isEmpty = made.errors.contains("nothing is written")
    #expect(checked.status == (isEmpty ? 3 : 0), "\(made.errors)\(checked.output)")
  }
}

/// Profiles whose files are Secure DICOM Files (PS3.10 §7.4).
@Suite struct SecureProfileTests {
  @Test func `Say before anything is written that the files are plain ones`() throws {
    let media = try MediaFolder()
    for option in ["--dry-run", "--no-sync"] {
      let made = try Tool.run(
        "create", media.path("disc"), TestMedia.path("several"), "--profile", "STD-GEN-SEC-CD",
        option)
      #expect(made.status == 1)
      #expect(made.errors.contains("error: "))
      #expect(made.errors.contains("STD-GEN-SEC-CD wants Secure DICOM Files"), "\(made.errors)")
    }
  }
}
