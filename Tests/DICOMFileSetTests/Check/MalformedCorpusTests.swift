import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite(
  "Checking malformed directories",
  .enabled(if: Corpus.folder != nil, "needs the corpus that FILESET_CORPUS names"))
struct MalformedCorpusTests {
  /// What a check has to find in each case; a case that is not here cannot be opened.
  static let expected: [String: Set<Problem.Code>] = [
    "big_endian": ["wrong-transfer-syntax"],
    "charset_undeclared": ["undeclared-text"],
    "cycle_sibling": ["linked-twice"],
    "deflated_bomb": ["wrong-transfer-syntax", "inflate-limit"],
    "deflated_valid": ["wrong-transfer-syntax"],
    "descriptor_and_long_id": ["bad-file-set-id"],
    "disk_lower_case": ["file-name"],
    "disk_trailing_dot": ["file-name"],
    "disk_version_suffix": ["file-name"],
    "duplicate_file_ids": ["shared-file"],
    "empty_sequence": [],
    "escaping_file_ids": ["bad-file-id", "missing-file"],
    "file_id_on_directory_record": ["unexpected-reference", "missing-file"],
    "first_record_zero": ["no-root"],
    "group_lengths_and_padding": [],
    "huge_element_length": ["overlong-value", "missing-key"],
    "huge_length_before_sequence": [
      "overlong-value", "misplaced-element", "missing-element", "no-directory-information",
      "unreferenced-file",
    ],
    "icons_and_sequences": [],
    "implicit_vr": ["wrong-transfer-syntax"],
    "inactive_records": ["inactive-record"],
    "item_lengths_wrong": ["wrong-item-length"],
    "last_record_zero": ["wrong-last-root"],
    "many_siblings": ["missing-key", "missing-reference", "missing-file"],
    "missing_preamble": ["no-preamble"],
    "missing_record_type": ["no-record-type"],
    "mrdr_record": ["retired-record-type"],
    "nesting_bomb": ["nested-too-deep"],
    "nine_components": ["bad-file-id"],
    "no_fileset_id": ["missing-element"],
    "offset_all_ones": ["bad-offset", "unreachable-record", "wrong-last-root"],
    "offset_beyond_eof": ["bad-offset", "unreachable-record"],
    "offset_mid_record": ["bad-offset"],
    "offset_wrong_vr": ["bad-offset", "shifted-offsets"],
    "offsets_after_item_header": ["shifted-offsets"],
    "orphan_records": ["unreachable-record"],
    "padded_to_sector": ["trailing-bytes"],
    "private_record": [],
    "records_disagree_with_files": ["missing-file"],
    "root_offsets_missing": ["missing-element", "no-root"],
    "self_next": ["linked-twice", "unreachable-record"],
    "shared_child": ["linked-twice", "unreachable-record"],
    "syntax_mismatch": ["transfer-syntax-mismatch", "wrong-transfer-syntax"],
    "tiff_preamble": [],
    "undefined_breadth": [],
    "unsorted_elements": ["unsorted-elements"],
    "wrong_group_lengths": ["wrong-group-length"],
    "wrong_parent_order": ["wrong-parent"],
  ]

  /// Those that no part of a directory can be read of.
  static let refused: Set<String> = [
    "empty_file", "not_dicom", "truncated_00100", "truncated_00128", "truncated_00131",
    "truncated_00140",
  ]

  static var cases: [String] {
    guard let folder = Corpus.folder?.appending(path: "malformed") else { return [] }
    return (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
  }

  private static func path(_ name: String) throws -> String {
    try #require(Corpus.folder).appending(path: "malformed/\(name)/DICOMDIR").path
  }

  @Test("finds what is wrong, and nothing else", arguments: cases.filter { expected[$0] != nil })
  func finds(name: String) throws {
    let findings = try CheckTests.findings(at: Self.path(name))
    #expect(Set(findings.map(\.problem.code)) == Self.expected[name])
  }

  @Test("says that a directory is cut off", arguments: cases.filter { $0.hasPrefix("truncated") })
  func truncated(name: String) throws {
    guard !Self.refused.contains(name) else {
      #expect(throws: FileSetError.self) { try FileSet.open(Self.path(name)) }
      return
    }
    let codes = Set(try CheckTests.findings(at: Self.path(name)).map(\.problem.code))
    let wanted: Set<Problem.Code> = ["truncated", "overlong-value", "no-directory-information"]
    #expect(!codes.isDisjoint(with: wanted))
  }

  @Test("has an expectation for every case")
  func isComplete() {
    let known = Set(Self.expected.keys).union(Self.refused)
    #expect(Self.cases.filter { !known.contains($0) && !$0.hasPrefix("truncated") } == [])
  }

  @Test("finds with the files that three of them are not those of their records")
  func deep() throws {
    var options = CheckOptions()
    options.isDeep = true
    let findings = try CheckTests.findings(at: Self.path("records_disagree_with_files"), options)
    let codes = Set(findings.map(\.problem.code))
    #expect(codes.isSuperset(of: ["wrong-instance-uid", "missing-file", "not-dicom"]))
  }
}
