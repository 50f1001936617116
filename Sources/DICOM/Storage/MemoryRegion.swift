import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for the bytes of one file, zero at first, and used by the system only where it is touched.
///
/// Regions that are given back serve again: for each of many small files, asking the system for
/// fresh pages costs as much as reading, and makes threads wait for each other.
@safe final class MemoryRegion: Sendable {
  // Bounds: maps `size` bytes from `init` to `deinit`; whoever reads or writes counts in `size`.
  nonisolated(unsafe) let start: UnsafeMutableRawPointer
  let size: Int
  /// Whether the system has yet to give it pages.
  var isFresh: Bool { !isReused.load(ordering: .relaxed) }
  private let isReused = Atomic<Bool>(false)
  private let isMapped: Bool

  /// Memory from the heap, for values that are in no file: a process can have some ten thousand
  /// mappings only. What is in it at first is anything, and nothing can be mapped over it.
  init(heap size: Int) {
    unsafe start = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 8)
    self.size = size
    isMapped = false
  }

  private init?(_ size: Int) {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let start = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0),
      unsafe start != MAP_FAILED
    else { return nil }
    unsafe self.start = start
    self.size = size
    isMapped = true
  }

  deinit {
    // Bounds: exactly what `init` mapped, or what was mapped over it since.
    if isMapped { unsafe munmap(start, size) } else { unsafe start.deallocate() }
  }

  /// A region that waits for its next use, and what is not zero in it.
  private struct Spare {
    var region: MemoryRegion
    var used: Range<Int>
  }

  private static let spares = Mutex<[Spare]>([])
  /// Larger regions go back to the system, and so do more than these.
  private static let spareSize = 4 << 20
  private static let spareCount = 64
  private static let sparesSize = 32 << 20

  /// A region of at least `size` bytes that are all zero, or `nil` if the system has no more.
  static func take(_ size: Int) -> MemoryRegion? {
    // Files of a series differ by some bytes; their regions should fit each other.
    let rounded = max(size, 1).addingReportingOverflow(0xFFFF)
    guard !rounded.overflow else { return nil }
    let wanted = rounded.partialValue & ~0xFFFF
    let spare = spares.withLock { spares -> Spare? in
      guard
        let index = spares.lastIndex(where: {
          $0.region.size >= wanted && $0.region.size / 2 <= wanted
        })
      else { return nil }
      return spares.remove(at: index)
    }
    guard let spare else { return MemoryRegion(wanted) }
    spare.region.isReused.store(true, ordering: .relaxed)
    // Bounds: `used` lies in the region, as `giveBack` has made sure.
    unsafe memset(
      spare.region.start + spare.used.lowerBound, 0, spare.used.count)
    return spare.region
  }

  /// Offers a region that nobody looks at any more; `used` is where it may not be zero.
  static func giveBack(_ region: MemoryRegion, used: Range<Int>) {
    let used = used.clamped(to: 0..<region.size)
    guard region.isMapped, region.size <= spareSize else { return }
    spares.withLock { spares in
      var size = spares.reduce(region.size) { $0 + $1.region.size }
      while spares.count >= spareCount || size > sparesSize, let first = spares.first {
        size -= first.region.size
        spares.removeFirst()
      }
      spares.append(Spare(region: region, used: used))
    }
  }
}
