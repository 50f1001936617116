extension JPEG2000 {
  /// What the coding passes over a code-block read and write.
  ///
  /// There are two kinds, of which tests show that they do the same: ``CheckedMemory``, and
  /// ``UncheckedMemory``, which does without asking for each index whether it is inside.
  protocol BlockMemory: ~Copyable, ~Escapable {
    /// ``BlockFlags`` of a column in a stripe.
    func flags(_ index: Int) -> UInt64
    mutating func setFlags(_ index: Int, _ value: UInt64)
    /// A magnitude in half units, with the sign in the highest bit.
    func sample(_ index: Int) -> UInt32
    mutating func setSample(_ index: Int, _ value: UInt32)
    /// The state of a context, as ``BlockTables`` describes it.
    func context(_ index: Int) -> UInt64
    mutating func setContext(_ index: Int, _ value: UInt64)
    /// ``BlockTables/nextStates``.
    func nextState(_ index: Int) -> UInt64
    /// ``BlockTables/zeroContexts`` for the orientation of the block.
    func zeroContext(_ index: Int) -> Int
    /// ``BlockTables/signContexts``.
    func signContext(_ index: Int) -> Int
    /// A coded byte.
    func byte(_ index: Int) -> Int
  }

  /// Memory that checks each index.
  struct CheckedMemory: BlockMemory, ~Copyable, ~Escapable {
    private var flagWords: MutableSpan<UInt64>
    private var samples: MutableSpan<UInt32>
    private var contexts: MutableSpan<UInt64>
    private let bytes: Span<UInt8>
    private let states: Span<UInt64>
    private let zeroContexts: Span<UInt8>
    private let signContexts: Span<UInt8>

    @_lifetime(copy flags, copy samples, copy contexts, copy bytes, borrow tables)
    init(
      _ flags: consuming MutableSpan<UInt64>, _ samples: consuming MutableSpan<UInt32>,
      _ contexts: consuming MutableSpan<UInt64>, _ bytes: Span<UInt8>, orientation: Int,
      _ tables: borrowing BlockTables
    ) {
      flagWords = flags
      self.samples = samples
      self.contexts = contexts
      self.bytes = bytes
      states = tables.nextStates.span
      zeroContexts = tables.zeroContexts.span.extracting(
        512 * orientation..<512 * (orientation + 1))
      signContexts = tables.signContexts.span
    }

    func flags(_ index: Int) -> UInt64 { flagWords[index] }
    mutating func setFlags(_ index: Int, _ value: UInt64) { flagWords[index] = value }
    func sample(_ index: Int) -> UInt32 { samples[index] }
    mutating func setSample(_ index: Int, _ value: UInt32) { samples[index] = value }
    func context(_ index: Int) -> UInt64 { contexts[index] }
    mutating func setContext(_ index: Int, _ value: UInt64) { contexts[index] = value }
    func nextState(_ index: Int) -> UInt64 { states[index] }
    func zeroContext(_ index: Int) -> Int { Int(zeroContexts[index]) }
    func signContext(_ index: Int) -> Int { Int(signContexts[index]) }
    func byte(_ index: Int) -> Int { Int(bytes[index]) }
  }
}
