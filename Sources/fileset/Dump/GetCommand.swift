import DICOM

/// `fileset get`: single values of files.
struct GetCommand: Command {
  static let name = "get"
  static let description = CommandDescription(
    name: name, summary: "Prints values of DICOM files, a line for each element.",
    operands: [.files, OperandDescription("KEYWORD", .keyword, isRepeated: true)],
    options: [InputFile.recursiveOption] + LimitSettings.files,
    notes: [
      """
      KEYWORD is a keyword such as PatientName, a number as 0010,0010 or 00100010, a path such as \
      OtherPatientIDsSequence[0].PatientID, or '[CREATOR]gggg,xxee' for a private element of that \
      creator. Values of one element stand on one line, with \
      backslashes between them; PixelSpacing[0] is its first value, RequestAttributesSequence[0] the \
      first item of a sequence, and [*] all of them, a line each. With several files, each line \
      begins with the file's path and a colon. The status is 1 when a file does not have one of the elements.
      """
    ])

  private let paths: [String]
  private let elements: [ElementTarget]
  private let isRecursive: Bool
  private let limits: ReadLimits

  init(_ arguments: Arguments) throws(UsageError) {
    isRecursive = arguments.has("-r")
    limits = try LimitSettings.reading(arguments)
    var paths = Array(arguments.operands.prefix(1))
    var elements: [ElementTarget] = []
    // Once an element was named, files follow no more; './' before its name makes a file of it.
    for name in arguments.operands.dropFirst() {
      if let element = ElementTarget(name) {
        elements.append(element)
      } else if elements.isEmpty, Folder.status(of: name) != nil {
        paths.append(name)
      } else {
        throw arguments.error("'\(name)' is neither an element nor a file before them")
      }
    }
    guard !elements.isEmpty else {
      throw arguments.error("a FILE and a KEYWORD are needed, such as: IM1.dcm PatientName")
    }
    self.paths = paths
    self.elements = elements
  }

  func run() -> ExitStatus {
    var run = InputRun()
    guard let files = run.files(paths, isRecursive: isRecursive) else { return .badSource }
    let isSeveral = run.isSeveral
    return run.each(files, limits) { file, opened, run throws(ReadError) in
      var problems = opened.problems
      var missing: [String] = []
      for element in elements {
        let start = Array(isSeveral ? "\(Text.visible(file.path)): ".utf8 : "".utf8)
        let isFound = try lines(of: element, in: opened, &problems) { line in
          run.output.bytes += start + line
          run.output.bytes.append(0x0A)
          run.output.flushIfLarge()
        }
        if !isFound { missing.append(element.text) }
      }
      run.problems(problems, of: file)
      // A DICOMDIR among the files of a folder is none of those that were meant.
      guard !missing.isEmpty, !(file.isFound && opened.isDirectory) else { return true }
      run.say("\(file.path): no \(missing.joined(separator: ", "))")
      return false
    }
  }

  /// Gives the lines for an element.
  ///
  /// - Returns: Whether there is such an element, or part of it.
  private func lines(
    of element: ElementTarget, in file: Part10File, _ problems: inout [Problem],
    _ body: ([UInt8]) -> Void
  ) throws(ReadError) -> Bool {
    guard let path = element.path(in: file.dataSet) else { return false }
    switch element.part {
    case nil:
      var line: [UInt8] = []
      guard try file.appendValue(at: path, to: &line, problems: &problems) else { return false }
      body(line)
      return true
    case .number(let number)?:
      return try file.forEachPart(number, at: path, problems: &problems, body)
    case .all?: return try file.forEachPart(nil, at: path, problems: &problems, body)
    }
  }
}
