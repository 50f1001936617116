/// Why a command line cannot be understood.
struct UsageError: Error, Hashable, Sendable {
  /// The command, or `nil` if there is none.
  var command: String?
  /// What is wrong, and what to type instead.
  var message: String

  init(command: String? = nil, _ message: String) {
    self.command = command
    self.message = message
  }
}

extension UsageError: CustomStringConvertible {
  /// What is wrong, and where the help is.
  var description: String {
    let name = command.map { "fileset \($0)" } ?? "fileset"
    return "\(name): \(message) (see '\(name) --help')"
  }
}

/// The name most like what was typed, if one is like it: at most every third letter differs.
func nearest(to typed: String, in names: [String]) -> String? {
  let limit = max(1, typed.count / 3)
  let distances = names.map { (name: $0, distance: distance(Array(typed), Array($0))) }
  guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
  if best.distance <= limit { return best.name }
  return typed.count > 3 ? names.first { $0.hasPrefix(typed) } : nil
}

/// How many letters have to be put in, taken out or changed to make one text the other.
private func distance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (line, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = line + 1
    for (column, other) in right.enumerated() {
      let change = diagonal + (letter == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(change, row[column + 1] + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
