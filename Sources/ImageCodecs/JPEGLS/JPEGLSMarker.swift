/// The markers that JPEG-LS has (T.87 Table C.1, T.81 Table B.1).
enum JPEGLSMarker {
  static let startOfImage: UInt8 = 0xD8
  static let endOfImage: UInt8 = 0xD9
  static let startOfScan: UInt8 = 0xDA
  static let numberOfLines: UInt8 = 0xDC
  static let restartInterval: UInt8 = 0xDD
  static let firstRestart: UInt8 = 0xD0
  static let app8: UInt8 = 0xE8
  static let frame: UInt8 = 0xF7
  static let preset: UInt8 = 0xF8
}
