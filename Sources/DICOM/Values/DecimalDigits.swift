/// The decimal digits of a number, for writing it in little room.
struct DecimalDigits {
  private let value: Double
  private let digits: Digits

  /// Digits with the decimal point before the first of them moved by an exponent of ten.
  private struct Digits {
    /// From 0 to 9; the first and the last are not 0.
    var digits: [UInt8]
    /// The number is `0.digits` × 10^exponent.
    var exponent: Int
    var isNegative: Bool

    /// The first digits, the last of them one higher if it is rounded up.
    func rounded(to count: Int, up: Bool) -> Digits {
      var result = Digits(
        digits: Array(digits.prefix(count)), exponent: exponent, isNegative: isNegative)
      if up {
        while let last = result.digits.popLast() {
          guard last < 9 else { continue }
          result.digits.append(last + 1)
          break
        }
        if result.digits.isEmpty {
          result.digits = [1]
          result.exponent += 1
        }
      }
      while result.digits.count > 1, result.digits.last == 0 { result.digits.removeLast() }
      return result
    }
  }

  /// Takes as few digits of a finite number as give it back.
  init(_ value: Double) {
    self.value = value
    var digits: [UInt8] = []
    var exponent = 0
    var isBehindPoint = false
    let parts = value.magnitude.description.split(separator: "e")
    for byte in parts.first?.utf8 ?? "0".utf8[...] {
      switch byte {
      case 0x30...0x39:
        if !isBehindPoint, byte > 0x30 || !digits.isEmpty { exponent += 1 }
        if isBehindPoint, byte == 0x30, digits.isEmpty { exponent -= 1 }
        if byte > 0x30 || !digits.isEmpty { digits.append(byte - 0x30) }
      default: isBehindPoint = true
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if parts.count > 1, let more = Int(parts[1]) { exponent += more }
    self.digits = Digits(digits: digits, exponent: exponent, isNegative: value.sign == .minus)
  }

  /// The number in at most that many bytes, which are at least 8, as near to it as they allow.
  func text(limit: Int) -> String {
    guard !digits.digits.isEmpty else { return digits.isNegative ? "-0" : "0" }
    for count in stride(from: digits.digits.count, to: 0, by: -1) {
      let isAll = count == digits.digits.count
      let candidates = (isAll ? [false] : [false, true]).compactMap { up in
        Self.text(digits.rounded(to: count, up: up), limit: limit)
      }
      let nearest = candidates.min { distance($0) < distance($1) }
      if let nearest { return nearest }
    }
    return "0"
  }

  private func distance(_ text: String) -> Double {
    Double(text).map { abs($0 - value) } ?? .infinity
  }

  /// The digits without an exponent, or else with one; `nil` if there is no room for either.
  private static func text(_ number: Digits, limit: Int) -> String? {
    let digits = String(decoding: number.digits.map { $0 + 0x30 }, as: UTF8.self)
    let sign = number.isNegative ? "-" : ""
    let (count, exponent) = (number.digits.count, number.exponent)
    if (-limit...limit).contains(exponent) {
      let plain =
        exponent <= 0
        ? "0." + zeros(-exponent) + digits
        : exponent >= count
          ? digits + zeros(exponent - count)
          : "\(digits.prefix(exponent)).\(digits.dropFirst(exponent))"
      if sign.utf8.count + plain.utf8.count <= limit { return sign + plain }
    }
    let fraction = count > 1 ? ".\(digits.dropFirst())" : ""
    let usual = "\(sign)\(digits.prefix(1))\(fraction)e\(exponent - 1)"
    if usual.utf8.count <= limit { return usual }
    let pointless = "\(sign)\(digits)e\(exponent - count)"
    return pointless.utf8.count <= limit ? pointless : nil
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
