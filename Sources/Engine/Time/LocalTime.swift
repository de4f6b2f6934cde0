/// The day and the minute that clocks show somewhere at a moment.
public struct LocalTime: Hashable, Sendable {
  public let day: Day
  /// Minutes after midnight.
  public let minute: Int

  /// At a moment in seconds since 1970, where clocks are so many seconds ahead of UTC.
  public init(at moment: Int64, secondsAhead: Int) {
    let (days, seconds) = Self.divided(moment + Int64(secondsAhead), by: 86_400)
    day = Day(number: Int32(clamping: days))
    minute = Int(seconds / 60)
  }

  /// Hour and minute as `12:04`.
  public var clock: String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// A moment as day and minute of UTC: `2026-11-26 00:41 UTC`; seconds since 1970.
  public static func words(at moment: Int64) -> String {
    let time = Self(at: moment, secondsAhead: 0)
    return "\(time.day) \(time.clock) UTC"
  }

  /// The quotient that is not above the exact one, with what is left.
  private static func divided(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
