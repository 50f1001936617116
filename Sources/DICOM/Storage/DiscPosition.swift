#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where on its disc a file is, as far as anybody may ask: its inode number, which grows with the
/// place on discs that were written in one go.
///
/// The places of the bytes themselves are told to the superuser only on ISO 9660 discs, and not at
/// all on others.
public struct DiscPosition: Hashable, Sendable, Comparable {
  /// The number of the disc.
  private let disc: UInt64
  /// The place on it.
  private let place: UInt64

  fileprivate init(_ status: stat) {
    disc = UInt64(truncatingIfNeeded: status.st_dev)
    place = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// Whether a file comes before another: of one disc by its place, disc by disc.
  public static func < (left: DiscPosition, right: DiscPosition) -> Bool {
    (left.disc, left.place) < (right.disc, right.place)
  }
}

extension Folder {
  /// Where on its disc a file is; `nil` for one that cannot be looked at. The corresponding C function
  /// is `stat`.
  public static func discPosition(of path: String) -> DiscPosition? {
    var status = stat()
    guard unsafe stat(path.systemPath, &status) == 0 else { return nil }
    return DiscPosition(status)
  }

  /// Whether a path is on a CD, DVD or Blu-ray, or the image of one, whose drive takes long to go from
  /// one place to another. The corresponding C function is `statfs`.
  public static func isOnOpticalDisc(_ path: String) -> Bool {
    #if os(Linux)
      // Swift does not see the function, and a static program may not have it.
      guard let symbol = unsafe dlsym(nil, "statfs") else { return false }
      typealias Function = @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> Int32
      let function = unsafe unsafeBitCast(symbol, to: Function.self)
      // Bounds: the structure has 120 bytes, less on 32 bits; its first word is the type.
      var status = [Int](repeating: 0, count: 64)
      let failed = unsafe status.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return true }
        return unsafe function(path.systemPath, start) != 0
      }
      // ISO 9660 and UDF.
      return !failed && [0x9660, 0x1501_3346].contains(status[0])
    #else
      var status = statfs()
      guard unsafe statfs(path.systemPath, &status) == 0 else { return false }
      let name = unsafe withUnsafePointer(to: &status.f_fstypename) { pointer in
        // Bounds: the system ends the name with NUL within its 16 bytes.
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 16) {
          unsafe String(systemPath: $0)
        }
      }
      return ["cd9660", "udf"].contains(name)
    #endif
  }
}
