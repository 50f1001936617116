import DICOM

/// The codes that only a check gives; those of readers stand beside them. `CheckRule` has them all.
extension Problem.Code {
  static var undoStore: Self { "undo-store" }
  static var noDirectory: Self { "no-directory" }
  static var severalDirectories: Self { "several-directories" }
  static var directoryName: Self { "directory-name" }
  static var executablePreamble: Self { "executable-preamble" }
  static var metaElement: Self { "meta-element" }
  static var metaValue: Self { "meta-value" }
  static var metaGroupLength: Self { "meta-group-length" }
  static var wrongMediaClass: Self { "wrong-media-class" }
  static var oddLength: Self { "odd-length" }
  static var trailingBytes: Self { "trailing-bytes" }
  static var misplacedElement: Self { "misplaced-element" }
  static var wrongVR: Self { "wrong-vr" }
  static var descriptorFile: Self { "descriptor-file" }
  static var descriptorCharacterSet: Self { "descriptor-character-set" }
  static var noDirectoryInformation: Self { "no-directory-information" }
  static var inactiveRecord: Self { "inactive-record" }
  static var inUseFlag: Self { "in-use-flag" }
  static var childlessRecord: Self { "childless-record" }
  static var privateRecordUID: Self { "private-record-uid" }
  static var missingKey: Self { "missing-key" }
  static var emptyKey: Self { "empty-key" }
  static var extraContent: Self { "extra-content" }
  static var badIcon: Self { "bad-icon" }
  static var duplicatePatient: Self { "duplicate-patient" }
  static var duplicateStudy: Self { "duplicate-study" }
  static var duplicateSeries: Self { "duplicate-series" }
  static var missingReference: Self { "missing-reference" }
  static var unexpectedReference: Self { "unexpected-reference" }
  static var fileName: Self { "file-name" }
  static var nameTwins: Self { "name-twins" }
  static var unreferencedFile: Self { "unreferenced-file" }
  static var wrongRecordType: Self { "wrong-record-type" }
  static var wrongClassUID: Self { "wrong-class-uid" }
  static var wrongInstanceUID: Self { "wrong-instance-uid" }
  static var wrongSyntaxUID: Self { "wrong-syntax-uid" }
  static var wrongPatient: Self { "wrong-patient" }
  static var wrongStudy: Self { "wrong-study" }
  static var wrongSeries: Self { "wrong-series" }
  static var keyMismatch: Self { "key-mismatch" }
  static var madeUpKey: Self { "made-up-key" }
  static var inconsistentFiles: Self { "inconsistent-files" }
  static var profileSecure: Self { "profile-secure" }
  static var profileDirectory: Self { "profile-directory" }
  static var profileKey: Self { "profile-key" }
  static var profileName: Self { "profile-name" }
  static var pdiReadme: Self { "pdi-readme" }
  static var pdiIndex: Self { "pdi-index" }
  static var pdiName: Self { "pdi-name" }
  static var pdiWebContent: Self { "pdi-web-content" }
  static var pdiOtherContent: Self { "pdi-other-content" }
  static var pdiAutorun: Self { "pdi-autorun" }
  static var pdiTransferSyntax: Self { "pdi-transfer-syntax" }
  /// Pixels that cannot be decoded: whoever decodes them says so.
  public static var undecodablePixels: Self { "undecodable-pixels" }
}
