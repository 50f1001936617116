/// A medium with a journal of which some fields, lines or files are others.
struct DamagedJournal {
  private(set) var lines: [String]
  private(set) var files: StampedFolder.State
  /// The paths that fit in the place of others.
  private let paths: [String]
  private let changes: InterruptedChanges

  init(_ state: InterruptedChanges.State, _ changes: InterruptedChanges) {
    lines = state.journal
    files = state.files
    self.changes = changes
    paths = files.files.keys.sorted() + state.journal.flatMap { Self.paths(in: $0) }.sorted()
  }

  /// The journal as a file.
  var text: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  /// The paths that a line names.
  static func paths(in line: String) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    return switch words.first {
    case "create", "delete", "stamp": Array(words.dropFirst().prefix(1))
    case "replace", "keep": Array(words.dropFirst())
    default: []
    }
  }

  /// Changes a few things.
  mutating func damage(_ random: inout Mutator) {
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      let place = lines.indices.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<16, using: &random) {
      case 0...3: lines[place] = otherPath(lines[place], &random)
      case 4...5: changeStamp(&random)
      case 6: lines.insert(newLine(&random), at: place)
      case 7: if lines.count > 1 { lines.remove(at: place) }
      case 8: lines.insert(lines.randomElement(using: &random) ?? "", at: place)
      case 9: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
      case 10: changeFingerprint(&random)
      case 11: lines[place] = escaped(lines[place], &random)
      case 12...14: changeMedium(&random)
      default:
        let damaged = random.damaged(text, from: 0)
        lines = String(decoding: damaged, as: UTF8.self).split(separator: "\n").map(String.init)
        if lines.isEmpty { lines = [""] }
      }
    }
  }

  private static let hostile = [
    "../outside", "/etc/passwd", "P/../../outside", "OUT/I1", "OUT/NEW", "LINK", "LINK/X",
    "DICOMDIR",
    "dicomdir", "DICOMDIR;1", "notes.txt", "NOTES.TXT/", "./NOTES.TXT", "P//NOTES.TXT", ".",
    ".fileset-journal", ".fileset-undo", ".fileset-undo/../NOTES.TXT", ".fileset-undo/file-1/x",
    ".fileset-new-", ".fileset-new-99999999999999999999", "A/B/C/D/E/F/G/H/I/J", "", "%",
    "%2e%2e/x",
  ]

  private func path(_ random: inout Mutator) -> String {
    if Int.random(in: 0..<5, using: &random) == 0 {
      return Self.hostile.randomElement(using: &random) ?? ""
    }
    let path = paths.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return path.lowercased()
    case 1: return path + ";1"
    case 2: return ".fileset-new-\(Int.random(in: 0...3, using: &random))"
    case 3: return ".fileset-undo/file-\(Int.random(in: 0...3, using: &random))"
    case 4: return ".fileset-undo-2/file-\(Int.random(in: 0...3, using: &random))"
    default: return path
    }
  }

  /// A line with another path in the place of one of its own.
  private func otherPath(_ line: String, _ random: inout Mutator) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1 else { return newLine(&random) }
    let isPair = ["replace", "keep"].contains(words[0]) && words.count > 2
    words[isPair ? Int.random(in: 1...2, using: &random) : 1] = path(&random)
    return words.joined(separator: " ")
  }

  private func newLine(_ random: inout Mutator) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: "create \(path(&random))"
    case 2, 3: "delete \(path(&random))"
    case 4: "replace .fileset-new-\(Int.random(in: 0...3, using: &random)) \(path(&random))"
    case 5: "keep \(path(&random)) .fileset-undo/file-\(Int.random(in: 0...9, using: &random))"
    case 6: "stamp \(path(&random)) \(stamp(&random))"
    default:
      ["end", "", "directory P", "before none", "after 1 a"].randomElement(using: &random) ?? ""
    }
  }

  /// The stamp of some file, or one like it.
  private func stamp(_ random: inout Mutator) -> String {
    let path = files.files.keys.sorted().randomElement(using: &random) ?? ""
    guard let content = files.files[path] else { return "3 1700000000 0" }
    return StampedFolder.stamp(content)
  }

  private mutating func changeStamp(_ random: inout Mutator) {
    let stamps = lines.indices.filter { lines[$0].hasPrefix("stamp ") }
    guard let place = stamps.randomElement(using: &random) else { return }
    let path = Self.paths(in: lines[place]).first ?? ""
    lines[place] = "stamp \(path) \(stamp(&random))"
  }

  /// Another DICOMDIR before or after, or one that goes by another name.
  private mutating func changeFingerprint(_ random: inout Mutator) {
    func place(_ word: String) -> Int? { lines.firstIndex { $0.hasPrefix(word) } }
    guard let before = place("before "), let after = place("after ") else { return }
    let (old, new) = (lines[before].dropFirst(7), lines[after].dropFirst(6))
    let state = changes.states.randomElement(using: &random)
    let other = state?.journal.first { $0.hasPrefix("after ") } ?? "after "
    switch Int.random(in: 0..<5, using: &random) {
    case 0: (lines[before], lines[after]) = ("before \(new)", "after \(old)")
    case 1: lines[before] = "before none"
    case 2: lines[after] = other
    case 3: lines[before] = "before" + other.dropFirst(5)
    default:
      guard let directory = place("directory ") else { return }
      lines[directory] = "directory \(path(&random))"
    }
  }

  private func escaped(_ line: String, _ random: inout Mutator) -> String {
    guard let space = line.firstIndex(of: " ") else { return line }
    var result = String(line[...space])
    for byte in line[space...].dropFirst().utf8 {
      if byte == 0x20 || Int.random(in: 0..<3, using: &random) > 0 {
        result += String(UnicodeScalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return result
  }

  /// Another file, none, or a link in the place of one that the medium has, or has not.
  private mutating func changeMedium(_ random: inout Mutator) {
    var all: [String] = []
    if Bool.random(using: &random) {
      for line in lines { all += Self.paths(in: line) }
      all.removeAll { $0.isEmpty || $0.contains("..") }
    } else {
      all = files.files.keys.sorted()
    }
    guard let path = all.randomElement(using: &random), !path.hasPrefix("/"),
      !path.hasSuffix("/"), !path.contains("//"), !path.contains("%"),
      !path.split(separator: "/").contains("."), !isCrossed(path)
    else { return }
    let number = Int.random(in: 900_000..<900_100, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: files.files[path] = nil
    case 1:
      let name = ["../outside", "NOTES.TXT", "nowhere"].randomElement(using: &random) ?? ""
      files.files[path] = .link(name, number: number)
    case 2:
      let directory = changes.directories.randomElement(using: &random)?.bytes ?? []
      files.files["DICOMDIR"] = .file(directory, number: number)
    default:
      let count = Int.random(in: 0...5, using: &random)
      files.files[path] = .file([UInt8](repeating: 7, count: count), number: number)
    }
  }

  /// Whether a file stands where a folder has to be, or the other way round.
  private func isCrossed(_ path: String) -> Bool {
    files.files.keys.contains { other in
      path.hasPrefix(other + "/") || other.hasPrefix(path + "/")
    }
  }
}
