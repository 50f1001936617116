import DICOM

/// An application profile: what a medium for one purpose may hold, and what its directory says
/// (PS3.11).
public struct MediaProfile: Hashable, Sendable {
  /// The identifier, such as `STD-GEN-CD`.
  public let identifier: String
  /// The annex of PS3.11 that has it, such as `PS3.11 §D`.
  public let section: String
  /// The annex of PS3.12 that has its medium, such as `PS3.12 §F`; `nil` for retired media.
  public let mediumSection: String?
  /// The SOP classes, and the transfer syntaxes that each may have.
  let groups: [Group]
  /// The keys that it adds to records.
  let keyTable: KeyTable
  /// The rules for images.
  let imageRules: ImageRules

  /// Whether all files, the DICOMDIR included, have to be Secure DICOM Files (PS3.10 §7.4).
  public var isSecure: Bool { identifier.split(separator: "-").contains("SEC") }

  /// The identifier is all that tells profiles apart.
  public static func == (left: MediaProfile, right: MediaProfile) -> Bool {
    left.identifier == right.identifier
  }

  /// Feeds the identifier to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension MediaProfile: CustomStringConvertible {
  /// The identifier.
  public var description: String { identifier }
}

/// A name that no media profile has.
public struct UnknownProfile: Error, Hashable, Sendable {
  /// The name that was given.
  public let name: String
  /// The identifiers that resemble it most, the nearest first.
  public let nearest: [String]
}

extension UnknownProfile: CustomStringConvertible {
  /// What is wrong and what may have been meant.
  public var description: String {
    let hint = nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: " or "))?"
    return "no media profile is named \(name)\(hint) (PS3.11)"
  }
}

extension MediaProfile {
  /// All profiles, in the order of the annexes of PS3.11.
  public static let all: [MediaProfile] = parse(table)

  /// The profile of that name; upper and lower case do not matter, and the leading `STD-` may be
  /// left out. `APL-` is an old name of `STD-` (PS3.11 §X.1); `STD-DTL-CD` stands for `STD-DEN-CD`.
  ///
  /// - Throws: ``UnknownProfile`` with the names that are most like it.
  public init(named name: String) throws(UnknownProfile) {
    var wanted = name.uppercased()
    if wanted.hasPrefix("APL-") { wanted.removeFirst(4) }
    if !wanted.hasPrefix("STD-") { wanted = "STD-" + wanted }
    // The dental profiles are DEN on a disc and DTL in mail; nobody can be expected to know (§K, §L).
    if wanted == "STD-DTL-CD" { wanted = "STD-DEN-CD" }
    if wanted == "STD-DEN-SEC-ZIP-MAIL" { wanted = "STD-DTL-SEC-ZIP-MAIL" }
    guard let profile = Self.all.first(where: { $0.identifier == wanted }) else {
      throw UnknownProfile(name: name, nearest: Self.names(like: wanted))
    }
    self = profile
  }

  /// Up to three identifiers that need the fewest changes of single characters.
  private static func names(like wanted: String) -> [String] {
    guard wanted.utf8.count <= 64 else { return [] }
    let letters = Array(wanted.utf8)
    let near = all.map { ($0.identifier, distance(letters, Array($0.identifier.utf8))) }
      .filter { $0.1 <= max(3, letters.count / 3) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    return near.prefix(3).map(\.0)
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = index
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let change = letter == other ? diagonal : diagonal + 1
        diagonal = row[column + 1]
        row[column + 1] = min(change, min(row[column], diagonal) + 1)
      }
    }
    return row[right.count]
  }
}

// MARK: Reading the table

extension MediaProfile {
  /// SOP classes that have the same transfer syntaxes.
  struct Group: Sendable {
    var classes: Classes
    /// The transfer syntaxes; `nil` for all.
    var transferSyntaxes: [TransferSyntax]?
  }

  private static func parse(_ table: StaticString) -> [MediaProfile] {
    var result: [MediaProfile] = []
    for block in table.description.split(separator: "= ") {
      let lines = block.split(separator: "\n")
      guard let head = lines.first?.split(separator: " "), head.count == 5,
        let keyTable = KeyTable(rawValue: String(head[3]))
      else { continue }
      result.append(
        MediaProfile(
          identifier: String(head[0]), section: "PS3.11 §\(head[1])",
          mediumSection: head[2] == "-" ? nil : "PS3.12 §\(head[2])",
          groups: lines.dropFirst().compactMap(Group.init), keyTable: keyTable,
          imageRules: ImageRules(rawValue: String(head[4])) ?? .none))
    }
    return result
  }
}

extension MediaProfile.Group {
  /// Reads a line such as `xa JPLL,JPBL`.
  fileprivate init?(_ line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 2, let classes = MediaProfile.Classes(rawValue: String(words[0])) else {
      return nil
    }
    self.classes = classes
    if words[1] != "*" {
      transferSyntaxes = words[1].split(separator: ",").compactMap { Self.syntax(String($0)) }
    }
  }

  /// The transfer syntax that a short name of the table stands for (PS3.5 §10, §A).
  private static func syntax(_ name: String) -> TransferSyntax? {
    let number: String? =
      switch name {
      case "ELE": "1"
      case "RLE": "5"
      case "JPBL": "4.50"
      case "JPEX": "4.51"
      case "JPLL": "4.70"
      case "J2KR": "4.90"
      case "J2K": "4.91"
      case "M2ML": "4.100"
      case "M2HL": "4.101"
      case "M4-41": "4.102"
      case "M4-41BD": "4.103"
      case "M4-42-2D": "4.104"
      case "M4-42-3D": "4.105"
      case "M4-42-ST": "4.106"
      default: nil
      }
    return number.map { TransferSyntax(UID(rawValue: "1.2.840.10008.1.2." + $0)) }
  }
}
