extension JPEG2000 {
  /// What a row or column of coefficients is to the filter that crosses it.
  enum FilterInput {
    /// One of several that went through the low-pass or the high-pass filter.
    case low, high
    /// The only one, which stands for itself, in the low-pass or the high-pass band.
    case single, singleHigh

    init(count: Int, isHigh: Bool) {
      self = count == 1 ? (isHigh ? .singleHigh : .single) : isHigh ? .high : .low
    }
  }

  /// One of the two wavelet filters, as lifting steps on rows of coefficients (T.800 §F.3.8).
  protocol WaveletKernel: SendableMetatype {
    associatedtype Value: BitwiseCopyable & Sendable & SignedNumeric & SIMDScalar
    /// How many lifting steps there are: the even ones change low-pass rows, the odd ones high-pass.
    static var stages: Int { get }
    /// One step: what becomes of `target` with what stands on either side of it.
    static func lift(
      _ stage: Int, _ target: SIMD4<Value>, _ left: SIMD4<Value>, _ right: SIMD4<Value>
    ) -> SIMD4<Value>
    /// One step: changes `target` by what stands on either side of it.
    static func lift(
      _ stage: Int, _ target: inout MutableSpan<Value>, _ left: Span<Value>, _ right: Span<Value>)
    /// Coefficients as they are before the first step of both directions.
    ///
    /// - Parameters:
    ///   - target: Takes as many as `source` has.
    ///   - row: What the row is to the vertical filter.
    ///   - column: What all of these columns are to the horizontal filter.
    static func begin(
      _ source: Span<Value>, _ target: inout MutableSpan<Value>, row: FilterInput,
      column: FilterInput)
    /// Brings a row back that is the only one, behind the horizontal steps.
    static func end(_ target: inout MutableSpan<Value>, row: FilterInput)
    /// Writes coefficients, given as magnitudes in half units with the sign in the highest bit.
    static func dequantize(_ source: Span<UInt32>, _ target: inout MutableSpan<Value>, step: Float)
  }

  /// The reversible filter with 5 and 3 taps (T.800 §F.3.8.2).
  enum Reversible: WaveletKernel {
    static var stages: Int { 2 }

    @inline(__always)
    static func lift(
      _ stage: Int, _ target: SIMD4<Int32>, _ left: SIMD4<Int32>, _ right: SIMD4<Int32>
    ) -> SIMD4<Int32> {
      let sum: SIMD4<Int32> = left &+ right
      guard stage == 0 else { return target &+ (sum &>> SIMD4<Int32>(repeating: 1)) }
      let rounded: SIMD4<Int32> = sum &+ SIMD4<Int32>(repeating: 2)
      return target &- (rounded &>> SIMD4<Int32>(repeating: 2))
    }

    static func lift(
      _ stage: Int, _ target: inout MutableSpan<Int32>, _ left: Span<Int32>, _ right: Span<Int32>
    ) {
      let count = target.count
      guard left.count >= count, right.count >= count else { return }
      if stage == 0 {
        for index in 0..<count {
          target[index] &-= (left[index] &+ right[index] &+ 2) &>> 2
        }
      } else {
        for index in 0..<count { target[index] &+= (left[index] &+ right[index]) &>> 1 }
      }
    }

    static func begin(
      _ source: Span<Int32>, _ target: inout MutableSpan<Int32>, row: FilterInput,
      column: FilterInput
    ) {
      guard target.count >= source.count else { return }
      if column == .singleHigh {
        for index in 0..<source.count { target[index] = halved(source[index]) }
      } else {
        for index in 0..<source.count { target[index] = source[index] }
      }
    }

    /// Half of a number, rounded towards zero; only that of a stream cut short is odd.
    private static func halved(_ value: Int32) -> Int32 {
      (value &- (value &>> 31)) &>> 1
    }

    static func end(_ target: inout MutableSpan<Int32>, row: FilterInput) {
      guard row == .singleHigh else { return }
      for index in 0..<target.count { target[index] = halved(target[index]) }
    }

    static func dequantize(
      _ source: Span<UInt32>, _ target: inout MutableSpan<Int32>, step: Float
    ) {
      guard target.count >= source.count else { return }
      for index in 0..<source.count {
        let sign = Int32(bitPattern: source[index]) &>> 31
        let magnitude = Int32(bitPattern: (source[index] & 0x7FFF_FFFF) &>> 1)
        target[index] = (magnitude ^ sign) &- sign
      }
    }
  }

  /// The irreversible filter with 9 and 7 taps (T.800 §F.3.8.1).
  enum Irreversible: WaveletKernel {
    static var stages: Int { 4 }

    static func lift(
      _ stage: Int, _ target: inout MutableSpan<Float>, _ left: Span<Float>, _ right: Span<Float>
    ) {
      let count = target.count
      guard left.count >= count, right.count >= count else { return }
      let factor = weight(stage)
      for index in 0..<count { target[index] += factor * (left[index] + right[index]) }
    }

    @inline(__always)
    static func lift(
      _ stage: Int, _ target: SIMD4<Float>, _ left: SIMD4<Float>, _ right: SIMD4<Float>
    ) -> SIMD4<Float> {
      let factor: SIMD4<Float> = SIMD4<Float>(repeating: weight(stage))
      return target + factor * (left + right)
    }

    @inline(__always)
    private static func weight(_ stage: Int) -> Float {
      switch stage {
      case 0: -0.443_506_85
      case 1: -0.882_911_1
      case 2: 0.052_980_12
      default: 1.586_134_3
      }
    }

    private static func factor(_ input: FilterInput) -> Float {
      switch input {
      case .low: 1.230_174_1
      // 1/K of T.800 Table F.4 is 0.812893. All common encoders and decoders but a few are OpenJPEG,
      // which has this number, and samples of 16 bits differ by 2 with the other one.
      case .high: 0.812_866_2
      case .single: 1
      case .singleHigh: 0.5
      }
    }

    static func begin(
      _ source: Span<Float>, _ target: inout MutableSpan<Float>, row: FilterInput,
      column: FilterInput
    ) {
      guard target.count >= source.count else { return }
      let factor = factor(row) * factor(column)
      for index in 0..<source.count { target[index] = source[index] * factor }
    }

    static func end(_ target: inout MutableSpan<Float>, row: FilterInput) {}

    static func dequantize(
      _ source: Span<UInt32>, _ target: inout MutableSpan<Float>, step: Float
    ) {
      guard target.count >= source.count else { return }
      for index in 0..<source.count {
        let magnitude = Float(Int32(bitPattern: source[index] & 0x7FFF_FFFF)) * step
        target[index] = Float(bitPattern: magnitude.bitPattern | source[index] & 0x8000_0000)
      }
    }
  }
}
