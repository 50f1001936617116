/// How a run ends, as the process tells it.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// All of it worked.
  case success = 0
  /// It ran to the end, but some instance failed, or an expectation was not met.
  case someFailed = 1
  /// The command line is wrong.
  case usage = 2
  /// The source cannot be read.
  case badSource = 3
  /// The destination cannot be written.
  case badDestination = 4
  /// Interrupted.
  case interrupted = 130
}

extension ExitStatus {
  /// What it means, as the help says it.
  var meaning: String {
    switch self {
    case .success: "all of it worked"
    case .someFailed: "some instance failed, or another patient was expected"
    case .usage: "the command line is wrong"
    case .badSource: "the source cannot be read"
    case .badDestination: "the destination cannot be written"
    case .interrupted: "interrupted"
    }
  }
}

/// What can be typed behind `fileset`.
protocol Command {
  /// What it is called, known without making the whole description.
  static var name: String { get }
  /// Its options and help.
  static var description: CommandDescription { get }
  /// Reads the command line.
  init(_ arguments: Arguments) throws(UsageError)
  /// Does it.
  func run() -> ExitStatus
}
