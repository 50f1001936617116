/// Makes the files of slices whose place and samples are known.
public enum SliceMaker {
  /// A slice of signed 16-bit samples, 100 × `index` and following ones.
  ///
  /// - Parameters:
  ///   - index: Decides Instance Number, SOP Instance UID and samples.
  ///   - position: Image Position (Patient) as text, such as `0\0\5`; `nil` for none.
  public static func image(
    _ index: Int, at position: String?, rows: Int = 2, columns: Int = 3,
    orientation: String? = "1\\0\\0\\0\\1\\0"
  ) -> ImageMaker {
    var maker = ImageMaker(rows: rows, columns: columns, isSigned: true)
    maker.set(0x0008_0018, "2.25.7.\(index)", vr: "UI")
    maker.set(0x0010_0020, "V1")
    maker.set(0x0008_0020, "20240101", vr: "DA")
    maker.set(0x0020_000D, "2.25.7", vr: "UI")
    maker.set(0x0020_000E, "2.25.77", vr: "UI")
    maker.set(0x0020_0011, "1", vr: "IS")
    maker.set(0x0020_0013, "\(index)", vr: "IS")
    maker.set(0x0020_0052, "2.25.777", vr: "UI")
    maker.set(0x0028_0030, "0.5\\0.75", vr: "DS")
    if let orientation { maker.set(0x0020_0037, orientation, vr: "DS") }
    if let position { maker.set(0x0020_0032, position, vr: "DS") }
    maker.pixels = [ImageMaker.words((0..<rows * columns).map { 100 * index + $0 })]
    return maker
  }
}
