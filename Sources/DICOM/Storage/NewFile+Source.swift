#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension NewFile {
  /// Appends some bytes of a source; what is not in memory is copied by the system, where it can.
  ///
  /// - Throws: ``CopyError``.
  mutating func append(_ source: FileBytes, _ range: Range<Int>) throws(CopyError) {
    var position = range.lowerBound
    while position < range.upperBound {
      let part = position..<min(position + Self.pieceSize, range.upperBound)
      if !isHashed, part.count == Self.pieceSize, let sent = source.send(part, to: self), sent > 0 {
        advance(by: sent)
        position += sent
        continue
      }
      do throws(FileError) { try source.load(part) } catch { throw .source(error) }
      do throws(FileError) { try append(source.bytes.extracting(part)) } catch {
        throw .destination(error)
      }
      position = part.upperBound
    }
  }

  /// Less than this is read and written.
  private static var pieceSize: Int { 1 << 20 }
}
