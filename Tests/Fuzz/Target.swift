/// One parser with what is fed to it.
struct Target {
  /// What the command line calls it.
  let name: String
  /// What is executed, in a few words.
  let summary: String
  /// Executes one iteration.
  ///
  /// - Returns: 1 if the input was read to its end, or how much of it was, else 0.
  let execute: (_ random: inout Mutator, _ number: UInt64) throws -> Int

  /// All there are, made of the same sound inputs.
  static func all() throws -> [Target] {
    let inputs = try Inputs()
    let medium = try Medium("several")
    return [
      try mix(inputs), try codecs(), dataSets(inputs), meta(inputs), directories(inputs), text(),
      values(), try expressions(inputs), try journals(), try undo(medium), try json(inputs),
      try manifests(), tables(), inflate(), try repair(medium), transcoding(inputs), overlays(),
    ]
  }

  /// What an error says has to be said without harm.
  ///
  /// - Returns: 0, since nothing was read.
  static func refused(_ error: any Error) -> Int {
    _ = "\(error)"
    return 0
  }
}
