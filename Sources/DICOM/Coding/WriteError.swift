/// Why a data set could not be written.
public enum WriteError: Error, Hashable, Sendable {
  /// The bytes of the original cannot be read.
  case read(ReadError)
  /// The destination cannot be written.
  case file(FileError)
  /// A value that was set breaks a rule.
  case invalid(ValueError)
  /// A sequence would have to be written anew, but cannot be read whole.
  case damaged(Tag, Problem)
  /// Parts of the data set could not be read, and would be lost.
  case incomplete(Problem)
  /// The file was written by somebody else since it was read.
  case outdated(path: String)
  /// The value cannot be written in the wanted transfer syntax.
  case notConvertible(Tag)
  /// Pixels would have to be coded, or decoded (PS3.5 §A.4).
  case transferSyntax(from: TransferSyntax, to: TransferSyntax)
  /// A value has more bytes than a length can say (PS3.5 §7.1).
  case tooLong(Tag)
  /// Something that File Meta Information needs is missing (PS3.10 §7.1).
  case missing(Tag)
}

extension WriteError: CustomStringConvertible {
  /// What is wrong and what helps, for people; whoever prints it puts the name of the file before it.
  public var description: String {
    switch self {
    case .read(let error): error.description
    case .file(let error): error.description
    case .invalid(let error): error.description
    case .damaged(let tag, let problem):
      "\(tag) would have to be written anew, but is damaged: \(problem); "
        + "keep the transfer syntax, or delete the element"
    case .incomplete(let problem):
      "what \(problem.code == .inflateLimit ? "was not read" : "is behind the damage") would be lost: "
        + "\(problem)"
    case .outdated(let path):
      "\(path): somebody else has written it since it was read; it stays as it is, do it again"
    case .notConvertible(let tag):
      "\(tag): fragments go with compressed transfer syntaxes in explicit little endian, and one value "
        + "with the others (PS3.5 §A.4)"
    case .transferSyntax(let from, let to):
      "\(from.label) cannot become \(to.label) by laying out the elements anew: "
        + "the pixels would have to be decoded or coded (PS3.5 §A.4)"
    case .tooLong(let tag): "\(tag) is longer than 4 GiB less 2 bytes (PS3.5 §7.1)"
    case .missing(let tag):
      "\(tag) \(DataDictionary.keyword(of: tag) ?? "") is missing, which File Meta Information "
        + "needs; set it (PS3.10 §7.1)"
    }
  }
}

extension TransferSyntax {
  /// The name, or the UID where it has none.
  fileprivate var label: String { name ?? uid.rawValue }
}
