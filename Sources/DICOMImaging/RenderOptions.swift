/// How a frame is made into a picture.
public struct RenderOptions: Hashable, Sendable {
  /// Which values of a grey image become black and white. Colours are not touched by it.
  public enum Window: Hashable, Sendable {
    /// The first window or VOI LUT of the file; where it has none, as ``minMax``.
    case automatic
    /// From the least to the greatest value of the frame, pixel padding left out.
    case minMax
    /// From the one value to the other, in the units that the modality LUT gives; see
    /// ``DICOMImage/sharedWindow(for:)``.
    case values(ClosedRange<Double>)
    /// The window of that number, counted from 0; the VOI LUTs follow behind the windows.
    case index(Int)
    /// A window in the units that the modality LUT gives, by the file's VOI LUT Function.
    case explicit(center: Double, width: Double)
  }

  /// How many levels a grey picture has. Colour pictures always have 8 bits a component.
  public enum Depth: Hashable, Sendable {
    /// 256 levels.
    case bits8
    /// 65,536 levels: the same transforms, their result scaled to 0…65535.
    case bits16
  }

  /// Which values become black and white.
  public var window: Window
  /// How many levels a grey picture has.
  public var depth: Depth
  /// Whether overlay planes are drawn into the picture.
  public var burnsOverlays: Bool

  /// Creates options.
  public init(
    window: Window = .automatic, depth: Depth = .bits8, burnsOverlays: Bool = false
  ) {
    self.window = window
    self.depth = depth
    self.burnsOverlays = burnsOverlays
  }
}
