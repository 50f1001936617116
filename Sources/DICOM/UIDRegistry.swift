/// The registry of UIDs (PS3.6 §A).
public enum UIDRegistry {
  /// What a registered UID stands for.
  public enum Kind: Hashable, Sendable {
    /// An application context name.
    case applicationContextName
    /// An application hosting model.
    case applicationHostingModel
    /// A coding scheme.
    case codingScheme
    /// A well-known frame of reference.
    case frameOfReference
    /// An attribute of an LDAP directory.
    case ldapOID
    /// A mapping resource.
    case mappingResource
    /// A meta SOP class.
    case metaSOPClass
    /// A service class.
    case serviceClass
    /// A SOP class.
    case sopClass
    /// A well-known SOP instance.
    case sopInstance
    /// A synchronization frame of reference.
    case synchronizationFrameOfReference
    /// A transfer syntax.
    case transferSyntax
  }

  /// What the registry says about a UID.
  public struct Entry: Hashable, Sendable {
    /// The UID.
    public let uid: UID
    /// What it stands for.
    public let kind: Kind
    /// The keyword, such as `CTImageStorage`; empty where the registry has none.
    public let keyword: String
    /// The name, such as `CT Image Storage`; empty where the registry has none.
    public let name: String
    /// Whether it is retired.
    public let isRetired: Bool
  }

  /// What the registry says about a UID, or `nil` for one that it does not have.
  public static func entry(for uid: UID) -> Entry? {
    let source = table
    let text = TableText(source.utf8.span)
    guard let kind = kindField(of: uid, in: text) else { return nil }
    let keyword = text.field(at: kind.upperBound + 1)
    return Entry(
      uid: uid, kind: Self.kind(of: text[kind.lowerBound]), keyword: text.keyword(keyword),
      name: text.name(after: keyword), isRetired: text.isRetired(kind))
  }

  /// The name of a UID, such as `CT Image Storage`, or `nil`.
  static func name(of uid: UID) -> String? {
    let source = table
    let text = TableText(source.utf8.span)
    guard let kind = kindField(of: uid, in: text) else { return nil }
    let name = text.name(after: text.field(at: kind.upperBound + 1))
    return name.isEmpty ? nil : name
  }

  /// Where the second field of the line of a UID stands.
  private static func kindField(of uid: UID, in text: borrowing TableText) -> Range<Int>? {
    let key = uid.rawValue.utf8.span
    guard uid.isValid, let line = text.line(startingWith: key, in: 0..<text.count) else {
      return nil
    }
    return text.field(at: line + key.count + 1)
  }

  private static func kind(of letter: UInt8) -> Kind {
    switch Unicode.Scalar(letter) {
    case "A": .applicationContextName
    case "C": .codingScheme
    case "F": .frameOfReference
    case "H": .applicationHostingModel
    case "I": .sopInstance
    case "L": .ldapOID
    case "M": .metaSOPClass
    case "R": .mappingResource
    case "T": .transferSyntax
    case "V": .serviceClass
    case "Y": .synchronizationFrameOfReference
    default: .sopClass
    }
  }
}
