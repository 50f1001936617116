extension DataSet {
  /// The number of bytes that change places when the byte order of a value does.
  ///
  /// Native pixel data are samples, which may be wider than the words of their representation (`OW`
  /// of 32 bits, `OB` of 16): whole samples change, as those who write and read such big-endian files
  /// do, so that no pixel gets another value.
  ///
  /// - Parameter count: The length of the value.
  func numberSize(_ tag: Tag, as vr: VR, count: Int) -> Int {
    if tag == .pixelData, let bits = int(.bitsAllocated), [16, 32, 64].contains(bits),
      count % (bits / 8) == 0
    {
      return bits / 8
    }
    return vr == .AT ? 2 : vr.unitSize ?? 1
  }
}
