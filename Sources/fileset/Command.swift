/// How a run ends, as the process tells it.
enum ExitStatus: Int32, Sendable {
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

/// What can be typed behind `fileset`.
protocol Command {
  /// Its name, options and help.
  static var description: CommandDescription { get }
  /// Reads the command line.
  init(_ arguments: Arguments) throws(UsageError)
  /// Does it.
  func run() -> ExitStatus
}
