extension DataSet: CustomStringConvertible {
  /// The elements as text, a line each, as ``TextForm`` prints them; what the disc cannot deliver is
  /// left out.
  public var description: String {
    var form = TextForm()
    var bytes: [UInt8] = []
    do throws(ReadError) { try form.append(self, to: &bytes) } catch {
      bytes += Array("(\(error))\n".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Part10File: CustomStringConvertible {
  /// The File Meta Information and the elements as text, as ``TextForm`` prints them.
  public var description: String {
    var form = TextForm()
    var bytes: [UInt8] = []
    do throws(ReadError) { try form.append(self, to: &bytes) } catch {
      bytes += Array("(\(error))\n".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
