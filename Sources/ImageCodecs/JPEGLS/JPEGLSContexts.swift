/// The 365 contexts, and their heads for both signs of the gradients (T.87 §A.3.4).
struct JPEGLSContexts {
  /// The contexts, by number.
  private var states: [JPEGLSContext]
  /// What the next sample of each needs, by number with sign, counted from ``zero``.
  private var heads: [JPEGLSHead]

  /// The place of the head of context 0.
  static var zero: Int { 364 }

  /// All as before the first sample.
  init(_ preset: JPEGLSPreset) {
    let context = JPEGLSContext(preset)
    states = [JPEGLSContext](repeating: context, count: Self.zero + 1)
    heads = (-Self.zero...Self.zero).map { context.head(sign: $0 < 0 ? -1 : 0) }
  }

  /// Takes all out, so that spans of both can be in use beside other parts of the owner.
  mutating func take() -> (states: [JPEGLSContext], heads: [JPEGLSHead]) {
    let taken = (states, heads)
    (states, heads) = ([], [])
    return taken
  }

  /// Puts back what was taken out.
  mutating func put(_ states: [JPEGLSContext], _ heads: [JPEGLSHead]) {
    (self.states, self.heads) = (states, heads)
  }
}
