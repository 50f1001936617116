import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite(
  "Repairing malformed directories",
  .enabled(if: Corpus.folder != nil, "needs the corpus that FILESET_CORPUS names"))
struct RepairCorpusTests {
  /// The actions that each case needs, and how many records stay; those that are not here need none.
  static let expected: [String: (actions: Set<RepairDecision.Action>, records: Int)] = [
    "charset_undeclared": ([.left], 15),
    "duplicate_file_ids": ([.dropped], 14),
    "escaping_file_ids": ([.dropped], 0),
    "file_id_on_directory_record": ([.mended], 15),
    "huge_element_length": ([.mended, .rewritten], 15),
    "huge_length_before_sequence": ([.added, .rewritten], 9),
    "inactive_records": ([], 15),
    "many_siblings": ([.left], 10003),
    "missing_record_type": ([.mended], 15),
    "mrdr_record": ([.dropped], 4),
    "nesting_bomb": ([.mended, .rewritten], 15),
    "nine_components": ([.left], 4),
    "offset_all_ones": ([.relinked, .rewritten], 15),
    "offset_beyond_eof": ([.relinked, .rewritten], 15),
    "orphan_records": ([.relinked], 17),
    "private_record": ([], 19),
    "records_disagree_with_files": ([.dropped], 14),
    "self_next": ([.relinked, .rewritten], 15),
    "shared_child": ([.relinked, .rewritten], 15),
    "unsorted_elements": ([.mended], 15),
    "wrong_parent_order": ([.moved], 6),
  ]
  /// Those in which nothing is wrong that a DICOMDIR can help.
  static let sound: Set<String> = [
    "disk_lower_case", "disk_trailing_dot", "disk_version_suffix", "group_lengths_and_padding",
    "icons_and_sequences", "padded_to_sector", "tiff_preamble", "undefined_breadth",
  ]

  @Test("saves what can be saved, and passes a check", arguments: MalformedCorpusTests.cases)
  func repairs(name: String) throws {
    let source = try #require(Corpus.folder).appending(path: "malformed/\(name)")
    let folder = try TemporaryFolder()
    let medium = folder.path + "/m"
    try FileManager.default.copyItem(atPath: source.path, toPath: medium)
    for path in [medium]
      + (try FileManager.default.subpathsOfDirectory(atPath: medium)).map({
        "\(medium)/\($0)"
      })
    {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let path = medium + "/DICOMDIR"
    guard !MalformedCorpusTests.refused.contains(name) else {
      #expect(throws: RepairError.self) { try Repair(path) }
      return
    }
    let repair = try Repair(path)
    let isTruncated = name.hasPrefix("truncated")
    if !isTruncated, name != "empty_sequence" {
      let usual: Set<RepairDecision.Action> = Self.sound.contains(name) ? [] : [.rewritten]
      let (actions, records) = Self.expected[name] ?? (usual, 15)
      #expect(Set(repair.decisions.map(\.action)) == actions, "\(repair.decisions)")
      _ = try repair.commit(options: RepairTests.unsynced)
      #expect(try FileSet.open(path).directory.records.count == records)
    } else {
      // There are no files beside those that are cut off: what is whole of them stays.
      _ = try repair.commit(options: RepairTests.unsynced)
      let count = try FileSet.open(path).directory.records.count
      #expect(count >= repair.keptCount)
    }
    let errors = try CheckTests.findings(at: path).filter { $0.problem.severity == .error }
    #expect(errors.isEmpty == !repair.leavesErrors, "\(errors)")
    #expect(try !Repair(path).isNeeded)
  }

  @Test("keeps whole records of a directory that is cut off and has no files")
  func keepsMissing() throws {
    let path = try #require(Corpus.folder).appending(path: "malformed/truncated_02323/DICOMDIR")
      .path
    #expect(try Repair(path).keptCount >= 14)
  }

  @Test(
    "leaves less where a person says what nobody else can know",
    arguments: [
      // The name of the second patient is in a character set that DICOM does not have.
      ("charset_undeclared", ["undecodable-text"]), ("nine_components", []),
    ] as [(String, [Problem.Code])])
  func solves(name: String, left: [Problem.Code]) throws {
    let folder = try TemporaryFolder()
    let medium = folder.path + "/m"
    let source = try #require(Corpus.folder).appending(path: "malformed/\(name)")
    try FileManager.default.copyItem(atPath: source.path, toPath: medium)
    var options = RepairOptions()
    options.declaredCharacterSet = ["ISO_IR 100"]
    options.renamesFiles = true
    let repair = try Repair(medium, options)
    #expect(repair.leavesErrors == !left.isEmpty, "\(repair.decisions)")
    _ = try repair.commit(options: RepairTests.unsynced)
    let errors = try CheckTests.findings(at: medium).filter { $0.problem.severity == .error }
    #expect(errors.map(\.problem.code) == left)
  }
}
