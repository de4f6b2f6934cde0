/// When a message that nobody took is tried again, and when no more.
public enum Backoff {
  /// Seconds after which a message that could not be delivered is dead: 72 hours.
  public static let patience: Int64 = 72 * 3600
  private static let first = 30.0
  private static let longest = 3600.0

  /// The moment of the next attempt after so many; `nil` where no more is to be made.
  ///
  /// The wait doubles from 30 s to an hour. Up to half of it is left out, by the message and the
  /// attempt, so that what failed together does not come again together. A receiver who says how
  /// long to wait is obeyed, up to the end of the patience.
  static func next(
    after attempts: Int, of message: OutboxMessage.ID, since created: Int64, at moment: Int64,
    asked: Int64? = nil
  ) -> Int64? {
    let end = created + patience
    guard moment < end else { return nil }
    let wait = min(longest, first * Double(UInt64(1) << UInt64(min(max(0, attempts - 1), 20))))
    let drawn = SeededDraw(seed: UInt64(bitPattern: message)).choice(of: 1000, for: attempts)
    let share = 1 - Double(drawn) / 2000
    let own = Int64((wait * share).rounded(.up))
    return min(end, moment + max(own, min(max(0, asked ?? 0), patience)))
  }
}
