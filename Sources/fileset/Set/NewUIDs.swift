import DICOM
import Synchronization

/// The new UIDs of a run: wherever one stood before, the same one stands afterwards, so that what
/// belonged together still does.
final class NewUIDs: Sendable {
  private let known = Mutex<[String: UID]>([:])

  /// The UID that takes the place of another; another one each time where there was none.
  func uid(insteadOf old: String?) -> UID {
    guard let old, !old.isEmpty else { return .random() }
    return known.withLock { known in
      if let uid = known[old] { return uid }
      let uid = UID.random()
      known[old] = uid
      return uid
    }
  }
}
