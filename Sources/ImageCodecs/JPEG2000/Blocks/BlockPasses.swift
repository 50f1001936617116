extension JPEG2000 {
  /// The three coding passes over a code-block (T.800 §D.3).
  ///
  /// Samples are magnitudes with the sign in the highest bit, in units of half of the last bit-plane.
  struct BlockPasses<Memory: BlockMemory & ~Copyable & ~Escapable> {
    let layout: BlockLayout

    /// Decodes the sign of a sample that has become significant, and tells its neighbours.
    ///
    /// - Parameters:
    ///   - word: The sample's flags, which the caller writes back.
    ///   - at: Where these stand.
    ///   - shift: Three times the row of the sample.
    ///   - value: The magnitude.
    @inline(__always)
    private func becomeSignificant<Source: DecisionSource>(
      _ word: inout UInt64, at index: Int, _ shift: UInt64, sample: Int, _ value: UInt32,
      _ source: inout Source, _ memory: inout Memory
    ) {
      let entry = memory.signContext(BlockFlags.signIndex(word, shift))
      var sign = source.decode(entry & 31, &memory)
      if Source.hasSignContexts { sign ^= entry >> 7 }
      memory.setSample(sample, value | UInt32(truncatingIfNeeded: sign) &<< 31)
      let both = 1 | UInt64(truncatingIfNeeded: sign) &<< 18
      word |= both &<< (shift &+ 4)
      mark(index &- 1, both &<< (shift &+ 5), &memory)
      mark(index &+ 1, both &<< (shift &+ 3), &memory)
      if shift == 0, !layout.isCausal {
        let above = index &- layout.flagStride
        mark(above &- 1, both &<< 17, &memory)
        mark(above, both &<< 16, &memory)
        mark(above &+ 1, both &<< 15, &memory)
      }
      if shift == 9 {
        let below = index &+ layout.flagStride
        mark(below &- 1, both &<< 2, &memory)
        mark(below, both &<< 1, &memory)
        mark(below &+ 1, both, &memory)
      }
    }

    @inline(__always)
    private func mark(_ index: Int, _ bits: UInt64, _ memory: inout Memory) {
      memory.setFlags(index, memory.flags(index) | bits)
    }

    /// The significance propagation pass (T.800 §D.3.1).
    @inline(never)
    func propagate<Source: DecisionSource>(
      _ value: UInt32, _ decoder: inout Source, _ memory: inout Memory
    ) {
      var source = decoder
      for stripe in 0..<layout.stripes {
        let rows = layout.rows(of: stripe)
        let first = (stripe &+ 1) &* layout.flagStride &+ 1
        let base = 4 &* stripe &* layout.width
        for column in 0..<layout.width {
          let index = first &+ column
          var word = memory.flags(index)
          var candidates = BlockFlags.candidates(word) & rows
          guard candidates != 0 else { continue }
          repeat {
            let shift = UInt64(truncatingIfNeeded: candidates.trailingZeroBitCount)
            let context = memory.zeroContext(Int(truncatingIfNeeded: word &>> shift) & 511)
            candidates &= candidates &- 1
            word |= 1 &<< (36 &+ shift)
            if source.decode(context, &memory) != 0 {
              let sample = base &+ column &+ layout.offset(shift)
              becomeSignificant(
                &word, at: index, shift, sample: sample, value, &source, &memory)
              candidates = BlockFlags.candidates(word) & rows & (~1 &<< shift)
            }
          } while candidates != 0
          memory.setFlags(index, word)
        }
      }
      decoder = source
    }

    /// The magnitude refinement pass (T.800 §D.3.3).
    ///
    /// - Parameter half: What a bit adds or takes away: half of the bit-plane's value.
    @inline(never)
    func refine<Source: DecisionSource>(
      _ half: UInt32, _ decoder: inout Source, _ memory: inout Memory
    ) {
      var source = decoder
      for stripe in 0..<layout.stripes {
        let first = (stripe &+ 1) &* layout.flagStride &+ 1
        for column in 0..<layout.width {
          var word = memory.flags(first &+ column)
          var pending = word &>> 4 & ~(word &>> 36) & BlockFlags.rows
          guard pending != 0 else { continue }
          let base = 4 &* stripe &* layout.width &+ column
          repeat {
            let shift = UInt64(truncatingIfNeeded: pending.trailingZeroBitCount)
            pending &= pending &- 1
            var context = word &>> shift & BlockFlags.neighbours == 0 ? 14 : 15
            context = word &>> (37 &+ shift) & 1 == 0 ? context : 16
            let bit = source.decode(context, &memory)
            let sample = base &+ layout.offset(shift)
            memory.setSample(sample, memory.sample(sample) &+ (bit == 0 ? 0 &- half : half))
            word |= 1 &<< (37 &+ shift)
          } while pending != 0
          memory.setFlags(first &+ column, word)
        }
      }
      decoder = source
    }

    /// The cleanup pass (T.800 §D.3.4).
    @inline(never)
    func cleanUp(
      _ value: UInt32, _ decoder: inout MQDecoder, _ memory: inout Memory
    ) {
      var source = decoder
      for stripe in 0..<layout.stripes {
        let rows = layout.rows(of: stripe)
        let first = (stripe &+ 1) &* layout.flagStride &+ 1
        for column in 0..<layout.width {
          let index = first &+ column
          var word = memory.flags(index)
          var pending = ~(word &>> 4 | word &>> 36) & rows
          let base = 4 &* stripe &* layout.width &+ column
          if word & BlockFlags.significance == 0, pending == BlockFlags.rows {
            guard source.decode(BlockTables.runLength, &memory) != 0 else {
              continue
            }
            let high = source.decode(BlockTables.uniform, &memory)
            let row = high &<< 1 | source.decode(BlockTables.uniform, &memory)
            let shift = UInt64(truncatingIfNeeded: row &* 3)
            becomeSignificant(
              &word, at: index, shift, sample: base &+ row &* layout.width, value, &source, &memory)
            pending &= ~1 &<< shift
          }
          while pending != 0 {
            let shift = UInt64(truncatingIfNeeded: pending.trailingZeroBitCount)
            pending &= pending &- 1
            let context = memory.zeroContext(Int(truncatingIfNeeded: word &>> shift) & 511)
            if source.decode(context, &memory) != 0 {
              let sample = base &+ layout.offset(shift)
              becomeSignificant(
                &word, at: index, shift, sample: sample, value, &source, &memory)
            }
          }
          memory.setFlags(index, word & ~BlockFlags.coded)
        }
      }
      decoder = source
    }
  }
}
