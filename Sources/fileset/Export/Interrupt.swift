import DICOMExport
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets Ctrl-C end an export in an orderly way: what is being written is finished.
enum Interrupt {
  /// A cancellation that happens when the process is interrupted or asked to end. The corresponding
  /// C function is `signal`; a second Ctrl-C ends the process at once.
  ///
  /// - Parameters:
  ///   - writing: Is set as soon as ending in the middle would do harm; until then the process ends at
  ///     once, whatever takes it so long. `nil` for always.
  ///   - farewell: What is said then.
  static func cancellation(
    unless writing: Cancellation? = nil, saying farewell: @escaping @Sendable () -> Void = {}
  ) -> Cancellation {
    let cancellation = Cancellation()
    let queue = DispatchQueue(label: "interrupt")
    for number in [SIGINT, SIGTERM] {
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        cancellation.cancel()
        if let writing, !writing.isCancelled {
          farewell()
          _exit(ExitStatus.interrupted.rawValue)
        }
        _ = signal(number, SIG_DFL)
        // The source has to live until then, and nobody else keeps it.
        source.cancel()
      }
      source.resume()
    }
    return cancellation
  }
}
