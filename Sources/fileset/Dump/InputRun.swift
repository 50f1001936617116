import DICOM

/// Files one after the other, and how that ended.
struct InputRun {
  var output = Output(1)
  var messages = Messages()
  /// Whether what is printed has to say which file it is of.
  private(set) var isSeveral = false
  /// How many files in folders are not DICOM, and were passed over.
  private(set) var passedOver = 0
  /// How many files did not give what was asked for.
  private(set) var failed = 0
  /// Set to leave the files that are still to come.
  var isStopped = false
  private var bar = ProgressBar()
  private var done = 0

  /// The files that were named; `nil` if a folder cannot be listed, which is said then.
  ///
  /// - Parameter excluded: A folder that is left out, such as the one that is written to.
  mutating func files(
    _ paths: [String], isRecursive: Bool, excluding excluded: String? = nil
  ) -> [InputFile]? {
    do throws(FileError) {
      let files = try InputFile.files(paths, isRecursive: isRecursive, excluding: excluded)
      isSeveral = files.count > 1 || isRecursive
      return files
    } catch {
      messages.error("\(error)")
      return nil
    }
  }

  /// Opens files and hands them on; what is wrong with them is said.
  ///
  /// - Parameters:
  ///   - files: The files; of those that were found in a folder, what is not DICOM is passed over.
  ///   - limits: Bounds for what a file may ask of the machine.
  ///   - work: Does what is to be done with one, and returns whether all that was asked for is in it.
  /// - Returns: How the run ends.
  mutating func each(
    _ files: [InputFile], _ limits: ReadLimits,
    _ work: (InputFile, Part10File, inout InputRun) throws(ReadError) -> Bool
  ) -> ExitStatus {
    // Where results scroll by on the same terminal, they show how far it is.
    let showsProgress = isSeveral && !output.isTerminal
    for (number, file) in files.enumerated() where !output.isClosed && !isStopped {
      if showsProgress { bar.show(number, of: files.count) }
      do throws(ReadError) {
        if try !work(file, file.open(limits), &self) { failed += 1 }
        done += 1
      } catch {
        if file.isFound, case .notDICOM = error {
          passedOver += 1
          continue
        }
        failed += 1
        let text = "\(error)"
        let advice =
          if case .file(let error) = error, error.isFolder {
            "; with -r, the files in folders are read"
          } else {
            ""
          }
        say((text.hasPrefix(file.path) ? text : "\(file.path): \(text)") + advice)
      }
    }
    bar.clear()
    output.flush()
    if failed == 0 { return .success }
    return done == 0 ? .badSource : .someFailed
  }

  /// Says what went wrong, behind what was printed so far.
  mutating func say(_ error: String) {
    output.flush()
    bar.clear()
    messages.error(error)
  }

  /// Says what was wrong with a file, behind what was printed of it.
  mutating func problems(_ problems: [Problem], of file: InputFile) {
    guard !problems.isEmpty else { return }
    output.flush()
    bar.clear()
    if !output.isClosed { messages.problems(problems, of: Text.visible(file.path), advice: "") }
  }
}

extension Output {
  /// Takes bytes over; they are written once much has come together.
  mutating func take(_ more: inout [UInt8]) {
    bytes.append(contentsOf: more)
    more.removeAll(keepingCapacity: true)
    flushIfLarge()
  }
}
