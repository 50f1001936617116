#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that read data sets: their stacks are as large as that of the main thread, where those of
/// Dispatch are a sixteenth of it, too small for the deepest sequences that limits allow.
public enum WorkerThreads {
  /// The bytes of a stack, which take no memory before they are used.
  public static var stackSize: Int { 8 << 20 }

  /// Calls `work` for each number below `count`, the first on this thread, each other one on its own,
  /// and waits for them; what gets no thread is done behind the others.
  ///
  /// The corresponding C functions are `pthread_create` and `pthread_join`.
  public static func perform(_ count: Int, _ work: @Sendable (_ number: Int) -> Void) {
    guard count > 0 else { return }
    withoutActuallyEscaping(work) { work in
      var threads: [Handle] = []
      var left: [Int] = []
      for number in 1..<max(count, 1) {
        if let thread = start(Job(work: { work(number) })) {
          threads.append(thread)
        } else {
          left.append(number)
        }
      }
      work(0)
      for number in left { work(number) }
      for handle in threads { pthread_join(handle.thread, nil) }
    }
  }

  /// Has other threads do `work`, each once, while this one does `body`, and waits for them; there may
  /// be fewer of them than wanted.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  static func perform<Result, Failure: Error>(
    _ count: Int, _ work: @escaping @Sendable () -> Void, beside body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let threads = (0..<max(0, count)).compactMap { _ in start(Job(work: work)) }
    defer { for handle in threads { pthread_join(handle.thread, nil) } }
    return try body()
  }

  /// What a thread does.
  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// A thread that runs; on some systems that is a pointer.
  @safe private struct Handle {
    let thread: pthread_t
  }

  private static func start(_ job: Job) -> Handle? {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
    defer { unsafe pthread_attr_destroy(&attributes) }
    guard unsafe pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return nil }
    // Bounds: whoever takes the reference, the thread or the failure to begin one, gives it back once.
    let reference = unsafe Unmanaged.passRetained(job)
    #if canImport(Darwin)
      var created: pthread_t?
      let code = unsafe pthread_create(
        &created, &attributes,
        { reference in
          unsafe Unmanaged<Job>.fromOpaque(reference).takeRetainedValue().work()
          return nil
        }, reference.toOpaque())
    #else
      var thread = pthread_t()
      let code = unsafe pthread_create(
        &thread, &attributes,
        { reference in
          if let reference = unsafe reference {
            unsafe Unmanaged<Job>.fromOpaque(reference).takeRetainedValue().work()
          }
          return nil
        }, reference.toOpaque())
    #endif
    guard code == 0 else {
      unsafe reference.release()
      return nil
    }
    #if canImport(Darwin)
      guard let thread = unsafe created else { return nil }
    #endif
    return Handle(thread: thread)
  }
}
