import DICOM

extension MediaProfile {
  /// A set of SOP classes that profiles name together.
  enum Classes: String, Sendable {
    /// Any composite SOP class.
    case any
    /// Any image of several frames.
    case frames
    /// X-Ray Angiographic Image Storage.
    case xa
    /// Secondary Capture Image Storage.
    case sc
    /// Grayscale Softcopy Presentation State Storage.
    case gsps
    /// Ultrasound Image Storage.
    case us
    /// Ultrasound Multi-frame Image Storage.
    case usmf
    /// CT Image Storage.
    case ct
    /// MR Image Storage.
    case mr
    /// X-Ray Radiation Dose SR Storage.
    case dose
    /// Electrocardiograms.
    case ecg
    /// Hemodynamic Waveform Storage.
    case hd
    /// Digital Intra-Oral X-Ray Image Storage, For Presentation.
    case io
    /// Digital X-Ray Image Storage, For Presentation.
    case dx
    /// Basic Structured Display Storage.
    case bsd

    /// Whether an instance is of one of the classes.
    func contains(_ sopClassUID: String, hasFrames: Bool = false) -> Bool {
      let storage = "1.2.840.10008.5.1.4.1.1."
      let number = sopClassUID.hasPrefix(storage) ? sopClassUID.dropFirst(storage.count) : ""
      return switch self {
      case .any: true
      case .frames: hasFrames
      case .xa: number == "12.1"
      case .sc: number == "7"
      case .gsps: number == "11.1"
      case .us: number == "6.1"
      case .usmf: number == "3.1"
      case .ct: number == "2"
      case .mr: number == "4"
      case .dose: number == "88.67"
      case .ecg: number == "9.1.1" || number == "9.1.2" || number == "9.1.3"
      case .hd: number == "9.2.1"
      case .io: number == "1.3"
      case .dx: number == "1.1"
      case .bsd: number == "131"
      }
    }
  }

  /// The rules for images that a profile has beside those of its SOP classes (PS3.11 §A.3 to §K.3).
  enum ImageRules: String, Sendable {
    case none = "-"
    /// Basic cardiac (PS3.11 §A.3).
    case xabc
    /// 1024 angiography (PS3.11 §B.3).
    case xa1k
    /// Ultrasound, image display (PS3.11 §C.3).
    case usImage = "us-id"
    /// Ultrasound with spatial calibration (PS3.11 §C.3).
    case usSpatial = "us-sc"
    /// Ultrasound with combined calibration (PS3.11 §C.3).
    case usCombined = "us-cc"
    /// CT and MR (PS3.11 §E.3).
    case ctmr
    /// Dental (PS3.11 §K.3).
    case den
  }
}
