import DICOM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's side of the terminal.
enum Terminal {
  /// Lets a closed pipe, and a file that may not grow any more, be errors of `write` instead of the
  /// end of the process, which could leave files half done. The corresponding C function is `signal`.
  static func ignoreBrokenPipes() {
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }

  /// The number of columns of the terminal on a descriptor, or 80. The corresponding C function is
  /// `ioctl`.
  static func width(_ descriptor: Int32) -> Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The words of the command line, whose paths may have bytes that are no UTF-8.
  static var arguments: [String] {
    // Bounds: the system gives as many words as it says, each with a NUL behind it.
    let words = unsafe UnsafeBufferPointer(
      start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return unsafe words.compactMap { word in unsafe word.map { unsafe String(systemPath: $0) } }
  }

  /// The value of an environment variable that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }

  /// How many cores the machine has. The corresponding C function is `sysconf`.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Seconds on a clock that nobody sets.
  static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
