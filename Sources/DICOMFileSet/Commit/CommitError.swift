import DICOM

/// Why a commit was not done, or not to its end.
public enum CommitError: Error, Hashable, Sendable {
  /// Another program is changing the medium.
  case locked(String)
  /// The DICOMDIR is not what it was when the File-set was opened.
  case changed(String)
  /// The DICOMDIR has errors, so that parts of it may be lost when it is written anew.
  case damaged(String, Problem)
  /// The DICOMDIR is a link to a file elsewhere.
  case isLink(String)
  /// The DICOMDIR would be larger than offsets can say (PS3.3 §F.3.2.2).
  case tooLarge(Int)
  /// A record or file cannot be laid out.
  case write(WriteError)
  /// A file to be added cannot be read.
  case source(FileError)
  /// The medium cannot be written.
  case destination(FileError)
  /// The medium is full.
  case full(FileError, needed: Int, free: Int?)
  /// There is a file where a new one has to go.
  case exists(String)
  /// The pixels of an instance cannot be coded as the media profile wants it.
  case notConverted(String, reason: String)
  /// A copy is not what it was made from.
  case notVerified(String)
  /// It was told to stop before anything was changed for good.
  case interrupted
  /// A folder of the medium is a link that leads elsewhere.
  case leadsElsewhere(String)
  /// A folder of the medium cannot be listed, so nobody knows which files are in it.
  case unlisted(Problem)
  /// What an interrupted commit left has to be cleared before it can be told what would be done.
  case unfinished(String)
  /// There is nothing to undo.
  case nothingToUndo(String)
  /// A file was changed since the commit that is to be taken back.
  case changedFile(String)
  /// A file that a commit had put aside, so that it can be taken back, is not there any more.
  case notKept(String)
  /// What a commit that was interrupted left cannot be understood.
  case badJournal(String)
}

extension CommitError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .locked(let root): "\(root): another program is changing this medium; try again later"
    case .changed(let source):
      "\(source): the DICOMDIR was changed by another program since it was opened; nothing is "
        + "written; open it again"
    case .damaged(let source, let problem):
      "\(source): \(problem); nothing is changed, because what such errors hide would be lost; look at "
        + "it with 'fileset ls', and if all is there, go on with --accept-problems"
    case .isLink(let source):
      "\(source): is a symbolic link, which is neither followed nor replaced; change the File-set "
        + "where the file is, or put a copy of it in the place of the link"
    case .tooLarge(let bytes):
      "the DICOMDIR would have \(bytes) bytes, and offsets reach 4 GiB only; split the File-set "
        + "(PS3.3 §F.3.2.2)"
    case .write(let error): error.description
    case .source(let error), .destination(let error): error.description
    case .full(let error, let needed, let free):
      "\(error): the change needs \(needed) bytes in all, DICOMDIR included"
        + (free.map { ", and \($0) are free" } ?? "")
        + "; nothing is changed; take files away that are no instances, choose fewer instances, or go on "
        + "with a larger medium, to which 'fileset cp' copies this one (to delete needs room, too, as "
        + "the new DICOMDIR has to be whole before the first file goes)"
    case .exists(let path): "\(path): there is a file already; it is not overwritten"
    case .notConverted(let path, let reason):
      reason.hasPrefix(path) ? reason : "\(path): cannot be converted: \(reason)"
    case .notVerified(let path): "\(path): the copy differs from its source; check the medium"
    case .leadsElsewhere(let root):
      "\(root): a folder in it is a link that leads elsewhere; nothing is written or deleted there"
    case .unlisted(let problem): "\(problem); nothing is changed"
    case .interrupted: "interrupted; the medium is as it was"
    case .unfinished(let root):
      "\(root): a change of it was interrupted; what it left has to be cleared first, which "
        + "'fileset undo' without --dry-run, or any change, does"
    case .nothingToUndo(let root):
      "\(root): nothing to undo; only a commit made with --undoable can be taken back"
    case .changedFile(let path):
      "\(path): is not what the change that is to be taken back left there; nothing is undone; keep "
        + "a copy of it, then lose it with --force"
    case .notKept(let path):
      "\(path): is not there any more, so the last change cannot be taken back; nothing is undone, and "
        + "what else it keeps stays"
    case .badJournal(let path):
      "\(path): what an interrupted commit left cannot be understood; nothing is changed; look at "
        + "the file, and delete it if the medium is as it should be"
    }
  }

  /// Whether the destination is at fault.
  public var isDestination: Bool {
    switch self {
    case .source, .write(.read): false
    default: true
    }
  }
}
