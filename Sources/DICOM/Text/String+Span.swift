extension String {
  /// Creates text from UTF-8 bytes; each sequence that is not UTF-8 becomes U+FFFD.
  public init(repairing bytes: Span<UInt8>) {
    do throws(Unicode.UTF8.ValidationError) {
      self = String(copying: try UTF8Span(validating: bytes))
    } catch {
      self = String(decoding: [UInt8](copying: bytes), as: UTF8.self)
    }
  }
}

extension [UInt8] {
  /// Creates an array with the bytes of a span.
  init(copying bytes: Span<UInt8>) {
    self.init(capacity: bytes.count) { output in
      for index in 0..<bytes.count { output.append(bytes[index]) }
    }
  }
}
