import Dashboard
import Listener

/// Which refused requests are told: of each sender one for each reason in a minute, with how many
/// there were.
///
/// Who cannot prove anything must not be able to fill a disk with our complaints about it.
struct RefusalTally {
  private static let pause: Int64 = 60

  private struct Entry {
    var told: Int64
    var unsaid = 0
  }

  private var entries: [Kind: Entry] = [:]

  private struct Kind: Hashable {
    let sender: Sender
    /// Without its numbers, of which there could be any number.
    let reason: String
  }

  /// Takes down a refusal at a moment in seconds; the line to be told, if one is.
  mutating func line(for sender: Sender, _ reason: String, at now: Int64) -> String? {
    let kind = Kind(sender: sender, reason: reason.filter { !$0.isNumber })
    if let entry = entries[kind], now - entry.told < Self.pause {
      entries[kind]?.unsaid += 1
      return nil
    }
    let unsaid = entries[kind]?.unsaid ?? 0
    entries[kind] = Entry(told: now)
    return "\(sender.rawValue): a request was refused: \(reason)"
      + (unsaid > 0 ? " (and \(Format.count(unsaid)) others since the last line)" : "")
  }
}
