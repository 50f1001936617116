import Foundation

/// Feeds damaged inputs to the readers, the same on every run.
///
/// Each iteration takes something sound, damages it in a way that its number decides, and gives it to
/// a parser, or does with it what the tool does. A crash, more than a second of processor time, more
/// than 256 MB of memory, and a result that cannot be are findings: they are printed with the words
/// that bring the same execution about again, and the status is 1.
@main
struct Fuzz {
  static func main() throws {
    var words = CommandLine.arguments.dropFirst()
    let targets = try Target.all()
    guard !words.contains("--help"), !words.contains("-h") else { return print(help(targets)) }
    let name = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    if name != nil { words.removeFirst() }
    var numbers: [String: UInt64] = ["--iterations": 10_000, "--seed": 1, "--first": 0]
    while let option = words.popFirst() {
      guard numbers[option] != nil, let value = words.popFirst().flatMap(UInt64.init) else {
        return refuse("what '\(option)' means is in: fuzz --help")
      }
      numbers[option] = value
    }
    let chosen = name.map { wanted in targets.filter { $0.name == wanted } } ?? targets
    guard !chosen.isEmpty else { return refuse("there is no '\(name ?? "")'; see: fuzz --help") }
    run(
      chosen, name ?? "", from: numbers["--first"] ?? 0, count: numbers["--iterations"] ?? 0,
      seed: numbers["--seed"] ?? 1)
  }

  private static func refuse(_ sentence: String) {
    FileHandle.standardError.write(Data("fuzz: \(sentence)\n".utf8))
    exit(2)
  }

  private static func help(_ targets: [Target]) -> String {
    let width = targets.map(\.name.count).max() ?? 0
    let lines = targets.map {
      "  " + $0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + $0.summary
    }
    return """
      usage: fuzz [TARGET] [--iterations N] [--seed S] [--first I]

      Gives N damaged inputs to a parser, those with the numbers from I on. Without TARGET, one half
      of them goes to 'mix', the other to the other targets in turn.

      \(lines.joined(separator: "\n"))

      A finding is printed with the words that bring it about again; the status is then 1.
      """
  }

  private static func run(
    _ targets: [Target], _ name: String, from first: UInt64, count: UInt64, seed: UInt64
  ) {
    Watch.start(name, seed: seed)
    let begin = ContinuousClock.now
    var (read, slowest, slowestNumber) = (0, 0, first)
    for number in first..<first + count {
      if number % 100_000 == 0 { Watch.say("iteration \(number), seed \(seed)") }
      let others = targets.count - 1
      let target =
        others == 0 || number % 2 == 0
        ? targets[0] : targets[1 + Int(number / 2 % UInt64(others))]
      let (result, taken) = Watch.execute(number) {
        var random = Mutator(seed: seed &* 1_000_003 &+ number)
        do { return try target.execute(&random, number) } catch { return Target.refused(error) }
      }
      read += result
      if taken > slowest { (slowest, slowestNumber) = (taken, number) }
    }
    Watch.stop()
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    print(
      "\(count) executions of \(name.isEmpty ? "all targets" : name), seed \(seed): \(read) read, "
        + "\(Int(Double(count) / max(seconds, 0.001))) a second, the slowest (\(slowestNumber)) "
        + "\(slowest / 1000) ms, peak memory \(Watch.peakMemory >> 20) MB, no finding")
  }
}
