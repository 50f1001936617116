extension JPEG2000 {
  /// The three coding passes over a code-block (T.800 §D.3).
  ///
  /// Samples are magnitudes with the sign in the highest bit, in units of half of the last bit-plane.
  struct BlockPasses: ~Copyable, ~Escapable {
    var flags: MutableSpan<UInt64>
    var samples: MutableSpan<UInt32>
    let layout: BlockLayout
    let bytes: Span<UInt8>

    @_lifetime(copy flags, copy samples, copy bytes)
    init(
      _ flags: consuming MutableSpan<UInt64>, _ samples: consuming MutableSpan<UInt32>,
      _ layout: BlockLayout, _ bytes: Span<UInt8>
    ) {
      self.flags = flags
      self.samples = samples
      self.layout = layout
      self.bytes = bytes
    }

    /// Decodes the sign of a sample that has become significant, and tells its neighbours.
    ///
    /// - Parameters:
    ///   - word: The sample's flags, which the caller writes back.
    ///   - at: Where these stand.
    ///   - shift: Three times the row of the sample.
    ///   - value: The magnitude.
    @inline(__always)
    private mutating func becomeSignificant<Source: DecisionSource>(
      _ word: inout UInt64, at index: Int, _ shift: UInt64, sample: Int, _ value: UInt32,
      _ source: inout Source, _ contexts: inout Contexts, _ tables: borrowing BlockTables
    ) {
      let entry = tables.signContexts[BlockFlags.signIndex(word, shift) & 255]
      var sign = source.decode(Int(entry & 31), &contexts, tables, bytes)
      if Source.hasSignContexts { sign ^= Int(entry >> 7) }
      samples[sample] = value | UInt32(truncatingIfNeeded: sign) &<< 31
      let both = 1 | UInt64(truncatingIfNeeded: sign) &<< 18
      word |= both &<< (shift &+ 4)
      flags[index &- 1] |= both &<< (shift &+ 5)
      flags[index &+ 1] |= both &<< (shift &+ 3)
      if shift == 0, !layout.isCausal {
        let above = index &- layout.flagStride
        flags[above &- 1] |= both &<< 17
        flags[above] |= both &<< 16
        flags[above &+ 1] |= both &<< 15
      }
      if shift == 9 {
        let below = index &+ layout.flagStride
        flags[below &- 1] |= both &<< 2
        flags[below] |= both &<< 1
        flags[below &+ 1] |= both
      }
    }

    /// The significance propagation pass (T.800 §D.3.1).
    @inline(never)
    mutating func propagate<Source: DecisionSource>(
      _ value: UInt32, _ decoder: inout Source, _ contexts: inout Contexts,
      _ tables: borrowing BlockTables
    ) {
      var source = decoder
      let plane = layout.orientation << 9
      for stripe in 0..<layout.stripes {
        let rows = layout.rows(of: stripe)
        let first = (stripe &+ 1) &* layout.flagStride &+ 1
        for column in 0..<layout.width {
          let index = first &+ column
          var word = flags[index]
          var candidates = BlockFlags.candidates(word) & rows
          guard candidates != 0 else { continue }
          repeat {
            let shift = UInt64(truncatingIfNeeded: candidates.trailingZeroBitCount)
            let context = tables.zeroContexts[
              (plane | Int(truncatingIfNeeded: word &>> shift) & 511) & 2047]
            candidates &= candidates &- 1
            word |= 1 &<< (36 &+ shift)
            if source.decode(Int(context), &contexts, tables, bytes) != 0 {
              let sample =
                (stripe &* layout.width &+ column) &* 4 &+ (Int(truncatingIfNeeded: shift) &* 11)
                >> 5
              becomeSignificant(
                &word, at: index, shift, sample: sample, value, &source, &contexts, tables)
              candidates = BlockFlags.candidates(word) & rows & (~1 &<< shift)
            }
          } while candidates != 0
          flags[index] = word
        }
      }
      decoder = source
    }

    /// The magnitude refinement pass (T.800 §D.3.3).
    ///
    /// - Parameter half: What a bit adds or takes away: half of the bit-plane's value.
    @inline(never)
    mutating func refine<Source: DecisionSource>(
      _ half: UInt32, _ decoder: inout Source, _ contexts: inout Contexts,
      _ tables: borrowing BlockTables
    ) {
      var source = decoder
      for stripe in 0..<layout.stripes {
        let first = (stripe &+ 1) &* layout.flagStride &+ 1
        for column in 0..<layout.width {
          var word = flags[first &+ column]
          var pending = word &>> 4 & ~(word &>> 36) & BlockFlags.rows
          guard pending != 0 else { continue }
          let base = (stripe &* layout.width &+ column) &* 4
          repeat {
            let shift = UInt64(truncatingIfNeeded: pending.trailingZeroBitCount)
            pending &= pending &- 1
            var context = word &>> shift & BlockFlags.neighbours == 0 ? 14 : 15
            context = word &>> (37 &+ shift) & 1 == 0 ? context : 16
            let bit = source.decode(context, &contexts, tables, bytes)
            let sample = base &+ (Int(truncatingIfNeeded: shift) &* 11) >> 5
            samples[sample] = samples[sample] &+ (bit == 0 ? 0 &- half : half)
            word |= 1 &<< (37 &+ shift)
          } while pending != 0
          flags[first &+ column] = word
        }
      }
      decoder = source
    }

    /// The cleanup pass (T.800 §D.3.4).
    @inline(never)
    mutating func cleanUp(
      _ value: UInt32, _ decoder: inout MQDecoder, _ contexts: inout Contexts,
      _ tables: borrowing BlockTables
    ) {
      var source = decoder
      let plane = layout.orientation << 9
      for stripe in 0..<layout.stripes {
        let rows = layout.rows(of: stripe)
        let first = (stripe &+ 1) &* layout.flagStride &+ 1
        for column in 0..<layout.width {
          let index = first &+ column
          var word = flags[index]
          var pending = ~(word &>> 4 | word &>> 36) & rows
          let base = (stripe &* layout.width &+ column) &* 4
          if word & BlockFlags.significance == 0, pending == BlockFlags.rows {
            guard source.decode(BlockTables.runLength, &contexts, tables, bytes) != 0 else {
              continue
            }
            let high = source.decode(BlockTables.uniform, &contexts, tables, bytes)
            let row = high &<< 1 | source.decode(BlockTables.uniform, &contexts, tables, bytes)
            let shift = UInt64(truncatingIfNeeded: row &* 3)
            becomeSignificant(
              &word, at: index, shift, sample: base &+ row, value, &source, &contexts, tables)
            pending &= ~1 &<< shift
          }
          while pending != 0 {
            let shift = UInt64(truncatingIfNeeded: pending.trailingZeroBitCount)
            pending &= pending &- 1
            let context = tables.zeroContexts[
              (plane | Int(truncatingIfNeeded: word &>> shift) & 511) & 2047]
            if source.decode(Int(context), &contexts, tables, bytes) != 0 {
              let sample = base &+ (Int(truncatingIfNeeded: shift) &* 11) >> 5
              becomeSignificant(
                &word, at: index, shift, sample: sample, value, &source, &contexts, tables)
            }
          }
          flags[index] = word & ~BlockFlags.coded
        }
      }
      decoder = source
    }
  }
}
