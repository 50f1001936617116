import Support
import Testing

@testable import ImageCodecs

@Suite("Sharing out the wavelet of JPEG 2000 (T.800 §F.3)")
struct JPEG2000SynthesisTests {
  /// A component that is large enough for several workers at two resolutions.
  private static func plane<Kernel: JPEG2000.WaveletKernel>(
    _ kernel: Kernel.Type, _ workers: any Workers,
    _ value: (inout SeededGenerator) -> Kernel.Value
  ) -> [Kernel.Value] {
    let component = JPEG2000.Area(x0: 3, y0: 5, x1: 904, y1: 650)
    var style = JPEG2000.BlockCoding()
    style.levels = 3
    let resolutions = (0...3).map { number in
      JPEG2000.Resolution(component.reduced(3 - number), number: number, component, style)
    }
    var bands = JPEG2000.Synthesis<Kernel>(
      resolutions: resolutions[...], isEmpty: false, checksIndices: false)
    var generator = SeededGenerator(seed: 7)
    bands.storage = (0..<bands.count).map { _ in value(&generator) }
    bands.synthesizeLowerResolutions(workers, until: .never)
    return bands.plane(workers)
  }

  private static func integers(_ workers: any Workers) -> [Int32] {
    plane(JPEG2000.Reversible.self, workers) { .random(in: -999...999, using: &$0) }
  }

  private static func numbers(_ workers: any Workers) -> [UInt32] {
    plane(JPEG2000.Irreversible.self, workers) { .random(in: -9...9, using: &$0) }
      .map(\.bitPattern)
  }

  @Test("makes what one worker makes, bit for bit")
  func agrees() {
    let workers = BackwardWorkers(parallelWidth: 3)
    #expect(Self.integers(workers) == Self.integers(OneWorker()))
    let alone = Self.numbers(OneWorker())
    #expect(Self.numbers(workers) == alone)
    #expect(Set(alone).count > 100_000)
  }
}
