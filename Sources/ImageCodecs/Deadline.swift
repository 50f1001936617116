/// When decoding or coding is given up.
///
/// Loops over lines, blocks and tiles look at it and leave early when it is over, with only a part of
/// the work done. As it stays over, ``guarding(_:)`` around them finds that out.
public struct Deadline: Sendable {
  private let hasPassed: (@Sendable () -> Bool)?

  /// Creates a deadline; `nil` for none.
  public init(_ end: ContinuousClock.Instant?) {
    guard let end else {
      hasPassed = nil
      return
    }
    hasPassed = { ContinuousClock.now >= end }
  }

  /// Creates a deadline that is over when a function says so, which it then has to go on saying.
  init(when hasPassed: @escaping @Sendable () -> Bool) { self.hasPassed = hasPassed }

  /// As long as it takes.
  public static var never: Deadline { Deadline(nil) }

  /// Whether the time has run out.
  ///
  /// Not inlined, as loops that look at it are slower then: those of lossless JPEG by 9 %.
  @inline(never)
  public var isOver: Bool { hasPassed?() ?? false }

  /// Gives what `body` gives, unless the time has run out meanwhile.
  ///
  /// - Throws: ``CodecError/overdue``, whatever `body` made or threw, or what `body` throws.
  func guarding<Value>(_ body: () throws(CodecError) -> Value) throws(CodecError) -> Value {
    let value: Value
    do throws(CodecError) { value = try body() } catch {
      throw isOver ? .overdue : error
    }
    guard !isOver else { throw .overdue }
    return value
  }
}
