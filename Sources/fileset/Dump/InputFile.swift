import DICOM

/// A file that was named on the command line.
enum InputFile {
  /// Opens it; `-` stands for standard input.
  static func open(_ path: String) throws(ReadError) -> Part10File {
    guard path == "-" else { return try Part10File(path: path) }
    let bytes: FileBytes
    do throws(FileError) { bytes = try .standardInput() } catch { throw .file(error) }
    return try Part10File(bytes)
  }
}

extension Output {
  /// Takes bytes over; they are written once much has come together.
  mutating func take(_ more: inout [UInt8]) {
    bytes.append(contentsOf: more)
    more.removeAll(keepingCapacity: true)
    flushIfLarge()
  }
}
