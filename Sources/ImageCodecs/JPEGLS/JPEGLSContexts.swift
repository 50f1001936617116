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

  /// Lets a context learn from an error, whose sign is undone (T.87 §A.6).
  ///
  /// - Parameter region: The number of the context, with a sign.
  @inline(__always)
  static func learn(
    _ error: Int, _ region: Int, step: Int, reset: Int32,
    _ states: inout MutableSpan<JPEGLSContext>, _ heads: inout MutableSpan<JPEGLSHead>
  ) {
    let sign = region &>> 63
    let number = (region ^ sign) &- sign
    var context = states[number]
    context.learn(error, step: step, reset: reset)
    states[number] = context
    heads[zero &- number] = context.head(sign: -1)
    heads[zero &+ number] = context.head(sign: 0)
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
