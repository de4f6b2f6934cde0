import Dashboard
import Listener

/// Which refused requests are told: one of a sender in a minute, with how many there were.
///
/// Who cannot prove anything must not be able to fill a disk with our complaints about it.
struct RefusalTally {
  private static let pause: Int64 = 60

  private struct Entry {
    var told: Int64
    var unsaid = 0
  }

  private var entries: [Sender: Entry] = [:]

  /// Takes down a refusal at a moment in seconds; the line to be told, if one is.
  mutating func line(for sender: Sender, _ reason: String, at now: Int64) -> String? {
    if let entry = entries[sender], now - entry.told < Self.pause {
      entries[sender]?.unsaid += 1
      return nil
    }
    let unsaid = entries[sender]?.unsaid ?? 0
    entries[sender] = Entry(told: now)
    return "\(sender.rawValue): a request was refused: \(reason)"
      + (unsaid > 0 ? " (and \(Format.count(unsaid)) others since the last line)" : "")
  }
}
