import DICOM
import DICOMExport
import DICOMFileSet

/// Where the reports of exports go: lines for programs, messages, and progress.
struct ReportOutput {
  var lines = Output(1)
  private(set) var messages = Output(2)
  private var bar = ProgressBar()
  private var bytes = 0
  private let start: Double

  /// Creates an output.
  ///
  /// - Parameter start: When the run began, in seconds.
  init(start: Double) { self.start = start }

  /// Says something on a line of its own.
  mutating func say(_ text: String) {
    bar.clear()
    messages.write(Text.visible(text) + "\n")
    messages.flush()
  }

  /// Shows how far it has come.
  ///
  /// - Parameter bytes: How many more bytes are written.
  mutating func show(_ done: Int, of total: Int, bytes: Int) {
    self.bytes += bytes
    bar.show(done, of: total, note: ", \(Text.bytes(self.bytes))")
  }

  /// Ends a JSON line.
  mutating func endLine() {
    lines.write("\n")
    if lines.isTerminal { lines.flush() } else { lines.flushIfLarge() }
  }

  /// Takes the progress bar away, and lets the lines so far be seen.
  mutating func clear() {
    lines.flush()
    bar.clear()
  }

  /// Says what was done, on the line that programs read.
  ///
  /// - Parameter exported: How much of what was exported.
  mutating func end(_ exported: String, failed: Int, skipped: Int, bytes: Int) {
    let seconds = Text.fixed(Terminal.seconds() - start, 1)
    say(
      "exported \(exported), \(failed) failed, \(skipped) skipped, \(Text.bytes(bytes)) in \(seconds) s"
    )
  }

  /// Says why it could not go on, and how it can.
  mutating func stop(_ error: FileError, _ advice: String) {
    clear()
    say("fileset: \(error)")
    let room = error.isFull ? "make room, and " : ""
    say(
      "the export has stopped; what is there is whole; \(room)go on with the same command and \(advice)"
    )
  }
}
