import DICOM
import DICOMFileSet

/// Where exported files go, as a template: `{PatientID}/{StudyDate}/{SeriesNumber:3}/…`.
///
/// Between braces stands a keyword, and behind a colon the width to which a number is filled up with
/// zeros. Slashes separate folders; the last component names the file, without its extension.
public struct PathLayout: Sendable {
  /// A part of a component.
  enum Piece: Hashable, Sendable {
    case text(String)
    /// The value of a field, by its number in ``PathLayout/fields``.
    case value(field: Int, width: Int)
  }

  /// A folder, or the file.
  struct Component: Hashable, Sendable {
    var pieces: [Piece]
    var owner: Owner
  }

  /// Whom a folder belongs to alone: another one of these gets another folder.
  enum Owner: Hashable, Sendable {
    /// Whoever has the same name may share it, as studies of one day do.
    case anyone
    case patient
    case series
  }

  /// An element whose value is needed.
  struct Field: Hashable, Sendable {
    var tag: Tag
    var keyword: String
  }

  /// The elements whose values are needed, each once.
  let fields: [Field]
  /// The folders from the outside in, and the file.
  let components: [Component]

  /// `{PatientID}/{StudyDate}/{SeriesNumber}/{InstanceNumber}`.
  public static var standard: PathLayout {
    let keywords: [(String, Tag, Owner)] = [
      ("PatientID", Tag(0x0010, 0x0020), .patient), ("StudyDate", Tag(0x0008, 0x0020), .anyone),
      ("SeriesNumber", Tag(0x0020, 0x0011), .series),
      ("InstanceNumber", Tag(0x0020, 0x0013), .anyone),
    ]
    return PathLayout(
      fields: keywords.map { Field(tag: $0.1, keyword: $0.0) },
      components: keywords.indices.map {
        Component(pieces: [.value(field: $0, width: 0)], owner: keywords[$0].2)
      })
  }

  /// `{PatientID}/{StudyDate}/{SeriesNumber}`, for exports of a file a series.
  public static var series: PathLayout {
    let standard = standard
    return PathLayout(
      fields: standard.fields.dropLast(), components: standard.components.dropLast())
  }

  private init(fields: [Field], components: [Component]) {
    self.fields = fields
    self.components = components
  }

  /// Reads a template.
  ///
  /// - Throws: ``PathLayoutError``.
  public init(_ template: String) throws(PathLayoutError) {
    var fields: [Field] = []
    var components: [Component] = []
    for part in try Self.parts(of: template) {
      let pieces = try Self.pieces(of: part, fields: &fields)
      guard !pieces.isEmpty else { throw .emptyComponent(template) }
      components.append(Component(pieces: pieces, owner: Self.owner(of: pieces, fields)))
    }
    self.init(fields: fields, components: components)
  }

  /// The text between the slashes, those in braces not counted.
  private static func parts(of template: String) throws(PathLayoutError) -> [Substring] {
    var parts: [Substring] = []
    var start = template.startIndex
    var isInside = false
    for index in template.indices {
      switch template[index] {
      case "{":
        guard !isInside else { throw .unbalanced(template) }
        isInside = true
      case "}":
        guard isInside else { throw .unbalanced(template) }
        isInside = false
      case "/" where !isInside:
        parts.append(template[start..<index])
        start = template.index(after: index)
      default: break
      }
    }
    guard !isInside else { throw .unbalanced(template) }
    return parts + [template[start...]]
  }

  private static func pieces(
    of part: Substring, fields: inout [Field]
  ) throws(PathLayoutError) -> [Piece] {
    var pieces: [Piece] = []
    var rest = part
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let inside = rest[rest.index(after: open)..<close].split(
        separator: ":", omittingEmptySubsequences: false)
      let keyword = String(inside[0])
      guard let tag = Tag(named: keyword), DataDictionary.vr(of: tag) != .SQ else {
        throw .unknownKeyword(keyword)
      }
      var width = 0
      if inside.count > 1 {
        guard inside.count == 2, let number = Int(inside[1]), (1...32).contains(number) else {
          throw .badWidth(String(rest[open...close]))
        }
        width = number
      }
      let field = Field(tag: tag, keyword: keyword)
      if !fields.contains(field) { fields.append(field) }
      pieces.append(.value(field: fields.firstIndex(of: field) ?? 0, width: width))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// The innermost that a component tells apart by name or number; a folder named by the modality
  /// or the date alone is meant to be shared.
  private static func owner(of pieces: [Piece], _ fields: [Field]) -> Owner {
    var owner = Owner.anyone
    for case .value(let field, _) in pieces {
      switch fields[field].tag {
      case Tag(0x0020, 0x0011), Tag(0x0020, 0x000E), Tag(0x0008, 0x103E): return .series
      case Tag(0x0010, 0x0020), Tag(0x0010, 0x0010): owner = .patient
      default: break
      }
    }
    return owner
  }
}

extension PathLayout {
  /// The longest name of a file without its extension: a frame number and the extension follow.
  static var stemLimit: Int { SafeComponent.limit - 14 }

  /// A component with the values in it, as a name that is safe everywhere.
  ///
  /// - Parameter values: By the numbers of the fields; `nil` and empty ones are missing.
  func name(of component: Int, values: [String?]) -> String {
    var text = ""
    for piece in components[component].pieces {
      switch piece {
      case .text(let literal): text += literal
      case .value(let field, let width):
        guard let value = values[field], !value.isEmpty else {
          text += "no-" + fields[field].keyword
          continue
        }
        text += width == 0 ? value : Self.filled(value, to: width)
      }
    }
    let isFile = component == components.count - 1
    return SafeComponent.make(text, limit: isFile ? Self.stemLimit : SafeComponent.limit)
  }

  /// A number with zeros before its digits; other text as it is.
  private static func filled(_ value: String, to width: Int) -> String {
    let isNegative = value.hasPrefix("-")
    let digits = isNegative || value.hasPrefix("+") ? value.dropFirst() : value[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return value
    }
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (isNegative ? "-" : "") + zeros + digits
  }
}

/// Why a template is no layout.
public enum PathLayoutError: Error, Hashable, Sendable {
  /// A brace has no partner.
  case unbalanced(String)
  /// No element with a value has that keyword.
  case unknownKeyword(String)
  /// The width is not a number from 1 to 32.
  case badWidth(String)
  /// Nothing stands between two slashes, or before the first, or behind the last.
  case emptyComponent(String)
}

extension PathLayoutError: CustomStringConvertible {
  /// What is wrong, and what to write instead.
  public var description: String {
    switch self {
    case .unbalanced(let template):
      "layout '\(template)': a brace has no partner; write {KEYWORD} or {KEYWORD:WIDTH}"
    case .unknownKeyword(let keyword):
      "layout: no data element with a value is called '\(keyword)'; "
        + "keywords are those of PS3.6, such as PatientName"
    case .badWidth(let piece): "layout: the width in '\(piece)' is not a number from 1 to 32"
    case .emptyComponent(let template):
      "layout '\(template)': a folder or the file has no name; "
        + "paths are relative to the destination and end with the file"
    }
  }
}
