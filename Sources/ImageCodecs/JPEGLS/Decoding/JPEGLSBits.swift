/// A window of 64 bits that moves over the coded bytes of a scan.
///
/// The bit behind a byte of 0xFF is zero and belongs to nothing (T.87 §A.1); a one there makes it a
/// marker, which ends the scan.
struct JPEGLSBits {
  /// The next bits, the first one highest. There may be more than ``count`` of them, all of them true.
  private(set) var window: UInt64 = 0
  /// How many bits there are for certain; fewer than zero if more were taken than the scan has.
  private(set) var count = 0
  /// The next byte.
  private(set) var next: Int
  /// No byte before this is 0xFF, from the next on.
  private var clear: Int

  /// So many bits are there after a refill, unless the scan ends.
  static let least = 40

  /// Begins at a byte.
  init(_ source: RawSpan, at start: Int) {
    next = start
    clear = source.markerByte(from: start)
  }

  /// The byte that the next bit stands in, or one before it.
  var offset: Int { max(next - (max(count, 0) + 7) / 8, 0) }

  /// What is wrong with the scan so far: it is found out by the next look at this.
  var damage: JPEGLSError? {
    if count >= 0 { return nil }
    return count > Self.spoilt ? .truncated(offset: next) : .codeWord(offset: next)
  }

  /// The count behind a code word that there is not.
  private static let spoilt = -1 << 32

  /// Marks the bits as those of no code word, which begins at a byte.
  mutating func spoil(from start: Int) {
    next = start
    clear = 0
    count = 2 * Self.spoilt
  }

  /// The number of zeros before the next one.
  @inline(__always)
  var zeros: Int { window.leadingZeroBitCount }

  /// Takes bits until at least ``least`` are there.
  @inline(__always)
  mutating func refill(_ source: RawSpan) {
    if next &+ 8 <= clear {
      window |= source.bigEndianWord(at: next) &>> UInt64(truncatingIfNeeded: count)
      next &+= (63 &- count) &>> 3
      count |= 56
    } else if count < Self.least {
      self = refilledByBytes(source)
    }
  }

  /// A window with as many bytes as fit, where some of them may be 0xFF.
  ///
  /// By value, so that the window of the caller can stay in registers.
  @inline(never)
  private func refilledByBytes(_ source: RawSpan) -> JPEGLSBits {
    var bits = self
    if bits.count < 0 { return bits }
    while bits.count <= 48, bits.next < source.byteCount {
      let byte = source.byte(at: bits.next)
      if byte == 0xFF {
        guard bits.next + 1 < source.byteCount else { break }
        let stuffed = source.byte(at: bits.next + 1)
        if stuffed >= 0x80 { break }
        bits.window |= (0xFF << 7 | UInt64(stuffed)) &<< UInt64(49 - bits.count)
        bits.count += 15
        bits.next += 2
        bits.clear = source.markerByte(from: bits.next)
      } else {
        bits.window |= UInt64(byte) &<< UInt64(56 - bits.count)
        bits.count += 8
        bits.next += 1
      }
    }
    return bits
  }

  /// Takes bits away, at most 63.
  @inline(__always)
  mutating func drop(_ bits: Int) {
    window &<<= UInt64(truncatingIfNeeded: bits)
    count &-= bits
  }

  /// Takes up to 32 bits as a number; ``count`` falls below zero where they are not there.
  @inline(__always)
  mutating func take(_ bits: Int, _ source: RawSpan) -> Int {
    refill(source)
    let value = first(bits)
    drop(bits)
    return value
  }

  /// The first bits, at most 63, as a number.
  @inline(__always)
  func first(_ bits: Int) -> Int {
    Int(truncatingIfNeeded: (window &>> 1) &>> UInt64(truncatingIfNeeded: 63 ^ bits))
  }
}

extension JPEGLSBits {
  /// A number, and the bits behind it.
  struct Number {
    var bits: JPEGLSBits
    /// The number; meaningless if the bits are damaged.
    var value = 0
  }

  /// Decodes a number of any length (T.87 §A.5.3).
  ///
  /// - Parameters:
  ///   - lowBits: The number of bits that are coded as they are, k.
  ///   - longest: The number of zeros that announces a number of `errorBits` bits.
  @inline(never)
  func number(_ source: RawSpan, lowBits: Int, longest: Int, errorBits: Int) -> Number {
    var number = Number(bits: self)
    var zeros = 0
    number.bits.refill(source)
    while number.bits.zeros >= number.bits.count {
      if number.bits.count <= 0 || zeros > longest {
        if number.bits.count > 0 { number.bits.spoil(from: offset) } else { number.bits.drop(1) }
        return number
      }
      zeros += number.bits.count
      number.bits.drop(number.bits.count)
      number.bits.refill(source)
    }
    zeros += number.bits.zeros
    number.bits.drop(number.bits.zeros + 1)
    if zeros < longest {
      number.value = zeros &<< lowBits | number.bits.take(lowBits, source)
    } else {
      number.value = number.bits.take(errorBits, source) + 1
      if zeros > longest { number.bits.spoil(from: offset) }
    }
    return number
  }
}
