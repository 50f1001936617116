public struct InflateError: Error, CustomStringConvertible { public var description: String { "" } }
public enum Inflate {
  public struct Result { public var bytes: [UInt8]; public var error: InflateError? }
  public static func inflate(_ input: Span<UInt8>, limit: Int) -> Result {
    Result(bytes: [], error: InflateError())
  }
}
