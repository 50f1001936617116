extension JPEG2000 {
  /// Memory that does not check indices.
  ///
  /// Bounds, for all that is unsafe below:
  /// - flags: ``BlockLayout/flagCount`` words, a border of one around all stripes and columns. The
  ///   passes visit words inside of the border, and change those and their eight neighbours.
  /// - samples: ``BlockLayout/sampleCount``; the passes visit rows and columns inside of the block,
  ///   which ``BlockLayout/rows(of:)`` sees to in the last stripe.
  /// - contexts: 19; indices are 0 to 18, as `zeroContexts`, `signContexts` and the passes have them.
  /// - nextStates: 512; indices have 9 bits. zeroContexts: 512 for an orientation; indices have 9 bits.
  ///   signContexts: 256; indices have 8 bits.
  /// - bytes: a decoder begins at a segment, behind which two bytes of ones stand, and moves on only
  ///   from a byte that is not 0xFF or that one below 0x90 follows: so not beyond the first of the two.
  @safe struct UncheckedMemory: BlockMemory {
    private let flagWords: UnsafeMutablePointer<UInt64>
    private let samples: UnsafeMutablePointer<UInt32>
    private let contexts: UnsafeMutablePointer<UInt64>
    private let bytes: UnsafePointer<UInt8>
    private let states: UnsafePointer<UInt64>
    private let zeroContexts: UnsafePointer<UInt8>
    private let signContexts: UnsafePointer<UInt8>

    /// Calls `body` with the memory, unless an array is shorter than its use demands.
    static func with(
      _ layout: BlockLayout, _ flags: inout [UInt64], _ samples: inout [UInt32],
      _ contexts: inout [UInt64], _ bytes: [UInt8], _ tables: BlockTables,
      _ body: (inout UncheckedMemory) -> Void
    ) {
      guard flags.count >= layout.flagCount, samples.count >= layout.sampleCount,
        contexts.count >= 19, tables.nextStates.count >= 512, tables.zeroContexts.count >= 2048,
        tables.signContexts.count >= 256
      else { return }
      unsafe flags.withUnsafeMutableBufferPointer { flags in
        unsafe samples.withUnsafeMutableBufferPointer { samples in
          unsafe contexts.withUnsafeMutableBufferPointer { contexts in
            unsafe bytes.withUnsafeBufferPointer { bytes in
              unsafe tables.withPointers(layout.orientation) { states, zeros, signs in
                guard let flags = flags.baseAddress, let samples = samples.baseAddress,
                  let contexts = contexts.baseAddress, let bytes = bytes.baseAddress
                else { return }
                var memory = unsafe UncheckedMemory(
                  flagWords: flags, samples: samples, contexts: contexts, bytes: bytes,
                  states: states, zeroContexts: zeros, signContexts: signs)
                body(&memory)
              }
            }
          }
        }
      }
    }

    @inline(__always) func flags(_ index: Int) -> UInt64 { unsafe flagWords[index] }
    @inline(__always) func setFlags(_ index: Int, _ value: UInt64) {
      unsafe flagWords[index] = value
    }
    @inline(__always) func sample(_ index: Int) -> UInt32 { unsafe samples[index] }
    @inline(__always) func setSample(_ index: Int, _ value: UInt32) {
      unsafe samples[index] = value
    }
    @inline(__always) func context(_ index: Int) -> UInt64 { unsafe contexts[index] }
    @inline(__always) func setContext(_ index: Int, _ value: UInt64) {
      unsafe contexts[index] = value
    }
    @inline(__always) func nextState(_ index: Int) -> UInt64 { unsafe states[index] }
    @inline(__always) func zeroContext(_ index: Int) -> Int { Int(unsafe zeroContexts[index]) }
    @inline(__always) func signContext(_ index: Int) -> Int { Int(unsafe signContexts[index]) }
    @inline(__always) func byte(_ index: Int) -> Int { Int(unsafe bytes[index]) }
  }
}

extension JPEG2000.BlockTables {
  /// Calls `body` with the next states, and the contexts of zero coding for an orientation and of
  /// sign coding; the caller has checked how many there are.
  fileprivate func withPointers(
    _ orientation: Int,
    _ body: (UnsafePointer<UInt64>, UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> Void
  ) {
    unsafe nextStates.withUnsafeBufferPointer { states in
      unsafe zeroContexts.withUnsafeBufferPointer { zeros in
        unsafe signContexts.withUnsafeBufferPointer { signs in
          guard let states = states.baseAddress, let zeros = zeros.baseAddress,
            let signs = signs.baseAddress
          else { return }
          unsafe body(states, zeros + 512 * orientation, signs)
        }
      }
    }
  }
}
