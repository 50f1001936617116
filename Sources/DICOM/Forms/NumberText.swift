/// A number that is written as text, DS or IS (PS3.5 §6.2).
enum NumberText: Hashable, Sendable {
  /// Nothing but spaces, as they are.
  case blank(String)
  /// A DS: the text without spaces around it, and its number.
  case decimal(String, Double)
  /// An IS: the text without spaces around it, and its number.
  case integer(String, Int)
  /// An IS that is no integer.
  case fraction(Double)

  /// Reads a value; `nil` if it is no number.
  init?(_ text: String, isInteger: Bool) {
    let trimmed = text.withoutSpace()
    guard !trimmed.isEmpty else {
      self = .blank(text)
      return
    }
    guard let value = Self.double(trimmed) else { return nil }
    guard isInteger else {
      self = .decimal(trimmed, value)
      return
    }
    guard value.isFinite else { return nil }
    if let integer = Int(exactly: value), Int(trimmed) ?? integer == integer {
      self = .integer(trimmed, integer)
    } else {
      self = .fraction(value)
    }
  }

  /// A decimal number, one in `1e5` notation, `inf` or `nan`.
  private static func double(_ text: String) -> Double? {
    var digits = text.utf8[...]
    if let sign = digits.first, sign == 0x2B || sign == 0x2D { digits = digits.dropFirst() }
    let isNumber = digits.allSatisfy { byte in
      switch byte {
      case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x45, 0x65: true
      default: false
      }
    }
    if isNumber { return Double(text) }
    switch String(Substring(digits)).lowercased() {
    case "inf", "infinity": return text.utf8.first == 0x2D ? -.infinity : .infinity
    case "nan": return .nan
    default: return nil
    }
  }
}

/// Numbers in bytes; they stay in the file and are read one after the other.
struct BinaryNumbers {
  /// The representation, one of US, SS, UL, SL, UV, SV, FL and FD.
  let vr: VR
  let count: Int
  /// Whether the value has no bytes beside whole numbers.
  let isWhole: Bool
  private let isBigEndian: Bool
  /// Whether the first of several is taken as unsigned.
  private let isFirstUnsigned: Bool

  /// Describes the value of an element; `nil` if its representation has no binary numbers.
  init?(_ element: Element, _ vr: VR, isBigEndian: Bool = false) {
    switch vr {
    case .US, .SS, .UL, .SL, .UV, .SV, .FL, .FD: break
    default: return nil
    }
    guard let size = vr.unitSize else { return nil }
    self.vr = vr
    self.isBigEndian = isBigEndian
    count = element.value.count / size
    isWhole = element.value.count % size == 0
    isFirstUnsigned = count > 1 && FormScope.isLUTDescriptor(element.tag)
  }

  /// One number.
  enum Number: Hashable, Sendable {
    case integer(Int)
    case unsigned(UInt64)
    case float(Double)
  }

  /// A number of a value that was loaded; `index` is less than ``count``.
  func number(_ index: Int, in bytes: RawSpan) -> Number {
    func load<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type) -> Value {
      bytes.integer(at: index * MemoryLayout<Value>.size, as: type, isBigEndian: isBigEndian)
    }
    switch vr {
    case .SS where !(isFirstUnsigned && index == 0): return .integer(Int(load(Int16.self)))
    case .US, .SS: return .integer(Int(load(UInt16.self)))
    case .UL: return .integer(Int(load(UInt32.self)))
    case .SL: return .integer(Int(load(Int32.self)))
    case .SV: return .integer(Int(load(Int64.self)))
    case .UV: return .unsigned(load(UInt64.self))
    case .FL: return .float(Double(Float(bitPattern: load(UInt32.self))))
    default: return .float(Double(bitPattern: load(UInt64.self)))
    }
  }
}
