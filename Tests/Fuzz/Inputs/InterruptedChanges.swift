import DICOM
import DICOMFileSet
import Foundation
import Synchronization

/// Media on which a change was cut off, at each of its calls to the system, as it left them.
struct InterruptedChanges {
  /// A medium, and the journal that stands on it.
  struct State {
    /// All but the journal.
    let files: StampedFolder.State
    /// The lines of the journal.
    let journal: [String]
  }

  let folder: StampedFolder
  private(set) var states: [State] = []
  /// The DICOMDIRs that occur, and the paths of the files that each refers to.
  private(set) var directories: [(bytes: [UInt8], paths: Set<String>)] = []

  /// Files of the user, to which no commit has a right.
  static let users: [String: StampedFolder.Content] = [
    "NOTES.TXT": .file([1, 2, 3], number: 1), "P/NOTES.TXT": .file([1, 2, 3], number: 2),
    "MORE/READ/ME": .file([4], number: 3), "OUT": .link("../elsewhere", number: 4),
    "LINK": .link("../outside", number: 5),
  ]

  private var numbers: [Known: Int] = [:]
  private struct Known: Hashable {
    var stamp: String
    var bytes: [UInt8]
  }

  init() throws {
    folder = try StampedFolder()
    var fileSet = try FileSet.new(
      at: folder.root, fileSetID: "FUZZ", uid: UID(rawValue: "2.25.1"))
    for number in 1...5 { try fileSet.add(Self.instance(number)) }
    var options = Self.options()
    try fileSet.commit(options: options)
    for (path, content) in Self.users { try folder.write(content, to: path) }
    let base = try capture()
    try cutOff(base) { fileSet, writer in try Self.change(&fileSet, Self.options(writer)) }
    options.isUndoable = true
    try cutOff(base) { fileSet, writer in
      var options = Self.options(writer)
      options.isUndoable = true
      try Self.change(&fileSet, options)
    }
    // From what a change that can be taken back has left: it is, or another one is made.
    try folder.restore(base)
    var changed = try FileSet.open(folder.root)
    try Self.change(&changed, options)
    let undoable = try capture()
    let root = folder.root
    try cutOff(undoable) { _, writer in
      try FileSet.undoLastCommit(at: root, options: Self.options(writer))
    }
    try cutOff(undoable) { fileSet, writer in
      try fileSet.remove(sopInstanceUID: "2.25.9.5")
      var options = Self.options(writer)
      options.isUndoable = true
      try fileSet.commit(options: options)
    }
    try cutOff(damaged(base)) { _, writer in
      _ = try Repair(root).commit(options: Self.options(writer))
    }
  }

  private static func options(_ writer: FileWriter = FileWriter()) -> CommitOptions {
    var options = CommitOptions()
    (options.isSynced, options.writer) = (false, writer)
    return options
  }

  /// An instance of few bytes.
  private static func instance(_ number: Int, comment: String = "") -> Part10File {
    var instance = DataSet()
    instance.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    instance.SOPInstanceUID = .uids([UID(rawValue: "2.25.9.\(number)")])
    instance.PatientID = .texts(["P\(number / 4)"])
    instance.PatientName = "Test"
    instance.StudyInstanceUID = .uids([UID(rawValue: "2.25.8.\(number / 4)")])
    instance.StudyDate = "20240101"
    instance.StudyTime = "1200"
    instance.StudyID = "1"
    instance.SeriesInstanceUID = .uids([UID(rawValue: "2.25.7.\(number / 4)")])
    instance.SeriesNumber = .integers([1])
    instance.InstanceNumber = .integers([number])
    instance.Modality = "OT"
    instance.ImageComments = .texts([comment])
    return Part10File(instance)
  }

  /// Adds one, removes one, moves one and replaces one.
  private static func change(_ fileSet: inout FileSet, _ options: CommitOptions) throws {
    try fileSet.add(instance(6))
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.move(sopInstanceUID: "2.25.9.4", to: FileID(["OTHER", "PLACE"]))
    var replacing = AddOptions()
    replacing.duplicate = .replace
    try fileSet.add(instance(2, comment: "edited"), options: replacing)
    try fileSet.commit(options: options)
  }

  /// A medium whose DICOMDIR has no first record.
  private func damaged(_ base: StampedFolder.State) -> StampedFolder.State {
    var state = base
    guard case .file(var bytes, let number) = base.files["DICOMDIR"] else { return base }
    for place in bytes.indices.dropLast(12)
    where Array(bytes[place..<place + 4]) == [0x04, 0x00, 0x00, 0x12] {
      bytes.replaceSubrange(place + 8..<place + 12, with: [0, 0, 0, 0])
    }
    state.files["DICOMDIR"] = .file(bytes, number: number + 500_000)
    return state
  }

  // MARK: Cutting off

  /// Fails at all calls from one number on.
  private final class Fault: Sendable {
    private let left: Mutex<Int>
    var isReached: Bool { left.withLock { $0 < 0 } }

    init(after count: Int) { left = Mutex(count) }

    var writer: FileWriter {
      FileWriter(failing: { [self] _, _ in
        left.withLock { left in
          left -= 1
          return left < 0 ? 5 : nil  // EIO
        }
      })
    }
  }

  /// Does something again and again, each time to a later call, and keeps what has a journal then.
  private mutating func cutOff(
    _ begin: StampedFolder.State, _ body: (inout FileSet, FileWriter) throws -> Void
  ) throws {
    var known: Set<[String: StampedFolder.Content]> = []
    for point in 0..<500 {
      try folder.restore(begin)
      var fileSet = try FileSet.open(folder.root)
      let fault = Fault(after: point)
      do { try body(&fileSet, fault.writer) } catch { _ = "\(error)" }
      let text = folder.root + "/.fileset-journal"
      if FileWriter.exists(text) {
        let lines = try String(contentsOfFile: text, encoding: .utf8).split(separator: "\n")
        try FileManager.default.removeItem(atPath: text)
        let state = try capture()
        if known.insert(state.files).inserted {
          states.append(State(files: state, journal: lines.map { renumbered(String($0), state) }))
        }
      }
      guard fault.isReached else { return }
    }
  }

  /// What is on the medium, with stamps that are the same on every run, and what its DICOMDIR says.
  private mutating func capture() throws -> StampedFolder.State {
    var state = StampedFolder.State(files: [:])
    for (path, stamp) in try folder.entries().sorted(by: { $0.key < $1.key }) {
      if let link = Self.users[path], case .link = link {
        state.files[path] = link
        continue
      }
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder.root)/\(path)")))
      state.files[path] = .file(bytes, number: number(stamp, bytes))
      if path == "DICOMDIR", !directories.contains(where: { $0.bytes == bytes }) {
        let instances = try FileSet.open(folder.root).instances
        directories.append((bytes, Set(instances.compactMap { $0.fileID?.path })))
      }
    }
    return state
  }

  private mutating func number(_ stamp: String, _ bytes: [UInt8]) -> Int {
    if let number = StampedFolder.number(of: stamp) { return number }
    let known = Known(stamp: stamp, bytes: bytes)
    let number = numbers[known] ?? 1000 + numbers.count
    numbers[known] = number
    return number
  }

  /// A line of a journal with the stamp that a file has got instead of its own.
  private mutating func renumbered(_ line: String, _ state: StampedFolder.State) -> String {
    let words = line.split(separator: " ").map(String.init)
    guard words.first == "stamp", words.count == 5 else { return line }
    let stamp = words[2...].joined(separator: " ")
    let file = numbers.filter { $0.key.stamp == stamp }.min { $0.value < $1.value }
    let own = state.files[words[1]].flatMap { content in
      if case .file(let bytes, let number) = content,
        numbers[Known(stamp: stamp, bytes: bytes)] == number
      {
        number
      } else {
        nil
      }
    }
    let number = own ?? file?.value ?? number(stamp, [])
    return "stamp \(words[1]) \(words[2]) \(1_700_000_000 + number) \(number)"
  }
}
