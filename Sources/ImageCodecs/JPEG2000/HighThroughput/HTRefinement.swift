extension JPEG2000 {
  /// The passes that may follow the cleanup pass of a high-throughput code-block, one bit-plane below
  /// it: significance propagation and magnitude refinement (T.814 §7.4, §7.5).
  ///
  /// Both stand in one segment, the first from its beginning, the second from its end.
  struct HTRefinement {
    private let layout: HTLayout
    /// The segment's bit-plane, in half units.
    private let half: UInt32
    private let isCausal: Bool
    /// For each sample, with a margin of one around all, whether it is significant.
    private var significance: [UInt8]
    private let stride: Int

    /// - Parameter samples: What the cleanup pass has made, at least one bit-plane above the lowest.
    init(_ layout: HTLayout, isCausal: Bool, _ samples: Span<UInt32>) {
      self.layout = layout
      self.isCausal = isCausal
      half = 1 << UInt32(layout.lowPlanes - 1)
      stride = layout.width + 2
      significance = [UInt8](repeating: 0, count: stride * (layout.height + 2))
      for y in 0..<layout.height {
        for x in 0..<layout.width where samples[y * layout.stride + x] != 0 {
          significance[(y + 1) * stride + x + 1] = 1
        }
      }
    }

    /// Refines the magnitudes of the samples that the cleanup pass has found.
    func refine(
      _ bytes: Span<UInt8>, _ range: Range<Int>, _ samples: inout MutableSpan<UInt32>
    ) {
      var bits = HTBackwardBits<CheckedAccess>(refinement: range, bytes)
      for top in Swift.stride(from: 0, to: layout.height, by: 4) {
        for x in 0..<layout.width {
          bits.refill(bytes)
          for y in top..<min(top + 4, layout.height)
          where significance[(y + 1) * stride + x + 1] != 0 {
            let bit = UInt32(bits.take(1))
            samples[y * layout.stride + x] ^= (1 - bit) << 1 * half | half
          }
        }
      }
    }

    /// Finds samples beside significant ones that become so; their signs follow for four columns.
    mutating func propagate(
      _ bytes: Span<UInt8>, _ range: Range<Int>, _ samples: inout MutableSpan<UInt32>
    ) {
      let source = HTForwardBits<CheckedAccess>(range, of: bytes, filling: 0)
      let words = source.words.span
      var place = 0
      func bit() -> UInt32 {
        defer { place += 1 }
        return UInt32(HTForwardBits<CheckedAccess>.window(words, at: place) & 1)
      }
      var found: [Int] = []
      for top in Swift.stride(from: 0, to: layout.height, by: 4) {
        for left in Swift.stride(from: 0, to: layout.width, by: 4) {
          found.removeAll(keepingCapacity: true)
          for x in left..<min(left + 4, layout.width) {
            for y in top..<min(top + 4, layout.height) where isCandidate(x, y) {
              guard bit() == 1 else { continue }
              significance[(y + 1) * stride + x + 1] = 1
              found.append(y * layout.stride + x)
            }
          }
          for sample in found { samples[sample] = 3 * half | bit() << 31 }
        }
      }
    }

    private func isCandidate(_ x: Int, _ y: Int) -> Bool {
      let index = (y + 1) * stride + x + 1
      guard significance[index] == 0 else { return false }
      func row(_ index: Int) -> UInt8 {
        significance[index - 1] | significance[index] | significance[index + 1]
      }
      let isLast = isCausal && y & 3 == 3
      return row(index - stride) | row(index) | (isLast ? 0 : row(index + stride)) != 0
    }
  }
}
