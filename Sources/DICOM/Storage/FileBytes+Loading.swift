import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How bytes get from the disc into memory.
extension FileBytes {
  private static let hugePageSize = 2 << 20
  /// Memory for files of at least this size is asked for in huge pages. Of a few of them it is a
  /// matter of luck what they cost: a virtual machine may have to get each from its host again.
  private static let hugeFileSize = 16 << 20

  /// Makes sure that the bytes of a range are in memory.
  ///
  /// - Throws: ``FileError`` if the disc cannot be read there, or the file has become shorter.
  public func load(_ range: Range<Int>) throws(FileError) {
    let wanted = range.clamped(to: 0..<count)
    if wanted.upperBound <= loadedPrefix.load(ordering: .acquiring) || wanted.isEmpty { return }
    let first = wanted.lowerBound / Self.blockSize
    let last = (wanted.upperBound - 1) / Self.blockSize
    let failure = state.withLock { state -> FileError? in
      var block = first
      while block <= last {
        guard !state.loaded[block] else {
          block += 1
          continue
        }
        var end = block
        while end <= last, !state.loaded[end] { end += 1 }
        if let failure = read(blocks: block..<end, from: state.descriptor) {
          state.isSpoilt = true
          return failure
        }
        for done in block..<end { state.loaded[done] = true }
        state.missing -= end - block
        block = end
      }
      if state.missing == 0 {
        close(state.descriptor)
        state.descriptor = -1
      }
      while state.prefix < state.loaded.count, state.loaded[state.prefix] { state.prefix += 1 }
      loadedPrefix.store(min(state.prefix * Self.blockSize, count), ordering: .releasing)
      return nil
    }
    if let failure { throw failure }
  }

  /// Makes sure that the whole file is in memory.
  ///
  /// - Throws: As ``load(_:)``.
  public func loadAll() throws(FileError) {
    try load(0..<count)
  }

  /// Files of at least this size are loaded while they are looked through.
  private static let aheadSize = 1 << 20
  private static let largestPiece = 4 << 20

  /// Makes sure that the whole file is in memory, from front to back, while `body` looks at it, which
  /// asks for the bytes that it needs before it does.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or else as ``load(_:)``.
  package func loadAll<Result>(
    beside body: () throws(ReadError) -> Result
  ) throws(ReadError) -> Result {
    let isLarge = count >= Self.aheadSize
    if !isLarge {
      do throws(FileError) { try loadAll() } catch { throw .file(error) }
    }
    let size = min(max(count / 8 / Self.blockSize, 1) * Self.blockSize, Self.largestPiece)
    let result = try WorkerThreads.perform(isLarge ? 1 : 0) {
      for start in stride(from: 0, to: self.count, by: size) {
        // Whoever needs what cannot be read finds that out below, or in `body`.
        do throws(FileError) { try self.load(start..<start + size) } catch { return }
      }
    } beside: { () throws(ReadError) -> Result in
      try body()
    }
    do throws(FileError) { try loadAll() } catch { throw .file(error) }
    return result
  }

  private func read(blocks: Range<Int>, from descriptor: Int32) -> FileError? {
    let position = blocks.lowerBound * Self.blockSize
    let end = min(blocks.upperBound * Self.blockSize, count)
    #if os(Linux)
      if region.isFresh, count >= Self.hugeFileSize, end - position >= Self.hugePageSize {
        // Only here: with huge pages, headers read here and there would take all of the memory.
        let first = position / Self.hugePageSize * Self.hugePageSize
        // Bounds: `first <= position < end <= count`; `first` is at the start of a page.
        unsafe madvise(region.start + first, end - first, MADV_HUGEPAGE)
      }
      if region.isFresh, end - position > Self.blockSize {
        // Faults the pages in at one go; whether it helps or not, `pread` works afterwards.
        unsafe madvise(region.start + position, end - position, 23)  // MADV_POPULATE_WRITE
      }
    #endif
    // Bounds: `position <= end <= count`, and the region has `count` bytes.
    let target = unsafe UnsafeMutableRawBufferPointer(
      start: region.start + position, count: end - position)
    return unsafe fill(target, at: position, from: descriptor)
  }

  /// Reads bytes of the file, again where the disc cannot, as often as ``retries`` says.
  func fill(
    _ target: UnsafeMutableRawBufferPointer, at start: Int, from descriptor: Int32
  ) -> FileError? {
    var (done, failures) = (0, 0)
    while done < target.count {
      let position = start + done
      var got = -1
      if let code = fault?(position) {
        errno = code
      } else {
        // Bounds: `done < count`, so the rest is a part of the buffer.
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[done...])
        got = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(position))
      }
      if got < 0, errno == EINTR { continue }
      if got < 0, errno == EIO, failures < retries {
        failures += 1
        continue
      }
      guard got >= 0 else { return FileError("read at byte \(position)", path) }
      guard got > 0 else { return FileError("read the end of", path, code: EIO) }
      done += got
      failures = 0
    }
    return nil
  }
}
