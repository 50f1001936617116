import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Watches every execution: how long it takes, how much memory the process has needed, and how it
/// ends. What goes wrong is said with all that is needed to do it again, and ends the process.
enum Watch {
  /// The processor time, in microseconds, and the memory, in bytes, that one execution may take.
  static let (timeLimit, memoryLimit) = (1_000_000, 256 << 20)

  private static let target = Mutex("")
  private static let seed = Atomic<UInt64>(0)
  private static let iteration = Atomic<UInt64>(0)
  private static let memoryAtStart = Atomic<Int>(0)

  /// Limits what the process may have, and hears of signals.
  static func start(_ name: String, seed: UInt64) {
    target.withLock { $0 = name }
    self.seed.store(seed, ordering: .relaxed)
    memoryAtStart.store(peakMemory, ordering: .relaxed)
    // What is reserved without being used counts too; a crash is heard of on a stack of its own.
    var addresses = rlimit(rlim_cur: 3 << 30, rlim_max: 3 << 30)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &addresses)
    let size = 1 << 16
    var stack = unsafe stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), ss_flags: 0,
      ss_size: size)
    unsafe sigaltstack(&stack, nil)
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGPROF, SIGALRM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { Watch.heard($0) }
      action.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
      unsafe sigaction(number, &action, nil)
    }
  }

  private static func heard(_ number: Int32) {
    switch number {
    case SIGPROF: fail("took more than \(timeLimit / 1000) ms of processor time")
    case SIGALRM: fail("waited for more than a minute")
    default:
      say(sentence("ended by signal \(number)"))
      raise(number)
    }
  }

  /// Executes one iteration, and looks at what it took.
  ///
  /// - Returns: What `body` returns, and the processor time in microseconds.
  static func execute(_ number: UInt64, _ body: () -> Int) -> (result: Int, microseconds: Int) {
    iteration.store(number, ordering: .relaxed)
    setTimer(timeLimit)
    let begin = processorTime
    let result = body()
    let taken = processorTime - begin
    let memory = peakMemory - memoryAtStart.load(ordering: .relaxed)
    if memory > memoryLimit { fail("took \(memory >> 20) MB of memory") }
    return (result, taken)
  }

  /// Ends the watch over time.
  static func stop() {
    setTimer(0)
    alarm(0)
  }

  /// Says what an execution did that none may do, and ends.
  static func fail(_ what: String) -> Never {
    say(sentence(what))
    exit(1)
  }

  private static func sentence(_ what: String) -> String {
    let (seed, number) = (seed.load(ordering: .relaxed), iteration.load(ordering: .relaxed))
    let name = target.withLockIfAvailable { $0 } ?? ""
    return "FINDING: \(what); again: fuzz \(name) --seed \(seed) --first \(number) --iterations 1"
  }

  /// Prints at once, so that the line is there when a crash follows.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  /// The most memory that the process has had, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss << 10
  }

  private static var processorTime: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  /// Arms the clock of the processor, and that of the wall for what waits without working.
  private static func setTimer(_ microseconds: Int) {
    var timer = itimerval(
      it_interval: timeval(),
      it_value: timeval(tv_sec: microseconds / 1_000_000, tv_usec: microseconds % 1_000_000))
    unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    alarm(60)
  }
}
